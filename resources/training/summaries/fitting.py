"""Fit the weights: of words by logistic regression, of sentences by how summaries drawn at random score.

The second is policy gradient: from each article some summaries are drawn, sentence after sentence, each with a chance
that grows with its points; what scored better than the others drawn is made likelier (Williams 1992; the others as the
baseline: Kool et al. 2019). So the measure itself, ROUGE-1, is what is climbed, at both lengths in equal parts.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy
from numpy.typing import NDArray

from reader.analysis.summarizers.glance.choosing import NOVELTIES, Choice, WordTable
from reader.analysis.summarizers.glance.feature import Feature, Novelty, WordFeature
from reader.analysis.summarizers.glance.weights import Weights
from resources.training import logistic
from resources.training.summaries.examples import Example

SENTENCES = 3
WORDS = 55
DEPTH = 5  # sentences drawn; few summaries of 55 words are longer
DRAWN = 4  # summaries of each article at a time
EPOCHS = 20
BATCH = 100  # articles
STEP = 0.1
SEED = 7
RIDGE = 0.2  # of the summed slope of a batch; keeps signs that say little near nothing
WORD_RIDGE = 1.0
NEWTON_STEPS = 15

# What no article of the collection tells, or what a reader minds more than ROUGE does: chosen, not fitted.
CHOSEN = {
    Feature.AMONG_FIRST_1: 1.5,
    Feature.OPENS_PARAGRAPH: 0.5,
    Feature.QUESTION: -3.0,
    Feature.DANGLING: -3.0,
    Feature.ONLY_QUOTED: -3.0,
    Feature.CONVERSATION: -1.5,
    Feature.UNFINISHED: -8.0,
    Feature.APPARATUS: -12.0,
    Novelty.NEW_PARAGRAPH: 2.0,
}
CHOSEN_WORDS = {WordFeature.IN_TITLE: 1.6, WordFeature.IN_KEY_POINTS: 2.0}
NEVER_NEGATIVE = re.compile("among the first|central|main actor")  # earlier, more central, more actors: never worse

Numbers = NDArray[Any]


def fitted_weights(examples: Sequence[Example]) -> Weights:
    """Return the weights that fit the examples; the same examples give the same weights."""
    words = fitted_words(examples)
    tables = [
        WordTable(each.rows, list(logistic.chances(each.word_signs @ words)), [0] * len(each.rows)) for each in examples
    ]
    policy = _Policy()
    policy.climb(examples, tables)
    return Weights(
        _named(Feature, policy.weights[: len(Feature)]),
        _named(NOVELTIES, policy.weights[len(Feature) :]),
        _named(WordFeature, words),
    )


def fitted_words(examples: Sequence[Example]) -> Numbers:
    """Return the log odds that each sign of a word gives (ridge logistic regression)."""
    signs = numpy.concatenate([each.word_signs for each in examples])
    is_in_points = numpy.concatenate([each.is_in_points for each in examples])
    chosen = numpy.array([CHOSEN_WORDS.get(sign, 0.0) for sign in WordFeature])
    return logistic.fitted(signs, is_in_points, chosen, WORD_RIDGE * numpy.eye(len(chosen)), NEWTON_STEPS)


@dataclass(slots=True)
class _Draw:
    """One summary drawn: how its three-sentence and its 55-word form score, and which way each step leans."""

    scores: tuple[float, float]
    leanings: list[Numbers]
    words_step: int


class _Policy:
    """The weights of sentences while they are fitted."""

    def __init__(self) -> None:
        signs = (*Feature, *NOVELTIES)
        self.weights = numpy.array([CHOSEN.get(sign, 0.0) for sign in signs])
        self._is_free = numpy.array([sign not in CHOSEN for sign in signs])
        self._never_negative = [index for index, sign in enumerate(signs) if NEVER_NEGATIVE.search(sign)]
        self._chance = numpy.random.default_rng(SEED)
        self._mean = numpy.zeros_like(self.weights)
        self._square = numpy.zeros_like(self.weights)
        self._steps = 0

    def climb(self, examples: Sequence[Example], tables: Sequence[WordTable]) -> None:
        """Fit; the weights are the mean over the second half of the way."""
        visited = []
        for _ in range(EPOCHS):
            order = self._chance.permutation(len(examples))
            for start in range(0, len(order), BATCH):
                slopes = (self._slope(examples[at], tables[at]) for at in order[start : start + BATCH])
                self._step(sum(slopes, start=numpy.zeros_like(self.weights)))
            visited.append(self.weights.copy())
        self.weights = numpy.mean(visited[EPOCHS // 2 :], axis=0)

    def _slope(self, example: Example, table: WordTable) -> Numbers:
        draws = [self._draw(example, table) for _ in range(DRAWN)]
        scores = numpy.array([draw.scores for draw in draws])
        better = (scores - scores.mean(axis=0)) * DRAWN / (DRAWN - 1)
        slope = numpy.zeros_like(self.weights)
        for draw, (by_sentences, by_words) in zip(draws, better, strict=True):
            for step, leaning in enumerate(draw.leanings):
                slope += (by_sentences * (step < SENTENCES) + by_words * (step <= draw.words_step + 1)) * leaning
        return slope

    def _draw(self, example: Example, table: WordTable) -> _Draw:
        choice, is_left = Choice(table), numpy.ones(len(example.rows), dtype=bool)
        taken: list[int] = []
        leanings: list[Numbers] = []
        for _ in range(min(DEPTH, len(example.rows))):
            seen = numpy.hstack([example.signs, choice.novelty()])
            points = numpy.where(is_left, seen @ self.weights, -numpy.inf)
            chances = numpy.exp(points - points.max())
            chances /= chances.sum()
            best = int(numpy.searchsorted(numpy.cumsum(chances), self._chance.random()))
            best = min(best, len(chances) - 1)
            leanings.append(seen[best] - chances @ seen)
            taken.append(best)
            is_left[best] = False
            choice.take(best)
        return _Draw(*_scored(example, taken, leanings))

    def _step(self, slope: Numbers) -> None:
        """Go one step uphill (Adam, Kingma and Ba 2015), held back by the size of the weights."""
        self._steps += 1
        slope = numpy.where(self._is_free, slope - RIDGE * self.weights, 0.0)
        self._mean = 0.9 * self._mean + 0.1 * slope
        self._square = 0.99 * self._square + 0.01 * slope**2
        mean, square = self._mean / (1 - 0.9**self._steps), self._square / (1 - 0.99**self._steps)
        self.weights = self.weights + STEP * mean / (numpy.sqrt(square) + 1e-8)
        self.weights[self._never_negative] = numpy.maximum(self.weights[self._never_negative], 0.0)


def _scored(
    example: Example, taken: Sequence[int], leanings: list[Numbers]
) -> tuple[tuple[float, float], list[Numbers], int]:
    indices = list(taken)
    overlap = numpy.minimum(numpy.cumsum(example.overlaps[indices], axis=0), example.points).sum(axis=1)
    lengths = numpy.cumsum(example.rouge_lengths[indices])
    scores = 2 * overlap / (lengths + example.points.sum())  # ROUGE-1 F1 of each prefix
    words_step = int(numpy.abs(numpy.cumsum(example.word_counts[indices]) - WORDS).argmin())
    by_sentences = float(scores[min(SENTENCES, len(indices)) - 1])
    return (by_sentences, float(scores[words_step])), leanings, words_step


def _named(signs: Iterable[Any], values: Iterable[float]) -> dict[Any, float]:
    return {sign: round(float(value), 3) for sign, value in zip(signs, values, strict=True)}
