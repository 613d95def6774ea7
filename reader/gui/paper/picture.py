"""A picture set on paper as if it were one line of text."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from reader.gui.figures.pictures import decoded, fitted, natural_size
from reader.gui.paper.sheet import POINT, Face

PIXEL = 0.75 * POINT  # of a picture at its natural size: 96 of them make an inch, as in browsers
FINEST = 200 / 72 / POINT  # pixels for a unit of length: more are not seen on paper


class SetPicture:
    """Has the measures of set text, so that rows of both are placed alike."""

    is_right_to_left = False
    line_count = 1

    def __init__(self, image: QImage, face: Face, width: float, height: float) -> None:
        self.face = face
        self.width = width
        self.tops = [0.0, height]
        self._image = image

    def baseline(self, _line: int) -> float:
        """Return the lower edge."""
        return self.tops[-1]

    def draw(self, painter: QPainter, place: QPointF, *, first: int = 0, last: int | None = None) -> None:
        """Draw it with its upper left corner at the place."""
        if first == 0 and last != 0:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(place.x(), place.y(), self.width, self.tops[-1]), self._image)


def set_picture(data: bytes, face: Face, *, widest: float, tallest: float) -> SetPicture | None:
    """Return a picture that is at most so wide and tall; None where it cannot be shown."""
    natural = natural_size(data)
    if natural is None:
        return None
    size = fitted(natural, widest, tallest, PIXEL)
    image = decoded(data, fitted(natural, size.width() * FINEST, size.height() * FINEST))
    return None if image.isNull() else SetPicture(image, face, size.width(), size.height())
