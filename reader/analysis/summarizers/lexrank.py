"""LexRank (Erkan and Radev 2004) with sumy's numbers: only pairs that share a term are looked at, and links alone kept.

sumy compares every pair and keeps a square matrix, some 6 hours and 800 MB for 10,000 sentences.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy
from numpy.typing import NDArray

from reader.analysis.summarizers.word_table import Indices, Numbers, WordTable, blocks, word_table

THRESHOLD = 0.1  # of the cosine, above which two sentences are linked; sumy's
PRECISION = 0.1  # change of the ranks at which they are taken; sumy's
BLOCK = 250_000  # pairs and cells at a time: 2 MB, which the processor's cache holds


@dataclass(frozen=True, slots=True)
class _Links:
    """A stretch of links from lower to higher sentences."""

    lower: Indices
    higher: NDArray[numpy.integer]


def ratings(sentences: Sequence[Sequence[int]]) -> Numbers:
    """Return the rank of each sentence, given as the numbers of its terms."""
    table = word_table(sentences)
    frequencies = table.counts / table.most_frequent()[table.rows]
    squared_idf = _idf(table) ** 2
    norms = numpy.sqrt(table.of_sentences(frequencies * frequencies * squared_idf[table.terms]))
    links = list(_links(table, frequencies, squared_idf, norms))
    return _ranks(links, has_itself=norms > 0)


def _idf(table: WordTable) -> Numbers:
    return numpy.log(len(table.lengths) / (1 + table.sentences_by_term()))


def _links(table: WordTable, frequencies: Numbers, squared_idf: Numbers, norms: Numbers) -> Iterator[_Links]:
    """Yield the pairs of different sentences whose cosine exceeds the threshold.

    The table is read by term: an entry meets those that follow it under the same term.
    """
    count = len(norms)
    by_term = numpy.argsort(table.terms, kind="stable")
    holders, shares = table.rows[by_term], frequencies[by_term]
    ends = numpy.cumsum(table.sentences_by_term()).astype(numpy.intp)[table.terms]
    places = numpy.empty(len(by_term), dtype=numpy.intp)
    places[by_term] = numpy.arange(len(by_term))
    partners = ends - places - 1
    cost = numpy.bincount(table.rows, weights=partners, minlength=count).astype(numpy.intp) + count
    first_entry = numpy.searchsorted(table.rows, numpy.arange(count + 1))
    kind = numpy.min_scalar_type(count)
    for start, end in blocks(cost, BLOCK):
        entries, width = slice(first_entry[start], first_entry[end]), count - start  # none before the first is met
        repeats = partners[entries]
        origin = numpy.repeat(places[entries] + 1 - numpy.cumsum(repeats) + repeats, repeats)
        met = origin + numpy.arange(len(origin))
        weights = numpy.repeat(frequencies[entries] * squared_idf[table.terms[entries]], repeats) * shares[met]
        keys = numpy.repeat((table.rows[entries] - start) * width, repeats) + holders[met] - start
        products = numpy.bincount(keys, weights=weights, minlength=1)
        found = numpy.flatnonzero(products)
        lower, higher = found // width + start, found % width + start
        linked = products[found] / (norms[lower] * norms[higher]) > THRESHOLD
        yield _Links(lower[linked].astype(kind), higher[linked].astype(kind))


def _ranks(links: Sequence[_Links], has_itself: NDArray[numpy.bool_]) -> Numbers:
    """Return the ranks by the power method; sentences without any link give no rank on."""
    count = len(has_itself)
    degrees = _passed_on(links, has_itself, numpy.ones(count))
    if not degrees.any():
        return numpy.zeros(count)
    degrees[degrees == 0] = 1.0
    ranks, change = numpy.full(count, 1.0 / count), 1.0
    while change > PRECISION:
        following = _passed_on(links, has_itself, ranks / degrees)
        following /= numpy.linalg.norm(following)
        change = float(numpy.linalg.norm(following - ranks))
        ranks = following
    return ranks


def _passed_on(links: Sequence[_Links], has_itself: NDArray[numpy.bool_], given: Numbers) -> Numbers:
    """Return what each sentence is given by those that it is linked with, itself among them."""
    received = numpy.where(has_itself, given, 0.0)
    for part in links:
        received += numpy.bincount(part.lower, weights=given[part.higher], minlength=len(given))
        received += numpy.bincount(part.higher, weights=given[part.lower], minlength=len(given))
    return received
