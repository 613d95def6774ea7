"""The switches of kinds: in one row where they fit."""

import pytest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.actors.actor_kinds import KindSwitches
from reader.model.annotation import Actor, ActorKind
from reader.model.span import Span


@pytest.mark.parametrize(
    ("room", "word", "is_one_row"),
    [(1.0, "Organisations 1", True), (0.9, "Org. 1", True), (0.4, "Organisations 1", False)],
)
def test_the_longest_word_is_cut_short_where_all_then_stand_in_one_row(
    qtbot: QtBot, room: float, word: str, is_one_row: bool
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    switches = KindSwitches(parent)
    kinds = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE)
    switches.resize(10_000, 30)
    switches.show_counts(Actor(kind, kind, kind, None, 1.0, (), (Span(0, 1),)) for kind in kinds)
    parts = [each for each in switches.findChildren(QToolButton) if not each.isHidden()]
    whole = max(each.geometry().right() for each in parts) + 1

    switches.resize(int(whole * room), 30)
    switches.lay_out()

    assert parts[1].text() == word
    assert (len({each.y() for each in parts}) == 1) is is_one_row
    assert parts[1].accessibleName() == "Organisations"
