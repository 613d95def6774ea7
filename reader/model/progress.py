"""How far the reading of a long document, or the search for its actors, has come."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class ProgressUnit(StrEnum):
    """What is counted."""

    PAGE = "page"
    CHAPTER = "chapter"
    PERCENT = "percent"  # of the text searched for actors


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` units are done."""

    unit: ProgressUnit
    done: int
    total: int


Tell = Callable[[Progress], None]


def nobody(_progress: Progress) -> None:
    """Take no notice."""
