"""Opens the palette and the page of help, and makes each when it is first asked for."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.gui.bars.actions import connect
from reader.gui.bars.find_bar import FindBar
from reader.gui.reading.reading_session import ReadingSession

if TYPE_CHECKING:
    from reader.gui.palette.palette import Palette


class PaletteWiring(QObject):
    """Joins both to the actions of a window."""

    def __init__(
        self,
        session: ReadingSession,
        actions: Mapping[str, QAction],
        toggles: Sequence[QAction],
        find_bar: FindBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._actions, self._toggles = session, actions, toggles
        self._find_bar, self._window = find_bar, window
        self._palette: Palette | None = None
        connect(actions, palette=self)
        find_bar.list_wished.connect(self.open_hits)

    @Slot()
    def open_palette(self) -> None:
        """Open the palette."""
        self._made().open()

    @Slot()
    def open_hits(self) -> None:
        """List all hits of the search, each in its words."""
        self._made().open_hits(self._find_bar.hits)

    def _made(self) -> "Palette":
        from reader.gui.palette.palette import Palette

        if self._palette is None:
            self._palette = Palette(self._session, (*self._actions.values(), *self._toggles), self._window)
            self._palette.place_chosen.connect(self._session.activate)
        return self._palette

    @Slot()
    def open_help(self) -> None:
        """Show what signs, keys and methods mean."""
        from reader.gui.palette.help_page import HelpPage

        HelpPage(self._actions.values(), self._window).open()
