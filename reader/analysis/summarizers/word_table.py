"""How often each term stands in each sentence, as arrays: what the vectorised methods compute with. Loads numpy."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy
from numpy.typing import NDArray

Numbers = NDArray[numpy.float64]
Indices = NDArray[numpy.intp]


@dataclass(frozen=True, slots=True)
class WordTable:
    """The entries that are not zero, sentence by sentence: `counts[k]` times `terms[k]` in sentence `rows[k]`.

    `lengths` are the numbers of terms of the sentences with repeats; `size` is the number of different terms.
    """

    rows: Indices
    terms: Indices
    counts: Numbers
    lengths: Numbers
    size: int

    def of_sentences(self, values: Numbers) -> Numbers:
        """Sum what belongs to the entries by sentence, one after the other."""
        return numpy.bincount(self.rows, weights=values, minlength=len(self.lengths)).astype(float, copy=False)

    def most_frequent(self) -> Numbers:
        """Return the greatest count in each sentence, 1 where it has no terms."""
        greatest = numpy.ones(len(self.lengths))
        numpy.maximum.at(greatest, self.rows, self.counts)
        return greatest

    def sentences_by_term(self) -> Numbers:
        """Return in how many sentences each term stands."""
        return numpy.bincount(self.terms, minlength=self.size).astype(float)


def word_table(sentences: Sequence[Sequence[int]]) -> WordTable:
    """Return the table of sentences given as the numbers of their terms, which leave none out."""
    lengths = numpy.array([len(sentence) for sentence in sentences], dtype=float)
    flat = numpy.fromiter(chain.from_iterable(sentences), dtype=numpy.intp)
    size = int(flat.max()) + 1 if len(flat) else 0
    rows = numpy.repeat(numpy.arange(len(sentences)), lengths.astype(numpy.intp))
    keys, counts = numpy.unique(rows * max(size, 1) + flat, return_counts=True)
    return WordTable(keys // max(size, 1), keys % max(size, 1), counts.astype(float), lengths, size)


def blocks(costs: NDArray[numpy.integer], limit: int) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of successive stretches whose costs sum to the limit at most, or of one alone."""
    sums = numpy.concatenate(([0], numpy.cumsum(costs)))
    start = 0
    while start < len(costs):
        end = max(start + 1, int(numpy.searchsorted(sums, sums[start] + limit, side="right")) - 1)
        yield start, end
        start = end
