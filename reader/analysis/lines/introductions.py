"""English sentences that only tell who somebody is, or what somebody is seen doing, told by their parse: no news.

"Ana Kern is a judge in Oran", "Video shows a keeper holding a boat", "The farmers can be seen running away".
"""

from reader.analysis.person_names import may_be_somebody
from reader.nlp.plurals import singular
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

_PERSONS = (NameLabel.PERSON, NameLabel.PERSON_ON)
_SHOWING = word_set("shows show showed depicts")
_PICTURES = word_set("video footage clip film photo photograph picture image snap shot proof")
_ANY = word_set("a an")
_DOING = (Relation.XCOMP, Relation.CCOMP, Relation.ADVCL)


def is_introduction(parse: Parse, words: range) -> bool:
    """Tell whether a sentence says of somebody what they are, as of a stranger: "a judge"."""
    root = queries.root_of(parse, words)
    subject = queries.subject_of(parse, root)
    if subject is None or not queries.related(parse, root, Relation.COP):
        return False
    determiners = queries.related(parse, root, Relation.DET)
    is_any = any(parse.tokens[each].lower in _ANY for each in determiners)
    is_somebody = parse.tokens[root].part_of_speech is PartOfSpeech.NOUN and may_be_somebody(parse.tokens[root].lower)
    return is_any and is_somebody and parse.tokens[subject].name in _PERSONS


def is_view(parse: Parse, words: range) -> bool:
    """Tell whether a sentence says that somebody is seen doing something, or what goes on in a picture."""
    root = queries.root_of(parse, words)
    if parse.tokens[root].lower == "seen":
        is_passive = bool(queries.related(parse, root, Relation.NSUBJ_PASSIVE))
        return is_passive and bool(queries.related(parse, root, *_DOING))
    subject = queries.subject_of(parse, root)
    is_picture = subject is not None and singular(parse.tokens[subject].lower) in _PICTURES
    if not is_picture or parse.tokens[root].lower not in _SHOWING:
        return False
    clauses = queries.related(parse, root, Relation.CCOMP, Relation.XCOMP)
    return all(_is_going_on(parse.tokens[each]) for each in clauses)


def _is_going_on(token: Token) -> bool:
    return token.part_of_speech is PartOfSpeech.VERB and token.lower.endswith("ing")
