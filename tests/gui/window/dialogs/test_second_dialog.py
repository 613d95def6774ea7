"""The dialog that asks for the second of two articles, and the way from it to both side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.bars.actions import ActionId
from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.reading import serial_executor
from reader.gui.reading.highlight_store import HighlightStore
from reader.gui.shelf.others_list import OthersList
from reader.gui.start.program import Program
from reader.gui.window.dialogs.second_dialog import SecondDialog, source_named
from reader.model.document import Document, Metadata
from reader.model.source import Source
from reader.shelf.shelf import Shelf
from reader.shelf.shelved import ShelvedArticle
from tests.documents import make_document
from tests.gui.desks import TIME_LIMIT_MS, opened


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


def shelved(store: HighlightStore, name: str, text: str) -> Document:
    document = replace(make_document(text), source=f"/gone/{name}.txt", metadata=Metadata(title=name))
    store.shelf.put(document)
    return document


class Asked:
    """The dialog on a shelf with the article that is read, one on the same thing, and one on another."""

    def __init__(self, qtbot: QtBot, path: Path | None = None) -> None:
        self.store = HighlightStore(path)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        shelved(self.store, "Bread", "The bakers of Lunden raised their prices again.")
        shelved(self.store, "Dam again", "The Halvern dam broke on Tuesday, rescuers found three bodies downstream.")
        read = shelved(self.store, "Dam", "A dam above Halvern burst on Tuesday; rescuers counted three bodies.")
        self.others = OthersList(self.store, read, (), lambda: theme_of(ThemeChoice.LIGHT), self.window)
        self.dialog = SecondDialog(self.window, self.others)
        self.articles, self.sources = list[ShelvedArticle](), list[Source]()
        self.dialog.article_chosen.connect(self.articles.append)
        self.dialog.source_chosen.connect(self.sources.append)
        self.dialog.open()
        self.line = self.dialog.findChildren(QLineEdit)[0]

    def titles(self) -> list[str]:
        model = self.others.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_what_the_shelf_has_on_the_same_thing_is_offered_first(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    assert asked.titles() == ["Dam again"]

    qtbot.keyClick(asked.line, Qt.Key.Key_Return)

    assert [each.title for each in asked.articles] == ["Dam again"]


def test_words_search_the_shelf_and_its_rows_are_chosen_with_the_keys(qtbot: QtBot) -> None:
    asked = Asked(qtbot)

    qtbot.keyClicks(asked.line, "on tuesday")
    assert asked.titles() == ["Dam again"]
    asked.line.clear()
    qtbot.keyClicks(asked.line, "lund")
    qtbot.keyClick(asked.line, Qt.Key.Key_Down)
    qtbot.keyClick(asked.line, Qt.Key.Key_Return)

    assert [each.title for each in asked.articles] == ["Bread"]


@pytest.mark.parametrize("typed", ["x" * 5000, "~nobody-of-that-name"])
def test_a_text_that_can_be_the_name_of_no_file_searches_the_shelf(typed: str, qtbot: QtBot) -> None:
    asked = Asked(qtbot)

    asked.line.setText(typed)

    assert asked.titles() == []


def test_an_address_stands_for_itself_whatever_the_shelf_offers(qtbot: QtBot) -> None:
    asked = Asked(qtbot)

    asked.line.setText("vell.example/a")
    qtbot.keyClick(asked.line, Qt.Key.Key_Return)

    assert (asked.articles, asked.sources) == ([], [Source.link("https://vell.example/a")])


def test_words_that_only_the_article_itself_has_find_nothing_else(qtbot: QtBot) -> None:
    asked = Asked(qtbot)

    asked.line.setText("counted")

    assert asked.titles() == []
    assert asked.others.title == "Nothing else on the shelf has all of these words."


def test_a_list_that_has_nothing_to_offer_does_not_stay_in_the_window(qtbot: QtBot) -> None:
    store, window = HighlightStore(), QWidget()
    qtbot.addWidget(window)
    others = OthersList(store, shelved(store, "Dam", "A dam burst."), (), lambda: theme_of(ThemeChoice.LIGHT), window)

    with qtbot.waitSignal(others.destroyed, timeout=TIME_LIMIT_MS):
        SecondDialog(window, others)


def test_without_anything_else_on_the_shelf_nothing_of_it_is_shown(qtbot: QtBot) -> None:
    store, window = HighlightStore(), QWidget()
    qtbot.addWidget(window)
    read = shelved(store, "Dam", "A dam burst.")

    dialog = SecondDialog(window, OthersList(store, read, (), lambda: theme_of(ThemeChoice.LIGHT), window))
    dialog.open()

    assert not any(each.isVisible() for each in window.findChildren(OthersList))


@pytest.fixture
def free(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Have the shelf answer slowly, until it is set, and no window wait for it."""
    may_answer, others_on = Event(), Shelf.others_on

    def slowly(shelf: Shelf, document: Document, names: Sequence[str] = ()) -> tuple[ShelvedArticle, ...]:
        may_answer.wait()
        return others_on(shelf, document, names)

    monkeypatch.setattr(Shelf, "others_on", slowly)
    monkeypatch.setattr(serial_executor, "SHORT_S", 0.0)
    yield may_answer
    may_answer.set()


def test_the_dialog_is_there_before_the_shelf_has_answered(qtbot: QtBot, tmp_path: Path, free: Event) -> None:
    asked = Asked(qtbot, tmp_path / "shelf.db")
    assert not asked.others.isVisible()
    assert asked.titles() == []

    free.set()
    qtbot.waitUntil(asked.others.isVisible)

    assert asked.titles() == ["Dam again"]


def test_what_is_chosen_before_the_shelf_has_answered_is_its_answer(qtbot: QtBot, tmp_path: Path, free: Event) -> None:
    asked = Asked(qtbot, tmp_path / "shelf.db")
    qtbot.keyClicks(asked.line, "lund")
    qtbot.keyClick(asked.line, Qt.Key.Key_Return)
    assert (asked.articles, asked.sources) == ([], [])

    free.set()
    qtbot.waitUntil(lambda: bool(asked.articles))

    assert [each.title for each in asked.articles] == ["Bread"]


def test_an_address_stands_for_itself_though_the_shelf_answers_late(qtbot: QtBot, tmp_path: Path, free: Event) -> None:
    asked = Asked(qtbot, tmp_path / "shelf.db")
    asked.line.setText("dam")
    asked.line.setText("vell.example/a")

    free.set()
    qtbot.waitUntil(asked.others.isVisible)
    qtbot.keyClick(asked.line, Qt.Key.Key_Return)

    assert (asked.articles, asked.sources) == ([], [Source.link("https://vell.example/a")])


def test_a_shelf_with_nothing_else_is_let_go_of_when_that_is_known(qtbot: QtBot, tmp_path: Path, free: Event) -> None:
    store, window = HighlightStore(tmp_path / "shelf.db"), QWidget()
    qtbot.addWidget(window)
    others = OthersList(store, shelved(store, "Dam", "A dam burst."), (), lambda: theme_of(ThemeChoice.LIGHT), window)
    SecondDialog(window, others)

    with qtbot.waitSignal(others.destroyed, timeout=TIME_LIMIT_MS):
        free.set()


def test_the_copy_on_the_shelf_is_compared_though_its_file_is_gone(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    first = report(tmp_path, "first.txt", "A dam above Halvern burst on Tuesday and 3 people died.\n\nNobody slept.")
    window = opened(program, first, qtbot)
    shelved(window.session.highlighting.store, "gone", "On Tuesday a dam above Halvern burst and 5 people died.")

    window.actions_by_id[ActionId.COMPARE_ARTICLES].trigger()
    qtbot.keyClick(window.findChildren(SecondDialog)[0].findChildren(QLineEdit)[0], Qt.Key.Key_Return)

    (beside,) = program.beside
    qtbot.waitUntil(lambda: beside.compared is not None, timeout=TIME_LIMIT_MS)
    assert beside.compared is not None
    assert len(beside.compared.found.differences) == 1
    beside.close()


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
