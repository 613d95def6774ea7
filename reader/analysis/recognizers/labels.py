"""The labels that the engines give to words, in the IOB2 scheme, and the names that a row of them means."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.analysis.recognizers.units import Name, Names
from reader.model.annotation import ActorKind

if TYPE_CHECKING:
    from reader.analysis.recognizers.network import Scores

_KINDS = {
    "PER": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "LOC": ActorKind.PLACE,
    "GRP": ActorKind.GROUP,
}
OUTSIDE = "O"
LABELS = (OUTSIDE, *(f"{place}-{kind}" for kind in _KINDS for place in "BI"))  # in the order of the model's columns


def names_of(labels: Sequence[str]) -> Names:
    """Return the names; a label that continues nothing begins a name."""
    names: list[Name] = []
    for index, label in enumerate(labels):
        kind = _KINDS.get(label[2:])
        if kind is None:
            continue
        if label[0] == "I" and names and names[-1].end == index and names[-1].kind is kind:
            names[-1] = Name(names[-1].start, index + 1, kind)
        else:
            names.append(Name(index, index + 1, kind))
    return tuple(names)


def best_labels(scores: "Scores") -> list[str]:
    """Return the likeliest row of labels in which no name begins with its continuation (Viterbi 1967).

    `scores` has a row of logits for each word and a column for each of LABELS. Mostly the likeliest label of each word
    makes such a row already, and nothing is to be searched.
    """
    columns: list[int] = scores.argmax(1).tolist()
    if not _is_allowed(columns):
        columns = _best_row(scores.tolist())
    return [LABELS[column] for column in columns]


def _is_allowed(columns: Sequence[int]) -> bool:
    return all(not _continues(column) or before in _before(column) for before, column in pairwise((0, *columns)))


def _continues(column: int) -> bool:
    return LABELS[column][0] == "I"


def _before(column: int) -> tuple[int, int]:
    """Return what a continuation may follow: the beginning of its kind, or itself."""
    return column - 1, column


def _best_row(scores: list[list[float]]) -> list[int]:
    totals = [-float("inf") if _continues(column) else score for column, score in enumerate(scores[0])]
    choices: list[list[int]] = []
    for row in scores[1:]:
        best = max(range(len(LABELS)), key=totals.__getitem__)
        chosen = [_likelier(totals, column) if _continues(column) else best for column in range(len(LABELS))]
        totals = [totals[before] + score for before, score in zip(chosen, row, strict=True)]
        choices.append(chosen)
    columns = [max(range(len(LABELS)), key=totals.__getitem__)]
    for chosen in reversed(choices):
        columns.append(chosen[columns[-1]])
    return columns[::-1]


def _likelier(totals: Sequence[float], column: int) -> int:
    return max(_before(column), key=totals.__getitem__)
