"""What was copied is opened as soon as the desktop lets it be read."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.gui.start import from_clipboard
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.session.article.state import Stage
from tests.gui.desks import opened, wait_until_read


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> MainWindow:
    """An empty window, with something on the clipboard."""
    QGuiApplication.clipboard().setText("Anna Smith spoke in Paris. Nobody listened.")
    return opened(program, None, qtbot)


@pytest.fixture
def not_in_use(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """A window on Wayland that has not got the focus."""
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)


def test_it_is_opened_at_once(program: Program, window: MainWindow, qtbot: QtBot) -> None:
    program.open_clipboard(window)
    assert window.session.stage is Stage.OPENING

    wait_until_read(window, qtbot)
    assert window.session.document.text.startswith("Anna Smith")


@pytest.mark.usefixtures("not_in_use")
def test_on_wayland_it_is_opened_when_the_window_comes_into_use(
    program: Program, window: MainWindow, qtbot: QtBot
) -> None:
    program.open_clipboard(window)
    assert window.session.stage is Stage.EMPTY

    window.windowHandle().activeChanged.emit()
    wait_until_read(window, qtbot)

    assert window.session.document.text.startswith("Anna Smith")


@pytest.mark.usefixtures("not_in_use")
def test_a_window_that_never_comes_into_use_tries_all_the_same(
    program: Program, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(from_clipboard, "PATIENCE_MS", 10)

    program.open_clipboard(window)

    qtbot.waitUntil(lambda: window.session.document.text.startswith("Anna Smith"))
