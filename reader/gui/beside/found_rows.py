"""How a row of what was found is drawn: words of the first article, under them those of the second, and a note."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.beside.found_model import FoundRole, Index
from reader.gui.beside.rows import Row
from reader.gui.look.row_painting import paint_ground
from reader.gui.look.row_parts import Part, height_of, shortened, width_for
from reader.gui.look.theme import Theme, typography

LEFT, RIGHT, TOP, ABOVE_HEADING = 16, 16, 6, 14  # pixels around the words
INDENT = 12  # of the words of the second article
MOST = 260  # characters that are shown


class FoundRows(QStyledItemDelegate):
    """As high as its words need."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(FoundRole.ROW)
        height = height_of(_parts(row), width_for(option) - LEFT - RIGHT)
        return QSize(160, height + 2 * TOP + (ABOVE_HEADING if row.is_heading else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        row: Row = index.data(FoundRole.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not row.is_heading:
            paint_ground(painter, area, self.theme, option.state, left=4)
        top = float(area.top() + TOP + (ABOVE_HEADING if row.is_heading else 0))
        width = area.width() - LEFT - RIGHT
        for part in _parts(row):
            painter.setPen(self.theme.colour(part.role))
            part.set_in(width).draw(painter, QPointF(area.left() + LEFT + part.indent, top))
            if part.indent:
                bar = QRectF(area.left() + LEFT + 2, top + 2, 2, part.height_in(width) - 4)
                painter.fillRect(bar, self.theme.colour("edge"))
            top += part.height_in(width)
        painter.restore()


def _parts(row: Row) -> list[Part]:
    sizes = typography()
    if row.is_heading:
        return [Part(f"{row.words}  ·  {row.note}", sizes.interface, "accent", is_strong=True)]
    parts = [Part(shortened(row.words, MOST), sizes.interface, "ink")]
    if row.other:
        parts.append(Part(shortened(row.other, MOST), sizes.interface, "text_soft", INDENT))
    if row.note:
        parts.append(Part(row.note, sizes.small, "soft_ink"))
    return parts
