"""What is being read or fetched, below the page, with the way to stop it; nothing on the page moves for it."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from reader.gui.look.boxes import row_of
from reader.gui.text.plain import PlainLabel, set_tip

DELAY_MS = 400  # what is done sooner needs no words
PATIENCE_MS = 3_000  # with what goes on beside reading


class WorkBar(QWidget):
    """Hidden until work takes long enough to be asked about."""

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("work_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = PlainLabel(parent=self)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # a long name is cut
        self._stop = QPushButton(self.tr("Stop"), self)
        set_tip(self._stop, self.tr("Stop, and keep what is on the screen (Esc)"))
        self._stop.clicked.connect(self.stop_requested)
        row_of((self._text, 1), self._stop, within=self, margins=(16, 6, 16, 6))
        self._delay = QTimer(self, singleShot=True)
        self._delay.timeout.connect(self.show)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty while hidden."""
        return "" if self.isHidden() else self._text.text()

    @Slot(str)
    def say(self, sentence: str, delay_ms: int = DELAY_MS) -> None:
        """Say what is being done, unless it is done so soon."""
        self._text.setText(sentence)
        set_tip(self._text, sentence)
        self._text.setAccessibleName(sentence)
        if self.isHidden() and not self._delay.isActive():
            self._delay.start(delay_ms)

    @Slot()
    def end(self) -> None:
        """Say nothing any more."""
        self._delay.stop()
        self.hide()
