"""One sentence after the other: each the best of those left, given what the chosen ones already say."""

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from reader.analysis.summarizers.glance.feature import Novelty

if TYPE_CHECKING:
    from numpy.typing import NDArray

NOVELTIES = tuple(Novelty)  # the columns of `Choice.novelty`


class WordTable:
    """The words of all sentences with their likelihoods, who holds each word, and in which paragraph each stands."""

    def __init__(self, rows: Sequence[Sequence[int]], likelihoods: Sequence[float], paragraphs: Sequence[int]) -> None:
        import numpy

        self.paragraphs = numpy.array(paragraphs, dtype=int)
        self.rows = rows
        self.likelihoods = numpy.array(likelihoods)
        self.totals = numpy.array([sum(likelihoods[number] for number in row) for row in rows])
        self.mean = float(self.totals.mean()) or 1.0 if rows else 1.0
        self.holders = _holders(rows, len(likelihoods))


class Choice:
    """What has been chosen so far, and what each sentence would add."""

    def __init__(self, table: WordTable) -> None:
        import numpy

        self._table = table
        self._new = table.totals.copy()
        self._is_new_paragraph = numpy.ones(len(table.rows))
        self._is_known = numpy.zeros(len(table.likelihoods), dtype=bool)

    def novelty(self) -> "NDArray[Any]":
        """Return a row for each sentence, with a column for each of NOVELTIES."""
        import numpy

        new = numpy.maximum(self._new, 0.0)
        new /= self._table.mean
        return numpy.stack([new, numpy.sqrt(new), self._is_new_paragraph], axis=1)

    def take(self, sentence: int) -> None:
        """Count the words of a sentence as said, and its paragraph as reached."""
        self._is_new_paragraph[self._table.paragraphs == self._table.paragraphs[sentence]] = 0.0
        for number in self._table.rows[sentence]:
            if not self._is_known[number]:
                self._is_known[number] = True
                self._new[self._table.holders[number]] -= self._table.likelihoods[number]


def _holders(rows: Sequence[Sequence[int]], words: int) -> "list[NDArray[Any]]":
    import numpy

    sizes = numpy.array([len(row) for row in rows], dtype=int)
    numbers = numpy.fromiter(chain.from_iterable(rows), dtype=int)
    order = numpy.argsort(numbers, kind="stable")
    sentences = numpy.repeat(numpy.arange(len(rows)), sizes)[order]
    ends = numpy.cumsum(numpy.bincount(numbers, minlength=words))
    return numpy.split(sentences, ends[:-1]) if words else []
