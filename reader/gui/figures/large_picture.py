"""A picture as large as the window allows, until it is clicked or Esc is pressed."""

from PySide6.QtCore import QPoint, QSize, Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QDialog, QWidget

from reader.gui.figures.decoding import Decoding
from reader.gui.figures.pictures import fitted, natural_size
from reader.gui.look.theme import Theme
from reader.gui.text.plain import PlainLabel

AROUND = 28  # pixels between the picture and the edges of the window
MOST_GROWN = 3.0  # times its own size
CLOSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape)


class LargePicture(QDialog):
    """Stands over the window that the picture is in."""

    _decoded = Signal(int, int, QImage)

    def __init__(self, data: bytes, description: str, theme: Theme, over: QWidget) -> None:
        super().__init__(over, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("large_picture")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(description or self.tr("Picture"))
        self.setAccessibleName(self.windowTitle())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._theme, self._picture = theme, QPixmap()
        self.setGeometry(over.mapToGlobal(QPoint()).x(), over.mapToGlobal(QPoint()).y(), over.width(), over.height())
        self._words = PlainLabel(description, self, wraps=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._place_words()
        self._pool = QThreadPool(self)
        self._decoded.connect(self._on_decoded)
        self._ask(data)

    def picture(self) -> QPixmap:
        """Return what is shown, null until it is decoded."""
        return self._picture

    def _place_words(self) -> None:
        width = self.width() - 2 * AROUND
        height = self._words.heightForWidth(width) if self._words.text() else 0
        self._words.setGeometry(AROUND, self.height() - AROUND // 2 - height, width, height)

    def _ask(self, data: bytes) -> None:
        natural = natural_size(data)
        if natural is None:
            return
        room = self.size() - QSize(2 * AROUND, 2 * AROUND + self._words.height())
        ratio = self.devicePixelRatioF()
        size = fitted(natural, room.width() * ratio, room.height() * ratio, MOST_GROWN)
        self._pool.start(Decoding(self._decoded.emit, (0, 0), data, size, self._theme))

    @Slot(int, int, QImage)
    def _on_decoded(self, _batch: int, _number: int, image: QImage) -> None:
        self._picture = QPixmap.fromImage(image)
        self._picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colour("chrome")))
        size = self._picture.deviceIndependentSize().toSize()
        room = self.height() - self._words.height()
        painter.drawPixmap((self.width() - size.width()) // 2, (room - size.height()) // 2, self._picture)
        painter.end()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in CLOSES:
            self.accept()
