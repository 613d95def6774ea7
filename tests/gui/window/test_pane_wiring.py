"""What is said and offered in a window of what its panes and its highlights were asked for."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.bars.actions import ActionId
from reader.gui.highlights.comment_dialog import CommentDialog
from tests.gui.desks import SEED, opened, running_program
from tests.gui.parts import child


def test_a_comment_that_was_cancelled_is_brought_back_with_its_words(qtbot: QtBot, tmp_path: Path) -> None:
    with running_program(tmp_path) as program:
        window = opened(program, SEED, qtbot)
        window.session.activate(window.session.document.sentences[3].span)
        window.actions_by_id[ActionId.COMMENT].trigger()
        dialog = child(window, CommentDialog)
        child(dialog, QPlainTextEdit).setPlainText("Who says so?")
        with qtbot.waitSignal(dialog.destroyed):
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)

        assert window.message_bar.text == "The comment was not kept."
        bar = window.message_bar.findChildren(QPushButton)
        next(each for each in bar if each.text() == "Bring Back").click()

        assert child(child(window, CommentDialog), QPlainTextEdit).toPlainText() == "Who says so?"
        assert window.session.highlighting.placed == ()


def test_a_comment_that_is_kept_after_all_is_offered_no_more(qtbot: QtBot, tmp_path: Path) -> None:
    with running_program(tmp_path) as program:
        window = opened(program, SEED, qtbot)
        window.session.activate(window.session.document.sentences[3].span)
        window.actions_by_id[ActionId.COMMENT].trigger()
        dialog = child(window, CommentDialog)
        child(dialog, QPlainTextEdit).setPlainText("Who says so?")
        with qtbot.waitSignal(dialog.destroyed):
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)

        window.actions_by_id[ActionId.COMMENT].trigger()
        qtbot.keyClick(child(window, CommentDialog), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

        assert window.message_bar.text == ""
        assert len(window.session.highlighting.placed) == 1
