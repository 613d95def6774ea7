"""A colour of highlights as a small picture: a letter with the ground that it gives to words."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from reader.gui.look.theme import Theme, grown, interface_font
from reader.gui.page.overlay_spans import look_of_reader
from reader.gui.page.overlays import draw_highlight
from reader.model.highlight import HighlightColour

WIDTH, HEIGHT = 22, 20
SHARPNESS = 3  # pixels of the picture to a pixel of the screen, enough for every scale
LETTER = "a"


def swatch_size() -> QSize:
    """Return how large it is beside the letters of the window."""
    return QSize(grown(WIDTH), grown(HEIGHT))


def paint_swatch(painter: QPainter, place: QRect, colour: HighlightColour, theme: Theme) -> None:
    """Draw the letter and its ground."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_highlight(painter, QRectF(place).adjusted(3, 2, -3, -2), look_of_reader(colour, theme))
    painter.setFont(interface_font())
    painter.setPen(theme.colour("ink"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, LETTER)


def swatch(colour: HighlightColour, theme: Theme) -> QIcon:
    """Return the picture for a button."""
    size = swatch_size()
    picture = QPixmap(size * SHARPNESS)
    picture.setDevicePixelRatio(SHARPNESS)
    picture.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(picture)
    paint_swatch(painter, QRect(QPoint(), size), colour, theme)
    painter.end()
    return QIcon(picture)
