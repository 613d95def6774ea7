"""Whether what is read comes to the shelf is asked once, when all is quiet, and not of whoever has just begun."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.bars.actions import ActionId
from reader.gui.reading.dropped_content import Arrival
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.model.source import Source
from reader.session.keep_read import KeepRead
from reader.session.recent import RecentArticle
from tests.gui.desks import TIME_LIMIT_MS, opened, running_program, wait_until_ready


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running_program(tmp_path / "home") as running:
        for number in range(3):
            running.reading_list.add(RecentArticle(Source.file(f"/texts/{number}.txt")))
        yield running


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bay.txt"
    path.write_text("The bay froze early\n\nAnna Smith walked over the bay on Monday. Nobody followed her.", "utf-8")
    return path


def asked(window: MainWindow) -> bool:
    return window.message_bar.text.startswith("Shall the shelf keep every article")


def wait_for_shelf(program: Program, qtbot: QtBot) -> None:
    store = program.windows[0].session.highlighting.store
    qtbot.waitUntil(lambda: bool(store.shelf.articles()), timeout=TIME_LIMIT_MS)


def test_who_says_yes_finds_the_article_on_the_shelf(program: Program, file: Path, qtbot: QtBot) -> None:
    window = opened(program, file, qtbot)
    qtbot.waitUntil(lambda: asked(window), timeout=TIME_LIMIT_MS)
    assert program.settings.word("keep_read") == "no"

    next(each for each in window.message_bar.findChildren(QPushButton) if each.text() == "Keep All That I Read").click()
    wait_for_shelf(program, qtbot)

    assert program.settings.word("keep_read") == "yes"
    assert window.actions_by_id[ActionId.KEEP_READ].isChecked()
    assert [each.title for each in window.session.highlighting.store.shelf.articles()] == ["The bay froze early"]


def test_who_goes_on_without_an_answer_is_not_asked_again(program: Program, file: Path, qtbot: QtBot) -> None:
    window = opened(program, file, qtbot)
    qtbot.waitUntil(lambda: asked(window), timeout=TIME_LIMIT_MS)

    other = opened(program, file, qtbot)

    assert not asked(other)
    assert window.session.highlighting.store.shelf.articles() == ()


def test_a_private_window_asks_nothing_and_keeps_nothing(program: Program, file: Path, qtbot: QtBot) -> None:
    program.settings.keeps_read = KeepRead.YES
    before = program.reading_list.articles
    program.open_window(is_private=True)
    (window,) = program.windows
    qtbot.waitExposed(window)
    assert window.windowTitle() == "Glance Reader, Private"

    window.take(Arrival(text="Anna Smith came. Nobody saw her."))
    wait_until_ready(window, qtbot)
    window.open_source(Source.file(file))
    qtbot.waitUntil(lambda: window.session.source == Source.file(file), timeout=TIME_LIMIT_MS)
    wait_until_ready(window, qtbot)

    assert window.windowTitle() == "The bay froze early – Glance Reader, Private"
    digest = window.session.document.digest
    window.close()
    assert program.reading_list.articles == before
    assert program.reading_list.place_in(digest) == 0
    assert program.reading_list.pasted_texts() == ()
    assert not program.windows
