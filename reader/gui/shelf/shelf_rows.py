"""How an article on the shelf is drawn: its title, where it is from, and a line of it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.look.theme import Theme, interface_font, typography
from reader.gui.shelf.shelf_model import Index, ShelfRole

ROW_HEIGHT, LINE_HEIGHT, INSET = 66, 19, 10  # pixels


class ShelfRows(QStyledItemDelegate):
    """Three lines, each cut where there is no more room."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area, state = option.rect, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            strength = "sentence" if state & QStyle.StateFlag.State_Selected else "hover"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.tint("accent", strength))
            painter.drawRoundedRect(QRectF(area).adjusted(0, 1, -4, -1), 6, 6)
        small = interface_font(typography().small)
        lines = (
            (str(index.data()), interface_font(is_strong=True), "ink"),
            (str(index.data(ShelfRole.NOTE)), small, "soft_ink"),
            (str(index.data(ShelfRole.LINE)), interface_font(), "ink"),
        )
        for number, (text, font, role) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(self._theme.colour(role))
            place = area.adjusted(INSET, 4 + number * LINE_HEIGHT, -16, 0)
            place.setHeight(LINE_HEIGHT)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
