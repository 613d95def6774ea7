"""How a row of the palette is drawn: what is meant, where that belongs, and at the far edge its key."""

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.gui.look.theme import interface_font, typography
from reader.gui.palette.entries import Entry
from reader.gui.text.line_pieces import runs_to_the_left

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
EDGE, GAP = 8, 12  # pixels beside the words, and between them


class Piece(NamedTuple):
    """Words of a row, their font and colour, and where they begin and how wide they may be, in pixels from its edge."""

    words: str
    font: QFont
    colour: QPalette.ColorRole
    left: int
    width: int


def pieces_of(entry: Entry, width: int) -> Iterator[Piece]:
    """Yield what stands in a row so wide: where there is little room, the group gives way first, and the key never."""
    small, soft = interface_font(typography().small), QPalette.ColorRole.PlaceholderText
    key = _width(entry.keys, small)
    room = width - (key + GAP if key else 0)
    left = 0
    for words, font in _parts(entry):
        yield Piece(words, font, QPalette.ColorRole.Text, left, min(_width(words, font), room - left))
        left = min(left + _width(words, font), room)
    yield Piece(entry.group, small, soft, left + GAP, min(_width(entry.group, small), room - left - GAP))
    yield Piece(entry.keys, small, soft, width - key, key)


def _parts(entry: Entry) -> list[tuple[str, QFont]]:
    """Return the words with what was found among them in bold, but for lines that may run both ways."""
    hit, words, plain = entry.hit, entry.words, interface_font()
    if hit is None or runs_to_the_left(words):
        return [(words, plain)]
    return [(words[: hit.start], plain), (hit.of(words), interface_font(is_strong=True)), (words[hit.end :], plain)]


def _width(words: str, font: QFont) -> int:
    return ceil(QFontMetricsF(font).horizontalAdvance(words))


class EntryRows(QStyledItemDelegate):
    """On the ground that the style gives to a row."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        area: QRect = option.rect.adjusted(EDGE, 0, -EDGE, 0)
        painter.save()
        for piece in pieces_of(index.data(ENTRY_ROLE), area.width()):
            painter.setFont(piece.font)
            painter.setPen(QGuiApplication.palette().color(piece.colour))  # the list's own is faded by its style sheet
            place = QRect(area.left() + piece.left, area.top(), piece.width, area.height())
            shown = painter.fontMetrics().elidedText(piece.words, Qt.TextElideMode.ElideRight, piece.width)
            painter.drawText(QStyle.visualRect(option.direction, area, place), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
