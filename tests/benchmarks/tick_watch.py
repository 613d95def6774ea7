"""A timer that should fire sixty times a second, and when it did; scrolls the article meanwhile, as a reader would."""

import time

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot

from reader.gui.main_window import MainWindow
from reader.gui.reading_session import Stage

TICK_MS = 16  # a frame at 60 Hz
SCROLL_STEP = 7  # pixels
IDLE_TICKS = 200


class TickWatch(QObject):
    """Watches a window until its article is analysed and some ticks more, then ends the event loop."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.working: list[float] = []
        self.idle: list[float] = []
        self._window = window
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    @Slot()
    def _tick(self) -> None:
        is_idle = self._window.session.stage in (Stage.READY, Stage.FAILED)
        (self.idle if is_idle else self.working).append(time.perf_counter() * 1000)
        bar = self._window.page.view.verticalScrollBar()
        bar.setValue((bar.value() + SCROLL_STEP) % max(1, bar.maximum()))
        if len(self.idle) > IDLE_TICKS:
            QCoreApplication.exit(0)
