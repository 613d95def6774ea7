"""LSA (Steinberger and Ježek 2004) as sumy rates it: without a decomposition.

sumy keeps all dimensions, so that the root of the sum of the squared singular values times the squared entries of a
sentence is nothing but the length of the sentence's column in the matrix of smoothed term frequencies.
"""

from collections.abc import Sequence

import numpy

from reader.analysis.summarizers.word_table import Numbers, word_table

SMOOTHING = 0.4  # sumy's: what a word counts that the sentence lacks


def ratings(sentences: Sequence[Sequence[int]]) -> Numbers:
    """Return the length of each sentence's column, given as the numbers of its terms; 0 without any."""
    table = word_table(sentences)
    frequencies = table.counts / table.most_frequent()[table.rows]
    weights = SMOOTHING + (1 - SMOOTHING) * frequencies
    squares = table.of_sentences(weights**2 - SMOOTHING**2) + table.size * SMOOTHING**2
    return numpy.where(table.lengths > 0, numpy.sqrt(squares), 0.0)
