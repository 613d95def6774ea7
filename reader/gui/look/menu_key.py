"""The key that opens the menu of what has the keyboard; Qt knows the menu key alone, which many keyboards lack."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

MENU_KEY = "Shift+F10"


def open_menu_of_focus() -> None:
    """Open the menu of what has the keyboard, where its caret or its chosen row is."""
    focused = QApplication.focusWidget()
    if focused is not None:
        place = place_of_menu(focused)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, focused.mapToGlobal(place))
        QApplication.sendEvent(focused, event)


def place_of_menu(widget: QWidget) -> QPoint:
    """Return the place in a widget where its caret or its chosen row is, or its middle."""
    asked = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    place = asked.toRect() if isinstance(asked, QRectF) else asked
    return place.center() if isinstance(place, QRect) and place.isValid() else widget.rect().center()


def give_menu_key(dialog: QWidget) -> None:
    """Let the key work in a dialog; windows have it among their actions."""
    key = QShortcut(QKeySequence(MENU_KEY), dialog)
    key.activated.connect(open_menu_of_focus)
