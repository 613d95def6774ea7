"""One sentence about what went wrong, above the page, with a way on; the page below stays as it was."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

BRIEFLY_MS = 2500  # long enough to be read, short enough not to be in the way


class MessageBar(QWidget):
    """Hidden until there is something to say."""

    open_requested = Signal()
    way_taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._open = QPushButton(self.tr("Open Another…"), self)
        self._open.clicked.connect(self.open_requested)
        self._way = QPushButton(self)
        self._way.clicked.connect(self.hide)
        self._way.clicked.connect(self.way_taken)
        self._dismiss = QPushButton(self.tr("Dismiss"), self)
        self._dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.addWidget(self._text, 1)
        row.addWidget(self._way)
        row.addWidget(self._open)
        row.addWidget(self._dismiss)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(BRIEFLY_MS)
        self._clock.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty while hidden."""
        return "" if self.isHidden() else self._text.text()

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Show a sentence."""
        self._say(sentence, offers_open=False)

    @Slot(str)
    def say_briefly(self, sentence: str) -> None:
        """Show a sentence that goes by itself."""
        self._say(sentence, offers_open=False)
        self._clock.start()

    @Slot(str)
    def say_failure(self, sentence: str) -> None:
        """Show why an article could not be opened, with a way on."""
        self._say(sentence, offers_open=True)

    def say_with_way(self, sentence: str, way: str) -> None:
        """Show a sentence with a button that does something about it; `way_taken` tells that it was pressed."""
        self._say(sentence, offers_open=False, way=way)

    def _say(self, sentence: str, *, offers_open: bool, way: str = "") -> None:
        self._clock.stop()
        self._way.setText(way)
        self._way.setVisible(bool(way))
        self._text.setText(sentence)
        self._text.setAccessibleName(sentence)
        self._open.setVisible(offers_open)
        self.setProperty("failure", offers_open)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
