"""Panes beside the page; each talks to the session alone. A pane is one file here and one line in PANES.

A pane is loaded when the window has been painted; its dock and its switch are there before.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from reader.gui.icons import IconName
from reader.gui.reading_session import ReadingSession
from reader.gui.theme import Theme

if TYPE_CHECKING:
    from reader.gui.panes.actors_pane import ActorsPane


class PaneSpec(NamedTuple):
    """One row: the name under which the layout is saved, the title, the icon of its switch, and what makes the pane."""

    name: str
    title: str
    icon: IconName
    build: "Callable[[ReadingSession, Theme, QWidget], ActorsPane]"


def _actors_pane(session: ReadingSession, theme: Theme, parent: QWidget) -> "ActorsPane":
    from reader.gui.panes.actors_pane import ActorsPane

    return ActorsPane(session, theme, parent)


PANES = (PaneSpec("actors_pane", "Actors", IconName.ACTORS, _actors_pane),)
