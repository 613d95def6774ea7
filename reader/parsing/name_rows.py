"""The likeliest row of name labels (Viterbi 1967); labels by their number in NAME_LABELS: a beginning is odd."""

from itertools import pairwise
from typing import TYPE_CHECKING

from reader.parsing.labels import NAME_LABELS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CONTINUING = frozenset(column for column, label in enumerate(NAME_LABELS) if label[0] == "I")


def likeliest_row(scores: "NDArray[np.float32]") -> list[int]:
    """Return the likeliest labels in which no name begins with its continuation.

    `scores` has a row for each word and a column for each label. Mostly the likeliest label of each word makes such a
    row already, and nothing is to be searched.
    """
    columns: list[int] = scores.argmax(1).tolist()
    return columns if _is_allowed(columns) else _best_row(scores.tolist())


def _is_allowed(columns: list[int]) -> bool:
    pairs = ((before, column) for before, column in pairwise((0, *columns)) if column in _CONTINUING)
    return all(before in _before(column) for before, column in pairs)


def _before(column: int) -> tuple[int, int]:
    """Return what a continuation may follow: the beginning of its kind, or itself."""
    return column - 1, column


def _best_row(scores: list[list[float]]) -> list[int]:
    labels = range(len(NAME_LABELS))
    totals = [-float("inf") if column in _CONTINUING else score for column, score in enumerate(scores[0])]
    choices: list[list[int]] = []
    for row in scores[1:]:
        best = max(labels, key=totals.__getitem__)
        chosen = [max(_before(column), key=totals.__getitem__) if column in _CONTINUING else best for column in labels]
        totals = [totals[before] + score for before, score in zip(chosen, row, strict=True)]
        choices.append(chosen)
    columns = [max(labels, key=totals.__getitem__)]
    for chosen in reversed(choices):
        columns.append(chosen[columns[-1]])
    return columns[::-1]
