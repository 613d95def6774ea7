"""Widget tests: off screen, with settings of their own, and leaving neither thread nor process behind."""

import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from functools import partialmethod
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.gui.look.theme import ThemeChoice, load_fonts, theme_of
from reader.gui.page.article_view import ArticleView
from reader.gui.page.rendering import PageStyle
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.reading.worker import Worker
from reader.gui.start.program import Program
from tests.gui.desks import running_program
from tests.gui.fake_worker import FakeWorker
from tests.gui.kept_process import KeptProcess

PATIENCE_MS = 60_000  # how long a wait takes says more of the machine's other work than of the code

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_home = tempfile.mkdtemp(prefix="glance-reader-tests-")
for _folder in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_folder] = str(Path(_home) / _folder.lower())


class PatientBot(QtBot):
    """Waits for what must come until it does, as long as a test may take."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)  # noqa: N815 (the library's names)
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)  # noqa: N815
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE_MS)  # noqa: N815


@pytest.fixture
def qtbot(qapp: QGuiApplication, request: pytest.FixtureRequest) -> QtBot:
    """Take the place of the plugin's own, which waits five seconds."""
    return PatientBot(request)


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """The program with what is the user's in a folder of its own."""
    with running_program(tmp_path) as running:
        yield running


@pytest.fixture
def worker(qtbot: QtBot) -> FakeWorker:
    """What a session asks, answered by hand."""
    return FakeWorker()


@pytest.fixture
def session(worker: FakeWorker) -> ReadingSession:
    return ReadingSession(cast(Worker, worker))


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    """An empty page on the screen."""
    load_fonts()
    shown = ArticleView(PageStyle(theme_of(ThemeChoice.LIGHT)))
    shown.resize(900, 700)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


@pytest.fixture(autouse=True)
def disks_are_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have what is written be on the disk when it was written, however busy the machine is."""
    for room in ("serial_executor", "saving"):
        monkeypatch.setattr(f"reader.gui.reading.{room}.SHORT_S", PATIENCE_MS / 1000)


@pytest.fixture(autouse=True, scope="session")
def nothing_left_behind() -> Iterator[None]:
    yield
    KeptProcess.end()
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()  # Off screen Qt frees Python's data after Python's end, and crashes.
    shutil.rmtree(_home, ignore_errors=True)
    assert threading.enumerate() == [threading.main_thread()]
    assert worker_processes() == []


def worker_processes() -> list[int]:
    """Return the ids of the living processes that this one spawned to work for it, but the one kept for later tests."""
    return [
        int(folder.name)
        for folder in Path("/proc").glob("[0-9]*")
        if _is_our_worker(folder) and int(folder.name) != KeptProcess.spare_id()
    ]


def _is_our_worker(folder: Path) -> bool:
    try:
        parent = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
        return parent == os.getpid() and b"multiprocessing.spawn" in (folder / "cmdline").read_bytes()
    except OSError:
        return False
