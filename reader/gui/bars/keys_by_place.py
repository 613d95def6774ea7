"""Keys on keyboards that lack their letters: what stands in the same place on an American one counts.

Russian, Greek, Arabic and other keyboards have no J, and German and French ones no [ without a third key.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

ROWS = {
    10: "1234567890",
    24: "QWERTYUIOP[]",
    38: "ASDFGHJKL;'",
    52: "ZXCVBNM,./",
}  # by Linux' number of their first key
PLACES = {first + step: letter for first, row in ROWS.items() for step, letter in enumerate(row)}
COUNTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


class KeysByPlace(QObject):
    """Takes what no shortcut and no widget of a window has taken."""

    def __init__(self, actions: Iterable[QAction], window: QWidget) -> None:
        super().__init__(window)
        self._actions = tuple(actions)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            action = self._meant_by(event)
            if action is not None:
                action.trigger()
                return True
        return super().eventFilter(watched, event)

    def _meant_by(self, event: QKeyEvent) -> QAction | None:
        letter, typed = PLACES.get(event.nativeScanCode()), event.text()
        if letter is None or not typed.strip() or (typed.isascii() and typed.isalnum()):
            return None
        key = QKeySequence(QKeyCombination(event.modifiers() & COUNTING, Qt.Key(ord(letter))))
        return next((each for each in self._actions if each.isEnabled() and key in each.shortcuts()), None)
