"""TextRank (Mihalcea and Tarau 2004) and Reduction with sumy's numbers, and no matrix of pairs.

Both weigh two sentences by the words that they share, divided by the sum of the logarithms of their lengths. There are
few different lengths: what a word passes on is summed by length first, so the cost grows with words, not with pairs.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy

from reader.analysis.summarizers.word_table import Indices, Numbers, WordTable, word_table

DAMPING = 0.85  # sumy's
PRECISION = 1e-4  # change of the ranks at which they are taken; sumy's
NO_DIVISION_BY_ZERO = 1e-7  # sumy's


def textrank_ratings(sentences: Sequence[Sequence[int]]) -> Numbers:
    """Return the rank of each sentence, given as the numbers of its terms; their mean is 1."""
    weights = _weights(word_table(sentences), of_single_words=1.0)
    count = len(sentences)
    sums = weights.times(numpy.ones(count)) + NO_DIVISION_BY_ZERO
    ranks, change = numpy.full(count, 1.0 / count), 1.0
    while change > PRECISION:
        following = (1 - DAMPING) / count * ranks.sum() + DAMPING * weights.times(ranks / sums)
        change = float(numpy.linalg.norm(following - ranks))
        ranks = following
    return ranks * count  # or those of a book would lie within the noise of each other


def reduction_ratings(sentences: Sequence[Sequence[int]]) -> Numbers:
    """Return the sum of the weights of each sentence with all others, given as the numbers of its terms."""
    weights = _weights(word_table(sentences), of_single_words=0.0)
    return weights.times(numpy.ones(len(sentences))) - weights.with_themselves()


@dataclass(frozen=True, slots=True)
class _Weights:
    """The symmetric matrix of weights, never written out.

    `kinds` gives each sentence the place of its length among the different lengths; `shares` the divisor's inverse by
    two such places.
    """

    table: WordTable
    kinds: Indices
    shares: Numbers

    def times(self, values: Numbers) -> Numbers:
        """Return the matrix times one value for each sentence."""
        table, count = self.table, len(self.shares)
        kinds = self.kinds[table.rows]
        passed = numpy.bincount(
            table.terms * count + kinds, weights=table.counts * values[table.rows], minlength=table.size * count
        )
        received = passed.reshape(table.size, count) @ self.shares
        return table.of_sentences(table.counts * received[table.terms, kinds])

    def with_themselves(self) -> Numbers:
        """Return the diagonal."""
        return self.table.of_sentences(self.table.counts**2) * self.shares[self.kinds, self.kinds]


def _weights(table: WordTable, *, of_single_words: float) -> _Weights:
    """Return the weights; those of two sentences of one word each, whose divisor would be 0, are given."""
    lengths, kinds = numpy.unique(numpy.maximum(table.lengths, 1.0), return_inverse=True)
    divisors = numpy.log(lengths)[:, None] + numpy.log(lengths)[None, :]
    shares = numpy.full_like(divisors, of_single_words)
    numpy.divide(1.0, divisors, out=shares, where=divisors > 0)
    return _Weights(table, kinds, shares)
