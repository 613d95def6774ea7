"""Sentences that name somebody or something and only tell which: "Oran, which shut the quarry." Of any language."""

from itertools import chain

from reader.analysis.linking.role_words import KINSHIP
from reader.nlp.language_table import words_for
from reader.parsing import queries
from reader.parsing.labels import NOUNS, Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse

_SIGNS_OF_SPEECH = frozenset(':"“”„«»')
_ASKING = (PartOfSpeech.SCONJ, PartOfSpeech.PART)  # what may open a question that is told
_NOMINAL = (*NOUNS, PartOfSpeech.NUM)
_WITHOUT_COPULA = ("ru", "uk")  # "У него один шанс" says all
_FEELINGS = words_for("people.feelings", "verbs.agreeing") | {"agree", "disagree", "concur"}
_ABOUT_WHAT = (Relation.OBL, Relation.ADVCL, Relation.CCOMP, Relation.XCOMP, Relation.CONJ, Relation.PARATAXIS)
_AGREED = (Relation.OBJ, Relation.NSUBJ_PASSIVE)
_TELLING_WHICH = frozenset({Relation.RELATIVE, Relation.ACL, Relation.CONJ})


def is_relative_fragment(parse: Parse, words: range) -> bool:
    """Tell whether a sentence is a noun with a relative clause, and nothing outside that clause says anything.

    Where another clause hangs on that one, or one follows that nothing ties to the noun or joins to a verb before, the
    network may have taken the main verb for a part of it.
    """
    root = queries.root_of(parse, words)
    if parse.tokens[root].part_of_speech not in NOUNS:
        return False
    if Feature.RELATIVE not in queries.features(parse, words):
        return False
    finite = [_clause_of(parse, each) for each in words if Feature.FINITE in parse.tokens[each].features]
    behind = chain(*(queries.related(parse, each, Relation.RELATIVE)[1:] for each in words))
    if any(Feature.RELATIVE not in queries.features(parse, queries.subtree(parse, each)) for each in behind):
        return False
    if not all(_is_tied(parse, each) for each in finite):
        return False
    is_told = bool(finite) and queries.relations(parse, finite) <= _TELLING_WHICH
    return is_told and not any(_is_said(parse, each) for each in queries.without_relatives(parse, root))


def _is_tied(parse: Parse, clause: int) -> bool:
    """Tell whether a clause that goes on with another has a word or sign for it: not in "who stole it was jailed".

    Behind one that has a word a sign is too little: "who stole it and fled, was jailed".
    """
    token = parse.tokens[clause]
    if token.relation is not Relation.CONJ or token.head is None:
        return True
    is_behind_last = bool(queries.related(parse, token.head, Relation.CC))
    joints = queries.related(parse, clause, Relation.CC, *(() if is_behind_last else (Relation.PUNCT,)))
    return any(each < clause for each in joints)


def is_phrase(parse: Parse, words: range) -> bool:
    """Tell whether a sentence has neither a finite verb nor a subject: "Five wins in a row", "made for the town"."""
    if parse.language in _WITHOUT_COPULA or not _is_nominal(parse, queries.root_of(parse, words)):
        return False
    return not any(_is_said(parse, each) for each in words)


def is_bare_answer(parse: Parse, words: range) -> bool:
    """Tell whether somebody only says yes or no, and not to what, or only why: "Kern: No.", "“Because I can,” ..."."""
    known = words_for("function-words.yes_or_no", language=parse.language)
    whether = words_for("function-words.whether", language=parse.language)
    asking = queries.lower(parse, (each for each in words if parse.tokens[each].part_of_speech in _ASKING))
    said = [each for each in _quoted(parse, words) if parse.tokens[each].part_of_speech is not PartOfSpeech.PUNCT]
    is_one = len(said) == 1 and queries.lower(parse, said) <= known and whether.isdisjoint(asking)
    return is_one or (bool(said) and _is_clause_alone(parse, said))


def is_aside(parse: Parse, words: range) -> bool:
    """Tell whether it says what kin is, who died in some year, or only felt something: "Kern was sad", "agreed"."""
    root = queries.root_of(parse, words)
    subject, deed = queries.subject_of(parse, root), parse.tokens[root]
    if subject is None:
        return False
    is_kin = deed.part_of_speech is PartOfSpeech.NOUN and parse.tokens[subject].lower in KINSHIP
    is_of_kin = is_kin and bool(queries.related(parse, subject, Relation.NMOD_POSSESSIVE))
    is_death = deed.lower == "died" and Feature.PLURAL not in parse.tokens[subject].features
    is_death = is_death and not queries.related(parse, root, Relation.ADVCL, Relation.CONJ)
    when = queries.lower(parse, queries.related(parse, root, Relation.OBL)) if is_death else ()
    told = (root, *queries.related(parse, root, Relation.CCOMP))
    feelings = (each for each in told if parse.tokens[each].lower in _FEELINGS)
    is_felt = any(not queries.related(parse, each, *_AGREED, *_ABOUT_WHAT) for each in feelings)
    return is_of_kin or is_felt or any(each.isdecimal() and len(each) == len("1999") for each in when)


def _is_clause_alone(parse: Parse, words: list[int]) -> bool:
    """Tell whether words that no sign divides are a clause which hangs on what stands elsewhere."""
    opener, is_whole = parse.tokens[words[0]], words[-1] - words[0] == len(words) - 1
    if not is_whole or opener.relation is not Relation.MARK or opener.head is None:
        return False
    return parse.tokens[opener.head].head not in words


def _quoted(parse: Parse, words: range) -> range:
    """Return what stands behind a colon, or from the marks that open a sentence to the last, with a comma there."""
    signs = {each: parse.tokens[each].lower for each in words if parse.tokens[each].lower in _SIGNS_OF_SPEECH}
    colon = next((each for each, sign in signs.items() if sign == ":"), None)
    if colon is not None:
        return range(colon, words.stop)
    closing = max(signs, default=words.start)
    is_first = words.start in signs and any(each.lower == "," for each in parse.tokens[closing - 1 : closing + 2])
    return range(words.start, closing) if is_first else range(0)


def _is_nominal(parse: Parse, root: int) -> bool:
    """Tell whether a root is a noun, or a participle without the auxiliary that makes a verb of it."""
    token = parse.tokens[root]
    is_participle = Feature.PARTICIPLE in token.features and Feature.PAST not in token.features
    return token.part_of_speech in _NOMINAL or (is_participle and not queries.auxiliaries_of(parse, root))


def is_asked(parse: Parse, words: range) -> bool:
    """Tell whether a sentence asks its reader to do something: "Click on the picture below"."""
    root = queries.root_of(parse, words)
    return Feature.IMPERATIVE in parse.tokens[root].features and not queries.related(parse, root, *queries.SUBJECTS)


def _clause_of(parse: Parse, verb: int) -> int:
    """Return the predicate that an auxiliary or copula belongs to, and any other verb as it is."""
    token = parse.tokens[verb]
    return token.head if token.relation in queries.AUXILIARIES and token.head is not None else verb


def _is_said(parse: Parse, index: int) -> bool:
    token = parse.tokens[index]
    return Feature.FINITE in token.features or token.relation in queries.SUBJECTS
