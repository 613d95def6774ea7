"""What the caret enters is said, once."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.gui.access.caret_words import CaretWords
from reader.gui.page.article_view import ArticleView
from tests.gui.access.samples import article
from tests.gui.pages import Bench


class Heard:
    """A view with the caret in it, and what is said of where it goes."""

    def __init__(self, qtbot: QtBot) -> None:
        self.bench = Bench(qtbot)
        self.view: ArticleView = self.bench.page.view
        self.said: list[str] = []
        self._words = CaretWords(self.view)
        self._words.said.connect(self.said.append)
        self.view.show_document(article())
        self.view.use_caret(True)
        self.bench.page.activateWindow()
        qtbot.waitUntil(self.bench.page.isActiveWindow)
        self.view.setFocus()

    def go_to(self, *words: str) -> None:
        for each in words:
            self.view.put_caret(self.view.shown_document().text.index(each))


@pytest.fixture
def heard(qtbot: QtBot) -> Heard:
    return Heard(qtbot)


def test_headings_lists_tables_and_quotations_are_named(heard: Heard) -> None:
    heard.go_to("What it cost", "The state paid", "State", "A path", "Nothing is")

    assert heard.said == ["Heading, level 2", "Table, rows: 3", "List, items: 3", "Quotation"]


def test_within_one_block_nothing_is_said_again(heard: Heard) -> None:
    heard.go_to("A path", "bicycles", "New lamps")

    assert heard.said == ["List, items: 3"]


def test_who_reads_without_a_caret_hears_nothing(heard: Heard, qtbot: QtBot) -> None:
    heard.view.use_caret(False)

    heard.go_to("What it cost")
    qtbot.keyClick(heard.view, Qt.Key.Key_PageDown)

    assert heard.said == []
