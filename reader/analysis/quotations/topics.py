"""With whom a sentence opens, and who is named in it."""

from collections.abc import Iterator, Sequence

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.piece import Piece, Sentence
from reader.analysis.quotations.subjects.heads import is_possessive
from reader.model.annotation import Actor, ActorKind

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
            return person_in(piece) if is_own else _in_apposition(sentence)
        if piece.quoted is not None or not (piece.text[0].isupper() or piece.text == "."):
            return _in_apposition(sentence)
    return None


def _in_apposition(sentence: Sentence) -> Actor | None:
    """Return the person named alone between the first two commas."""
    commas = [at for at, piece in enumerate(sentence[:MAX_ROLE]) if piece.text == ","]
    is_alone = len(commas) > 1 and commas[1] == commas[0] + 2
    return person_in(sentence[commas[0] + 1]) if is_alone else None


def person_in(piece: Piece) -> Actor | None:
    """Return the person whose name a piece is."""
    return piece.actor if piece.actor is not None and piece.actor.kind is ActorKind.PERSON else None
