"""SumBasic (Nenkova and Vanderwende 2005) with sumy's numbers; a sentence is weighed anew only when it may come next.

The probability of a word falls each time that a sentence with it is chosen, so the mean probability of the words of a
sentence never rises: what it was when last weighed is a bound (Minoux 1978, lazy evaluation).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

import numpy

TIE = 1e-9  # relative: the means fall to 1e-300
_CHOSEN = -1.0


def ratings(sentences: Sequence[Sequence[int]]) -> list[int]:
    """Return the turn at which each sentence is chosen, negative; sentences are the numbers of their terms."""
    chosen = list(_choices(sentences))
    rest = sorted(set(range(len(sentences))).difference(chosen))
    turn_by_index = {index: turn for turn, index in enumerate(chosen + rest)}
    return [-turn_by_index[index] for index in range(len(sentences))]


def _choices(sentences: Sequence[Sequence[int]]) -> Iterator[int]:
    """Yield the sentences in the order of choice, as long as any of their words has a probability."""
    weights = _Weights(sentences)
    while (best := weights.best()) is not None:
        yield best
        weights.choose(best)


class _Weights:
    """The mean probability of the words of each sentence, as it was when last asked for."""

    def __init__(self, sentences: Sequence[Sequence[int]]) -> None:
        total = sum(map(len, sentences))
        self._sentences = sentences
        self._probabilities = {term: n / total for term, n in Counter(chain.from_iterable(sentences)).items()}
        self._bounds = numpy.array([self._mean(sentence) for sentence in sentences])
        self._fresh: set[int] = set()

    def best(self) -> int | None:
        """Return the first sentence whose mean is the greatest, None when all are chosen or no mean is left."""
        self._fresh = set()
        while self._bounds[greatest := int(self._bounds.argmax())] > 0 and greatest not in self._fresh:
            self._refresh(greatest)
        if self._bounds[greatest] <= 0:
            return None
        floor = self._bounds[greatest] * (1 - TIE)
        tied = (int(index) for index in numpy.flatnonzero(self._bounds >= floor))
        return next(index for index in tied if self._refresh(index) >= floor)

    def choose(self, index: int) -> None:
        """Take a sentence out and square the probabilities of its words, once for each time that they stand in it."""
        self._bounds[index] = _CHOSEN
        for term in self._sentences[index]:
            self._probabilities[term] *= self._probabilities[term]

    def _refresh(self, index: int) -> float:
        if index not in self._fresh:
            self._bounds[index] = self._mean(self._sentences[index])
            self._fresh.add(index)
        return float(self._bounds[index])

    def _mean(self, sentence: Sequence[int]) -> float:
        return sum(map(self._probabilities.__getitem__, sentence)) / len(sentence) if sentence else 0.0
