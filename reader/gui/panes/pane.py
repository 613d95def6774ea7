"""What the window knows of every pane; the panes themselves are in `panes`."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.gui.look.row_list import RowList
from reader.gui.look.theme import Theme
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.text.plain import PlainLabel
from reader.model.span import Span

INSET = 8  # of what is said in place of a list, and of titles


class Pane(QWidget):
    """Stands beside the page and talks to the session alone; most have one tab, which says their title."""

    tabs_changed = Signal()

    def __init__(self, session: ReadingSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def note(self) -> PlainLabel:
        """Return a new line for what is said where there is nothing to list."""
        note = PlainLabel(parent=self, wraps=True)
        note.setContentsMargins(INSET, 0, 0, 0)
        note.setForegroundRole(note.palette().ColorRole.PlaceholderText)
        return note

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours; who has more than lists does more."""
        for rows in self.findChildren(RowList):
            rows.set_theme(theme)

    def show_view(self, view: Span) -> None:
        """Take note of what part of the article is in sight; most panes need not."""

    def tabs(self) -> tuple[str, ...]:
        """Return what its tabs say."""
        return (self.windowTitle(),)

    def tab(self) -> int:
        """Return which of its tabs is in front."""
        return 0

    def show_tab(self, number: int) -> None:
        """Bring one of its tabs to the front."""
