"""A short, interruptible scroll to a place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSizeF, Slot
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QScrollBar

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

SCROLL_MS = 150
AT_EASE = (0.08, 0.85)  # of the window's height: what lies between needs no scrolling
UPPER_THIRD = 0.28


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """Where someone reads: the line of an offset, and its y in the viewport."""

    offset: int
    y: float


@dataclass(frozen=True, slots=True)
class HeldPlace:
    """A place that the page was put to when its origin came to a y; it is that of a reader who has not moved since.

    The line at the top begins elsewhere in every width: who asked for it anew would slip upwards with each of them.
    """

    place: ReadingPlace | None
    origin: float

    def at(self, origin: float) -> ReadingPlace | None:
        """Return the place where the origin of the page still is at a y."""
        return self.place if origin == self.origin else None


class SmoothScroll(QObject):
    """Moves one scroll bar; a new goal replaces the old one."""

    def __init__(self, bar: QScrollBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._animation: QVariantAnimation | None = None  # until something moves
        self._goal: ReadingPlace | None = None

    def to(self, value: int, *, is_smooth: bool) -> None:
        """Go to a value of the scroll bar, in 150 ms or at once."""
        self.stop()
        if not is_smooth:
            self._bar.setValue(value)
            return
        animation = self._animation = self._animation or self._new_animation()
        animation.setStartValue(self._bar.value())
        animation.setEndValue(value)
        animation.start()

    @property
    def goal(self) -> ReadingPlace | None:
        """Return where a scroll that is under way will end; what lays the page out anew then ends it there."""
        is_under_way = self._animation is not None and self._animation.state() == self._animation.State.Running
        return self._goal if is_under_way else None

    def bring_in_sight(self, offset: int, rects: Sequence[QRectF], height: int, *, is_smooth: bool) -> None:
        """Bring the lines of an offset to the upper third of a viewport so high, unless they are at ease in sight."""
        if not rects:
            return
        top, bottom = rects[0].top(), rects[-1].bottom()
        if top <= height * AT_EASE[0] or bottom >= height * AT_EASE[1]:
            self.to(round(self._bar.value() + top - height * UPPER_THIRD), is_smooth=is_smooth)
            self._goal = ReadingPlace(offset, height * UPPER_THIRD)

    def stop(self) -> None:
        """Stay where it is."""
        if self._animation is not None:
            self._animation.stop()

    def _new_animation(self) -> "QVariantAnimation":
        from PySide6.QtCore import QEasingCurve, QVariantAnimation

        animation = QVariantAnimation(self)
        animation.setDuration(SCROLL_MS)
        animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        animation.valueChanged.connect(self._on_value_changed)
        return animation

    @Slot(object)
    def _on_value_changed(self, value: int) -> None:
        self._bar.setValue(value)


def tell_height(blocks: QTextDocument) -> None:
    """Let the scroll bar reach what was just laid out because it was asked for: Qt tells nobody of that."""
    blocks.documentLayout().documentSizeChanged.emit(QSizeF())
