"""The whole program under test: real windows, a real worker process, settings of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.locations import portable
from reader.model.source import Source
from reader.paths import seed_dir
from reader.session.article.state import Stage
from tests.gui.kept_process import KeptProcess

SEED = seed_dir() / "putin-ceasefire-demands.txt"
TIME_LIMIT_MS = 60_000


@contextmanager
def running_program(folder: Path) -> Iterator[Program]:
    """Run the program with what is the user's in a folder, and leave nothing behind."""
    application = cast(QApplication, QApplication.instance())
    process = KeptProcess()
    program = Program(application, process, SEED, portable(folder, {}))
    program.settings.has_seen_signs = True
    try:
        yield program
    finally:
        process.finish_analyses()
        program.stop()
        application.setStyleSheet("")
        program.deleteLater()


def opened(program: Program, path: Path | None, qtbot: QtBot, *, is_analysed: bool = True) -> MainWindow:
    """Return a new window on a file, after its analysis, or as soon as it was read, or refused."""
    program.open_window((Source.file(path),) if path else ())
    window = program.windows[-1]
    window.resize(1280, 800)  # off screen there is a small one, which the window would fit
    qtbot.waitExposed(window)
    if path is not None and is_analysed:
        wait_until_ready(window, qtbot)
    else:
        wait_until_read(window, qtbot)
    return window


def wait_until_read(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until nothing is being opened in a window any more."""
    qtbot.waitUntil(lambda: window.session.stage is not Stage.OPENING, timeout=TIME_LIMIT_MS)


def wait_until_ready(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the article of a window is analysed."""
    qtbot.waitUntil(lambda: window.session.stage is Stage.READY, timeout=TIME_LIMIT_MS)
