"""What the keyboard reaches on a page that scrolls comes into sight."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolButton, QWidget

BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
ROOM = 24  # pixels of white around what comes into sight


def come_into_sight(part: QWidget) -> None:
    """Scroll the page that a widget stands on as far as is needed to see it."""
    ground = part.parentWidget()
    while ground is not None and not isinstance(ground.parentWidget(), QAbstractScrollArea):
        ground = ground.parentWidget()
    area = ground.parentWidget() if ground is not None else None
    if ground is None or not isinstance(area, QAbstractScrollArea):
        return
    top = part.mapTo(ground, QPoint(0, 0)).y()
    beyond = top + part.height() + ROOM - ground.height()
    bar = area.verticalScrollBar()
    bar.setValue(bar.value() + (min(0, top - ROOM) or max(0, beyond)))


class SwitchOnPage(QToolButton):
    """A switch that stands on the page, and is seen when the keyboard comes to it."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in BY_KEY:
            come_into_sight(self)
