"""Which part of the article is in sight, once for all the strips of a list."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from reader.gui.actors.actor_rows import EDGE, LEFT
from reader.gui.actors.actor_strip import StripColours, paint_view
from reader.gui.look.theme import Theme
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.text.plain import set_tip
from reader.model.span import Span

HEIGHT = 9


class ViewMark(QWidget):
    """A line that stands for the article, as long as the strips under it, with the part in sight thick."""

    def __init__(self, session: ReadingSession, theme: Theme, rows: QAbstractItemView) -> None:
        super().__init__(rows.parentWidget())
        self._session, self._rows = session, rows
        self.theme = theme
        self._view: Span | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_tip(self, self.tr("The part of the article that is in sight"))

    def show_view(self, view: Span | None) -> None:
        """Mark another part."""
        self._view = view
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        width = self._rows.viewport().width() - EDGE - LEFT
        area = QRectF(LEFT, 0, width, HEIGHT - 4)
        soft = self.theme.colour("soft_ink")
        painter = QPainter(self)
        painter.fillRect(QRectF(area.left(), area.bottom(), width, 1), self.theme.colour("rule"))
        paint_view(painter, area, self._view, len(self._session.document.text), StripColours(soft, soft, soft))
        painter.end()
