"""The articles read lately, in the window: pasted texts among them, opened again, and taken out of the list."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.bars.recent_menu import RecentMenu
from reader.gui.reading.dropped_content import Arrival
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.model.source import Source
from reader.session.pasted_texts import PastedText
from reader.session.reading_list import ReadingList
from reader.session.recent import RecentArticle
from reader.storage import whole_file
from tests.gui.desks import SEED, opened, running_program, wait_until_read, wait_until_ready

TEXT = "A harbour opens in Vell\n\nThe harbour of Vell opened on Monday, said Anna Smith. Nobody came."


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> MainWindow:
    """A window that shows a pasted text."""
    window = opened(program, None, qtbot)
    window.take(Arrival(text=TEXT))
    wait_until_ready(window, qtbot)
    return window


def titles(program: Program) -> list[str]:
    return [article.title for article in program.reading_list.articles]


def menu_of(window: MainWindow) -> RecentMenu:
    (menu,) = window.findChildren(RecentMenu)
    menu.aboutToShow.emit()
    return menu


def rows_of(window: MainWindow) -> QListView:
    assert window.empty_page is not None
    return window.empty_page.findChildren(QListView)[0]


def press(window: MainWindow, label: str) -> None:
    button = next(each for each in window.message_bar.findChildren(QPushButton) if each.text() == label)
    button.click()


def test_tab_leads_from_the_ways_in_to_what_was_read(program: Program, window: MainWindow, qtbot: QtBot) -> None:
    other = opened(program, None, qtbot)
    reached = other.focusWidget()

    while isinstance(reached, QPushButton):
        qtbot.keyClick(reached, Qt.Key.Key_Tab)
        reached = other.focusWidget()

    assert reached is rows_of(other)


def test_a_pasted_text_is_in_the_list_with_its_first_line(program: Program, window: MainWindow, qtbot: QtBot) -> None:
    window.open_source(Source.file(SEED))
    wait_until_read(window, qtbot)

    assert titles(program)[1] == "A harbour opens in Vell"


def test_a_pasted_text_opens_again_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    with running_program(tmp_path) as first:
        window = opened(first, None, qtbot)
        window.take(Arrival(text=TEXT))
        wait_until_ready(window, qtbot)
        shown = window.session.document

    with running_program(tmp_path) as second:
        window = opened(second, None, qtbot)
        rows = rows_of(window)
        rows.clicked.emit(rows.model().index(0, 0))
        wait_until_ready(window, qtbot)

        assert window.session.document.text == shown.text
        assert titles(second) == ["A harbour opens in Vell"]


def test_a_pasted_text_comes_back_with_its_marks(program: Program, window: MainWindow, qtbot: QtBot) -> None:
    window.take(Arrival(text="One\nTwo", html="<h1>One</h1><p>Two and three.</p>"))
    wait_until_ready(window, qtbot)
    shown = window.session.document
    window.open_source(Source.file(SEED))
    wait_until_read(window, qtbot)

    menu_of(window).actions()[1].trigger()
    wait_until_ready(window, qtbot)

    assert window.session.document == shown


def test_the_first_page_takes_an_article_out_and_puts_it_back(program: Program, qtbot: QtBot) -> None:
    program.reading_list.keep_text(PastedText(TEXT))
    window = opened(program, None, qtbot)
    rows = rows_of(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(0, 0))

    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert (titles(program), rows.model().rowCount()) == ([], 0)
    assert "“A harbour opens in Vell” is out of the list." in window.message_bar.text
    press(window, "Undo")

    assert (titles(program), rows.model().rowCount()) == (["A harbour opens in Vell"], 1)


def test_the_menu_takes_an_article_out(program: Program, window: MainWindow) -> None:
    menu = menu_of(window)
    (removal,) = menu.findChildren(QMenu)

    removal.actions()[0].trigger()

    assert titles(program) == []
    assert window.session.document.text  # what is on screen stays


def test_who_closes_before_an_article_comes_finds_it_in_the_list(program: Program, tmp_path: Path) -> None:
    asked = [tmp_path / f"{number}.txt" for number in range(3)]  # the first in a window, the others waiting for one
    program.open_window(tuple(map(Source.file, asked)))

    program.quit()

    assert {article.source.path for article in program.reading_list.articles} == set(asked)


def test_what_could_not_be_opened_is_not_in_the_list(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(program, tmp_path / "gone.txt", qtbot, is_analysed=False)

    window.close()

    assert titles(program) == []


def test_a_text_that_somebody_removed_elsewhere_is_said_to_be_gone(
    program: Program, window: MainWindow, tmp_path: Path
) -> None:
    menu = menu_of(window)
    for path in (tmp_path / "data" / "pasted").iterdir():
        path.unlink()

    menu.actions()[0].trigger()

    assert "is not here any more" in window.message_bar.text


def test_a_text_that_cannot_be_kept_is_read_all_the_same(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    window = opened(program, None, qtbot)
    monkeypatch.setattr(whole_file, "_write", full)

    window.take(Arrival(text=TEXT))
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=30_000)

    assert "cannot be kept (No space left on device)" in window.message_bar.text
    wait_until_read(window, qtbot)
    assert window.session.document.text


def test_articles_of_one_title_are_told_apart_in_the_menu(qtbot: QtBot) -> None:
    reading_list, window = ReadingList(), QWidget()
    qtbot.addWidget(window)
    for name, title in (("a.txt", "A harbour"), ("b.html", "A harbour"), ("c.txt", "A quay")):
        reading_list.add(RecentArticle(Source.file(Path(name)), title))
    menu = RecentMenu(reading_list, window)

    menu.aboutToShow.emit()

    assert [action.text() for action in menu.actions()[:3]] == ["A quay", "A harbour · b.html", "A harbour · a.txt"]
