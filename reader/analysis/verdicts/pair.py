"""A point and what the text says, as the pieces that the scorer reads: one row, the point first."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.verdicts.word_pieces import WordPieces

MAX_POINT = 72  # pieces of the point; a point is a sentence
MAX_PAIR = 176  # pieces in all; some three sentences of news and a point


@dataclass(frozen=True, slots=True)
class Pair:
    """Pieces by number; `firsts` are the places of the first pieces of the words, of the point and of the text."""

    pieces: tuple[int, ...]
    point: tuple[int, ...]
    text: tuple[int, ...]
    text_start: int

    @property
    def kinds(self) -> tuple[int, ...]:
        """Return for each piece 0 if the point has it, 1 if the text has it."""
        return (0,) * self.text_start + (1,) * (len(self.pieces) - self.text_start)


def pair_of(point: Sequence[str], text: Sequence[str], pieces: WordPieces) -> Pair:
    """Return the pair of the words of a point and of its sentences; what is too long is cut at its end."""
    row = [pieces.begin]
    point_firsts = _add(row, point, pieces, MAX_POINT)
    row.append(pieces.end)
    start = len(row)
    text_firsts = _add(row, text, pieces, MAX_PAIR - 1)
    row.append(pieces.end)
    return Pair(tuple(row), point_firsts, text_firsts, start)


def _add(row: list[int], words: Sequence[str], pieces: WordPieces, end: int) -> tuple[int, ...]:
    firsts: list[int] = []
    for word in words:
        found = pieces.of(word)
        if len(row) + len(found) > end:
            break
        firsts.append(len(row))
        row += found
    return tuple(firsts)
