"""LexRank's graph, as sumy builds it pair by pair, summed term by term: the same numbers, some fifty times sooner."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

Term = int


def inverse_frequencies(sentences: Sequence[Sequence[Term]]) -> dict[Term, float]:
    """Return the idf of each term with the sentences as documents, in the order of first occurrence."""
    counts = Counter(term for sentence in sentences for term in dict.fromkeys(sentence))
    return {term: log(len(sentences) / (1 + count)) for term, count in counts.items()}


def transitions(
    _sentences: Sequence[Sequence[Term]],
    threshold: float,
    frequencies: Sequence[Mapping[Term, float]],
    idf: Mapping[Term, float],
) -> "NDArray[Any]":
    """Return sumy's matrix: a link between sentences whose tf-idf cosine exceeds the threshold, rows summing to one."""
    import numpy

    similarity = _products(frequencies, idf)
    norms = numpy.sqrt(similarity.diagonal())
    norms[norms == 0] = 1.0
    similarity /= norms[:, None]
    similarity /= norms[None, :]
    numpy.greater(similarity, threshold, out=similarity)  # in place: of 5,000 sentences the matrix takes 200 MB
    if not similarity.any():  # two sentences, or no content words: sumy would divide by zero
        numpy.fill_diagonal(similarity, 1.0)
    degrees = similarity.sum(axis=1)
    degrees[degrees == 0] = 1.0
    similarity /= degrees[:, None]
    return similarity


def _products(frequencies: Sequence[Mapping[Term, float]], idf: Mapping[Term, float]) -> "NDArray[Any]":
    """Return the inner products of all sentences; each term adds to those pairs alone that share it."""
    import numpy

    holders: dict[Term, list[int]] = {}
    for index, terms in enumerate(frequencies):
        for term in terms:
            holders.setdefault(term, []).append(index)
    products = numpy.zeros((len(frequencies), len(frequencies)))
    for term, indices in holders.items():
        weights = numpy.array([frequencies[index][term] * idf[term] for index in indices])
        products[numpy.ix_(indices, indices)] += numpy.outer(weights, weights)
    return products
