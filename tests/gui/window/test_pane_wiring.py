"""What is said and offered in a window of what its panes and its highlights were asked for."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.bars.actions import ActionId
from reader.gui.highlights.comment_dialog import CommentDialog
from reader.gui.panes.highlights_pane import HighlightsPane
from reader.gui.start.program import Program
from reader.gui.window.main_window import MainWindow
from reader.model.correction import Passage
from reader.model.highlight import Highlight
from reader.model.source import Source
from tests.documents import make_document
from tests.gui.desks import SEED, opened, wait_until_ready
from tests.gui.parts import child


def window_after_cancelled_comment(program: Program, qtbot: QtBot) -> MainWindow:
    window = opened(program, SEED, qtbot)
    window.session.activate(window.session.document.sentences[3].span)
    window.actions_by_id[ActionId.COMMENT].trigger()
    dialog = child(window, CommentDialog)
    child(dialog, QPlainTextEdit).setPlainText("Who says so?")
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    return window


def test_a_comment_that_was_cancelled_is_brought_back_with_its_words(program: Program, qtbot: QtBot) -> None:
    window = window_after_cancelled_comment(program, qtbot)

    assert window.message_bar.text == "The comment was not kept."
    bar = window.message_bar.findChildren(QPushButton)
    next(each for each in bar if each.text() == "Bring Back").click()

    assert child(child(window, CommentDialog), QPlainTextEdit).toPlainText() == "Who says so?"
    assert window.session.highlighting.placed == ()


def test_a_comment_that_is_kept_after_all_is_offered_no_more(program: Program, qtbot: QtBot) -> None:
    window = window_after_cancelled_comment(program, qtbot)

    window.actions_by_id[ActionId.COMMENT].trigger()
    qtbot.keyClick(child(window, CommentDialog), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert window.message_bar.text == ""
    assert len(window.session.highlighting.placed) == 1


def test_a_private_window_keeps_a_comment_only_where_its_article_is_kept_after_all(
    program: Program, qtbot: QtBot
) -> None:
    program.open_window((Source.file(SEED),), is_private=True)
    (window,) = program.windows
    wait_until_ready(window, qtbot)
    shelf = window.session.highlighting.store.shelf
    window.session.activate(window.session.document.sentences[3].span)
    window.actions_by_id[ActionId.HIGHLIGHT].trigger()
    window.actions_by_id[ActionId.COMMENT].trigger()
    child(child(window, CommentDialog), QPlainTextEdit).setPlainText("Who says so?")
    qtbot.keyClick(child(window, CommentDialog), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert not window.session.highlighting.placed
    assert not shelf.articles()
    assert window.message_bar.text.startswith("This window is private")
    window.actions_by_id[ActionId.COMMENT].trigger()
    assert child(child(window, CommentDialog), QPlainTextEdit).toPlainText() == "Who says so?"
    qtbot.keyClick(child(window, CommentDialog), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    window.session.activate(window.session.document.sentences[5].span)
    window.actions_by_id[ActionId.HIGHLIGHT].trigger()
    bar = window.message_bar.findChildren(QPushButton)
    next(each for each in bar if each.text() == "Keep This Article").click()

    placed, other = window.session.highlighting.placed
    assert other.highlight.comment is None
    assert placed.highlight.comment is not None
    assert placed.highlight.comment.text == "Who says so?"
    qtbot.waitUntil(lambda: len(shelf.articles()) == 1)
    window.session.highlighting.change(replace(placed.highlight, tags=("bay",)))
    assert window.session.highlighting.placed[0].highlight.tags == ("bay",)


def test_highlights_that_lost_their_place_are_told_when_their_article_is_opened_and_shown(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    second = tmp_path / "bay.txt"
    second.write_text("The bay froze early.\n\nNobody walked there.")
    window = opened(program, SEED, qtbot)
    there = replace(make_document("The bay froze early.", "Nobody walked there."), source=str(second))
    gone = Highlight("gone", Passage("Bert sold the northern pier", "", "", 9))
    window.session.highlighting.store.shelf.put_highlight(there, gone)

    window.session.open(Source.file(second))
    wait_until_ready(window, qtbot)

    assert window.message_bar.text == "1 highlight of this article has no place in its text any more."
    next(each for each in window.message_bar.findChildren(QPushButton) if each.text() == "Show").click()
    assert child(window, HighlightsPane).isVisible()


def test_where_nothing_can_be_undone_the_key_says_so(program: Program, qtbot: QtBot) -> None:
    window = opened(program, SEED, qtbot)
    window.activateWindow()
    told = []

    for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
        qtbot.keySequence(window, QKeySequence(key))
        told.append(window.message_bar.text)

    assert told == ["Nothing to undo here.", "Nothing to do again here."]
