"""What the panes of a window ask for beyond what they tell the session, and what the settings tell them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.gui.desk import Desk
from reader.gui.pane import Pane

if TYPE_CHECKING:
    from reader.gui.main_window import MainWindow
    from reader.gui.panes.actors_pane import ActorsPane


class PaneWiring(QObject):
    """Joins each pane to the window, by what it is."""

    def __init__(self, window: "MainWindow", desk: Desk) -> None:
        super().__init__(window)
        self._window, self._settings = window, desk.settings

    def join(self, panes: Sequence[Pane]) -> None:
        """Join the panes once they are made."""
        from reader.gui.panes.actors_pane import ActorsPane
        from reader.gui.panes.removed_pane import RemovedPane

        for pane in panes:
            if isinstance(pane, ActorsPane):
                self._join_actors(pane)
            elif isinstance(pane, RemovedPane):
                pane.restore_requested.connect(self._restore)

    def _join_actors(self, pane: "ActorsPane") -> None:
        pane.set_hidden_kinds(self._settings.hidden_kinds)
        pane.hidden_kinds_changed.connect(self._window.preferences.hide_kinds)
        pane.step_requested.connect(self._window.session.step_mention)

    @Slot(int)
    def _restore(self, number: int) -> None:
        self._window.session.restore(number, self._window.page.view.top_offset())
