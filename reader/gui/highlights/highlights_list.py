"""The list of highlights; Delete and T are about its own row, whatever is chosen in the text."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.gui.highlights.highlight_rows import HighlightRows
from reader.gui.highlights.highlights_model import HighlightRole, HighlightsModel
from reader.gui.look.row_list import RowList
from reader.model.highlight import Highlight


class HighlightsList(RowList):
    """Asks for a comment on the chosen row, or to take it away."""

    comment_wished = Signal()
    removal_wished = Signal()

    def __init__(self, model: HighlightsModel, rows: HighlightRows, parent: QWidget) -> None:
        super().__init__(model, rows, parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Highlights"))

    def chosen(self) -> Highlight | None:
        """Return the highlight of the chosen row."""
        index = self.currentIndex()
        found: Highlight | None = index.data(HighlightRole.HIGHLIGHT) if index.isValid() else None
        return found

    def event(self, event: QEvent) -> bool:
        """Keep the keys of a row from the window, which would take the highlight that is chosen in the text."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removal_wished.emit()
        elif _is_own(event):
            self.comment_wished.emit()
        else:
            super().keyPressEvent(event)


def _is_own(event: QKeyEvent) -> bool:
    is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return is_plain and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_T)
