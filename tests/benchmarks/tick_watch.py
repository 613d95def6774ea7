"""A timer that should fire sixty times a second, and when it did; scrolls the article meanwhile, as a reader would."""

import time

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot

from reader.gui.window.main_window import MainWindow
from reader.session.article.state import Stage

TICK_MS = 16  # a frame at 60 Hz
SCROLL_STEP = 7  # pixels
METHODS = ("textrank", "lexrank") * 10  # analyses after the first, so that the rare long tick is seen
IDLE_TICKS = 200


class TickWatch(QObject):
    """Watches a window while its article is analysed again and again, and some ticks more; then ends the event loop."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.first: list[float] = []  # times of the ticks of the first analysis, of the later ones, and afterwards
        self.later: list[float] = []
        self.idle: list[float] = []
        self._methods = list(METHODS)
        self._window = window
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    @Slot()
    def _tick(self) -> None:
        self._ticks().append(time.perf_counter() * 1000)
        bar = self._window.page.view.verticalScrollBar()
        bar.setValue((bar.value() + SCROLL_STEP) % max(1, bar.maximum()))
        if self._window.session.stage is Stage.READY and self._methods:
            self._window.session.use_summarizer(self._methods.pop(0))
        if len(self.idle) > IDLE_TICKS:
            QCoreApplication.exit(0)

    def _ticks(self) -> list[float]:
        if len(self._methods) == len(METHODS):
            return self.first
        return self.later if self._methods or self._window.session.stage is not Stage.READY else self.idle
