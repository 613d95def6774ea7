"""Icons drawn from SVG in any colour, sharp at any size and scale. Must know no colour of its own."""

from enum import StrEnum
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.paths import resource_dir

SIZE = 20  # logical pixels: the grid on which the icons are drawn
SCALES = (1.0, 1.25, 1.5, 1.75, 2.0, 3.0)  # device pixels to one logical: those that desktops offer
FADED = 0.38  # of the opacity, where an action is disabled
COLOUR_PLACE = b"currentColor"


class IconName(StrEnum):
    """Every icon of the tool bar, menus and panes; the value is the name of its file."""

    OPEN = "open"
    PASTE = "paste"
    LINK = "link"
    BACK = "back"
    FORWARD = "forward"
    TEXT_SIZE = "text-size"
    ACTORS = "actors"
    FIND = "find"
    EXPORT = "export"
    MORE = "more"
    CLOSE = "close"
    NEXT = "next"
    PREVIOUS = "previous"
    KEY_POINTS = "key-points"
    PRINT = "print"


def icon(name: IconName, colour: QColor, *, size: int = SIZE) -> QIcon:
    """Return the icon in this colour; `size` is in logical pixels. Disabled, it fades."""
    return _icon(name, colour.name(), size)


def application_icon() -> QIcon:
    """Return the icon of the program in all its sizes."""
    drawn = QIcon()
    for path in sorted((resource_dir() / "icons").glob("glance-reader-*.png")):
        drawn.addFile(str(path))
    return drawn


@cache
def _icon(name: IconName, colour: str, size: int) -> QIcon:
    renderer = QSvgRenderer(_coloured(name, colour))
    drawn = QIcon()
    for scale in SCALES:
        pixmap = _pixmap(renderer, size, scale)
        drawn.addPixmap(pixmap, QIcon.Mode.Normal)
        drawn.addPixmap(_faded(pixmap), QIcon.Mode.Disabled)
    return drawn


def _coloured(name: IconName, colour: str) -> QByteArray:
    drawing = (resource_dir() / "icons" / f"{name.value}.svg").read_bytes()
    return QByteArray(drawing.replace(COLOUR_PLACE, colour.encode()))


def _pixmap(renderer: QSvgRenderer, size: int, scale: float) -> QPixmap:
    pixmap = _blank(round(size * scale), scale)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def _faded(pixmap: QPixmap) -> QPixmap:
    """Fade the icon as a whole: strokes that cross would show in each other."""
    faded = _blank(pixmap.width(), pixmap.devicePixelRatio())
    painter = QPainter(faded)
    painter.setOpacity(FADED)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return faded


def _blank(side: int, scale: float) -> QPixmap:
    pixmap = QPixmap(QSize(side, side))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
