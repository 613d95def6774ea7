"""Highlighting by keys and by the bar beside a selection, in a page on the screen."""

from dataclasses import replace
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.gui.highlights.desk import HighlightDesk
from reader.gui.highlights.drafts import Draft, Drafts
from reader.gui.highlights.selection_bar import SelectionBar
from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.page.rendering import PageStyle
from reader.model.correction import Passage
from reader.model.highlight import Comment, Highlight, HighlightColour
from reader.storage.database import DatabaseTroubleError
from reader.storage.shared_file import Trouble, TroubleKind
from tests.gui.pages import TEXT, Bench


class Desk(Bench):
    """A page with a desk for highlights."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__(qtbot)
        self.desk = HighlightDesk(self.session, self.page.view)
        self.desk.begin()
        self.said: list[str] = []
        self.desk.said.connect(self.said.append)
        self.read()
        self.bar = self.page.findChildren(SelectionBar)[0]

    def write(self, text: str) -> QDialog:
        """Write a comment into the dialog that is open."""
        dialog = next(each for each in self.page.findChildren(QDialog) if each.isVisible())
        dialog.findChildren(QPlainTextEdit)[0].setPlainText(text)
        return dialog

    def keep(self, text: str) -> None:
        """Write a comment into the dialog that is open, and keep it."""
        buttons = self.write(text).findChildren(QPushButton)
        next(each for each in buttons if each.text() == "Keep").click()

    def comments(self) -> list[str]:
        """Return what was written on the highlights."""
        highlights = (each.highlight for each in self.session.highlighting.placed)
        return [each.comment.text for each in highlights if each.comment]

    def select(self, words: str) -> None:
        """Select words of the article."""
        cursor = self.page.view.document().find(words)
        self.page.view.setTextCursor(cursor)

    def shown(self) -> list[tuple[str, HighlightColour]]:
        """Return what is highlighted, and how."""
        text = self.session.document.text
        return [(each.span.of(text), each.highlight.colour) for each in self.session.highlighting.placed]

    def button(self, words: str) -> QToolButton:
        """Return a button of the bar."""
        buttons = self.bar.findChildren(QToolButton)
        return next(each for each in buttons if words in (each.text(), each.accessibleName()))


def test_the_key_highlights_what_is_selected_and_leaves_it_unselected(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 2 at some")

    page.desk.highlight()

    assert page.shown() == [("matter 2 at some", HighlightColour.YELLOW)]
    assert page.page.view.selected_span() is None


def test_the_last_colour_is_the_next_one(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")
    page.desk.highlight_blue()
    page.select("matter 2 at some")

    page.desk.highlight()

    assert [colour for _, colour in page.shown()] == [HighlightColour.BLUE, HighlightColour.BLUE]


def test_without_a_selection_the_chosen_sentence_is_highlighted(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.session.activate(page.session.document.sentences[2].span)

    page.desk.highlight_green()

    assert page.shown() == [("The meeting 0 ended.", HighlightColour.GREEN)]


def test_the_page_stays_where_it_is_when_a_sentence_is_highlighted(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.session.activate(page.session.document.sentences[-1].span)
    qtbot.waitUntil(lambda: page.page.view.verticalScrollBar().value() > 0)
    before = page.page.view.verticalScrollBar().value()

    page.desk.highlight_green()

    assert page.page.view.verticalScrollBar().value() == before


def test_a_number_gives_the_chosen_highlight_another_colour(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")
    page.desk.highlight_green()

    page.desk.highlight_pink()

    assert page.shown() == [("matter 1 at some", HighlightColour.PINK)]


def test_the_chosen_highlight_is_taken_away(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")
    page.desk.highlight()

    page.desk.remove()
    page.desk.remove()

    assert page.shown() == []
    assert page.said == ["Choose a highlight first: click on it."]


def test_where_nothing_is_selected_or_chosen_it_is_said_what_to_do(qtbot: QtBot) -> None:
    page = Desk(qtbot)

    page.desk.highlight()
    page.desk.next()

    assert page.shown() == []
    assert page.said == [
        "Select words first, or click on a sentence.",
        "Nothing is highlighted yet: select words and press H.",
    ]


def test_the_bar_comes_with_a_selection_and_goes_with_it(qtbot: QtBot) -> None:
    page = Desk(qtbot)

    page.select("matter 1 at some")
    qtbot.waitUntil(page.bar.isVisible)
    assert not page.button("Remove").isVisible()
    page.button("Highlight: Pink (4)").click()

    assert page.shown() == [("matter 1 at some", HighlightColour.PINK)]
    qtbot.waitUntil(page.bar.isHidden)


def test_a_click_on_a_highlight_offers_to_change_it(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")
    page.desk.highlight_blue()
    place = page.session.highlighting.placed[0].span

    page.page.view.clicked_at.emit(place.start + 3)

    assert page.bar.isVisible()
    assert page.button("Highlight: Blue (3)").isChecked()
    page.button("Remove").click()
    assert page.shown() == []


def test_a_comment_on_selected_words_highlights_them(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")

    page.desk.comment()
    dialog = page.page.findChildren(QDialog)[0]
    dialog.findChildren(QPlainTextEdit)[0].setPlainText("  Who says so?\nAsk.  ")
    dialog.findChildren(QLineEdit)[0].setText("ice,  two  words , ,ice")
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "Keep").click()

    kept = page.session.highlighting.placed[0].highlight
    assert kept.comment is not None
    assert kept.comment.text == "Who says so?\nAsk."
    assert kept.tags == ("ice", "two words")


def test_a_comment_that_could_not_be_kept_is_shown_again(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")
    page.desk.highlight()
    page.desk.comment()
    dialog = page.page.findChildren(QDialog)[0]
    dialog.findChildren(QPlainTextEdit)[0].setPlainText("Who says so?")
    full = DatabaseTroubleError(Trouble(TroubleKind.UNWRITABLE, "the disk is full"))
    monkeypatch.setattr("reader.shelf.shelf.Shelf.put_highlight", Mock(side_effect=full))

    next(each for each in dialog.findChildren(QPushButton) if each.text() == "Keep").click()

    again = page.page.findChildren(QDialog)[-1]
    assert again is not dialog
    assert again.findChildren(QPlainTextEdit)[0].toPlainText() == "Who says so?"
    assert page.session.highlighting.placed[0].highlight.comment is None


def test_a_comment_that_is_emptied_is_none_and_one_left_as_it_was_keeps_its_time(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")
    page.desk.highlight()
    made = page.session.highlighting.placed[0].highlight
    old = replace(made, comment=Comment("As it was", "2027-01-01T00:00:00+00:00"))
    page.session.highlighting.change(old)

    for text in ("As it was", ""):
        page.desk.comment()
        dialog = page.page.findChildren(QDialog)[-1]
        dialog.findChildren(QPlainTextEdit)[0].setPlainText(text)
        next(each for each in dialog.findChildren(QPushButton) if each.text() == "Keep").click()
        if text:
            assert page.session.highlighting.placed[0].highlight == old

    assert page.session.highlighting.placed[0].highlight.comment is None


def test_the_cursor_can_be_anywhere_while_the_article_changes(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")
    page.desk.highlight()

    page.read("Quite another article.\n\nIt has two paragraphs.")
    page.page.view.moveCursor(QTextCursor.MoveOperation.End)

    assert page.shown() == []


def test_a_comment_that_comes_while_another_is_written_stays(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")
    page.desk.highlight()
    made, store = page.session.highlighting.placed[0].highlight, page.session.highlighting.store
    page.desk.comment()
    dialog = page.page.findChildren(QDialog)[0]
    dialog.findChildren(QPlainTextEdit)[0].setPlainText("Mine")
    store.shelf.put_highlight(page.session.document, replace(made, comment=Comment("Theirs")))
    store.changed.emit(None)

    next(each for each in dialog.findChildren(QPushButton) if each.text() == "Keep").click()

    kept = page.session.highlighting.placed[0].highlight.comment
    assert kept is not None
    assert kept.text == "Theirs\n\nMine"


def test_a_comment_that_is_cancelled_leaves_no_highlight_and_can_be_brought_back(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")

    page.desk.comment()
    with qtbot.waitSignal(page.desk.dropped):
        qtbot.keyClick(page.write("Who says so?"), Qt.Key.Key_Escape)
    assert page.shown() == []
    assert page.page.view.selected_span() is not None
    assert page.session.correcting.to_undo == ""
    with qtbot.waitSignal(page.desk.dropped):
        page.desk.bring_back()
        page.write("Who says so? Ask.").close()
    page.desk.bring_back()
    dialog = next(each for each in page.page.findChildren(QDialog) if each.isVisible())
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "Keep").click()

    (kept,) = page.session.highlighting.placed
    assert kept.highlight.comment is not None
    assert kept.highlight.comment.text == "Who says so? Ask."


def test_nothing_is_offered_where_a_comment_was_left_as_it_was(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")
    page.desk.highlight()
    made = page.session.highlighting.placed[0].highlight
    page.session.highlighting.change(replace(made, comment=Comment("As it was"), tags=("ice", "two words")))

    page.desk.comment()
    with qtbot.assertNotEmitted(page.desk.dropped):
        page.write("As it was").reject()


def test_a_comment_that_was_changed_and_cancelled_leaves_the_one_that_is_kept(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")
    page.desk.highlight()
    made = page.session.highlighting.placed[0].highlight
    page.session.highlighting.change(replace(made, comment=Comment("As it was")))

    page.desk.comment()
    with qtbot.waitSignal(page.desk.dropped):
        page.write("As it was, and more").reject()

    assert page.session.highlighting.placed[0].highlight.comment == Comment("As it was")


def test_what_was_dropped_stands_in_the_dialog_of_the_same_words_whatever_was_dropped_since(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")
    page.desk.comment()
    page.write("Who says so?").reject()
    page.select("matter 2 at some")
    page.desk.comment()
    page.write("And this?").reject()

    page.select("matter 1 at some length")
    page.desk.comment()

    dialog = next(each for each in page.page.findChildren(QDialog) if each.isVisible())
    field = dialog.findChildren(QPlainTextEdit)[0]
    assert field.toPlainText() == "Who says so?"
    assert field.textCursor().atEnd()
    assert any("not kept yet" in each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def test_what_was_dropped_is_put_on_a_highlight_that_was_made_of_its_words_meanwhile(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")
    page.desk.comment()
    page.write("Who says so?").reject()
    page.select("matter 1 at some")
    page.desk.highlight_blue()

    page.desk.comment()
    dialog = next(each for each in page.page.findChildren(QDialog) if each.isVisible())
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "Keep").click()

    (kept,) = page.session.highlighting.placed
    assert kept.highlight.comment is not None
    assert (kept.highlight.comment.text, kept.highlight.colour) == ("Who says so?", HighlightColour.BLUE)


def test_what_was_dropped_on_other_words_does_not_replace_a_comment_that_is_kept(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")
    page.desk.highlight()
    made = page.session.highlighting.placed[0].highlight
    page.session.highlighting.change(replace(made, comment=Comment("As it was"), tags=("ice",)))
    page.select("matter 1 at some length")
    page.desk.comment()
    page.write("Who says so?").reject()

    page.desk.write_on(page.session.highlighting.placed[0].highlight)

    dialog = next(each for each in page.page.findChildren(QDialog) if each.isVisible())
    assert dialog.findChildren(QPlainTextEdit)[0].toPlainText() == "As it was"


def test_what_was_dropped_is_written_on_a_bare_highlight_of_some_of_its_words_and_then_let_go(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some length")
    page.desk.comment()
    page.write("Who says so?").reject()
    page.select("matter 1 at some")
    page.desk.highlight()

    page.desk.comment()
    with qtbot.waitSignal(page.desk.settled):
        page.keep("Who says so?")

    assert page.comments() == ["Who says so?"]


def test_what_was_dropped_on_some_of_the_words_stays_where_more_was_dropped(qtbot: QtBot) -> None:
    drafts, bay, early = Drafts(), Highlight("1", Passage("bay", "", "", 4)), Highlight("2", Passage("bay", "", "", 9))
    whole = Highlight("3", Passage("bay froze early", "", "", 4))

    for each in (bay, early, whole):
        drafts.put(Draft("", replace(each, comment=Comment(each.id)), None))
    drafts.forget(whole)

    assert [found and found.written.id for each in (bay, early) if (found := drafts.on(each, None, ""))] == ["1", "2"]


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_comment_is_kept_on_no_other_article_that_came_meanwhile(qtbot: QtBot, *, is_kept: bool) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")
    page.desk.comment()

    page.read("Quite another article.\n\nIt has two paragraphs.")
    with qtbot.waitSignal(page.desk.dropped):
        page.keep("Who says so?") if is_kept else page.write("Who says so?").reject()
    assert page.session.highlighting.store.shelf.articles() == ()
    page.desk.bring_back()
    assert not any(each.isVisible() for each in page.page.findChildren(QDialog))
    page.read()
    page.desk.bring_back()
    page.keep("Who says so?")

    assert len(page.said) == 1
    assert page.comments() == ["Who says so?"]


def test_a_comment_stays_on_its_article_where_more_of_that_came_meanwhile(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")
    page.desk.comment()

    page.read(f"{TEXT}\n\nThis came later.")
    page.keep("Who says so?")

    assert page.comments() == ["Who says so?"]


def test_what_was_dropped_in_another_article_is_not_put_on_this_one(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 1 at some")
    page.desk.comment()
    page.write("Who says so?").reject()

    page.read("Quite another article.\n\nIt has two paragraphs.")
    page.desk.bring_back()

    assert not any(each.isVisible() for each in page.page.findChildren(QDialog))
    assert page.said == ["The comment was written on another article: open that one again."]


def test_a_highlight_brings_its_article_out_of_the_bin_and_tells_that(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    shelf = page.session.highlighting.store.shelf
    page.select("matter 1 at some")
    page.desk.highlight()
    shelf.bin(shelf.articles()[0].id)
    page.select("matter 2 at some")

    with qtbot.waitSignal(page.session.highlighting.out_of_bin):
        page.desk.highlight()
    with qtbot.assertNotEmitted(page.session.highlighting.out_of_bin):
        page.desk.highlight_blue()

    assert shelf.binned() == ()


def test_what_is_selected_and_its_bar_outlast_another_theme_and_zoom(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    page.select("matter 2 at some")
    qtbot.waitUntil(page.bar.isVisible)

    page.page.view.set_style(PageStyle(theme_of(ThemeChoice.DARK), 1.2))

    qtbot.waitUntil(page.bar.isVisible)
    page.desk.highlight()
    assert page.shown() == [("matter 2 at some", HighlightColour.YELLOW)]


def test_what_is_written_on_has_a_sign_where_it_ends(qtbot: QtBot) -> None:
    page = Desk(qtbot)
    view, highlighting = page.page.view, page.session.highlighting
    page.select("matter 2 at some")
    page.desk.highlight()
    (placed,) = highlighting.placed
    last = view.line_rects(placed.span)[-1]

    def colour_at_the_end() -> QColor:
        return view.viewport().grab().toImage().pixelColor(round(last.right()), round(last.top()) + 1)

    before = colour_at_the_end()
    highlighting.change(replace(placed.highlight, comment=Comment("Which one?")))

    assert before != colour_at_the_end() == view.style_of_page().theme.colour("accent")
