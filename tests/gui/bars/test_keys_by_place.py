"""The reader's keys on a keyboard that lacks their letters."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.bars.actions import build_actions
from reader.gui.bars.keys_by_place import KeysByPlace

NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


class Keyboard:
    """Presses keys that no widget takes, and has the actions of a window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.actions = build_actions(window)
        self._keys = KeysByPlace(self.actions.values(), window)

    def press(self, typed: str, place: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        key = ord(typed.upper())
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, place, key, 0, typed)
        QApplication.sendEvent(self._window, event)


@pytest.fixture
def keyboard(qtbot: QtBot) -> Iterator[Keyboard]:
    window = QWidget()
    qtbot.addWidget(window)
    yield Keyboard(window)
    window.hide()


@pytest.mark.parametrize(
    ("typed", "place", "modifiers", "action"),
    [
        ("о", 44, NONE, "next_line"),  # J of a Russian keyboard
        ("У", 26, SHIFT, "previous_evidence"),
        ("а", 41, CONTROL, "find"),
        ("ü", 34, NONE, "less_summary"),  # of a German one
        ("+", 35, NONE, "more_summary"),
        ("é", 11, NONE, "highlight_green"),  # of a French one
    ],
)
def test_a_key_counts_as_what_stands_in_its_place(
    keyboard: Keyboard, qtbot: QtBot, typed: str, place: int, modifiers: Qt.KeyboardModifier, action: str
) -> None:
    wished = next(each for name, each in keyboard.actions.items() if name == action)

    with qtbot.waitSignal(wished.triggered):
        keyboard.press(typed, place, modifiers)


@pytest.mark.parametrize(("typed", "place"), [("z", 29), ("a", 24), (";", 47), ("о", 0), ("ж", 47)])
def test_a_letter_that_is_there_means_itself(keyboard: Keyboard, typed: str, place: int) -> None:
    heard: list[str] = []
    for name, action in keyboard.actions.items():
        action.triggered.connect(lambda _checked=False, name=name: heard.append(name))

    keyboard.press(typed, place)

    assert heard == []


def test_what_cannot_be_done_now_is_not_done(keyboard: Keyboard) -> None:
    heard: list[bool] = []
    action = next(each for name, each in keyboard.actions.items() if name == "next_line")
    action.triggered.connect(heard.append)
    action.setEnabled(False)

    keyboard.press("о", 44)

    assert heard == []
