"""The way from a window's actions to reading aloud, which is loaded when it is first wished."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from reader.gui.look.settings import Settings
from reader.gui.page.article_view import ArticleView
from reader.gui.reading.reading_session import ReadingSession
from reader.model.span import Span

if TYPE_CHECKING:
    from reader.gui.aloud.reading_aloud import ReadingAloud


class AloudDoor(QObject):
    """Its slots do nothing where nothing is read aloud, but the one that begins."""

    refused = Signal(str)

    def __init__(
        self, session: ReadingSession, view: ArticleView, settings: Settings, reveal: Callable[[Span], None]
    ) -> None:
        super().__init__(view)
        self._session, self._view, self._settings, self._reveal = session, view, settings, reveal
        self._above: QWidget | None = None
        self.aloud: ReadingAloud | None = None

    def stand_above(self, bar: QWidget) -> None:
        """Put the bar above another one."""
        self._above = bar

    @Slot()
    def play_or_pause(self) -> None:
        """Read from here, or pause, or go on."""
        if self.aloud is None:
            self.aloud = self._made()
        self.aloud.play_or_pause()

    @Slot()
    def stop(self) -> None:
        """Read no more."""
        if self.aloud is not None:
            self.aloud.stop()

    @Slot()
    def next(self) -> None:
        """Go on with the next sentence."""
        if self.aloud is not None:
            self.aloud.next()

    @Slot()
    def previous(self) -> None:
        """Go back by a sentence."""
        if self.aloud is not None:
            self.aloud.previous()

    @Slot()
    def faster(self) -> None:
        """Speak faster."""
        if self.aloud is not None:
            self.aloud.faster()

    @Slot()
    def slower(self) -> None:
        """Speak more slowly."""
        if self.aloud is not None:
            self.aloud.slower()

    def _made(self) -> "ReadingAloud":
        from reader.gui.aloud.aloud_bar import AloudBar
        from reader.gui.aloud.reading_aloud import ReadingAloud
        from reader.gui.aloud.speech_server import SpeechServer

        made = ReadingAloud(self._session, self._view, SpeechServer(self), self._settings, self._reveal)
        made.refused.connect(self.refused)
        home = self._above.parentWidget() if self._above is not None else None
        column = home.layout() if home is not None else None
        if self._above is not None and home is not None and isinstance(column, QBoxLayout):
            column.insertWidget(column.indexOf(self._above), AloudBar(made, home))
        return made
