"""Fit the weights of the second look: logistic regression over the labels, by AdaGrad (Duchi et al. 2011)."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reader.analysis.recognizers.second_look.evidence import LABELS
from reader.analysis.recognizers.second_look.looking import Weights
from resources.training.second_look.examples import Example

ROUNDS, BATCH, RATE, SEED = 12, 256, 0.02, 0
SELDOM = 60  # examples; a sign of fewer has no weight
EVIDENCE_PENALTY, SIGN_PENALTY = 1e-4, 1e-5

Matrix = NDArray[np.float32]


def fitted(examples: Sequence[Example], rounds: int | None = None) -> Weights:
    """Return the weights under which the marked labels are likeliest; without any the scores stay what they are."""
    names = _often(examples)
    numbers = {sign: number for number, sign in enumerate(names)}
    rows = np.array([each.evidence for each in examples])
    signs = _table([[numbers[sign] for sign in each.signs if sign in numbers] for each in examples], len(names))
    labels = np.array([each.label for each in examples])
    own, told = _descended(rows, signs, labels, len(names), rounds or ROUNDS)
    return Weights(own, {name: told[number] for name, number in numbers.items()})


def _often(examples: Sequence[Example]) -> list[str]:
    counts = Counter(sign for each in examples for sign in each.signs)
    return sorted(sign for sign, count in counts.items() if count >= SELDOM)


def _table(lists: Sequence[Sequence[int]], nothing: int) -> NDArray[np.int64]:
    table = np.full((len(lists), max(map(len, lists))), nothing)
    for row, numbers in zip(table, lists, strict=True):
        row[: len(numbers)] = numbers
    return table


def _descended(
    rows: Matrix, signs: NDArray[np.int64], labels: NDArray[np.int64], count: int, rounds: int
) -> tuple[Matrix, Matrix]:
    start = np.eye(rows.shape[1], LABELS, dtype=np.float32)  # the network's own shares, as they are
    own, told = start.copy(), np.zeros((count + 1, LABELS), np.float32)
    seen_own, seen_told = np.full_like(own, 1e-8), np.full_like(told, 1e-8)
    chance = np.random.default_rng(SEED)
    for _ in range(rounds):
        order = chance.permutation(len(labels))
        for batch in np.array_split(order, max(1, len(order) // BATCH)):
            error = _error(rows[batch] @ own + told[signs[batch]].sum(1), labels[batch])
            slope_own = rows[batch].T @ error + EVIDENCE_PENALTY * (own - start)
            slope_told = _summed(signs[batch], error, count) + SIGN_PENALTY * told
            seen_own += slope_own**2
            seen_told += slope_told**2
            own -= RATE * slope_own / np.sqrt(seen_own)
            told -= 3 * RATE * slope_told / np.sqrt(seen_told)
    return own, told


def _error(scores: Matrix, labels: NDArray[np.int64]) -> Matrix:
    """Return by how much each label's share is too high, for a mean over the examples."""
    shares = np.exp(scores - scores.max(1, keepdims=True))
    shares /= shares.sum(1, keepdims=True)
    shares[np.arange(len(labels)), labels] -= 1
    error: Matrix = shares / len(labels)
    return error


def _summed(signs: NDArray[np.int64], error: Matrix, count: int) -> Matrix:
    """Return for each sign the sum of the errors of its examples; the last row, of no sign, is 0."""
    places, errors = signs.ravel(), np.repeat(error, signs.shape[1], 0)
    columns = [np.bincount(places, errors[:, label], count + 1) for label in range(LABELS)]
    sums = np.stack(columns, 1).astype(np.float32)
    sums[count] = 0
    return sums
