"""What the user sees of an error that nobody foresaw, and where it is kept."""

import os
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.crash_report import log_of, reports
from reader.errors import EngineError, ErrorKind
from reader.gui.bars.actions import ActionId
from reader.gui.start.crash_report import MAX_KEPT, ReportWiring
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.jobs.working import unexpected
from tests.gui.desks import SEED, opened

DEAD_PROCESS = 2**22 + 1  # more than Linux ever counts to


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were given to the desktop to show."""
    files: list[str] = []

    def show(url: QUrl) -> bool:
        files.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    return files


def window_of(program: Program, qtbot: QtBot, path: Path | None = None) -> MainWindow:
    window = opened(program, path, qtbot)
    qtbot.waitUntil(lambda: window.findChild(ReportWiring) is not None)
    return window


def fail(words: str = "no such thing") -> None:
    raise AttributeError(words)


def go_wrong(program: Program, words: str = "no such thing") -> None:
    try:
        fail(words)
    except AttributeError:
        program.crash_reports.take_exception(*sys.exc_info())


def press(window: MainWindow, label: str) -> None:
    buttons = [button for button in window.message_bar.findChildren(QPushButton) if button.isVisible()]
    next(button for button in buttons if button.text() == label).click()


def test_an_error_in_the_window_is_said_in_a_sentence_and_shown_on_demand(
    program: Program, qtbot: QtBot, shown: list[str]
) -> None:
    window = window_of(program, qtbot)
    assert not window.actions_by_id[ActionId.SHOW_REPORTS].isEnabled()

    go_wrong(program)

    assert window.message_bar.text.startswith("Something went wrong")
    press(window, "Show Report")
    (report,) = reports(program.crash_reports.folder)
    assert shown == [str(report)]
    assert "in fail" in report.read_text("utf-8")
    assert window.actions_by_id[ActionId.SHOW_REPORTS].isEnabled()


def test_what_goes_wrong_again_and_again_is_kept_once(program: Program, qtbot: QtBot) -> None:
    window_of(program, qtbot)

    for _ in range(3):
        go_wrong(program)

    assert len(reports(program.crash_reports.folder)) == 1


def test_no_run_fills_the_disk(program: Program, qtbot: QtBot) -> None:
    window_of(program, qtbot)

    for number in range(MAX_KEPT + 5):
        go_wrong(program, f"thing {number}")

    assert len(reports(program.crash_reports.folder)) == MAX_KEPT


def test_an_error_in_another_thread_is_said_too(program: Program, qtbot: QtBot) -> None:
    window = window_of(program, qtbot)
    before = threading.excepthook
    threading.excepthook = program.crash_reports.take_exception_of_thread
    try:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    finally:
        threading.excepthook = before

    qtbot.waitUntil(lambda: window.message_bar.text.startswith("Something went wrong"))


def test_an_error_in_the_worker_offers_its_report_beside_what_is_said(
    program: Program, qtbot: QtBot, shown: list[str]
) -> None:
    window = window_of(program, qtbot, SEED)
    try:
        fail()
    except AttributeError as error:
        failure = unexpected(error)

    window.session.failed.emit(failure)

    assert "unexpected" in window.message_bar.text
    press(window, "Show Report")
    assert shown == [str(path) for path in reports(program.crash_reports.folder)]
    assert "in fail" in Path(shown[0]).read_text("utf-8")


def test_a_worker_that_died_by_itself_offers_the_report_of_its_end(
    program: Program, qtbot: QtBot, shown: list[str]
) -> None:
    window = window_of(program, qtbot, SEED)
    folder = program.crash_reports.folder
    folder.mkdir(parents=True, exist_ok=True)
    log_of(folder, os.getpid(), is_worker=True).write_text("Fatal Python error: Segmentation fault")

    window.session.failed.emit(EngineError(ErrorKind.ENGINE, "worker", "The worker process ended twice."))

    press(window, "Show Report")
    assert shown == [str(path) for path in reports(folder)]


def test_an_end_that_nobody_wished_is_told_at_the_next_start(program: Program, qtbot: QtBot, shown: list[str]) -> None:
    folder = program.crash_reports.folder
    folder.mkdir(parents=True)
    log_of(folder, DEAD_PROCESS).write_text("Fatal Python error: Segmentation fault")

    window = window_of(program, qtbot, SEED)

    qtbot.waitUntil(lambda: "ended unexpectedly last time" in window.message_bar.text)
    press(window, "Show Report")
    assert shown == [str(path) for path in reports(folder)]


def test_the_menu_opens_the_folder_of_reports(program: Program, qtbot: QtBot, shown: list[str]) -> None:
    window = window_of(program, qtbot)
    go_wrong(program)

    window.actions_by_id[ActionId.SHOW_REPORTS].trigger()

    assert shown == [str(program.crash_reports.folder)]


def test_where_no_program_shows_a_report_its_place_is_said(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    window = window_of(program, qtbot)
    go_wrong(program)

    press(window, "Show Report")

    assert str(program.crash_reports.folder) in window.message_bar.text


def test_that_no_report_can_be_kept_is_said_too(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file in its place")
    window = window_of(program, qtbot)

    go_wrong(program)

    assert "no report" in window.message_bar.text
