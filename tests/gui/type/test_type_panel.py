"""The panel behind Aa: what is moved there is told at once, and nothing is told by showing it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.look.theme import ThemeChoice
from reader.gui.look.type_choice import Face, TypeChoice
from reader.gui.type.type_panel import TypePanel

CHOSEN = TypeChoice(Face.SANS, 180, 50, 100, is_justified=True)


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[TypePanel]:
    window = QWidget()
    qtbot.addWidget(window)
    panel = TypePanel(window)
    panel.show_choice(TypeChoice(), 100, ThemeChoice.LIGHT)
    yield panel
    window.close()


def slider(panel: TypePanel, name: str) -> QSlider:
    return next(each for each in panel.findChildren(QSlider) if each.accessibleName() == name)


def test_what_is_chosen_is_shown_and_not_told(panel: TypePanel) -> None:
    told: list[object] = []
    for signal in (panel.type_chosen, panel.zoom_chosen, panel.theme_chosen):
        signal.connect(told.append)

    panel.show_choice(CHOSEN, 150, ThemeChoice.SEPIA)

    assert told == []
    assert (slider(panel, "Line length").value(), slider(panel, "Size").value()) == (50, 150)
    assert [box.currentData() for box in panel.findChildren(QComboBox)] == ["sans", "sepia"]


def test_every_control_tells_the_whole_choice(panel: TypePanel) -> None:
    told: list[TypeChoice] = []
    panel.type_chosen.connect(told.append)

    slider(panel, "Line height").setValue(200)
    slider(panel, "Line length").setValue(44)
    slider(panel, "Between paragraphs").setValue(10)
    panel.findChildren(QCheckBox)[0].setChecked(True)

    assert told[-1] == TypeChoice(Face.OURS, 200, 44, 10, is_justified=True)


def test_no_control_is_without_a_name(panel: TypePanel) -> None:
    kinds: tuple[type[QWidget], ...] = (QSlider, QComboBox)

    assert all(each.accessibleName() for kind in kinds for each in panel.findChildren(kind))
    assert all(each.text() for each in panel.findChildren(QPushButton))


def test_all_but_the_colours_can_be_for_one_article(panel: TypePanel) -> None:
    told: list[bool] = []
    panel.own_wished.connect(told.append)
    (alone,) = (each for each in panel.findChildren(QCheckBox) if each.text() == "For this article alone")

    panel.show_own(is_own=True, may_be=True)
    shown = alone.isChecked()
    alone.click()
    panel.show_own(is_own=False, may_be=False)

    assert shown
    assert told == [False]
    assert not alone.isEnabled()
