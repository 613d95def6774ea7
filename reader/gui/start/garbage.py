"""Has what nothing refers to any more freed by the window's thread alone.

Python looks for it in whatever thread makes the most objects, which is often the one that takes in an analysis. Where a
part of a window is among it, Qt then takes it apart in that thread, and crashes.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 1_000


class Garbage(QObject):
    """From now on, until `stop`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._clock = QTimer(self, interval=EVERY_MS)
        self._clock.timeout.connect(self.free)
        self._clock.start()

    @Slot()
    def free(self) -> None:
        """Free what is due, as Python itself reckons it."""
        due = [count > least for count, least in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if due[0]:
            gc.collect(2 if due[1] and due[2] else 1 if due[1] else 0)

    def stop(self) -> None:
        """Leave it to whom it was left before."""
        self._clock.stop()
        if self._was_enabled:
            gc.enable()
