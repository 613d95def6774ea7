"""Panes beside the page; each talks to the session alone. A pane is one file here and one line in PANES.

A pane is loaded when the window has been painted; its dock and its switch are there before.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from reader.gui.look.icons import IconName
from reader.gui.look.theme import Theme
from reader.gui.panes.pane import Pane
from reader.gui.reading.reading_session import ReadingSession


class PaneSpec(NamedTuple):
    """One row: the name under which the layout is saved, the title, the icon and the key of its switch, what makes it.

    A pane that is not open at first is there for those who ask for it.
    """

    name: str
    title: str
    icon: IconName
    key: str
    build: Callable[[ReadingSession, Theme, QWidget], Pane]
    is_open_at_first: bool = True


def _actors_pane(session: ReadingSession, theme: Theme, parent: QWidget) -> Pane:
    from reader.gui.panes.actors_pane import ActorsPane

    return ActorsPane(session, theme, parent)


def _removed_pane(session: ReadingSession, theme: Theme, parent: QWidget) -> Pane:
    from reader.gui.panes.removed_pane import RemovedPane

    return RemovedPane(session, theme, parent)


def _when_pane(session: ReadingSession, theme: Theme, parent: QWidget) -> Pane:
    from reader.gui.panes.when_pane import WhenPane

    return WhenPane(session, theme, parent)


def _how_much_pane(session: ReadingSession, theme: Theme, parent: QWidget) -> Pane:
    from reader.gui.panes.how_much_pane import HowMuchPane

    return HowMuchPane(session, theme, parent)


PANES = (
    PaneSpec("actors_pane", "Actors", IconName.ACTORS, "F9", _actors_pane),
    PaneSpec("when_pane", "When", IconName.WHEN, "Ctrl+F9", _when_pane, is_open_at_first=False),
    PaneSpec("how_much_pane", "How much", IconName.HOW_MUCH, "Ctrl+Shift+F9", _how_much_pane, is_open_at_first=False),
    PaneSpec("removed_pane", "Left out", IconName.LEFT_OUT, "Shift+F9", _removed_pane, is_open_at_first=False),
)
