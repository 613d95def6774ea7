"""Rows of lists that are as high as their words need: parts set under each other."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QTextLayout
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.gui.look.row_painting import Index, ThemedRows, width_for
from reader.gui.look.theme import interface_font
from reader.gui.text.set_lines import set_lines

LINE = 1.4  # of the type size
LONGEST_WORD = 30  # characters; what is longer is of a script that sets no spaces


class Part(NamedTuple):
    """Words of a row, their size, the role of their colour; how far they stand in, and the white above, in pixels."""

    text: str
    size: int
    role: str
    indent: int = 0
    is_strong: bool = False
    has_bar: bool = False  # before it
    above: int = 0

    def set_in(self, width: int) -> QTextLayout:
        """Return the words broken into lines."""
        font = interface_font(self.size, is_strong=self.is_strong)
        return set_lines(self.text, font, width - self.indent, LINE)

    def height_in(self, width: int) -> float:
        """Return how much room the lines need."""
        return float(self.above + self.set_in(width).lineCount() * self.size * LINE)


class PartRows(ThemedRows):
    """Rows as high as their words need; the sizes are pixels."""

    right, top = 16, 7  # beside, above and under the words

    def parts(self, index: Index) -> Iterable[Part]:
        """Return what stands in a row, from its top."""
        raise NotImplementedError

    def left(self) -> int:
        """Return the room before the words."""
        return 16

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = width_for(option) - self.left() - self.right
        return QSize(160, round(sum(part.height_in(width) for part in self.parts(index))) + 2 * self.top)

    def paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        left, top = area.left() + self.left(), float(area.top() + self.top)
        width = area.width() - self.left() - self.right
        for part in self.parts(index):
            painter.setPen(self.theme.colour(part.role))
            part.set_in(width).draw(painter, QPointF(left + part.indent, top + part.above))
            height = part.height_in(width)
            if part.has_bar:
                painter.fillRect(QRectF(left + 2, top + 2, 2, height - 4), self.theme.colour("edge"))
            top += height


def shortened(text: str, most: int) -> str:
    """Return the beginning of a text that is too long for a row, up to the end of a word where there are words."""
    if len(text) <= most:
        return text
    whole, _, part = text[: most + 1].rpartition(" ")
    return f"{(whole if whole and len(part) <= LONGEST_WORD else text[:most]).rstrip()}…"
