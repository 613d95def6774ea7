"""One picture on the page, which opens large by a click or by Enter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.gui.look.in_sight import come_into_sight
from reader.gui.text.plain import PlainLabel, set_tip

RING = 2  # pixels
PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PictureLabel(PlainLabel):
    """`opened` tells its number."""

    opened = Signal(int)

    def __init__(self, number: int, description: str, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._number = number
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        opens = self.tr("Click to see it large")
        set_tip(self, f"{description}\n{opens}" if description else opens)
        self.setAccessibleName(description or self.tr("Picture {number}").format(number=number + 1))
        self.setAccessibleDescription(self.tr("Enter shows it large"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._number)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESSES:
            self.opened.emit(self._number)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            come_into_sight(self)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            pen = self.palette().highlight().color()
            for inset in range(RING):
                painter.setPen(pen)
                painter.drawRect(self.rect().adjusted(inset, inset, -1 - inset, -1 - inset))
            painter.end()
