"""The gap between two articles: lines that join the paragraphs that tell the same."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.gui.look.theme import Theme
from reader.gui.page.article_view import ArticleView
from reader.model.two_articles.findings import ParagraphPair

WIDTH = 64
BAR, LINE = 3.0, 1.6  # pixels
APART = 8.0  # pixels between the first bar and the scroll bar beside it
QUIET = 0.55  # opacity of lines of which none is chosen


class Gap(QWidget):
    """Draws what is in sight; asks both articles where their paragraphs stand."""

    def __init__(self, first: ArticleView, second: ArticleView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views = first, second
        self.theme = theme
        self._pairs: tuple[ParagraphPair, ...] = ()
        self._chosen: frozenset[tuple[int, int]] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        for view in self._views:
            view.verticalScrollBar().valueChanged.connect(self.update)
            view.page_changed.connect(self.update)

    def show_pairs(self, pairs: Sequence[ParagraphPair]) -> None:
        """Join these paragraphs."""
        self._pairs, self._chosen = tuple(pairs), frozenset()
        self.update()

    def choose(self, chosen: frozenset[tuple[int, int]]) -> None:
        """Let the lines between these paragraphs stand out."""
        self._chosen = chosen
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.theme.colour("paper"))
        for pair in self._pairs_in_sight():
            self._paint_pair(painter, pair)
        painter.end()

    def _pairs_in_sight(self) -> list[ParagraphPair]:
        ones, others = (view.visible_paragraphs() for view in self._views)
        return [pair for pair in self._pairs if pair.first in ones or pair.second in others]

    def _paint_pair(self, painter: QPainter, pair: ParagraphPair) -> None:
        first, second = self._rect(0, pair.first), self._rect(1, pair.second)
        if (
            max(first.top(), second.top()) > self.height() * 3
            or min(first.bottom(), second.bottom()) < -self.height() * 2
        ):
            return  # a line to what is far away says nothing
        colour = QColor(self.theme.colour("accent"))
        if self._chosen and (pair.first, pair.second) not in self._chosen:
            colour.setAlphaF(QUIET / 2)
        elif not self._chosen:
            colour.setAlphaF(QUIET)
        for rect, left in ((first, APART), (second, self.width() - BAR)):
            painter.fillRect(QRectF(left, rect.top(), BAR, rect.height()), colour)
        painter.setPen(QPen(colour, LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(
            _curve(QPointF(APART + BAR, first.center().y()), QPointF(self.width() - BAR, second.center().y()))
        )

    def _rect(self, side: int, paragraph: int) -> QRectF:
        view = self._views[side]
        origin = self.mapFromGlobal(view.viewport().mapToGlobal(QPoint()))
        return view.paragraph_rect(paragraph).translated(0, origin.y())


def _curve(start: QPointF, end: QPointF) -> QPainterPath:
    path, middle = QPainterPath(start), (start.x() + end.x()) / 2
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
    return path
