"""A page of the source as its author set it, with the paragraph marked that was read from it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from reader.gui.look.theme import Theme, mixed
from reader.model.document import DrawnPage

AROUND = 4.0  # pixels between the words of a paragraph and its mark
MARKER = 0.22  # of the accent's colour, on white paper
ABOVE = 60  # pixels of the page that stay in sight over the paragraph
Box = tuple[float, float, float, float]


class SourcePage(QScrollArea):
    """Shows a drawn page, and leads the eye to the marked part of it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = _Sheet(theme)
        self.setWidget(self._sheet)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(self.tr("The page of the file"))

    def set_theme(self, theme: Theme) -> None:
        """Mark in other colours; the page itself stays as it is."""
        self._sheet.theme = theme
        self._sheet.update()

    def show_page(self, drawn: DrawnPage, boxes: Sequence[Box], zoom: float) -> None:
        """Show a page, `zoom` pixels of the screen to a point, and mark boxes on it, which are in points."""
        self._sheet.put_on(drawn, zoom)
        self.mark(boxes)

    def mark(self, boxes: Sequence[Box]) -> None:
        """Mark boxes on the page that is shown, and bring the first into sight."""
        self._sheet.mark(boxes)
        if boxes:
            left, top, *_ = (round(edge * self._sheet.zoom) for edge in boxes[0])
            self.verticalScrollBar().setValue(top - ABOVE)
            self.horizontalScrollBar().setValue(left - round(3 * AROUND))


class _Sheet(QWidget):
    """The page at its size."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme, self.zoom = theme, 1.0
        self._image = QImage()
        self._boxes: tuple[Box, ...] = ()

    def put_on(self, drawn: DrawnPage, zoom: float) -> None:
        """Take another page."""
        image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.width * 4, QImage.Format.Format_RGB32)
        self._image, self.zoom = image.copy(), zoom  # the copy has bytes of its own
        self.resize(QSize(round(drawn.width / drawn.scale * zoom), round(drawn.height / drawn.scale * zoom)))
        self.update()

    def mark(self, boxes: Sequence[Box]) -> None:
        """Mark other boxes."""
        self._boxes = tuple(boxes)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)  # as a marker pen does
        painter.setBrush(mixed(self.theme.colour("accent"), QColor(Qt.GlobalColor.white), MARKER))
        for box in self._boxes:
            left, top, right, bottom = (edge * self.zoom for edge in box)
            place = QRectF(left, top, right - left, bottom - top).adjusted(-AROUND, -AROUND, AROUND, AROUND)
            painter.drawRoundedRect(place, AROUND, AROUND)
        painter.end()
