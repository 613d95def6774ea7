"""Fit the weights of the second look: logistic regression over the labels, by AdaGrad (Duchi et al. 2011)."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.analysis.recognizers.second_look.evidence import LABELS
from resources.training.second_look.examples import Example

ROUNDS, BATCH, RATE, SEED = 12, 256, 0.02, 0
PENALTY = 1e-4  # of what differs from the network's own shares

Matrix = NDArray[np.float32]


def fitted(examples: Sequence[Example]) -> Matrix:
    """Return the weights under which the marked labels are likeliest, the mean of the later half of the rounds."""
    rows = np.array([each.evidence for each in examples])
    labels = np.array([each.label for each in examples])
    later = list(_descended(rows, labels))[ROUNDS // 2 :]
    mean: Matrix = np.mean(later, axis=0)
    return mean


def _descended(rows: Matrix, labels: NDArray[np.int64]) -> Iterator[Matrix]:
    """Yield the mean of the weights of each round; they begin as the network's own shares."""
    start = np.eye(rows.shape[1], LABELS, dtype=np.float32)
    weights, seen, chance = start.copy(), np.full_like(start, 1e-8), np.random.default_rng(SEED)
    for _ in range(ROUNDS):
        batches = np.array_split(chance.permutation(len(labels)), max(1, len(labels) // BATCH))
        total = np.zeros_like(start)
        for batch in batches:
            slope = rows[batch].T @ _error(rows[batch] @ weights, labels[batch]) + PENALTY * (weights - start)
            seen += slope**2
            weights -= RATE * slope / np.sqrt(seen)
            total += weights
        yield total / np.float32(len(batches))


def _error(scores: Matrix, labels: NDArray[np.int64]) -> Matrix:
    """Return by how much each label's share is too high, for a mean over the examples."""
    shares = np.exp(scores - scores.max(1, keepdims=True))
    shares /= shares.sum(1, keepdims=True)
    shares[np.arange(len(labels)), labels] -= 1
    error: Matrix = shares / len(labels)
    return error
