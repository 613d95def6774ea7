"""With whom a sentence opens, of whom it tells, and who is named or told something in it."""

from collections.abc import Iterator, Sequence

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Piece, Sentence
from reader.analysis.quotations.subjects.heads import is_possessive
from reader.model.annotation import Actor, ActorKind
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import Relation
from reader.parsing.parse import Parse

MAX_TITLE = 5  # pieces with which a sentence may open up to the end of "Vice President" and a name
MAX_ROLE = 12  # pieces up to the end of "Her deputy at the council, Anna Berg,"


def topic_of(sentence: Sentence, grammar: Grammar) -> Actor | None:
    """Return the person with whom a sentence opens, past "On Monday"."""
    return _topic(sentence[_time_length(sentence, grammar) :])


def named_in(pieces: Sequence[Piece]) -> Iterator[Actor]:
    """Yield who is named, but in "Berg's house"."""
    for at, piece in enumerate(pieces):
        if piece.actor is not None and not is_possessive(pieces, at + 1):
            yield piece.actor


def _time_length(sentence: Sentence, grammar: Grammar) -> int:
    """Return how many pieces a sentence opens with that say when: "Last night", "On Monday"."""
    first = int(len(sentence) > 1 and sentence[0].word in grammar.prepositions and sentence[1].word in grammar.times)
    end = first
    while end < len(sentence) and sentence[end].actor is None and sentence[end].word in grammar.times:
        end += 1
    return end


def _topic(sentence: Sentence) -> Actor | None:
    """Return the person with whom a sentence opens, be it after a title or as in "Her deputy, Berg, smiled"."""
    for at, piece in enumerate(sentence[:MAX_TITLE]):
        if piece.actor is not None:
            is_own = at + 1 < len(sentence) and not is_possessive(sentence, at + 1)
            return _person_in(piece) if is_own else _in_apposition(sentence)
        if piece.quoted is not None or not (piece.text[0].isupper() or piece.text == "."):
            return _in_apposition(sentence)
    return None


def _in_apposition(sentence: Sentence) -> Actor | None:
    """Return the person named alone between the first two commas."""
    commas = [at for at, piece in enumerate(sentence[:MAX_ROLE]) if piece.text == ","]
    is_alone = len(commas) > 1 and commas[1] == commas[0] + 2
    return _person_in(sentence[commas[0] + 1]) if is_alone else None


def subject_of(sentence: Sentence, parse: Parse) -> Actor | None:
    """Return the person of whom a sentence tells that opens with something else: "While it rained, Berg slept"."""
    first = parse.first_from(sentence[0].span.start)
    if first >= len(parse.tokens):
        return None
    subject = queries.subject_of(parse, queries.root_of(parse, parse.sentence_of(first)))
    return None if subject is None else next(_persons_at(sentence, parse.tokens[subject].span), None)


def hearers_in(sentence: Sentence, cue: Span, parse: Parse) -> Iterator[Actor]:
    """Yield whom somebody told something: "Berg told Meyer", who may answer."""
    for each in queries.related(parse, parse.first_from(cue.start), Relation.OBJ, Relation.IOBJ):
        yield from _persons_at(sentence, parse.tokens[each].span)


def _persons_at(sentence: Sentence, word: Span) -> Iterator[Actor]:
    within = (_person_in(piece) for piece in sentence if piece.span.start <= word.start < piece.span.end)
    return (person for person in within if person is not None)


def _person_in(piece: Piece) -> Actor | None:
    """Return the person whose name a piece is."""
    return piece.actor if piece.actor is not None and piece.actor.kind is ActorKind.PERSON else None
