"""Passages: the lines of a column that make up a paragraph, an item, a row of a table, a note."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from reader.formats.pdf.glyphs.words import Style
from reader.formats.pdf.layout.lines import Line, most_used_style
from reader.model.document import PagePlace


class PassageKind(Enum):
    """What a passage is by its look."""

    TEXT = auto()
    ITEM = auto()
    TABLE = auto()
    CODE = auto()
    NOTE = auto()
    CAPTION = auto()
    TITLE = auto()
    BYLINE = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """The edges of running text in a column; `is_justified` where its lines end at the same place."""

    left: float
    right: float
    is_justified: bool = False

    @property
    def width(self) -> float:
        """Return the measure, in points."""
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that belong together. `is_first` and `is_last` in its column: it may go on across the edge.

    `cells` are the texts of a table's row; `gap` is the white space above it, in lines; `column` has the edges of its
    lines; `is_set_in` from both edges of running text, as a quotation is; `is_as_shown` unless it was measured
    on a page that is mirrored or turned.
    """

    kind: PassageKind
    lines: tuple[Line, ...]
    column: Column
    gap: float = 0.0
    cells: tuple[str, ...] = ()
    is_indented: bool = False
    is_first: bool = False
    is_last: bool = False
    is_set_in: bool = False
    is_as_shown: bool = True

    @property
    def style(self) -> Style:
        """Return the style of most of its letters."""
        return most_used_style(word for line in self.lines for word in line.words)

    @property
    def text(self) -> str:
        """Return its words, lines joined by blanks."""
        return " ".join(line.text for line in self.lines)

    @property
    def places(self) -> tuple[PagePlace, ...]:
        """Return where it stands: a box for each run of lines that go down one column of one page."""
        runs: list[list[Line]] = []
        for line in self.lines:
            goes_on = runs and runs[-1][-1].page == line.page and runs[-1][-1].baseline <= line.baseline
            if goes_on:
                runs[-1].append(line)
            else:
                runs.append([line])
        return tuple(PagePlace(run[0].page, _box(run) if self.is_as_shown else None) for run in runs)


def _box(lines: Sequence[Line]) -> tuple[float, float, float, float]:
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    return left, min(line.top for line in lines), right, max(line.bottom for line in lines)
