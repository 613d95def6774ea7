"""A few hundred acts of chance: none may raise an exception or have Qt warn, which fails every test."""

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.start.program import Program
from tests.gui.desks import SEED, opened
from tests.gui.monkey import Monkey

ACTS, AT_ONCE = 120, 5


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # what is off screen has no window manager
def test_nothing_that_is_pressed_clicked_dropped_or_typed_breaks_the_window(program: Program, qtbot: QtBot) -> None:
    monkey = Monkey(program, opened(program, SEED, qtbot), seed=16)

    for _round in range(ACTS // AT_ONCE):
        for _act in range(AT_ONCE):
            monkey.act()
        qtbot.wait(10)  # for what comes later, such as the end of a scroll

    assert len(monkey.done) == ACTS
    monkey.end()
