"""How a highlight is drawn in the list: its sign, its first words, under them the comment and the tags."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.highlights.highlights_model import HighlightRole, Index
from reader.gui.highlights.swatch import SIZE, paint_swatch
from reader.gui.look.row_painting import paint_ground
from reader.gui.look.theme import Theme, interface_font, typography
from reader.gui.text.set_lines import set_lines
from reader.model.highlight import Highlight

LEFT, RIGHT, TOP = 38, 16, 7  # pixels around the words
LINE = 1.4  # of the type size
MOST_WORDS, MOST_COMMENT, MOST_NOTE = 150, 240, 60  # characters that are shown


class Part(NamedTuple):
    """Words of a row, their size and the role of their colour."""

    text: str
    size: int
    role: str


class HighlightRows(QStyledItemDelegate):
    """As high as its words need."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        widget = option.widget
        width = widget.viewport().width() if hasattr(widget, "viewport") else option.rect.width()
        heights = [_height(part, width - LEFT - RIGHT) for part in self._parts(index)]
        return QSize(160, round(sum(heights)) + 2 * TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        highlight: Highlight = index.data(HighlightRole.HIGHLIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, area, self.theme, option.state)
        paint_swatch(painter, QRect(area.left() + 6, area.top() + TOP, *SIZE.toTuple()), highlight.colour, self.theme)
        top = float(area.top() + TOP)
        for part in self._parts(index):
            width = area.width() - LEFT - RIGHT
            painter.setPen(self.theme.colour(part.role))
            set_lines(part.text, interface_font(part.size), width, LINE).draw(painter, QPointF(area.left() + LEFT, top))
            top += _height(part, width)
        painter.restore()

    def _parts(self, index: Index) -> list[Part]:
        highlight: Highlight = index.data(HighlightRole.HIGHLIGHT)
        sizes = typography()
        parts = [Part(_shortened(str(index.data()), MOST_WORDS), sizes.interface, "ink")]
        if highlight.comment:
            parts.append(Part(_shortened(highlight.comment.text, MOST_COMMENT), sizes.interface, "accent"))
        if highlight.tags:
            tags = " · ".join(highlight.tags)
            parts.append(Part(_shortened(tags, MOST_NOTE), sizes.small, "soft_ink"))
        if index.data(HighlightRole.IS_LOST):
            parts.append(Part(self.tr("Not in the text any more"), sizes.small, "warning"))
        return parts


def _height(part: Part, width: int) -> float:
    return set_lines(part.text, interface_font(part.size), width, LINE).lineCount() * part.size * LINE


def _shortened(text: str, most: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rstrip()}…"
