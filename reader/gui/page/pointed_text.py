"""A text view that tells where in its words the mouse is and clicks; what is there, it does not know."""

from PySide6.QtCore import QPoint, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

STILL = 4  # pixels within which a pressed mouse has not moved


class QTextEdit(QTextBrowser):
    """A text with links that is a text to screen readers: Qt goes by a class's name, and a browser is a label to it."""


class PointedText(QTextEdit):
    """Speaks of places as code points of the text; a subclass says what lies under a point."""

    clicked_at = Signal(int)
    clicked_beside = Signal(QPoint)  # of the viewport, where no words are
    hovered_at = Signal(int)
    hover_ended = Signal()
    menu_wished = Signal(object, QPoint)
    key_menu_wished = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._press: QPoint | None = None
        self.is_reached = False  # by Tab: then it shows that it has the keyboard
        self.viewport().setMouseTracking(True)

    def offset_at(self, point: QPoint) -> int | None:
        """Return the code point offset of the character under a point of the viewport."""
        raise NotImplementedError

    def loadResource(self, _kind: int, _url: QUrl | str) -> None:
        """Give nothing: a document is data and fetches nothing."""
        return

    def sizeHint(self) -> QSize:
        return QSize(900, 700)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        is_click = self._press is not None and (self._press - event.position().toPoint()).manhattanLength() < STILL
        is_within = self.anchorAt(event.position().toPoint()).startswith("#")  # it has led elsewhere in the article
        if not is_click or is_within or self.textCursor().hasSelection():
            return
        offset = self.offset_at(event.position().toPoint())
        if offset is None:
            self.clicked_beside.emit(event.position().toPoint())
        else:
            self.clicked_at.emit(offset)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() is Qt.MouseButton.NoButton:
            offset = self.offset_at(event.position().toPoint())
            if offset is None:
                self.hover_ended.emit()
            else:
                self.hovered_at.emit(offset)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to who knows what is at the place."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.menu_wished.emit(self.offset_at(event.pos()), event.globalPos())
        else:
            self.key_menu_wished.emit(event.globalPos())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.is_reached = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.is_reached = False
        self.viewport().update()
