"""The list of highlights; Delete and T are about its own row, whatever is chosen in the text."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.gui.highlights.highlight_rows import HighlightRows
from reader.gui.highlights.highlights_model import HighlightRole, HighlightsModel
from reader.gui.look.steady_bar import keep_bar
from reader.model.highlight import Highlight


class HighlightsList(QListView):
    """Rows as high as their words need."""

    comment_wished = Signal()
    removal_wished = Signal()

    def __init__(self, model: HighlightsModel, rows: HighlightRows, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(rows)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        keep_bar(self)
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
