"""When a window has been painted for the first time: the moment for all that a reader does not see at once."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

from reader.gui.reading.reading_session import ReadingSession
from reader.session.article.state import Stage

FRAME_MS = 16  # until what was painted is on the screen
PATIENCE_MS = 1_000  # with an article: what comes after the first paint would hold it up


class FirstPaint(QObject):
    """Tells it once, a frame later, and is done; where an article is about to come, a frame after that is painted."""

    happened = Signal()

    def __init__(self, window: QWidget, page: QWidget, session: ReadingSession) -> None:
        """`page` is what the article is painted on."""
        super().__init__(window)
        self._window, self._page, self._session = window, page, session
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._tell)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and watched is self._window:
            self._window.removeEventFilter(self)
            self._window.windowHandle().installEventFilter(self)
        elif event.type() is QEvent.Type.Expose and isinstance(watched, QWindow) and watched.isExposed():
            watched.removeEventFilter(self)
            self._wait()
        elif event.type() is QEvent.Type.Paint and watched is self._page:
            self._page.removeEventFilter(self)
            QTimer.singleShot(0, self._wait_a_frame)  # which begins when all is painted, however long that takes
        return super().eventFilter(watched, event)

    def _wait(self) -> None:
        if self._session.stage is Stage.OPENING and not self._session.document.text:
            self._session.stage_changed.connect(self._go_on)
            self._session.document_changed.connect(self._go_on)
            self._clock.start(PATIENCE_MS)
        else:
            self._wait_a_frame()

    @Slot()
    def _go_on(self) -> None:
        self._session.stage_changed.disconnect(self._go_on)
        self._session.document_changed.disconnect(self._go_on)
        if not self._clock.isActive():
            return  # it did not come in time
        if self._session.document.text:
            self._page.installEventFilter(self)
        else:
            self._wait_a_frame()

    @Slot()
    def _wait_a_frame(self) -> None:
        self._clock.start(FRAME_MS)

    @Slot()
    def _tell(self) -> None:
        self.happened.emit()
        self.deleteLater()
