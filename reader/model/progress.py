"""How far the reading of a long document has come."""

from dataclasses import dataclass
from enum import StrEnum


class ProgressUnit(StrEnum):
    """What is counted."""

    PAGE = "page"
    CHAPTER = "chapter"


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` units have been read."""

    unit: ProgressUnit
    done: int
    total: int
