"""Sentences for screen readers that hear no announcements; programs that only tell their version stand for them."""

from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QProcess
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.access.older_orca import OlderOrca

Orca = Callable[[str], OlderOrca]


@pytest.fixture
def orca(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Orca:
    """Return what makes a window's notification where Orca of a version listens."""
    windows: list[QWidget] = []

    def make(version: str) -> OlderOrca:
        program = tmp_path / "orca"
        program.write_text(f"#!/bin/sh\necho {version}\n", encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
        monkeypatch.setattr(QAccessible, "isActive", lambda: True)
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        return OlderOrca(window)

    return make


def shown_by(notification: OlderOrca, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return where the names are kept under which it appears from now on."""
    names: list[str] = []
    monkeypatch.setattr(notification, "_appear", lambda: names.append(notification.accessibleName()))
    return names


def wait_until_known(notification: OlderOrca, qtbot: QtBot) -> None:
    asked = notification._asking
    assert asked is not None
    assert asked.error() is QProcess.ProcessError.UnknownError, "it must have started"
    qtbot.waitUntil(lambda: asked.state() is QProcess.ProcessState.NotRunning)


def test_an_orca_that_hears_no_announcements_is_shown_every_sentence(
    orca: Orca, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    notification = orca("43.1")
    shown = shown_by(notification, monkeypatch)

    notification.say("The article is ready.")
    wait_until_known(notification, qtbot)
    notification.say("Copied.")

    assert shown == ["The article is ready.", "Copied."]
    interface = QAccessible.queryAccessibleInterface(notification)
    assert interface.role() is QAccessible.Role.Notification
    assert interface.text(QAccessible.Text.Name) == "Copied."


def test_an_orca_that_hears_them_is_not_told_twice(orca: Orca, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    notification = orca("48.1")
    shown = shown_by(notification, monkeypatch)

    notification.say("The article is ready.")
    wait_until_known(notification, qtbot)
    notification.say("Copied.")

    assert shown == []


def test_where_nobody_listens_no_program_is_started(orca: Orca, monkeypatch: pytest.MonkeyPatch) -> None:
    notification = orca("43.1")
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)

    notification.say("The article is ready.")

    assert notification._asking is None


def test_a_window_that_closes_meanwhile_ends_the_question(orca: Orca, qtbot: QtBot) -> None:
    notification = orca("43.1; exec sleep 60")
    notification.say("The article is ready.")
    asked = notification._asking
    assert asked is not None
    qtbot.waitUntil(lambda: asked.state() is QProcess.ProcessState.Running)

    shiboken6.delete(notification)

    qtbot.waitUntil(lambda: asked.state() is QProcess.ProcessState.NotRunning)
