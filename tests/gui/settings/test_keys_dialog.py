"""The reader's own keys: given, taken from another command, and given back."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QPushButton, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.bars.action_keys import keys_of, set_keys
from reader.gui.bars.actions import ACTIONS, ActionId, build_actions
from reader.gui.look.own_keys import OwnKeys
from reader.gui.settings.keys_dialog import KeysDialog
from reader.gui.text.plain import PlainLabel
from tests.gui.parts import child


class Hands:
    """Works the dialog and keeps what it told last."""

    def __init__(self, parent: QWidget) -> None:
        pane = QAction("Contents", parent)
        pane.setShortcut(QKeySequence("Shift+F8"))
        self.dialog, self.told = KeysDialog(OwnKeys(), {"contents": pane}, parent), OwnKeys()
        self.dialog.keys_chosen.connect(self._keep)

    def _keep(self, own: OwnKeys) -> None:
        self.told = own

    def type(self, action: ActionId, key: str) -> str:
        """Type a new key for a command, and return what is said of it."""
        self.dialog.choose(action)
        child(self.dialog, QKeySequenceEdit).setKeySequence(QKeySequence(key))
        return " ".join(label.text() for label in self.dialog.findChildren(PlainLabel))

    def press(self, text: str) -> None:
        next(button for button in self.dialog.findChildren(QPushButton) if button.text() == text).click()

    def keys(self, action: ActionId) -> tuple[str, ...]:
        return keys_of(next(spec for spec in ACTIONS if spec.id is action), self.told)


@pytest.fixture
def hands(qtbot: QtBot) -> Iterator[Hands]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    yield Hands(window)
    window.hide()


def test_a_command_gets_another_key_or_one_more_or_none(hands: Hands) -> None:
    hands.type(ActionId.NEXT_LINE, "Ctrl+J")
    hands.press("Add")
    assert hands.keys(ActionId.NEXT_LINE) == ("J", "F7", "Ctrl+J")

    hands.type(ActionId.NEXT_LINE, "Ctrl+J")
    hands.press("Set")
    assert hands.keys(ActionId.NEXT_LINE) == ("Ctrl+J",)

    hands.press("No Key")
    assert hands.keys(ActionId.NEXT_LINE) == ()

    hands.press("As Designed")
    assert hands.told == OwnKeys()


def test_a_key_that_another_command_has_is_said_and_taken_away_there(hands: Hands) -> None:
    said = hands.type(ActionId.NEXT_LINE, "D")
    assert "Dossier of the Actor" in said

    hands.press("Set")
    assert hands.keys(ActionId.NEXT_LINE) == ("D",)
    assert hands.keys(ActionId.DOSSIER) == ()

    hands.dialog.choose(ActionId.DOSSIER)
    hands.press("As Designed")
    assert hands.keys(ActionId.DOSSIER) == ()


def test_the_key_of_a_pane_stays_there(hands: Hands) -> None:
    assert "Contents" in hands.type(ActionId.NEXT_LINE, "Shift+F8")

    hands.press("Set")

    assert hands.told == OwnKeys()


def test_commands_are_found_by_their_words_and_keys(hands: Hands) -> None:
    hands.dialog._search.setText("ctrl+k")

    tree = child(hands.dialog, QTreeWidget)
    shown = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    assert [item.text(0) for item in shown if item is not None and not item.isHidden()] == ["Help: All Commands"]


def test_actions_have_the_readers_keys_and_say_them(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = build_actions(owner)

    set_keys(actions, OwnKeys({"next_line": ("X", "Ctrl+J"), "help": ()}), has_letters=False)

    assert [key.toString() for key in actions[ActionId.NEXT_LINE].shortcuts()] == ["Ctrl+J"]
    assert "Ctrl+J" in actions[ActionId.NEXT_LINE].toolTip()
    assert actions[ActionId.HELP].shortcuts() == []


def test_without_keys_of_the_readers_own_the_table_holds(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = build_actions(owner)
    before = {name: action.shortcut().toString() for name, action in actions.items()}

    set_keys(actions, OwnKeys(), has_letters=True)

    assert {name: action.shortcut().toString() for name, action in actions.items()} == before


@pytest.mark.parametrize("text", ["help", ":F2", "a:F2 b"])
def test_what_is_no_keys_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text.split()[0]):
        OwnKeys.parse(text)


def test_keys_of_any_sign_are_written_and_read() -> None:
    own = OwnKeys({"help": ("|", ":", "Ctrl+ ", "%", "Ж"), "open": ()})

    assert OwnKeys.parse(str(own)) == own
