"""The labels that the engines give to words, in the IOB2 scheme, and the names that a row of them means."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.analysis.recognizers.units import Name, Names
from reader.model.annotation import ActorKind
from reader.parsing.labels import NAME_LABELS
from reader.parsing.name_rows import likeliest_row

if TYPE_CHECKING:
    from reader.analysis.recognizers.network import Scores

_KINDS = {
    "PER": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "LOC": ActorKind.PLACE,
    "GRP": ActorKind.GROUP,
}
OUTSIDE = "O"
LABELS = tuple(label.value for label in NAME_LABELS)  # in the order of the model's columns


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

    `scores` has a row of logits for each word and a column for each of LABELS.
    """
    return [LABELS[column] for column in likeliest_row(scores)]
