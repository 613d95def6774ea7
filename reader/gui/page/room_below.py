"""How much room the cards of each paragraph need below it: near what is in sight at once, in slices for the rest.

Of a book with thousands of cards, measuring all of them would let the window stand still for seconds.
"""

from collections import deque
from collections.abc import Callable, Iterable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot

AT_ONCE = 300  # paragraphs, and as many before and after what is in sight
TURN_S = 0.008  # half of what a window has for a picture

Room = dict[int, int]  # pixels by paragraph


class RoomBelow(QObject):
    """Holds the room by paragraph; what is not measured yet has that of before."""

    found = Signal()

    def __init__(self, measure: Callable[[int], int], parent: QObject) -> None:
        super().__init__(parent)
        self._measure = measure
        self.kept: Room = {}
        self._measured: Room = {}
        self._waiting: deque[int] = deque()
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)

    def forget(self) -> None:
        """Keep nothing any more."""
        self._turn.stop()
        self._waiting.clear()
        self.kept = {}

    def begin(self, paragraphs: Iterable[int], visible: range) -> None:
        """Measure what is near; `found` tells when the rest is measured, where that changes anything."""
        middle = (visible.start + visible.stop) // 2
        nearest = sorted(paragraphs, key=lambda index: abs(index - middle))
        near = [index for index in nearest[:AT_ONCE] if abs(index - middle) <= AT_ONCE]  # up to which all is laid out
        far = sorted(nearest[len(near) :])
        self._measured = {index: self._measure(index) for index in near}
        before = {index: self.kept[index] for index in far if index in self.kept}
        self.kept = before | _needed(self._measured)
        self._waiting = deque(far)
        if far:
            self._turn.start()
        else:
            self._turn.stop()

    @Slot()
    def _go_on(self) -> None:
        """Measure until a window must be drawn again; the lowest come first, as the page is laid out."""
        ends = monotonic() + TURN_S
        while self._waiting and monotonic() < ends:
            index = self._waiting.popleft()
            self._measured[index] = self._measure(index)
        if self._waiting:
            return
        self._turn.stop()
        needed = _needed(self._measured)
        if needed != self.kept:
            self.kept = needed
            self.found.emit()


def _needed(measured: Room) -> Room:
    return {index: extra for index, extra in measured.items() if extra > 0}
