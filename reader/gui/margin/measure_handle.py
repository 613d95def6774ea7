"""The white between text and margin, which can be dragged: the lines of the article become longer or shorter."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.gui.look.type_choice import MEASURES
from reader.gui.page.article_view import ArticleView
from reader.gui.page.page_margins import measure_of
from reader.gui.text.plain import set_tip

WIDTH = 14  # pixels that the mouse can take
INSET = 6  # of the line that is shown, at top and bottom


class MeasureHandle(QWidget):
    """Seen when it is pointed at; the panel of letters has the same for the keyboard."""

    measure_wished = Signal(int)

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self.setCursor(Qt.CursorShape.SplitHCursor)
        set_tip(self, self.tr("Drag to make the lines of the article longer or shorter"))
        self.setAccessibleName(self.toolTip())
        view.page_changed.connect(self.place)
        view.viewport().installEventFilter(self)
        self.place()

    @Slot()
    def place(self) -> None:
        """Stand between text and margin, where there is one."""
        page = self._view.geometry_of_page
        self.setVisible(bool(page.margin_width))
        middle = sum(page.gap) // 2
        self.setGeometry(middle - WIDTH // 2, 0, WIDTH, self._view.viewport().height())
        self.lower()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            page = self._view.geometry_of_page
            beyond = round(event.position().x()) - WIDTH // 2
            longer = -beyond if page.is_mirrored else beyond
            wished = measure_of(page.text_width + longer, self._view.style_of_page())
            self.measure_wished.emit(max(MEASURES[0], min(MEASURES[1], wished)))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.underMouse():
            painter = QPainter(self)
            colour = self._view.style_of_page().theme.colour("edge")
            painter.fillRect(WIDTH // 2, INSET, 1, self.height() - 2 * INSET, colour)
            painter.end()
