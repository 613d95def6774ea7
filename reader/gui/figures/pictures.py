"""The pictures of a document: encoded bytes to images of a wished size. A picture is data and may be anything."""

import logging

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageIOHandler, QImageReader, QPainter

from reader.gui.look.theme import Theme, ThemeChoice, theme_of

FORMATS = frozenset({"bmp", "gif", "jpeg", "jpg", "png", "webp"})  # not those that are programs, such as SVG
MAX_PIXELS = 50_000_000  # of an encoded picture: a large camera's; decoded it takes 200 MB for a moment
ALLOCATION_LIMIT = 256  # megabytes that Qt may take for one picture
DIMMED = 0.12  # of the paper laid over a picture in a dark theme, so that it does not glare

logger = logging.getLogger(__name__)


def natural_size(data: bytes) -> QSize | None:
    """Return the size that a picture's own head tells, as it is to be shown; None where it cannot be shown."""
    encoded = _Encoded(data)
    reader = encoded.reader
    name = bytes(reader.format().data()).decode()
    if name not in FORMATS:
        logger.info("a picture is left out: %s", name or reader.errorString())
        return None
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > MAX_PIXELS:
        logger.info("a picture is left out: %d x %d pixels", size.width(), size.height())
        return None
    return size.transposed() if encoded.is_turned else size


def decoded(data: bytes, size: QSize) -> QImage:
    """Return a picture scaled to a size, null where its bytes are broken. Takes its time: not for the GUI thread."""
    QImageReader.setAllocationLimit(ALLOCATION_LIMIT)
    encoded = _Encoded(data)
    reader = encoded.reader
    natural = reader.size()
    shown = size.transposed() if encoded.is_turned else size
    if shown.width() < natural.width():
        reader.setScaledSize(shown)
    image = reader.read()
    if image.isNull() or image.size() == size:
        return image
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def fitted(natural: QSize, widest: float, tallest: float, scale: float = 1.0) -> QSize:
    """Return the size of a picture that is at most so wide and tall, and never more than `scale` times its own."""
    factor = min(scale, widest / natural.width(), tallest / natural.height())
    return QSize(max(1, round(natural.width() * factor)), max(1, round(natural.height() * factor)))


def on_paper(image: QImage, theme: Theme) -> QImage:
    """Return a picture as it stands on a page: in a dark theme slightly dimmed, what is clear on light paper."""
    if not theme.is_dark:
        return image
    shown = QImage(image.size(), QImage.Format.Format_RGB32)
    shown.fill(theme_of(ThemeChoice.LIGHT).colour("paper"))
    veil = QColor(theme.colour("paper"))
    veil.setAlphaF(DIMMED)
    painter = QPainter(shown)
    painter.drawImage(0, 0, image)
    painter.fillRect(shown.rect(), veil)
    painter.end()
    return shown


class _Encoded:
    """A reader with the bytes that it reads, which it does not keep itself."""

    def __init__(self, data: bytes) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.reader = QImageReader(self._buffer)
        self.reader.setDecideFormatFromContent(True)
        self.reader.setAutoTransform(True)

    @property
    def is_turned(self) -> bool:
        """Tell whether the picture is to be turned by a right angle."""
        return bool(self.reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
