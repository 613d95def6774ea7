"""What the network says of a word, in the order of its columns: the one vocabulary of parts of speech and relations.

Names and meanings are those of Universal Dependencies (https://universaldependencies.org/u/overview/).
"""

from enum import StrEnum


class PartOfSpeech(StrEnum):
    """UD's universal parts of speech."""

    ADJ = "ADJ"
    ADP = "ADP"
    ADV = "ADV"
    AUX = "AUX"
    CCONJ = "CCONJ"
    DET = "DET"
    INTJ = "INTJ"
    NOUN = "NOUN"
    NUM = "NUM"
    PART = "PART"
    PRON = "PRON"
    PROPN = "PROPN"
    PUNCT = "PUNCT"
    SCONJ = "SCONJ"
    SYM = "SYM"
    VERB = "VERB"
    X = "X"


class Relation(StrEnum):
    """UD's relations, and those of their sub-types that a query needs."""

    ACL = "acl"
    RELATIVE = "acl:relcl"
    ADVCL = "advcl"
    ADVMOD = "advmod"
    AMOD = "amod"
    APPOS = "appos"
    AUX = "aux"
    AUX_PASSIVE = "aux:pass"
    CASE = "case"
    CC = "cc"
    CCOMP = "ccomp"
    CLF = "clf"
    COMPOUND = "compound"
    CONJ = "conj"
    COP = "cop"
    CSUBJ = "csubj"
    DEP = "dep"
    DET = "det"
    DISCOURSE = "discourse"
    DISLOCATED = "dislocated"
    EXPL = "expl"
    FIXED = "fixed"
    FLAT = "flat"
    GOESWITH = "goeswith"
    IOBJ = "iobj"
    LIST = "list"
    MARK = "mark"
    NMOD = "nmod"
    NMOD_POSSESSIVE = "nmod:poss"
    NSUBJ = "nsubj"
    NSUBJ_PASSIVE = "nsubj:pass"
    NUMMOD = "nummod"
    OBJ = "obj"
    OBL = "obl"
    OBL_AGENT = "obl:agent"
    ORPHAN = "orphan"
    PARATAXIS = "parataxis"
    PUNCT = "punct"
    REPARANDUM = "reparandum"
    ROOT = "root"
    VOCATIVE = "vocative"
    XCOMP = "xcomp"


class Feature(StrEnum):
    """Signs of a word's form that queries ask for; the values are UD's."""

    FINITE = "VerbForm=Fin"
    INFINITIVE = "VerbForm=Inf"
    PARTICIPLE = "VerbForm=Part"
    NEGATIVE = "Polarity=Neg"
    PASSIVE = "Voice=Pass"
    IMPERATIVE = "Mood=Imp"
    PAST = "Tense=Past"
    PLURAL = "Number=Plur"
    FEMININE = "Gender=Fem"
    MASCULINE = "Gender=Masc"
    FIRST_PERSON = "Person=1"
    SECOND_PERSON = "Person=2"
    PERSONAL = "PronType=Prs"
    RELATIVE = "PronType=Rel"
    DEMONSTRATIVE = "PronType=Dem"
    INTERROGATIVE = "PronType=Int"
    POSSESSIVE = "Poss=Yes"
    GENITIVE = "Case=Gen"


class NameLabel(StrEnum):
    """What a word is of a name, in the IOB2 scheme."""

    OUTSIDE = "O"
    PERSON = "B-PER"
    PERSON_ON = "I-PER"
    ORGANISATION = "B-ORG"
    ORGANISATION_ON = "I-ORG"
    PLACE = "B-LOC"
    PLACE_ON = "I-LOC"
    GROUP = "B-GRP"
    GROUP_ON = "I-GRP"


PARTS_OF_SPEECH = tuple(PartOfSpeech)
RELATIONS = tuple(Relation)
FEATURES = tuple(Feature)
NAME_LABELS = tuple(NameLabel)

NOUNS = (PartOfSpeech.NOUN, PartOfSpeech.PROPN)  # a noun that opens a sentence may be read as a name
VERBS = (PartOfSpeech.VERB, PartOfSpeech.AUX)
OBJECTS = (Relation.OBJ, Relation.IOBJ, Relation.OBL)
PEOPLE = (NameLabel.PERSON, NameLabel.PERSON_ON)


class SentenceKind(StrEnum):
    """What a sentence is to the article that it stands in, as an editor sees it."""

    POINT = "point"  # it would make a good key point
    PASSABLE = "passable"  # it would make no bad one
    SCENE = "scene"  # a scene, an anecdote, colour, a step of a tale
    REACTION = "reaction"  # what somebody says or feels, without news
    APPARATUS = "apparatus"  # a caption, a credit, promotion, a question, a heading
    DEPENDENT = "dependent"  # something in it can only be known from what stands before it
