"""What a new user is told once of the signs on the page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.bars.signs_line import SignsLine
from reader.gui.start.program import Program
from tests.gui.desks import SEED, opened, running_program


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running_program(tmp_path) as running:
        running.settings.has_seen_signs = False
        yield running


def test_the_signs_are_explained_below_the_first_article_alone(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    (line,) = window.findChildren(SignsLine)
    assert line.isVisible()
    assert program.settings.has_seen_signs

    dismiss = next(button for button in line.findChildren(QPushButton) if button.text() == "Dismiss")
    dismiss.click()

    assert not line.isVisible()
    assert opened(program, SEED, qtbot).findChildren(SignsLine) == []
