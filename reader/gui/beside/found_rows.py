"""How a row of what was found is drawn: words of the first article, under them those of the second, and a note."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QTextLayout
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.beside.found_model import FoundRole, Index
from reader.gui.beside.rows import Row
from reader.gui.look.row_painting import paint_ground
from reader.gui.look.theme import Theme, interface_font, typography
from reader.gui.text.set_lines import set_lines

LEFT, RIGHT, TOP, ABOVE_HEADING = 16, 16, 6, 14  # pixels around the words
INDENT = 12  # of the words of the second article
LINE = 1.4  # of the type size
MOST = 260  # characters that are shown


class _Part(NamedTuple):
    text: str
    size: int
    role: str
    indent: int = 0
    is_strong: bool = False


class FoundRows(QStyledItemDelegate):
    """As high as its words need."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        widget = option.widget
        width = widget.viewport().width() if hasattr(widget, "viewport") else option.rect.width()
        row: Row = index.data(FoundRole.ROW)
        heights = sum(_height(part, width) for part in _parts(row))
        return QSize(160, round(heights) + 2 * TOP + (ABOVE_HEADING if row.is_heading else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        row: Row = index.data(FoundRole.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not row.is_heading:
            paint_ground(painter, area, self.theme, option.state, left=4)
        top = float(area.top() + TOP + (ABOVE_HEADING if row.is_heading else 0))
        for part in _parts(row):
            painter.setPen(self.theme.colour(part.role))
            _set(part, area.width()).draw(painter, QPointF(area.left() + LEFT + part.indent, top))
            if part.indent:
                bar = QRectF(area.left() + LEFT + 2, top + 2, 2, _height(part, area.width()) - 4)
                painter.fillRect(bar, self.theme.colour("edge"))
            top += _height(part, area.width())
        painter.restore()


def _parts(row: Row) -> list[_Part]:
    sizes = typography()
    if row.is_heading:
        return [_Part(f"{row.words}  ·  {row.note}", sizes.interface, "accent", is_strong=True)]
    parts = [_Part(_shortened(row.words), sizes.interface, "ink")]
    if row.other:
        parts.append(_Part(_shortened(row.other), sizes.interface, "text_soft", INDENT))
    if row.note:
        parts.append(_Part(row.note, sizes.small, "soft_ink"))
    return parts


def _set(part: _Part, width: int) -> QTextLayout:
    font = interface_font(part.size)
    font.setBold(part.is_strong)
    return set_lines(part.text, font, width - LEFT - RIGHT - part.indent, LINE)


def _height(part: _Part, width: int) -> float:
    return float(_set(part, width).lineCount() * part.size * LINE)


def _shortened(text: str) -> str:
    return text if len(text) <= MOST else f"{text[:MOST].rstrip()}…"
