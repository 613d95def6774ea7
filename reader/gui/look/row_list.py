"""A list of rows, whichever they are: what stands in it, and how it is scrolled through."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QObject
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.gui.look.row_painting import Index, ThemedRows
from reader.gui.look.steady_bar import keep_bar
from reader.gui.look.theme import Theme

Row = TypeVar("Row")


class ListModel(QAbstractListModel, Generic[Row]):
    """Rows under each other; who derives from it says what is told of each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def tell_changed(self) -> None:
        """Have the same rows drawn anew."""
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))


class RowList(QListView):
    """Goes by pixels, notices the mouse, and asks for the height of its rows anew where it gets another width."""

    def __init__(self, model: QAbstractListModel, rows: ThemedRows, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = rows
        self.setModel(model)
        self.setItemDelegate(rows)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        keep_bar(self)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.rows.theme = theme
        self.viewport().update()
