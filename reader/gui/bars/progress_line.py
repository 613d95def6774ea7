"""A thin moving line while work goes on; shown only when it takes long enough to be asked about."""

from PySide6.QtCore import QRectF, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.gui.look.theme import Theme

DELAY_MS = 250  # quicker work shows no line
STEP_MS = 33
LENGTH = 0.25  # of the width


class ProgressLine(QWidget):
    """Two pixels at the top of the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setFixedHeight(2)
        self._at = 0.0
        self._is_shown = False
        self._delay = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._delay.timeout.connect(self._begin)
        self._clock = QTimer(self, interval=STEP_MS)
        self._clock.timeout.connect(self._step)

    def start(self) -> None:
        """Show the line soon."""
        if not self._clock.isActive() and not self._delay.isActive():
            self._delay.start()

    def stop(self) -> None:
        """Hide the line."""
        self._delay.stop()
        self._clock.stop()
        self._is_shown = False
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._is_shown:
            painter = QPainter(self)
            left = (self.width() * (1 + LENGTH)) * self._at - self.width() * LENGTH
            painter.fillRect(QRectF(left, 0, self.width() * LENGTH, 2), self.theme.colour("accent"))
            painter.end()

    @Slot()
    def _begin(self) -> None:
        self._is_shown = True
        self._clock.start()

    @Slot()
    def _step(self) -> None:
        self._at = (self._at + 0.02) % 1.0
        self.update()
