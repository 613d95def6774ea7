"""Panes beside the page; each talks to the session alone. A pane is one file here and one line in PANES.

A pane is loaded when the window has been painted; its dock and its switch are there before.
"""

from importlib import import_module
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from reader.gui.look.icons import IconName
from reader.gui.look.theme import Theme
from reader.gui.panes.pane import Pane
from reader.gui.reading.reading_session import ReadingSession


class PaneSpec(NamedTuple):
    """One row: the pane's class and the file here that holds it, its title, the icon and the key of its switch.

    A pane that is not open at first is there for those who ask for it. Last are those that not every article has.
    """

    file: str  # without its ending; the layout is saved under it
    kind: str
    title: str
    icon: IconName
    key: str
    is_open_at_first: bool = True

    def build(self, session: ReadingSession, theme: Theme, parent: QWidget) -> Pane:
        """Load the pane's file and make the pane."""
        pane: Pane = getattr(import_module(f"{__name__}.{self.file}"), self.kind)(session, theme, parent)
        pane.setObjectName(self.file)
        pane.setWindowTitle(QCoreApplication.translate("Panes", self.title))
        return pane


PANES = (
    PaneSpec("actors_pane", "ActorsPane", "Actors", IconName.ACTORS, "F9"),
    PaneSpec("when_pane", "WhenPane", "When", IconName.WHEN, "Ctrl+F9", is_open_at_first=False),
    PaneSpec("how_much_pane", "HowMuchPane", "How much", IconName.HOW_MUCH, "Ctrl+Shift+F9", is_open_at_first=False),
    PaneSpec("highlights_pane", "HighlightsPane", "Highlights", IconName.HIGHLIGHTS, "F8", is_open_at_first=False),
    PaneSpec("removed_pane", "RemovedPane", "Left out", IconName.LEFT_OUT, "Shift+F9", is_open_at_first=False),
    PaneSpec("contents_pane", "ContentsPane", "Contents", IconName.CONTENTS, "Shift+F8", is_open_at_first=False),
    PaneSpec("page_pane", "PagePane", "Page", IconName.SOURCE_PAGE, "Alt+F9", is_open_at_first=False),
)
