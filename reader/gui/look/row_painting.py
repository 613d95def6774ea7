"""Rows of lists that are a few lines over each other: the ground of a chosen one, and lines, cut where no room is."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle

from reader.gui.look.theme import Theme

CHOSEN, UNDER_MOUSE = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_MouseOver


class RowLine(NamedTuple):
    """Words in a font and in the role of a colour; `top` is in pixels from the top of the row."""

    text: str
    font: QFont
    role: str
    top: int


def paint_ground(painter: QPainter, area: QRect, theme: Theme, state: QStyle.StateFlag, *, left: int = 0) -> None:
    """Paint the ground of a row that is chosen, or under the mouse; `left` pixels of it stay free."""
    if state & (CHOSEN | UNDER_MOUSE):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tint("accent", "sentence" if state & CHOSEN else "hover"))
        painter.drawRoundedRect(QRectF(area).adjusted(left, 1, -4, -1), 6, 6)


def paint_lines(painter: QPainter, area: QRect, theme: Theme, lines: Iterable[RowLine], height: int = 18) -> None:
    """Paint lines into an area, which has the room beside them off already."""
    for line in lines:
        painter.setFont(line.font)
        painter.setPen(theme.colour(line.role))
        place = area.adjusted(0, line.top, 0, 0)
        place.setHeight(height)
        shown = painter.fontMetrics().elidedText(line.text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
