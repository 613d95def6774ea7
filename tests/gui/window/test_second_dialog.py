"""The dialog that asks for the second of two articles, and the way from it to both side by side."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.bars.actions import ActionId
from reader.gui.start.program import Program
from reader.gui.window.second_dialog import SecondDialog, source_named
from reader.model.source import Source
from tests.gui.desks import TIME_LIMIT_MS, opened, running_program


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running_program(tmp_path) as running:
        yield running


def report(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_page_or_a_file_is_named(tmp_path: Path) -> None:
    path = report(tmp_path, "example.org", "It rained.")

    assert source_named(str(path)) == Source.file(path)
    assert source_named(str(tmp_path / "gone.txt")) == Source.file(tmp_path / "gone.txt")
    assert source_named("vell.example/a") == Source.link("https://vell.example/a")
    assert source_named("https://vell.example/a") == Source.link("https://vell.example/a")


def test_nothing_is_compared_until_something_is_named(qtbot: QtBot) -> None:
    window, chosen = QWidget(), list[Source]()
    qtbot.addWidget(window)
    dialog = SecondDialog(window)
    dialog.source_chosen.connect(chosen.append)
    dialog.open()
    line = dialog.findChildren(QLineEdit)[0]
    compare = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Compare")

    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert not compare.isEnabled()

    qtbot.keyClicks(line, "vell.example/a")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert chosen == [Source.link("https://vell.example/a")]


def test_another_article_stands_beside_the_one_in_the_window(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    first = report(tmp_path, "first.txt", "A dam above Halvern burst on Tuesday and 3 people died.\n\nNobody slept.")
    second = report(tmp_path, "second.txt", "On Tuesday a dam above Halvern burst and 5 people died.\n\nIt rained.")
    window = opened(program, first, qtbot)

    window.actions_by_id[ActionId.COMPARE_ARTICLES].trigger()
    dialog = window.findChildren(SecondDialog)[0]
    dialog.findChildren(QLineEdit)[0].setText(str(second))
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Compare").click()

    (beside,) = program.beside
    qtbot.waitUntil(lambda: beside.compared is not None, timeout=TIME_LIMIT_MS)
    assert beside.compared is not None
    assert [len(beside.compared.found.pairs), len(beside.compared.found.differences)] == [1, 1]
    beside.close()
    assert program.beside == []
