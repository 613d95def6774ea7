"""What the reader puts on the text of an article: highlights, each with a colour and perhaps a comment and tags.

A highlight hangs on the words it was put on and on what stands around them, never on an offset alone: so it survives
another version of the text. Names and meaning follow the Web Annotation Data Model of the W3C.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.model.span import Span

if TYPE_CHECKING:
    from reader.model.correction import Passage


class HighlightColour(StrEnum):
    """The four ways to highlight; each has a form of its own, too, so that nobody need tell colours apart."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"


@dataclass(frozen=True, slots=True)
class Comment:
    """What the reader says of a place; `changed` is when it was written, in ISO 8601 and UTC."""

    text: str
    changed: str = ""


@dataclass(frozen=True, slots=True)
class Highlight:
    """One highlighted passage; `id` is the same in every copy, `made` is in ISO 8601 and UTC."""

    id: str
    passage: "Passage"
    colour: HighlightColour = HighlightColour.YELLOW
    comment: Comment | None = None
    tags: tuple[str, ...] = ()
    made: str = ""


@dataclass(frozen=True, slots=True)
class PlacedHighlight:
    """A highlight with its place in a version of the text, None where it has none there.

    `marked` are the words that the reader marked, where others stand there now; else it is empty.
    """

    highlight: Highlight
    span: Span | None
    marked: str = ""
