"""Ridge logistic regression by Newton's method."""

from typing import Any

import numpy
from numpy.typing import NDArray

Numbers = NDArray[Any]


def chances(log_odds: Numbers) -> Numbers:
    """Return the chance that each of some log odds means."""
    found: Numbers = 1 / (1 + numpy.exp(-log_odds))
    return found


def fitted(signs: Numbers, is_one: Numbers, start: Numbers, ridge: Numbers, steps: int) -> Numbers:
    """Return the weight of each column of the signs; the ridge, a matrix, holds the weights to those at the start."""
    weights = start.copy()
    for _ in range(steps):
        expected = chances(signs @ weights)
        slope = signs.T @ (is_one - expected) - ridge @ (weights - start)
        weights += numpy.linalg.solve((signs * (expected * (1 - expected))[:, None]).T @ signs + ridge, slope)
    return weights
