"""How an article on the shelf is drawn: its title, where it is from, and a line of it."""

from collections.abc import Callable

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from reader.gui.look.row_painting import Index, LineRows, RowLine
from reader.gui.look.theme import Theme, interface_font, typography
from reader.gui.shelf.shelf_model import ShelfRole


class ShelfRows(LineRows):
    """Three lines in the theme that is asked for at each drawing."""

    height, line_height = 66, 19
    left, right = 10, 16

    def __init__(self, theme_now: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__(theme_now(), parent)
        self._theme_now = theme_now

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.theme = self._theme_now()
        super().paint(painter, option, index)

    def lines(self, index: Index) -> tuple[RowLine, ...]:
        return (
            RowLine(str(index.data()), interface_font(is_strong=True), "ink", 4),
            RowLine(str(index.data(ShelfRole.NOTE)), interface_font(typography().small), "soft_ink", 23),
            RowLine(str(index.data(ShelfRole.LINE)), interface_font(), "ink", 42),
        )
