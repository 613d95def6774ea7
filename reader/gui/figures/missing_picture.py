"""A quiet frame where the source does not bring a picture, so that its caption is no orphan."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from reader.gui.text.plain import PlainLabel, set_tip

WIDTH, PADDING = 380, 14  # pixels
MOST_LINES = 5


class MissingPicture(PlainLabel):
    """Says in words what the picture shows, as far as the source does."""

    def __init__(self, description: str, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setObjectName("missing_picture")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMargin(PADDING)
        self.setText(description or self.tr("The picture is not here"))
        set_tip(self, self.tr("The source does not bring this picture"))


def size_of_frame(description: str, font: QFont) -> QSize:
    """Return the room that a frame needs for its words."""
    metrics = QFontMetrics(font)
    flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignCenter)
    words = metrics.boundingRect(0, 0, WIDTH - 3 * PADDING, 10_000, flags, description)
    lines = min(max(1, -(-words.height() // metrics.lineSpacing())), MOST_LINES)
    return QSize(WIDTH, lines * metrics.lineSpacing() + 4 * PADDING)
