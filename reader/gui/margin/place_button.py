"""A button that is a way into the original: it tells when it is pointed at, and the keyboard goes through its like."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from reader.gui.look.in_sight import BY_KEY, come_into_sight


class WayButton(QAbstractButton):
    """Enter presses it as the space bar does; the arrow keys go to the ones before and after."""

    pointed = Signal(object, bool)
    menu_wished = Signal(object, QPoint)

    def way(self) -> object:
        """Return what it stands for; `pointed` carries it."""
        raise NotImplementedError

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(self.way(), True)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(self.way(), False)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into sight: who goes through the page by Tab sees where."""
        super().focusInEvent(event)
        if event.reason() in BY_KEY:
            come_into_sight(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for its own menu, which the page under it would take for the page's."""
        self.menu_wished.emit(self.way(), event.globalPos())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)
