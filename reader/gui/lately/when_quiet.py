"""The moment when a window has nothing of its own to say: for a word that concerns the program as a whole."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot

from reader.gui.bars.message_bar import MessageBar
from reader.gui.reading.reading_session import ReadingSession
from reader.session.article.state import Stage

AT_REST = (Stage.EMPTY, Stage.READY, Stage.FAILED)


class WhenQuiet(QObject):
    """Tells it once: nothing is being opened, and the message bar is free."""

    came = Signal()

    def __init__(self, session: ReadingSession, message_bar: MessageBar) -> None:
        super().__init__(message_bar)
        self._session, self._message = session, message_bar
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._look)
        self._session.stage_changed.connect(self._look_soon)
        self._message.installEventFilter(self)
        self._look_soon()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide:
            self._look_soon()
        return super().eventFilter(watched, event)

    @Slot()
    def _look_soon(self) -> None:
        """Look when all others have had their say."""
        self._clock.start()

    @Slot()
    def _look(self) -> None:
        if self._session.stage in AT_REST and self._message.isHidden():
            self._session.stage_changed.disconnect(self._look_soon)
            self._message.removeEventFilter(self)
            self.came.emit()
            self.deleteLater()
