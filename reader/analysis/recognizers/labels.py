"""The labels that the engines give to words, in the IOB2 scheme, and the names that a row of them means."""

from collections.abc import Sequence

from reader.analysis.recognizers.units import Name, Names
from reader.model.annotation import ActorKind

_KINDS = {
    "PER": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "LOC": ActorKind.PLACE,
    "GRP": ActorKind.GROUP,
}


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
