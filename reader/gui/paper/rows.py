"""One row of the printed page: a set paragraph with its number at the left and its notes at the right."""

from dataclasses import dataclass
from enum import Enum, auto

from reader.gui.paper.picture import SetPicture
from reader.gui.paper.typeset import SetText, Stretch
from reader.model.annotation import ActorKind, Support


class Marker(Enum):
    """What stands before, above or below a paragraph's lines."""

    BULLET = auto()
    QUOTE_RULE = auto()
    LINE_ABOVE = auto()
    FRAME = auto()
    ROW_RULE = auto()
    HEADER_RULE = auto()


class NoteForm(Enum):
    """What a note is, and so how it is drawn: with a rule, with dots, or plainly."""

    SENTENCE = auto()
    SUPPORT = auto()
    PLACE = auto()


@dataclass(frozen=True, slots=True)
class Note:
    """Words in the margin, level with a line of the row's text, `left` units into the margin."""

    text: SetText
    line: int
    left: float
    form: NoteForm
    support: Support | None = None


@dataclass(frozen=True, slots=True)
class Underline:
    """A mention of an actor; its form tells the kind."""

    stretch: Stretch
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph or picture on paper; lengths are in units, `notes` in the order of their lines.

    `extent` is how far the rule below a row of a table reaches.
    A row that clears the margin begins below every earlier note: a heading opens a new place on the page.
    """

    text: SetText | SetPicture
    left: float
    number: str = ""
    notes: tuple[Note, ...] = ()
    underlines: tuple[Underline, ...] = ()
    above: float = 0
    below: float = 0
    marker: Marker | None = None
    extent: float = 0
    keeps_with_next: bool = False
    clears_margin: bool = False

    @property
    def line_count(self) -> int:
        """The number of lines of the text."""
        return self.text.line_count
