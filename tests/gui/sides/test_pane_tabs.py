from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.sides.pane_tabs import PaneTabs


def test_a_tab_that_was_taken_away_since_it_was_pressed_opens_nothing(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    tabs, chosen = PaneTabs(parent, QWidget(parent)), list[tuple[int, int]]()
    tabs.chosen.connect(lambda pane, tab: chosen.append((pane, tab)))
    tabs.show_tabs([["Actors", "Quotations"]], ["Actors"], (0, 0))
    old = tabs.findChildren(QToolButton, "pane_tab")[1]
    tabs.show_tabs([["Actors"], ["Contents"]], ["Actors", "Contents"], (0, 0))

    old.click()
    tabs.findChildren(QToolButton, "pane_tab")[-1].click()

    assert chosen == [(1, 0)]
