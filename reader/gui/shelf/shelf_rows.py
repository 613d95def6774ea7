"""How an article on the shelf is drawn: its title, where it is from, and a line of it."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.look.row_painting import RowLine, paint_ground, paint_lines
from reader.gui.look.theme import Theme, grown, interface_font, typography
from reader.gui.shelf.shelf_model import Index, ShelfRole

ROW_HEIGHT, LINE_HEIGHT, INSET, TOP = 66, 19, 10, 4  # pixels


class ShelfRows(QStyledItemDelegate):
    """Three lines, each cut where there is no more room, in the theme that is asked for at each drawing."""

    def __init__(self, theme_now: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme_now = theme_now

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, grown(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area, state, theme = option.rect, option.state, self._theme_now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, area, theme, state)
        small = interface_font(typography().small)
        lines = (
            RowLine(str(index.data()), interface_font(is_strong=True), "ink", grown(TOP)),
            RowLine(str(index.data(ShelfRole.NOTE)), small, "soft_ink", grown(TOP + LINE_HEIGHT)),
            RowLine(str(index.data(ShelfRole.LINE)), interface_font(), "ink", grown(TOP + 2 * LINE_HEIGHT)),
        )
        paint_lines(painter, area.adjusted(INSET, 0, -16, 0), theme, lines, grown(LINE_HEIGHT))
        painter.restore()
