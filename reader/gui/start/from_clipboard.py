"""Opens in a window what the clipboard holds, as soon as the desktop lets it be read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from reader.gui.reading.dropped_content import arrival_of

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow

PATIENCE_MS = 1_000  # for a window to get the focus
LOCKED = "wayland"  # where only the window that is in use may read the clipboard


class FromClipboard(QObject):
    """Acts once: at once, or when the window comes into use."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window: MainWindow | None = window  # until it was done
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._open)
        if QGuiApplication.platformName().startswith(LOCKED) and not window.isActiveWindow():
            window.windowHandle().activeChanged.connect(self._open)
            self._clock.start(PATIENCE_MS)
        else:
            self._open()

    @Slot()
    def _open(self) -> None:
        if self._window is not None:
            self._clock.stop()
            window, self._window = self._window, None
            window.take(arrival_of(QGuiApplication.clipboard().mimeData()))
            self.deleteLater()
