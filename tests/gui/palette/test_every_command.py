"""Every command that the palette and the help page name, in a real window: its key does it, and it can be done."""

from functools import partial

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from reader.gui.bars.actions import ActionId
from reader.gui.palette.entries import command_entries
from reader.gui.palette.help_page import help_html
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from tests.gui.desks import SEED, opened

ANSWER_MS = 20
ENDS = {ActionId.CLOSE, ActionId.QUIT}  # the window in which all others are tried
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus, off screen


def dismiss() -> None:
    waiting = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if waiting is not None:
        waiting.close()


def leave_all_but(window: MainWindow) -> None:
    """Close what a command has opened."""
    QApplication.processEvents()
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
    QApplication.processEvents()


def test_each_key_that_is_told_does_its_own_command(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    done: list[str] = []
    told: dict[str, QAction] = {}
    for action in window.actions():
        action.triggered.disconnect()
        action.triggered.connect(partial(done.append, action.objectName()))
        action.setEnabled(True)
        told |= {key.toString(): action for key in action.shortcuts()}
    page = help_html(window.actions())

    wrong = {}
    for key, action in told.items():
        done.clear()
        window.page.view.setFocus()
        QTest.keySequence(window.page.view, QKeySequence(key))
        if done != [action.objectName()]:
            wrong[key] = (action.objectName(), list(done))

    assert len(told) > 60
    assert wrong == {}
    assert {key for key, action in told.items() if key not in page and action in window.actions_by_id.values()} == set()


def test_each_command_of_the_palette_can_be_done(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for asks in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, asks, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QDialog, "exec", lambda _: 0)
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 0)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: True)
    window = opened(program, SEED, qtbot)
    answers = QTimer(window)  # to what waits for one in a loop of its own
    answers.timeout.connect(dismiss)
    answers.start(ANSWER_MS)
    names = [entry.action.objectName() for entry in command_entries(window.actions()) if entry.action]

    done = []
    for name in names:
        action = next(each for each in window.actions() if each.objectName() == name)
        if name not in ENDS and action.isEnabled():
            action.trigger()
            leave_all_but(window)
            done.append(name)

    assert window.isVisible()
    assert len(done) > 80
