"""Text set in lines of one width. Positions are code points of the text that was given."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reader.gui.paper.sheet import POINT, Face
from reader.gui.text.line_pieces import pieces, runs_to_the_left
from reader.gui.text.reserved_characters import LINE_BREAK, in_one_block
from reader.gui.text.utf16 import Utf16Map
from reader.model.characters.direction import is_right_to_left
from reader.model.span import Span

BASELINE = 0.72  # of the leading, from the top of the line
HANG_OF_CODE = 2  # letters
TAB_STOP = 36 * POINT


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a span stands: in one line, from x to x."""

    line: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Columns:
    """How a row of a table is set: its tab stops, and how far its further lines stand in."""

    tabs: tuple[QTextOption.Tab, ...]
    hang: float
    is_right_to_left: bool


class SetText:
    """Lines of one text; `tops` has the top of every line and, last, the bottom of all.

    Qt's lines are kept inside: one that outlives its layout brings the program down.
    """

    def __init__(
        self,
        text: str,
        face: Face,
        width: float,
        *,
        formats: Iterable[tuple[Span, QTextCharFormat]] = (),
        columns: Columns | None = None,
        is_code: bool = False,
    ) -> None:
        self.face = face
        self.width = width
        self._text = in_one_block(text)
        self._positions = Utf16Map(self._text)
        self._layout = QTextLayout(self._text, face.font)
        self.is_right_to_left = is_right_to_left(text) if columns is None else columns.is_right_to_left
        self._is_mixed = runs_to_the_left(text)
        self._hang = columns.hang if columns else 0.0
        self._is_code = is_code
        option = _option(is_right_to_left=self.is_right_to_left)
        if columns:
            option.setTabs(list(columns.tabs))
        self._layout.setTextOption(option)
        self._layout.setFormats([self._format_range(span, style) for span, style in formats])
        self._lines: list[QTextLine] = []
        self.tops = [0.0]
        self._break_lines()

    @property
    def line_count(self) -> int:
        """The number of lines, at least one."""
        return len(self._lines)

    @property
    def height(self) -> float:
        """The height of all lines."""
        return self.tops[-1]

    def baseline(self, line: int) -> float:
        """Return where the letters of a line stand."""
        return self._lines[line].y() + self._lines[line].ascent()

    def line_of(self, offset: int) -> int:
        """Return the number of the line that shows a code point."""
        return self._layout.lineForTextPosition(self._positions.to_qt(offset)).lineNumber()

    def line_start(self, line: int) -> int:
        """Return the first code point of a line."""
        return self._positions.to_code_point(self._lines[line].textStart())

    def stretches(self, span: Span) -> list[Stretch]:
        """Return where a span stands, without the blank at which a line was broken."""
        start, end = self._positions.to_qt(span.start), self._positions.to_qt(span.end)
        first, last = self.line_of(span.start), self.line_of(span.end - 1)
        return [stretch for line in range(first, last + 1) for stretch in self._stretches(line, start, end)]

    def draw(self, painter: QPainter, place: QPointF, *, first: int = 0, last: int | None = None) -> None:
        """Draw the lines from `first` to before `last`, the first of them at the place."""
        painter.setPen(self.face.colour)
        origin = place - QPointF(0, self.tops[first])
        for line in self._lines[first:last]:
            line.draw(painter, origin)

    def _format_range(self, span: Span, style: QTextCharFormat) -> QTextLayout.FormatRange:
        formatted = QTextLayout.FormatRange()
        formatted.start = self._positions.to_qt(span.start)
        formatted.length = self._positions.to_qt(span.end) - formatted.start
        formatted.format = style
        return formatted

    def _break_lines(self) -> None:
        natural = _natural_height(self.face)
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            hang = self._hang_of(line) if self._lines else 0.0
            line.setLineWidth(max(POINT, self.width - hang))
            extra = max(0.0, line.height() - natural)  # a script that stands taller than the face
            baseline = self.tops[-1] + extra / 2 + self.face.leading * BASELINE
            line.setPosition(QPointF(0.0 if self.is_right_to_left else hang, baseline - line.ascent()))
            self._lines.append(line)
            self.tops.append(self.tops[-1] + self.face.leading + extra)
        self._layout.endLayout()

    def _hang_of(self, line: QTextLine) -> float:
        """Return how far a line stands in that is not the first: what goes on with one of code hangs by its indent."""
        begun = self._text[: self._positions.to_code_point(line.textStart())].rpartition(LINE_BREAK)[2]
        if not self._is_code or not begun:
            return self._hang
        signs = len(begun) - len(begun.lstrip()) + HANG_OF_CODE
        return min(self.width / 2, QFontMetricsF(self.face.font).horizontalAdvance("0") * signs)

    def _stretches(self, number: int, start: int, end: int) -> list[Stretch]:
        line = self._lines[number]
        end = min(end, line.textStart() + line.textLength())
        while end > start and self._text[self._positions.to_code_point(end - 1)].isspace():
            end -= 1
        found = pieces(line, start, end, is_mixed=self._is_mixed)
        return [Stretch(number, left, right) for left, right in found]


def _option(*, is_right_to_left: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if is_right_to_left:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    option.setTabStopDistance(TAB_STOP)
    return option


def _natural_height(face: Face) -> float:
    metrics = QFontMetricsF(face.font)
    return metrics.ascent() + metrics.descent() + POINT  # a point: rounding is no taller script
