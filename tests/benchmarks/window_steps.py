"""What a reader does with one article, and the processor time of each step: a line of JSON for each, as it is done."""

import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import thread_time
from typing import cast

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from reader.gui.bars.actions import ActionId
from reader.gui.look.theme import ThemeChoice
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.reading.worker import Worker
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.locations import portable
from reader.model.analysis import Analysis
from reader.model.document import Document
from reader.model.source import Source
from reader.session.worker_process import WorkerProcess
from tests.benchmarks.window_articles import SEED, analysis_of, article
from tests.gui.fake_worker import FakeWorker

TICK_MS = 4
QUIET_TICKS = 60  # without work: longer than any timer of the window waits
BUSY_MS = 1.0
PAGES = 5


class Watch(QObject):
    """Runs the event loop until nothing happens any more, and notes the longest that it was blocked."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._quiet = 0
        self._last = thread_time()
        self._loop = QEventLoop(self)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def measure(self, step: str, act: Callable[[], object], times: int = 1) -> None:
        """Do something, so many times, and print what once cost until the window was at rest."""
        self.longest, start = 0.0, thread_time()
        for _ in range(times):
            self._quiet, self._last = 0, thread_time()
            act()
            self._timer.start()
            self._loop.exec()
            self._timer.stop()
        print(json.dumps([step, (thread_time() - start) * 1000 / times, self.longest]), flush=True)

    @Slot()
    def _tick(self) -> None:
        now = thread_time()
        block, self._last = (now - self._last) * 1000, now
        self.longest = max(self.longest, block)
        self._quiet = self._quiet + 1 if block < BUSY_MS else 0
        if self._quiet >= QUIET_TICKS:
            self._loop.quit()


def main(name: str, length: int) -> None:
    """Measure one article at one length."""
    document = article(name, length)
    analysis = analysis_of(document)
    with shown_window() as (window, program, worker):
        _take_steps(window, program, worker, document, analysis)


@contextmanager
def shown_window() -> Iterator[tuple[MainWindow, Program, FakeWorker]]:
    """Show a window of a program of its own, and the worker that gives it what it is told to give."""
    application, worker = QApplication([]), FakeWorker()
    with tempfile.TemporaryDirectory() as folder:
        program = Program(application, WorkerProcess(), SEED, portable(Path(folder), {}))
        window = MainWindow(ReadingSession(cast(Worker, worker)), program)
        program.windows.append(window)
        window.show()
        yield window, program, worker
        program.windows.clear()
        window.close()


def _take_steps(
    window: MainWindow, program: Program, worker: FakeWorker, document: Document, analysis: Analysis
) -> None:
    watch, session, view = Watch(), window.session, window.page.view
    bar = view.verticalScrollBar()
    watch.measure("empty", lambda: None)
    session.open(Source.file("/nowhere/article.pdf"))
    watch.measure("show", lambda: worker.finished.emit(len(worker.jobs), document))
    watch.measure("analysis", lambda: worker.finished.emit(len(worker.jobs), analysis))
    watch.measure("page down", lambda: bar.setValue(bar.value() + bar.pageStep()), PAGES)
    watch.measure("repaint", view.viewport().repaint)
    watch.measure("resize", lambda: window.resize(window.width() - 60, window.height()))
    watch.measure("choose actor", lambda: session.select_actor(analysis.actors[0].id if analysis.actors else None))
    watch.measure("find e", lambda: _find(window))
    watch.measure("jump", lambda: session.activate(document.sentences[-1].span) if document.sentences else None)
    watch.measure("resize at end", lambda: window.resize(window.width() + 60, window.height()))
    watch.measure("dark", lambda: program.set_theme(ThemeChoice.DARK))
    watch.measure("top", lambda: bar.setValue(0))


def _find(window: MainWindow) -> None:
    window.actions_by_id[ActionId.FIND].trigger()
    window.find_bar.enter("e")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
