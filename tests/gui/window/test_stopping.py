"""Work that takes long, or never ends, is called off by a key, and the window is awake all the while."""

import os
import signal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.bars.actions import ActionId
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.jobs import Analyze, OpenFile
from reader.model.source import Source
from reader.session import worker_process
from reader.session.article.state import Stage
from tests.gui.desks import SEED, opened, wait_until_ready

LONG_MS = 60_000


@pytest.fixture
def window(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window whose article is there, and whose analysis takes for ever."""
    submit = program.worker.submit
    monkeypatch.setattr(program.worker, "submit", lambda job: 0 if isinstance(job, Analyze) else submit(job))
    window = opened(program, SEED, qtbot, is_analysed=False)
    qtbot.waitUntil(lambda: window.session.stage is Stage.SUMMARIZING, timeout=LONG_MS)
    monkeypatch.undo()
    return window


def press(window: MainWindow, label: str, qtbot: QtBot) -> None:
    button = next(each for each in window.findChildren(QPushButton) if each.text() == label and each.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_escape_stops_an_analysis_and_what_is_there_stays(window: MainWindow, qtbot: QtBot) -> None:
    text = window.session.document.text

    qtbot.keyClick(window, Qt.Key.Key_Escape)

    assert window.session.stage is Stage.READY
    assert window.session.document.text == text
    assert not window.session.state.jobs
    assert window.message_bar.text == "The analysis was stopped; what was found so far stays."
    qtbot.waitUntil(lambda: bool(window.panes))
    notes = [label.text() for label in window.findChildren(QLabel)]
    assert "The analysis ended before the actors were found." in notes


def test_an_analysis_that_was_stopped_goes_on_when_that_is_wished(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Escape)

    press(window, "Go On", qtbot)

    assert not window.message_bar.text
    wait_until_ready(window, qtbot)
    assert window.session.analysis.is_complete


def test_escape_lets_go_of_what_is_chosen_before_it_stops_an_analysis(window: MainWindow, qtbot: QtBot) -> None:
    window.session.select_place(10)

    qtbot.keyClick(window, Qt.Key.Key_Escape)
    stages = [window.session.stage]
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    stages.append(window.session.stage)

    assert stages == [Stage.SUMMARIZING, Stage.READY]


def test_an_analysis_that_takes_long_is_said_and_can_be_stopped(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.gui.window.opening.PATIENCE_MS", 1)
    submit = program.worker.submit
    monkeypatch.setattr(program.worker, "submit", lambda job: 0 if isinstance(job, Analyze) else submit(job))
    window = opened(program, SEED, qtbot, is_analysed=False)
    qtbot.waitUntil(lambda: window.work_bar.text == "Choosing what the summary shows…", timeout=LONG_MS)

    press(window, "Stop", qtbot)

    assert window.session.stage is Stage.READY
    assert not window.work_bar.isVisible()


def test_a_file_that_never_ends_leaves_the_window_awake(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(program, SEED, qtbot)
    (tmp_path / "x.txt").write_text("The drive on which it lies has stalled.", encoding="utf-8")
    submit = program.worker.submit
    monkeypatch.setattr(program.worker, "submit", lambda job: 0 if isinstance(job, OpenFile) else submit(job))

    window.open_source(Source.file(tmp_path / "x.txt"))
    qtbot.waitUntil(lambda: window.work_bar.text == "Reading x.txt…", timeout=LONG_MS)
    qtbot.keyClick(window, Qt.Key.Key_Escape)

    assert window.session.stage is Stage.READY
    assert window.session.source == Source.file(SEED)


def test_a_worker_that_hangs_is_replaced_and_that_is_said(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_process, "CHECK_S", 0.01)
    window = opened(program, SEED, qtbot)
    process = program.worker.process_id
    assert process is not None
    os.kill(process, signal.SIGSTOP)

    window.actions_by_id[ActionId.SAMPLE].trigger()
    qtbot.waitUntil(lambda: "did not answer any more" in window.message_bar.text, timeout=LONG_MS)
    qtbot.waitUntil(lambda: window.session.stage is Stage.SUMMARIZING, timeout=LONG_MS)
    wait_until_ready(window, qtbot)

    assert program.worker.process_id != process


def test_many_files_open_among_other_events(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    counts: list[int] = []
    clock = QTimer(program, interval=0)
    clock.timeout.connect(lambda: counts.append(len(program.windows)))
    clock.start()
    sources = tuple(Source.file(tmp_path / f"{number}.txt") for number in range(5))

    program.open_window(sources)
    qtbot.waitUntil(lambda: len(program.windows) == len(sources), timeout=LONG_MS)

    assert set(counts) >= {1, 2, 3, 4}
    clock.stop()
