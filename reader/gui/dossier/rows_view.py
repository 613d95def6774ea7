"""The list of a dossier: what presses and keys on its rows ask for."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from reader.gui.dossier.delegate import DossierRows, arrow_place
from reader.gui.dossier.rows import CompanionRow, PlaceRow, Row
from reader.gui.dossier.rows_model import DossierRole, RowsModel
from reader.gui.look.row_list import RowList
from reader.gui.look.theme import Theme
from reader.gui.text.plain import hide_tip

NEAR = 8  # pixels around the sign of a companion within which it is meant
ROWS_AT_ONCE = 40  # are measured before the list is drawn; the others follow, so that a long one is there at once

LOOK_AGAIN_MS = 15  # whether all rows have been measured


class DossierList(RowList):
    """A press on words goes to their place; one on a companion shows the shared sentences, or its own dossier."""

    place_requested = Signal(object)
    open_requested = Signal(str)
    actor_menu_requested = Signal(str, QPoint)
    quotation_menu_requested = Signal(object, QPoint)

    def __init__(self, model: RowsModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(model, DossierRows(theme, parent), parent)
        self._model = model
        self._pressed_at = QPoint()
        self._wished: int | None = None  # the row that is to be brought in sight
        self._measuring = QTimer(self, singleShot=True, interval=LOOK_AGAIN_MS)
        self._measuring.timeout.connect(self._bring_in_sight)
        self.setLayoutMode(RowList.LayoutMode.Batched)
        self.setBatchSize(ROWS_AT_ONCE)
        self.setAccessibleName(self.tr("Mentions"))
        self.clicked.connect(self._on_clicked)
        self.verticalScrollBar().valueChanged.connect(hide_tip)

    def reveal(self, row: int | None) -> None:
        """Bring a row in sight as soon as list and rows have their size; without one, nothing moves."""
        self._wished = row
        self._measuring.start()

    @Slot()
    def _bring_in_sight(self) -> None:
        if self._wished is None or not self.isVisible():
            return
        if not self._is_measured():
            self._measuring.start()
            return
        index, self._wished = self._model.index(self._wished), None
        self.scrollTo(index)

    def _is_measured(self) -> bool:
        """Tell whether the last row has its place, and the scroll bar reaches it."""
        last = self.visualRect(self._model.index(self._model.rowCount() - 1))
        bar = self.verticalScrollBar()
        return not last.isEmpty() and last.bottom() <= bar.maximum() - bar.value() + self.viewport().height()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._measuring.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        row: Row | None = index.data(DossierRole.ROW) if index.isValid() else None
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # the way back, which is not the list's
        elif row is None:
            super().keyPressEvent(event)
        elif isinstance(row, CompanionRow):
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.open_requested.emit(row.actor.id)
            elif is_enter or event.key() == (Qt.Key.Key_Left if row.is_open else Qt.Key.Key_Right):
                self._model.switch_open(index.row())
            else:
                super().keyPressEvent(event)
        elif is_enter:
            self.place_requested.emit(row.goal)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the quotation or companion under the mouse, or else of whose dossier it is."""
        is_pointed = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if is_pointed else self.currentIndex()
        row: Row | None = index.data(DossierRole.ROW) if index.isValid() else None
        actor = row.actor if isinstance(row, CompanionRow) else self._model.actor
        place = event.pos() if is_pointed or not index.isValid() else self.visualRect(index).center()
        if isinstance(row, PlaceRow) and row.quotation is not None:
            self.quotation_menu_requested.emit(row.quotation, self.viewport().mapToGlobal(place))
        elif actor is not None:
            self.actor_menu_requested.emit(actor.id, self.viewport().mapToGlobal(place))
        event.accept()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        row: Row = index.data(DossierRole.ROW)
        if not isinstance(row, CompanionRow):
            self.place_requested.emit(row.goal)
        elif self._is_on_arrow(index):
            self.open_requested.emit(row.actor.id)
        else:
            self._model.switch_open(index.row())

    def _is_on_arrow(self, index: QModelIndex) -> bool:
        return arrow_place(self.visualRect(index)).adjusted(-NEAR, -NEAR, NEAR, NEAR).contains(self._pressed_at)
