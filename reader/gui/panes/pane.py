"""What the window knows of every pane; the panes themselves are in `panes`."""

from PySide6.QtWidgets import QWidget

from reader.gui.look.theme import Theme


class Pane(QWidget):
    """Stands beside the page and talks to the session alone."""

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        raise NotImplementedError
