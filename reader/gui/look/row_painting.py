"""Rows of lists, drawn: the ground of a chosen one, and rows of one height, whose lines are cut where no room is."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.look.theme import Theme, grown

CHOSEN = QStyle.StateFlag.State_Selected
POINTED_AT = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus
Index = QModelIndex | QPersistentModelIndex


class RowLine(NamedTuple):
    """Words in a font and in the role of a colour; `top` is in pixels of the design from the top of the row."""

    text: str
    font: QFont
    role: str
    top: int


def paint_ground(painter: QPainter, area: QRect, theme: Theme, state: QStyle.StateFlag) -> None:
    """Paint the ground of a row that is chosen, or under the mouse."""
    if state & (CHOSEN | POINTED_AT):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tint("accent", "sentence" if state & CHOSEN else "hover"))
        painter.drawRoundedRect(QRectF(area).adjusted(0, 1, -4, -1), 6, 6)


def width_for(option: QStyleOptionViewItem) -> int:
    """Return how wide a row will be."""
    view = option.widget
    return int(view.viewport().width() if hasattr(view, "viewport") else option.rect.width())


class ThemedRows(QStyledItemDelegate):
    """Draws rows in the colours of a theme."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            paint_ground(painter, option.rect, self.theme, option.state)
        self.paint_words(painter, option, index)
        painter.restore()

    def paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint what stands in a row on its ground."""
        raise NotImplementedError


class LineRows(ThemedRows):
    """Rows of a few lines; the sizes are pixels of the design."""

    height, line_height = 46, 18
    left, right = 8, 12  # beside the lines

    def lines(self, index: Index) -> Iterable[RowLine]:
        """Return the lines of a row."""
        raise NotImplementedError

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(160, grown(self.height))

    def paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        for line in self.lines(index):
            painter.setFont(line.font)
            painter.setPen(self.theme.colour(line.role))
            place: QRect = option.rect.adjusted(self.left, grown(line.top), -self.right, 0)
            place.setHeight(grown(self.line_height))
            shown = painter.fontMetrics().elidedText(line.text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
