"""How long the window is deaf while a hundred files open that were handed over at once, each in a window of its own.

A timer that fires whenever the event loop has nothing else to do stands for the reader: the longest time between two of
its ticks is how long a key waits for its answer.
"""

import os
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from statistics import median

from reader.locations import portable
from reader.model.source import Source
from reader.paths import seed_dir
from reader.session.worker_process import WorkerProcess

FILES = 100
SEED = seed_dir() / "putin-ceasefire-demands.txt"


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        articles = [Path(folder) / f"{number}.txt" for number in range(FILES)]
        for number, article in enumerate(articles):
            article.write_text(f"Article {number}\n\n{SEED.read_text('utf-8')}", "utf-8")
        _open(Path(folder), tuple(map(Source.file, articles)))


def _open(folder: Path, sources: tuple[Source, ...]) -> None:
    from PySide6.QtCore import QCoreApplication, QTimer
    from PySide6.QtWidgets import QApplication

    from reader.gui.start.program import Program
    from reader.session.article.state import Stage

    application = QApplication(sys.argv[:1])
    program = Program(application, WorkerProcess(), SEED, portable(folder, os.environ))
    ticks: list[tuple[float, float]] = []

    def tick() -> None:
        ticks.append((time.perf_counter() * 1000, time.thread_time() * 1000))
        windows = program.windows
        if len(windows) == FILES and all(window.session.stage is Stage.READY for window in windows):
            QCoreApplication.exit(0)

    timer = QTimer(program, interval=0)
    timer.timeout.connect(tick)
    program.open_window(sources)
    timer.start()
    QApplication.exec()
    timer.stop()
    _print(ticks)
    program.stop()


def _print(ticks: list[tuple[float, float]]) -> None:
    gaps = [later[0] - earlier[0] for earlier, later in pairwise(ticks)]
    work = [later[1] - earlier[1] for earlier, later in pairwise(ticks)]
    whole = (ticks[-1][0] - ticks[0][0]) / 1000
    print(f"{FILES} files open and analysed in {whole:.1f} s; {len(ticks)} turns of the event loop meanwhile")
    print(f"between two turns: median {median(gaps):.1f} ms, longest {max(gaps):.0f} ms")
    print(f"processor time of the window between two turns: longest {max(work):.0f} ms")


if __name__ == "__main__":
    main()
