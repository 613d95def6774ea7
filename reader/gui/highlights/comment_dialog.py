"""What the reader says of a passage: a comment, and tags."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from reader.gui.look.boxes import column_of, row_of
from reader.gui.look.dialog import Dialog
from reader.gui.look.row_parts import shortened
from reader.gui.text.plain import PlainLabel
from reader.model.highlight import Highlight

SIZE = QSize(440, 320)
MOST_QUOTED = 160  # characters of the passage
COMMA = ","


class CommentDialog(Dialog):
    """Tells what was written when it is kept, and when it is not; Ctrl+Enter keeps it, too.

    Of a draft it says that it is none of the kept ones.
    """

    written = Signal(str, object)
    dropped = Signal(str, object)

    def __init__(self, highlight: Highlight, parent: QWidget, *, is_draft: bool = False) -> None:
        super().__init__("comment_dialog", parent)
        self.setWindowTitle(self.tr("Comment"))
        words = " ".join(highlight.passage.words.split())
        self._words = PlainLabel(shortened(words, MOST_QUOTED), self, name="hint", wraps=True)
        self._state = PlainLabel(self.tr("You wrote this before; it is not kept yet."), self, name="hint")
        self._state.setVisible(is_draft)
        self._comment = QPlainTextEdit(highlight.comment.text if highlight.comment else "", self)
        self._comment.moveCursor(QTextCursor.MoveOperation.End)
        self._comment.setTabChangesFocus(True)
        self._comment.setAccessibleName(self.tr("Comment"))
        self._comment.setPlaceholderText(self.tr("What you want to remember of these words"))
        self._tags = QLineEdit(f"{COMMA} ".join(highlight.tags), self)
        self._tags.setAccessibleName(self.tr("Tags"))
        self._tags.setPlaceholderText(self.tr("Tags, with commas between them"))
        self._lay_out()
        self.fill(SIZE, parent.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._keep()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        super().reject()
        self.dropped.emit(*self._said())

    def _lay_out(self) -> None:
        cancel = self.button(self.tr("Cancel"), self.reject)
        keep = self.button(self.tr("Keep"), self._keep, is_main=True)
        parts = (self._words, self._comment, self._tags, self._state, row_of(0, cancel, keep))
        column_of(*parts, within=self, margins=(20, 18, 20, 16), spacing=10)
        self._comment.setFocus()

    @Slot()
    def _keep(self) -> None:
        self.accept()
        self.written.emit(*self._said())

    def _said(self) -> tuple[str, tuple[str, ...]]:
        """Return the comment and the tags as they stand in the fields."""
        tags = (" ".join(tag.split()) for tag in self._tags.text().split(COMMA))
        return self._comment.toPlainText().strip(), tuple(dict.fromkeys(filter(None, tags)))
