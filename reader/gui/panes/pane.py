"""What the window knows of every pane; the panes themselves are in `panes`."""

from PySide6.QtWidgets import QWidget

from reader.gui.look.theme import Theme
from reader.model.span import Span


class Pane(QWidget):
    """Stands beside the page and talks to the session alone."""

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        raise NotImplementedError

    def show_view(self, view: Span) -> None:
        """Take note of what part of the article is in sight; most panes need not."""
