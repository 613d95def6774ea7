"""A page of the source as its author set it, with the paragraph marked that was read from it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
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
        self._fits = False
        self.setWidget(self._sheet)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(self.tr("The page of the file"))

    def set_theme(self, theme: Theme) -> None:
        """Mark in other colours; the page itself stays as it is."""
        self._sheet.theme = theme
        self._sheet.update()

    @property
    def zoom(self) -> float:
        """Return how many pixels of the screen the page has for a point."""
        return self._sheet.zoom

    def show_page(self, drawn: DrawnPage, boxes: Sequence[Box], zoom: float | None) -> None:
        """Show a page, `zoom` pixels of the screen to a point or as wide as there is room; mark boxes, in points."""
        self._fits = zoom is None
        self._sheet.put_on(drawn)
        self._sheet.set_zoom(zoom or self._fitting())
        self.mark(boxes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self._sheet.set_zoom(self._fitting())

    def _fitting(self) -> float:
        room = self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width()
        return max(1, room) / self._sheet.points.width()

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
        self.points = QSizeF(1, 1)
        self._image = self._shown = QImage()  # as drawn, and at its size on the screen
        self._boxes: tuple[Box, ...] = ()

    def put_on(self, drawn: DrawnPage) -> None:
        """Take another page."""
        image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.width * 4, QImage.Format.Format_RGB32)
        self._image = image.copy()  # which has bytes of its own
        self.points = QSizeF(drawn.width, drawn.height) / drawn.scale

    def set_zoom(self, zoom: float) -> None:
        """Show it larger or smaller."""
        self.zoom = zoom
        self.resize((self.points * zoom).toSize())
        smooth, size = Qt.TransformationMode.SmoothTransformation, self.size() * self.devicePixelRatioF()
        self._shown = self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        self.update()

    def mark(self, boxes: Sequence[Box]) -> None:
        """Mark other boxes."""
        self._boxes = tuple(boxes)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.drawImage(QRectF(self.rect()), self._shown)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)  # as a marker pen does
        painter.setBrush(mixed(self.theme.colour("accent"), QColor(Qt.GlobalColor.white), MARKER))
        for box in self._boxes:
            left, top, right, bottom = (edge * self.zoom for edge in box)
            place = QRectF(left, top, right - left, bottom - top).adjusted(-AROUND, -AROUND, AROUND, AROUND)
            painter.drawRoundedRect(place, AROUND, AROUND)
        painter.end()
