from collections import Counter

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from reader.gui.bars.actions import ACTIONS, ActionId, build_actions


def test_every_action_that_is_named_has_one_row() -> None:
    rows = Counter(spec.id for spec in ACTIONS)

    assert set(ActionId) <= set(rows)
    assert max(rows.values()) == 1


def test_no_key_does_two_things(qtbot: QtBot) -> None:
    owner = QObject()
    keys = Counter(
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for action in build_actions(owner).values()
        for key in action.shortcuts()
    )

    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys
