"""Icons drawn from SVG in any colour, sharp at any size and scale. Must know no colour of its own."""

from enum import StrEnum
from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

from reader.paths import resource_dir

SIZE = 20  # logical pixels: the grid on which the icons are drawn
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
    LEFT_OUT = "left-out"
    MARKED = "marked"
    UNMARKED = "unmarked"
    MORE_ABOUT = "more-about"
    SORT = "sort"
    CONTENTS = "contents"
    WHEN = "when"
    HOW_MUCH = "how-much"
    SOURCE_PAGE = "source-page"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"
    HIGHLIGHTS = "highlights"


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
    return QIcon(_Engine(name, colour, size))


class _Engine(QIconEngine):
    """Draws an icon when it is first shown at a size, and keeps the picture."""

    def __init__(self, name: IconName, colour: str, size: int) -> None:
        super().__init__()
        self._name, self._colour, self._size = name, colour, size
        self._pixmaps: dict[tuple[int, bool], QPixmap] = {}

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour, self._size)

    def availableSizes(
        self, _mode: QIcon.Mode = QIcon.Mode.Normal, _state: QIcon.State = QIcon.State.Off
    ) -> list[QSize]:
        return [QSize(self._size, self._size)]

    def actualSize(self, size: QSize, _mode: QIcon.Mode, _state: QIcon.State) -> QSize:
        return QSize(self._size, self._size).boundedTo(size)

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        """Return the picture; `size` is in device pixels, and QIcon says how many make a logical one."""
        side, is_faded = min(size.width(), size.height()), mode is QIcon.Mode.Disabled
        if (side, is_faded) not in self._pixmaps:
            drawn = self._drawn(side)
            self._pixmaps[side, is_faded] = _faded(drawn) if is_faded else drawn
        return self._pixmaps[side, is_faded]

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.drawPixmap(rect, self.pixmap(rect.size() * painter.device().devicePixelRatio(), mode, state))

    def _drawn(self, side: int) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer

        pixmap = _blank(side)
        painter = QPainter(pixmap)
        QSvgRenderer(_coloured(self._name, self._colour)).render(painter, QRectF(0, 0, side, side))
        painter.end()
        return pixmap


def _coloured(name: IconName, colour: str) -> QByteArray:
    drawing = (resource_dir() / "icons" / f"{name.value}.svg").read_bytes()
    return QByteArray(drawing.replace(COLOUR_PLACE, colour.encode()))


def _faded(pixmap: QPixmap) -> QPixmap:
    """Fade the icon as a whole: strokes that cross would show in each other."""
    faded = _blank(pixmap.width())
    painter = QPainter(faded)
    painter.setOpacity(FADED)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return faded


def _blank(side: int) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
