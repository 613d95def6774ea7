"""A pane as small as can be."""

from PySide6.QtWidgets import QWidget

from reader.gui.look.theme import Theme
from reader.gui.panes.pane import Pane
from reader.gui.reading.reading_session import ReadingSession


class ToyPane(Pane):
    """Shows nothing."""

    def __init__(self, session: ReadingSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setObjectName("toy_pane")

    def set_theme(self, theme: Theme) -> None:
        """Have no colours."""
