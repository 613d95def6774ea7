"""A short, interruptible scroll to a place."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Slot
from PySide6.QtWidgets import QScrollBar

SCROLL_MS = 150


class SmoothScroll(QObject):
    """Moves one scroll bar; a new goal replaces the old one."""

    def __init__(self, bar: QScrollBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(SCROLL_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_value_changed)

    def to(self, value: int, *, is_smooth: bool) -> None:
        """Go to a value of the scroll bar, in 150 ms or at once."""
        self.stop()
        if not is_smooth:
            self._bar.setValue(value)
            return
        self._animation.setStartValue(self._bar.value())
        self._animation.setEndValue(value)
        self._animation.start()

    def stop(self) -> None:
        """Stay where it is."""
        self._animation.stop()

    @Slot(object)
    def _on_value_changed(self, value: int) -> None:
        self._bar.setValue(value)
