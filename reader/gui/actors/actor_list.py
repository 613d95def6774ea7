"""The list of actors: what a press on each part of a row, and each key, asks for."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.gui.actors.actor_rows import ActorRows, RowPart, row_places
from reader.gui.actors.actors_model import ActorRole, ActorsModel
from reader.gui.look.row_list import RowList
from reader.gui.text.plain import hide_tip, show_tip
from reader.model.annotation import Actor


class ActorList(RowList):
    """Tells what is wished for the actor of a row, by id; a press on the name alone chooses the row."""

    step_requested = Signal(int)
    actor_menu_requested = Signal(str, QPoint)
    switch_requested = Signal(str)
    open_requested = Signal(str)
    place_requested = Signal(str, int)

    def __init__(self, model: ActorsModel, rows: ActorRows, parent: QWidget) -> None:
        super().__init__(model, rows, parent)
        self.is_entering = False
        self._pressed: tuple[RowPart, str] | None = None  # what but a name the mouse went down on
        self.setAccessibleName(self.tr("Actors"))
        self.verticalScrollBar().valueChanged.connect(hide_tip)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard without choosing anybody: Qt makes the first row the current one."""
        self.is_entering = True
        super().focusInEvent(event)
        self.is_entering = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Right:
            self.step_requested.emit(1)
        elif event.key() == Qt.Key.Key_Left:
            self.step_requested.emit(-1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.open_requested.emit(self._actor(self.currentIndex()).id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or, for the keyboard, of the current one."""
        is_pointed = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if is_pointed else self.currentIndex()
        if index.isValid():
            place = event.pos() if is_pointed else self.visualRect(index).center()
            self.actor_menu_requested.emit(self._actor(index).id, self.viewport().mapToGlobal(place))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._part_at(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, point = self._pressed, event.position().toPoint()
        self._pressed = None
        if event.button() is not Qt.MouseButton.LeftButton or pressed is None:
            super().mouseReleaseEvent(event)
        elif pressed == self._part_at(point):
            self._ask(*pressed, point.x())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open at a double click on the name; elsewhere press once more."""
        self._pressed = self._part_at(event.position().toPoint())
        index = self.indexAt(event.position().toPoint())
        if self._pressed is None and index.isValid():
            self.open_requested.emit(self._actor(index).id)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tip = self._tip_at(event.pos())
            if tip:
                show_tip(event.globalPos(), tip, self.viewport())
                return True
        return super().viewportEvent(event)

    def _ask(self, part: RowPart, actor_id: str, x: int) -> None:
        if part is RowPart.EYE:
            self.switch_requested.emit(actor_id)
        elif part is RowPart.ARROW:
            self.open_requested.emit(actor_id)
        else:
            self.place_requested.emit(actor_id, x)

    def _part_at(self, point: QPoint) -> tuple[RowPart, str] | None:
        """Return the part of a row at a place and whose row it is; None for a name and for white space."""
        index = self.indexAt(point)
        if not index.isValid():
            return None
        actor = self._actor(index)
        part = row_places(self.visualRect(index), actor).part_at(point)
        return None if part is RowPart.NAME else (part, actor.id)

    def _tip_at(self, point: QPoint) -> str:
        part = self._part_at(point)
        if part is None:
            return ""
        return {
            RowPart.EYE: self.tr("Mark in the text, or no more (H)"),
            RowPart.ARROW: self.tr("Everything about this actor (D)"),
            RowPart.STRIP: self.tr("Where in the article it occurs; a click goes to the nearest mention"),
        }[part[0]]

    @staticmethod
    def _actor(index: QModelIndex) -> Actor:
        actor: Actor = index.data(ActorRole.ACTOR)
        return actor
