"""Fit what a sentence is: attention pooling over the vectors of its words, then logistic regression for each kind.

The published form is the self-attentive sentence embedding (Lin et al. 2017), here with linear scores, fitted by Adam
(Kingma and Ba 2015) with dropout on what was pooled.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.parsing.sentence_kinds import KindModel

QUERIES, EPOCHS, BATCH = 12, 10, 64
RATE, DROPPED = 1e-3, 0.5
DECAY, DECAY_OF_QUERIES = 0.01, 0.001
FIRST_DECAY, SECOND_DECAY, SMALL = 0.9, 0.99, 1e-8  # of Adam
MOST_WORDS = 64  # of a sentence that are learned from
TO_SCALE = 4000  # sentences from which the mean and the spread of the vectors are taken
SEED = 0

Rows = NDArray[np.floating]


@dataclass
class _Weights:
    """What is learned, and Adam's two running means for each of them."""

    queries: Rows
    weights: Rows
    constants: Rows

    def __post_init__(self) -> None:
        self._all = (self.queries, self.weights, self.constants)
        self._first, self._second = ([np.zeros_like(each) for each in self._all] for _ in range(2))

    def step(self, slopes: Sequence[Rows], number: int, rate: float) -> None:
        """Go one step down the slopes."""
        for own, slope, first, second in zip(self._all, slopes, self._first, self._second, strict=True):
            first += (1 - FIRST_DECAY) * (slope - first)
            second += (1 - SECOND_DECAY) * (slope**2 - second)
            spread = np.sqrt(second / (1 - SECOND_DECAY**number)) + SMALL
            own -= (rate / (1 - FIRST_DECAY**number) * first / spread).astype(np.float32)


def fitted(sentences: Sequence[Rows], targets: Rows) -> KindModel:
    """Return the model of sentences, of whose words each row is a vector.

    `targets` has the shape (sentences, kinds): 1, 0, or NaN where nobody said.
    """
    chance = np.random.default_rng(SEED)
    known = np.concatenate([*sentences[:TO_SCALE]]).astype(np.float32)
    mean, spread = known.mean(0), known.std(0)
    learned = _start(known.shape[1], targets.shape[1], chance)
    steps = EPOCHS * -(-len(sentences) // BATCH)
    for number, chosen in enumerate(_batches(sentences, chance), start=1):
        words, is_word = _padded([(sentences[each] - mean) / spread for each in chosen])
        slopes = _slopes(learned, words, is_word, targets[chosen], chance)
        learned.step(slopes, number, RATE * (1 - number / (steps + 1)))
    return _of_raw_vectors(learned, mean, spread)


def _start(width: int, kinds: int, chance: np.random.Generator) -> _Weights:
    """Return weights to begin with; the query behind the last stays nothing: it takes the plain mean."""
    queries = chance.normal(0, 0.02, (QUERIES, width)).astype(np.float32)
    weights = chance.normal(0, 0.01, ((QUERIES + 1) * width, kinds)).astype(np.float32)
    return _Weights(queries, weights, np.zeros(kinds, np.float32))


def _batches(sentences: Sequence[Rows], chance: np.random.Generator) -> Iterator[NDArray[np.int64]]:
    """Yield for each epoch all sentences once, those of about one length together."""
    lengths = np.array([min(len(each), MOST_WORDS) for each in sentences])
    for _ in range(EPOCHS):
        order = np.argsort(lengths + chance.random(len(lengths)) * 4, kind="stable")
        batches = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]
        yield from (batches[each] for each in chance.permutation(len(batches)))


def _padded(sentences: Sequence[Rows]) -> tuple[Rows, NDArray[np.bool_]]:
    longest = min(MOST_WORDS, max(map(len, sentences)))
    words = np.zeros((len(sentences), longest, sentences[0].shape[1]), np.float32)
    is_word = np.zeros(words.shape[:2], bool)
    for row, sentence in enumerate(sentences):
        words[row, : len(sentence)] = sentence[:longest]
        is_word[row, : len(sentence)] = True
    return words, is_word


def _slopes(
    learned: _Weights, words: Rows, is_word: NDArray[np.bool_], targets: Rows, chance: np.random.Generator
) -> tuple[Rows, Rows, Rows]:
    """Return how the mean loss of a batch rises with the queries, the weights and the constants."""
    count, _, width = words.shape
    answers = np.where(is_word[:, :, None], words @ learned.queries.T, -np.inf)
    shares = np.exp(answers - answers.max(1, keepdims=True))
    shares /= shares.sum(1, keepdims=True)
    means = words.sum(1) / is_word.sum(1)[:, None]
    pooled = np.concatenate([(shares.transpose(0, 2, 1) @ words).reshape(count, -1), means], 1)
    kept = (chance.random(pooled.shape, dtype=np.float32) > DROPPED) / np.float32(1 - DROPPED)
    said = 1 / (1 + np.exp(-((pooled * kept) @ learned.weights + learned.constants)))
    wrong = np.where(np.isnan(targets), 0, said - targets).astype(np.float32) / count
    to_pooled = (wrong @ learned.weights.T * kept)[:, : QUERIES * width].reshape(count, QUERIES, width)
    to_shares = words @ to_pooled.transpose(0, 2, 1)
    to_answers = shares * (to_shares - (shares * to_shares).sum(1, keepdims=True))
    to_queries = np.tensordot(to_answers, words, ((0, 1), (0, 1))) + 2 * DECAY_OF_QUERIES * learned.queries
    return to_queries, (pooled * kept).T @ wrong + 2 * DECAY * learned.weights, wrong.sum(0)


def _of_raw_vectors(learned: _Weights, mean: Rows, spread: Rows) -> KindModel:
    """Return a model that takes the vectors as the network gives them."""
    width, kinds = len(mean), len(learned.constants)
    queries = np.concatenate([learned.queries / spread, np.zeros((1, width), np.float32)])
    weights = learned.weights.reshape(QUERIES + 1, width, kinds) / spread[:, None]
    constants = learned.constants - np.einsum("d,qdk->k", mean, weights)
    return KindModel(queries.astype(np.float32), weights.astype(np.float32), constants.astype(np.float32))
