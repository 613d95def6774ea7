"""One row of the printed page: a set paragraph with its number at the left and its notes at the right."""

from dataclasses import dataclass
from enum import Enum, auto

from reader.gui.paper.typeset import SetText, Stretch
from reader.model.annotation import ActorKind, Support


class Marker(Enum):
    """What stands before a paragraph's lines."""

    BULLET = auto()
    QUOTE_RULE = auto()
    LINE_ABOVE = auto()


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
    """A paragraph on paper; `left` and the spaces above and below are in units, `notes` in the order of their lines.

    A row that clears the margin begins below every earlier note: a heading opens a new place on the page.
    """

    text: SetText
    left: float
    number: str = ""
    notes: tuple[Note, ...] = ()
    underlines: tuple[Underline, ...] = ()
    above: float = 0
    below: float = 0
    marker: Marker | None = None
    keeps_with_next: bool = False
    clears_margin: bool = False

    @property
    def line_count(self) -> int:
        """The number of lines of the text."""
        return self.text.line_count
