"""What every pane promises; a new one is tested the moment it is listed."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QMainWindow, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.bars.actions import ACTIONS
from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.panes import PANES, PaneSpec
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.sides.pane_docks import PaneDocks

each_pane = pytest.mark.parametrize("spec", PANES, ids=lambda spec: spec.file)


@pytest.fixture
def docks(qtbot: QtBot) -> PaneDocks:
    window = QMainWindow()
    window.resize(1200, 700)
    qtbot.addWidget(window)
    return PaneDocks(PANES, window)


@each_pane
def test_a_pane_can_be_built_and_drawn_in_either_theme(spec: PaneSpec, session: ReadingSession, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    pane = spec.build(session, theme_of(ThemeChoice.LIGHT), parent)
    pane.set_theme(theme_of(ThemeChoice.DARK))

    assert pane.objectName() == spec.file
    assert not pane.grab().isNull()


@each_pane
def test_every_control_of_a_pane_can_be_told_of(spec: PaneSpec, session: ReadingSession, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    pane = spec.build(session, theme_of(ThemeChoice.LIGHT), parent)

    buttons = pane.findChildren(QAbstractButton)
    assert all(button.text() or button.accessibleName() for button in buttons if button.isVisibleTo(pane))
    named: list[QWidget] = [*pane.findChildren(QAbstractItemView), *pane.findChildren(QPlainTextEdit)]
    assert all(control.accessibleName() for control in named)


def test_panes_have_names_and_keys_of_their_own() -> None:
    keys = [QKeySequence(spec.key).toString() for spec in PANES]
    taken = {QKeySequence(key).toString() for action in ACTIONS for key in action.keys}

    assert len({spec.file for spec in PANES}) == len(PANES)
    assert len(set(keys)) == len(keys)
    assert not taken & set(keys)


def test_panes_stand_as_they_should_at_first(docks: PaneDocks) -> None:
    docks.fit(has_article=True)

    assert [toggle.isChecked() for toggle in docks.toggles] == [spec.is_open_at_first for spec in PANES]
    assert docks.switched() == frozenset()


@each_pane
def test_a_pane_that_was_switched_stays_so(spec: PaneSpec, docks: PaneDocks) -> None:
    docks.fit(has_article=True)
    place = PANES.index(spec)

    docks.toggles[place].trigger()
    switched = docks.switched()
    docks.set_switched(frozenset())
    docks.set_switched(switched)
    docks.fit(has_article=True)

    assert docks.toggles[place].isChecked() is not spec.is_open_at_first
    assert sum(toggle.isChecked() for toggle in docks.toggles) <= 1
