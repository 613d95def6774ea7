"""What the window knows of every pane; the panes themselves are in `panes`."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.gui.look.theme import Theme
from reader.model.span import Span


class Pane(QWidget):
    """Stands beside the page and talks to the session alone; most have one tab, which says their title."""

    tabs_changed = Signal()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        raise NotImplementedError

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
