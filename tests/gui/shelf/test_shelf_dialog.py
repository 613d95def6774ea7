"""The shelf in a dialog: searched, opened, put into the bin and taken back."""

import errno
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reader.gui.look.theme import ThemeChoice, follow_system_size, theme_of
from reader.gui.reading.highlight_store import HighlightStore
from reader.gui.shelf.carrying import CarryButton, words_for
from reader.gui.shelf.marking import MarkButton
from reader.gui.shelf.shelf_dialog import ShelfDialog
from reader.gui.shelf.shelf_list import ShelfRole
from reader.jobs import Carriage, Carry
from reader.jobs.doing import HANDLERS
from reader.model.correction import Passage
from reader.model.document import Document, Metadata
from reader.model.highlight import Comment, Highlight
from reader.shelf.appearances import Appearance
from reader.shelf.shelved import Carried, ShelvedArticle
from tests.documents import make_document


def article(title: str, words: str) -> Document:
    return replace(make_document(words), metadata=Metadata(title=title), source=f"/news/{title}.txt")


class Desk:
    """The dialog on a shelf with two articles."""

    def __init__(
        self,
        qtbot: QtBot,
        path: Path | None = None,
        *,
        is_filled: bool = True,
        theme: Sequence[ThemeChoice] = (ThemeChoice.LIGHT,),
    ) -> None:
        self.store = HighlightStore(path)
        if is_filled:
            self.store.keep(article("Bay", "The bay froze early. Only the Café stayed open."))
            self.store.keep(article("Hill", "Nobody walks on the hill."))
        self.parent = QWidget()
        qtbot.addWidget(self.parent)
        self.dialog = ShelfDialog(self.store, lambda: theme_of(theme[0]), self.parent)
        self.chosen: list[tuple[ShelvedArticle, Highlight | None]] = []
        chosen = self.chosen
        self.dialog.article_chosen.connect(lambda article, hit: chosen.append((article, hit)))
        self.dialog.show()
        self.words = self.dialog.findChildren(QLineEdit)[0]
        self.list = self.dialog.findChildren(QListView)[0]

    def titles(self) -> list[str]:
        model = self.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def press(self, words: str) -> None:
        next(each for each in self.dialog.findChildren(QPushButton) if each.text() == words).click()

    def said(self) -> list[str]:
        return [each.text() for each in self.dialog.findChildren(QLabel) if each.isVisible()]


def test_rows_are_drawn_in_the_theme_of_now(qtbot: QtBot, tmp_path: Path) -> None:
    theme = [ThemeChoice.LIGHT]
    desk = Desk(qtbot, tmp_path / "shelf.db", theme=theme)
    light_rows = desk.list.grab().toImage()

    theme[0] = ThemeChoice.DARK
    dark_rows = desk.list.grab().toImage()
    opened_in_the_dark = Desk(qtbot, tmp_path / "shelf.db", is_filled=False, theme=theme)

    assert dark_rows != light_rows
    assert dark_rows == opened_in_the_dark.list.grab().toImage()


def test_all_is_listed_until_words_are_typed(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    assert sorted(desk.titles()) == ["Bay", "Hill"]

    desk.words.setText("caf")

    assert desk.titles() == ["Bay"]
    told = desk.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Only the Café stayed open." in told


@pytest.mark.parametrize(
    ("title", "words", "expected"),
    [
        ("Bay", "The bay froze.", "The bay froze."),
        ("The bay", "The bay It froze early.", "It froze early."),
        ("The bay froze…", "The bay froze early this year.", "…early this year."),
        ("Bay", "Bayern won.", "Bayern won."),
        ("The bay froze", "The bay froze", "The bay froze"),
    ],
)
def test_the_line_of_an_article_goes_on_where_its_title_ends(
    qtbot: QtBot, title: str, words: str, expected: str
) -> None:
    desk = Desk(qtbot, is_filled=False)
    desk.store.keep(article(title, words))
    desk.dialog.ask("")
    desk.dialog._search()

    assert desk.list.model().index(0, 0).data(ShelfRole.LINE) == expected


def test_enter_opens_the_chosen_article(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.words.setText("hill")

    qtbot.keyClick(desk.words, Qt.Key.Key_Return)

    assert [each.title for each, _ in desk.chosen] == ["Hill"]


def test_the_arrows_move_in_the_list_while_words_are_typed(qtbot: QtBot) -> None:
    desk = Desk(qtbot)

    qtbot.keyClick(desk.words, Qt.Key.Key_Down)

    assert desk.list.currentIndex().row() == 1


def test_what_is_put_into_the_bin_can_be_taken_back(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.words.setText("bay")

    desk.press("Move to Bin")
    assert desk.titles() == []
    desk.press("Show the Bin")
    assert desk.titles() == ["Bay"]
    desk.press("Take Back")
    desk.press("Back to the Shelf")

    assert desk.titles() == ["Bay"]


def test_nothing_found_and_nothing_there_are_told_apart(qtbot: QtBot) -> None:
    desk, empty = Desk(qtbot), Desk(qtbot, is_filled=False)

    desk.words.setText("zeppelin")

    assert "Nothing on the shelf has all of these words." in desk.said()
    desk.words.setText("after:2027-13")
    assert "“2027-13” is no day; write it like 2027-03-02, 2027-03 or 2027." in desk.said()
    assert any(each.startswith("Nothing is on the shelf yet.") for each in empty.said())


def test_a_shelf_that_cannot_be_read_is_told_in_one_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")

    desk = Desk(qtbot, tmp_path / "file" / "shelf.db", is_filled=False)

    assert any(each.startswith("The shelf cannot be read (") for each in desk.said())


def mark(desk: Desk, words: str) -> None:
    """Choose from the menu of what can be said of the chosen article."""
    menu = desk.dialog.findChildren(MarkButton)[0].menu()
    menu.aboutToShow.emit()
    next(each for each in menu.actions() if each.text().replace("&", "") == words).trigger()


def test_an_article_is_marked_as_done_and_found_by_that(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.words.setText("hill")

    mark(desk, "Done")
    desk.words.clear()
    states = desk.dialog.findChildren(QComboBox)[0]
    states.setCurrentIndex(states.findText("Done"))

    assert desk.titles() == ["Hill"]
    assert str(desk.list.model().index(0, 0).data(ShelfRole.NOTE)).endswith("· done")
    states.setCurrentIndex(states.findText("To Read Later"))
    assert "Nothing on the shelf is in this state." in desk.said()


def test_while_another_process_writes_the_dialog_does_not_wait(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "shelf.db"
    desk = Desk(qtbot, path)
    monkeypatch.setattr("reader.gui.reading.serial_executor.SHORT_S", 0.0)
    desk.words.setText("bay")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    desk.press("Move to Bin")

    assert desk.titles() == ["Bay"]
    other.close()
    qtbot.waitUntil(lambda: desk.titles() == [])
    desk.store.finish()


def test_a_dialog_that_was_closed_meanwhile_is_not_asked_for_anything(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path / "shelf.db")
    told = partial(desk.dialog._show_changed, 0)
    delete(desk.dialog)

    told(None)


def test_tags_are_given_and_asked_for(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.words.setText("bay")

    mark(desk, "Tags…")
    dialog = desk.dialog.findChildren(QInputDialog)[0]
    assert [each.text() for each in dialog.findChildren(QPushButton) if each.property("main")] == ["OK"]
    dialog.setTextValue("ice, two  words,")
    dialog.accept()
    desk.words.setText('tag:"two words"')

    assert [each.tags for each in desk.store.shelf.articles() if each.tags] == [("ice", "two words")]
    assert desk.titles() == ["Bay"]
    desk.words.setText("tag:other")
    assert desk.titles() == []


def test_the_shelf_is_carried_out_and_links_in_with_one_sentence_each(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(qtbot, tmp_path / "shelf.db")
    (tmp_path / "links.csv").write_text("url,title\nhttps://hill.example/,The path\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "links.csv"), ""))
    desk.dialog.carriage_wished.connect(
        lambda carriage, path: desk.dialog.show_carried(
            carriage, HANDLERS[Carry](Carry(tmp_path / "shelf.db", carriage, path), lambda _value: None)
        )
    )
    save, _, links = desk.dialog.findChildren(CarryButton)[0].menu().actions()

    save.trigger()
    assert "Articles saved: 2." in desk.said()
    links.trigger()

    assert len(list((tmp_path / "out").iterdir())) == 2
    assert "The path" in desk.titles()
    assert any(each.startswith("New links, to read later: 1.") for each in desk.said())


def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")

    answer = HANDLERS[Carry](
        Carry(tmp_path / "shelf.db", Carriage.SAVE_FOLDER, tmp_path / "file" / "out"), lambda _value: None
    )

    assert words_for(Carriage.SAVE_FOLDER, answer).startswith("This could not be done (")


def test_that_the_disk_is_full_while_a_folder_is_saved_is_told_in_our_words(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("reader.shelf.folder.save_folder", fail)
    desk = Desk(qtbot, is_filled=False)

    answer = HANDLERS[Carry](Carry(tmp_path / "shelf.db", Carriage.SAVE_FOLDER, tmp_path), lambda _value: None)
    desk.dialog.show_carried(Carriage.SAVE_FOLDER, answer)

    assert "This could not be done (the disk is full)." in desk.said()


def test_it_is_told_what_changed_and_what_could_not_be_read() -> None:
    assert words_for(Carriage.BRING_IN_FOLDER, Carried(0, changed=2)) == "New articles on the shelf: 0; changed: 2."
    assert "could not be read: 3." in words_for(Carriage.BRING_IN_FOLDER, Carried(1, unread=3))
    assert words_for(Carriage.SAVE_FOLDER, Carried(2, unread=1)).startswith("Articles saved: 2; files left as they are")


def test_highlights_that_stay_though_a_page_has_them_no_more_are_told() -> None:
    told = words_for(Carriage.BRING_IN_FOLDER, Carried(0, kept=2))

    assert told.endswith(" Highlights that their page no longer has, and that stay on the shelf: 2.")


def test_while_a_folder_is_read_nobody_says_that_nothing_is_there(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(qtbot, is_filled=False)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    _, bring_in, _ = desk.dialog.findChildren(CarryButton)[0].menu().actions()

    bring_in.trigger()

    assert desk.said() == ["The folder is being read…"]
    desk.dialog.show_carried(Carriage.BRING_IN_FOLDER, Carried(0))
    assert "New articles on the shelf: 0; changed: 0." in desk.said()


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("harbourmaster", "Comment: Ask the harbourmaster about the bay."),
        ("harbourmaster bay", "Comment: Ask the harbourmaster about the bay."),
        ("winter", "Highlight: “bay froze” #winter"),
        ("froze", "The bay froze early."),
    ],
)
def test_a_row_shows_the_comment_or_the_highlight_for_which_it_was_found(qtbot: QtBot, words: str, line: str) -> None:
    desk = Desk(qtbot, is_filled=False)
    comment = Comment("Ask the harbourmaster about the bay.")
    marked = Highlight("one", Passage("bay froze", start=4), comment=comment, tags=("winter",))
    desk.store.shelf.put_highlight(article("Sea", "The bay froze early."), marked)

    desk.dialog.ask(words)

    assert desk.titles() == ["Sea"]
    assert desk.list.model().index(0, 0).data(ShelfRole.LINE) == line
    desk.press("Open")
    assert [hit for _, hit in desk.chosen] == [None if line.startswith("The") else marked]


def test_who_is_asked_for_is_shown_with_role_and_words(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    bay = article("Bay", "The bay froze early. Only the Café stayed open.")
    desk.store.shelf.put(bay, ["Ana Ruiz"], appearances=(Appearance(("Ana Ruiz",), "Mayor", "“We close.”"),))

    desk.dialog.ask('actor:"Ana Ruiz"')

    assert desk.titles() == ["Bay"]
    assert desk.list.model().index(0, 0).data(ShelfRole.LINE) == "Mayor: “We close.”"


def test_what_is_written_on_an_article_is_read_only_where_its_text_lacks_a_word(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, asked = Desk(qtbot), Mock(return_value=())
    row = desk.store.shelf.found("bay")[0]
    desk.words.setText("bay")
    monkeypatch.setattr(desk.store.shelf, "highlights_on", asked)

    lines = [desk.dialog._hit(row, words)[0] for words in ("bay cafe", "bay harbourmaster")]

    asked.assert_called_once_with(row.id)
    assert lines == ["The bay froze early. Only the Café stayed open."] * 2


def test_an_article_that_was_removed_meanwhile_has_no_line(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.shelf.shelf.DAYS_IN_BIN", 0)
    desk = Desk(qtbot)
    row = desk.store.shelf.found("bay")[0]
    desk.store.shelf.bin(row.id)
    desk.store.shelf.empty_bin()

    assert desk.dialog._hit(row, "bay") == ("", None)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # what is off screen has no window manager
def test_the_menu_of_a_row_offers_what_the_buttons_do(qtbot: QtBot) -> None:
    desk = Desk(qtbot)

    desk.list.customContextMenuRequested.emit(desk.list.visualRect(desk.list.currentIndex()).center())

    menu = desk.list.findChildren(QMenu)[0]
    assert [action.text() for action in menu.actions() if action.text()] == ["Open", "Move to Bin", "Mark"]
    menu.actions()[1].trigger()
    assert len(desk.titles()) == 1
    menu.close()


def test_a_row_tells_when_its_article_came_out_and_how_much_was_marked_in_it(qtbot: QtBot) -> None:
    desk = Desk(qtbot, is_filled=False)
    bay = article("Bay", "The bay froze early. Only the Café stayed open.")
    bay = replace(bay, metadata=replace(bay.metadata, published="2027-03-02T08:00:00Z"))
    desk.store.put(bay, Highlight("one", Passage("The bay"), comment=Comment("Why?")))
    desk.store.put(bay, Highlight("two", Passage("Only", start=21)))
    desk.dialog._search()

    note = desk.list.model().index(0, 0).data(ShelfRole.NOTE)
    assert "2 March 2027 · opened" in note
    assert "2 highlights, 1 comment" in note


def test_where_nothing_is_found_that_is_said_under_the_words(qtbot: QtBot) -> None:
    desk = Desk(qtbot)

    desk.words.setText("nothing has this")

    note = next(each for each in desk.dialog.findChildren(QLabel) if each.text().startswith("Nothing on the shelf"))
    QApplication.processEvents()
    assert desk.list.isHidden()
    assert note.y() < desk.words.geometry().bottom() + 24


def test_the_shelf_has_room_for_large_letters(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(2400, 1800)
    usual = ShelfDialog(HighlightStore(None), lambda: theme_of(ThemeChoice.LIGHT), parent).width()
    follow_system_size(26)

    try:
        large = ShelfDialog(HighlightStore(None), lambda: theme_of(ThemeChoice.LIGHT), parent).width()
    finally:
        follow_system_size(0)

    assert large == 2 * usual
