"""English sentences that only tell who somebody is, or what somebody is seen doing, told by their parse: no news.

"Ana Kern is a judge in Oran", "Video shows a keeper holding a boat", "The farmers can be seen running away".
"""

from collections.abc import Collection

from reader.analysis.person_names import may_be_somebody
from reader.nlp.language_table import words_for
from reader.nlp.plurals import singular
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

_PERSONS = (NameLabel.PERSON, NameLabel.PERSON_ON)
_SEEN = "seen"
_VIEWING = word_set("shows show showed depicts") | {_SEEN}
_PICTURES = words_for("things.pictures")
_CAN = word_set("can could")  # "prices are seen rising" is a forecast
_ANY = word_set("a an")
_DOING = (Relation.XCOMP, Relation.CCOMP)


def is_introduction(parse: Parse, words: range) -> bool:
    """Tell whether all that a sentence says of somebody is what they are, as of a stranger: "a judge".

    What they do beside, or will be, is news.
    """
    root = queries.root_of(parse, words)
    is_state = bool(queries.related(parse, root, Relation.COP)) and not queries.related(parse, root, Relation.AUX)
    subject = queries.subject_of(parse, root) if is_state else None
    if subject is None or any(_is_said_beside(parse.tokens[each]) for each in words):
        return False
    determiners = queries.related(parse, root, Relation.DET)
    is_any = any(parse.tokens[each].lower in _ANY for each in determiners)
    is_somebody = parse.tokens[root].part_of_speech is PartOfSpeech.NOUN and may_be_somebody(parse.tokens[root].lower)
    return is_any and is_somebody and parse.tokens[subject].name in _PERSONS


def _is_said_beside(token: Token) -> bool:
    is_act = token.relation is Relation.CONJ and token.part_of_speech is PartOfSpeech.VERB
    return is_act or token.relation in queries.CLAUSES


def is_view(parse: Parse, words: range) -> bool:
    """Tell whether a sentence says no more than what somebody can be seen doing, or does in a picture.

    What is counted there, and what is said of it beside, is news.
    """
    root = queries.root_of(parse, words)
    subject = queries.subject_of(parse, root) if parse.tokens[root].lower in _VIEWING else None
    if subject is None or any(_tells_more(parse.tokens[each], root) for each in words):
        return False
    doing = queries.related(parse, root, *_DOING)
    if parse.tokens[root].lower == _SEEN:
        can = [each for each in queries.related(parse, root, Relation.AUX) if parse.tokens[each].lower in _CAN]
        is_passive = parse.tokens[subject].relation is Relation.NSUBJ_PASSIVE
        return is_passive and bool(can) and _are_going_on(parse, doing)
    is_picture = singular(parse.tokens[subject].lower) in _PICTURES
    shown = queries.related(parse, root, Relation.OBJ)
    done = (*doing, *(each for own in shown for each in queries.related(parse, own, Relation.ACL)))
    return is_picture and _are_going_on(parse, done)


def _tells_more(token: Token, root: int) -> bool:
    is_beside = token.relation is Relation.ADVCL and token.head == root
    return is_beside or token.part_of_speech is PartOfSpeech.NUM


def _are_going_on(parse: Parse, clauses: Collection[int]) -> bool:
    """Tell whether there are clauses, and all of them tell what is being done."""
    return bool(clauses) and all(_is_going_on(parse.tokens[each]) for each in clauses)


def _is_going_on(token: Token) -> bool:
    return token.part_of_speech is PartOfSpeech.VERB and token.lower.endswith("ing")
