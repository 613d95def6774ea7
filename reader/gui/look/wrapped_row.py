"""Widgets in a row that goes on in the next line where it does not fit, as words do."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

GAP = 2  # pixels


class WrappedRow(QWidget):
    """As tall as its lines; the widgets keep the order in which they came."""

    grown = Signal()  # or shrunk

    def __init__(self, parent: QWidget, *parts: QWidget, gap: int = GAP) -> None:
        super().__init__(parent)
        self._gap = gap
        self._parts: list[QWidget] = []
        for part in parts:
            self.add(part)

    def add(self, part: QWidget) -> None:
        """Put a widget at the end."""
        part.setParent(self)
        self._parts.append(part)
        self.lay_out()

    def take(self, part: QWidget) -> None:
        """Have a widget in the row no more."""
        self._parts.remove(part)

    def lay_out(self) -> None:
        """Put every widget in its place; to be called when one of them has other words."""
        x = y = tallest = 0
        for part in self._parts:
            if part.isHidden():
                continue
            size = part.sizeHint()
            if x and x + size.width() > self.width():
                x, y, tallest = 0, y + tallest + self._gap, 0
            part.setGeometry(x, y, min(size.width(), self.width()), size.height())
            x, tallest = x + size.width() + self._gap, max(tallest, size.height())
        if y + tallest != self.height() and y + tallest:
            self.setFixedHeight(y + tallest)
            self.grown.emit()

    def sizeHint(self) -> QSize:
        return QSize(160, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()
