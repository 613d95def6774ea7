"""The bar that finds, by itself."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.bars.find_bar import FindBar


@pytest.mark.parametrize("width", [360, 480, 1280])
def test_nothing_lies_over_the_field_in_a_narrow_window(qtbot: QtBot, width: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    bar = FindBar(window)
    column.addWidget(bar)
    window.resize(width, 60)
    with qtbot.waitExposed(window):
        window.show()

    bar.set_text("the ferry " * 2_000)
    bar.enter("the")
    qtbot.waitUntil(lambda: bar.width() == width)

    shown = [part for part in bar.findChildren(QWidget) if part.isVisible()]
    places = sorted((part.geometry() for part in shown), key=lambda place: place.left())
    assert all(one.right() < other.left() for one, other in pairwise(places))
