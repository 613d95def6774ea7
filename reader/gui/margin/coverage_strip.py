"""The strip beside the scroll bar: the whole article in a few pixels, and what of it is summed up, proved or sought."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from reader.gui.look.theme import Theme
from reader.gui.margin.strip_marks import LANE_COUNT, Lane, Marks, StripMark, described, start_of, strip_marks
from reader.gui.margin.strip_scale import StripScale, scale_of
from reader.gui.page.article_view import ArticleView
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.text.plain import show_tip
from reader.model.numbering import paragraph_numbers
from reader.model.span import Span

WIDTH = 14
LANE_WIDTH = 2.5
LANE_STEP = 3.25  # from one lane to the next
LEAST_HEIGHT = 2.5  # of a mark, so that it is seen
NEAR = 4  # pixels within which a mark is meant
MAX_DRAWN = 1_000  # marks of a lane; of more, those are drawn that fall on different pixels
SETTLE_MS = 80  # for layout, zoom or selection to come to rest

Value = TypeVar("Value")


class CoverageStrip(QWidget):
    """Draws marks along the article's height; a click leads to the nearest, or else to the place itself."""

    mark_activated = Signal(object, object)
    place_activated = Signal(int)

    def __init__(self, session: ReadingSession, view: ArticleView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._marks: dict[Lane, Sequence[StripMark]] = {}
        self._hits: tuple[Span, ...] = ()
        self._scale = StripScale([0, 1], [0.0, 1.0], 1.0)
        self._numbers: dict[int, int] = {}
        self._picture: QPixmap | None = None
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self.draw_anew)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Overview of the article"))
        self._connect()
        self._fit()
        self.draw_anew()
        self.show()

    def _connect(self) -> None:
        session, view = self._session, self._view
        session.document_changed.connect(self._on_document_changed)
        for changed in (
            session.analysis_changed,
            session.selection_changed,
            session.lines_changed,
            session.comparing.changed,
            session.highlighting.changed,
            view.page_changed,
            view.document().documentLayout().documentSizeChanged,
        ):
            changed.connect(self._draw_soon)
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        view.viewport().installEventFilter(self)

    def show_hits(self, hits: tuple[Span, ...]) -> None:
        """Mark the hits of a search."""
        if hits is not self._hits:
            self._hits = hits
            self._draw_soon()

    @Slot()
    def draw_anew(self) -> None:
        """Take what the session holds now, and draw it where the article's lines are now."""
        self._marks = {**strip_marks(self._session), Lane.HITS: Marks(Lane.HITS, self._hits)}
        if self._hits:
            del self._marks[Lane.OWN]
        # QTextDocument knows its height too, but lays out everything when it is asked.
        height = self._view.verticalScrollBar().maximum() + self._view.viewport().height()
        self._scale = scale_of(self._session.document, self._view.document(), height)
        self._numbers = paragraph_numbers(self._session.document)
        self._picture = None
        self.setAccessibleDescription(self._counts())
        self.update()

    def mark_at(self, point: QPoint) -> StripMark | None:
        """Return the mark that is meant by a place: near it, and if there are several, in the lane pointed at."""
        if self._settling.isActive():  # what is drawn is not what the session holds
            self._settling.stop()
            self.draw_anew()
        lane = min(LANE_COUNT - 1, max(0, int((point.x() - 1) / LANE_STEP)))
        near = [mark for marks in self._marks.values() if (mark := self._nearest(marks, point.y())) is not None]
        return min(near, key=lambda mark: abs(_place_of(mark.lane) - lane), default=None)

    def tip_at(self, point: QPoint) -> str:
        """Return in words what lies at a place, or that nothing does."""
        mark = self.mark_at(point)
        return described(mark, self._session, len(self._hits)) if mark else self._described_place(point.y())

    # -- Qt ------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._view.viewport():
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._session.document.text:
            return
        if self._picture is None:
            self._picture = self._drawn()
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme().colour("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme().tint("soft_ink", "flash"))
        painter.setBrush(self._theme().tint("soft_ink", "sentence"))
        painter.drawRoundedRect(self._window(), 3, 3)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to_place(event.position())
            return
        place = event.position().toPoint()
        self.setCursor(Qt.CursorShape.PointingHandCursor if self.mark_at(place) else Qt.CursorShape.ArrowCursor)
        around = QRect(0, place.y() - 1, self.width(), 3)
        show_tip(event.globalPosition().toPoint(), self.tip_at(place), self, around)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        mark = self.mark_at(event.position().toPoint())
        if mark is None:
            self._go_to_place(event.position())
        else:
            self.mark_activated.emit(mark.span, mark.number if mark.lane is Lane.EVIDENCE else None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QCoreApplication.sendEvent(self._view.viewport(), event)

    # -- private -------------------------------------------------------------------------------------------------

    def _theme(self) -> Theme:
        return self._view.style_of_page().theme

    def _fit(self) -> None:
        area = self._view.viewport().geometry()
        self.setGeometry(area.right() + 1 - WIDTH, area.top(), WIDTH, area.height())

    @Slot()
    def _on_document_changed(self) -> None:
        self._marks, self._hits = {}, ()
        self._draw_soon()

    @Slot()
    def _draw_soon(self) -> None:
        if not self._settling.isActive():
            self._settling.start()

    @Slot()
    def _on_scrolled(self) -> None:
        self.update()

    def _window(self) -> QRectF:
        """Return the part of the strip that stands for what is in sight."""
        top = self._view.verticalScrollBar().value() / self._scale.total * self.height()
        height = max(8.0, self._view.viewport().height() / self._scale.total * self.height())
        return QRectF(0.5, min(top, self.height() - height) + 0.5, WIDTH - 1.5, height - 1)

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self._paint_covered(painter)
        for lane, marks in self._marks.items():
            self._paint_marks(painter, lane, marks)
        painter.end()
        return picture

    def _paint_covered(self, painter: QPainter) -> None:
        """Tint the paragraphs for which the summary speaks: what stays white is not represented."""
        tint = self._theme().tint("accent", "flash")
        for span in self._apart(self._covered_paragraphs()):
            top, bottom = self._y(span.start), self._y(span.end)
            painter.fillRect(QRectF(0, top, WIDTH, max(1.0, bottom - top)), tint)

    def _covered_paragraphs(self) -> list[Span]:
        document, shown = self._session.document, self._session.lines.shown()
        covered = dict.fromkeys(document.sentences[sentence].paragraph for sentence in shown)
        return [document.paragraphs[index].span for index in covered]

    def _apart(self, spans: list[Span]) -> list[Span]:
        """Return of many places those that fall on different pixels."""
        if len(spans) <= MAX_DRAWN:
            return spans
        return [spans[place] for place in self._on_different_pixels(spans, attrgetter("start"))]

    def _thinned(self, marks: Sequence[StripMark]) -> Sequence[StripMark]:
        if len(marks) <= MAX_DRAWN:
            return marks
        return [marks[place] for place in self._on_different_pixels(marks, start_of)]

    def _on_different_pixels(self, places: Sequence[Value], start: Callable[[Value], int]) -> Iterator[int]:
        """Yield the index of the first of the places on each row of pixels; they are in the order of the text."""
        height = max(1, self.height())
        rows = (self._scale.offset_at(row / height) for row in range(height))
        firsts = sorted({bisect_left(places, offset, key=start) for offset in rows})
        return (place for place in firsts if place < len(places))

    def _paint_marks(self, painter: QPainter, lane: Lane, marks: Sequence[StripMark]) -> None:
        strong, weak = self._colours(lane)
        left = 1 + _place_of(lane) * LANE_STEP
        for mark in self._thinned(marks):
            top = self._y(mark.span.start)
            height = max(LEAST_HEIGHT, self._y(mark.span.end) - top - 1)
            colour = self._theme().colour(mark.role) if mark.role else strong if mark.is_strong else weak
            painter.fillRect(QRectF(left, top, LANE_WIDTH, height), colour)

    def _colours(self, lane: Lane) -> tuple[QColor, QColor]:
        """Return the colours of the marks that stand out in a lane, and of the others."""
        theme = self._theme()
        if lane is Lane.ACTOR:
            actor = self._session.findings.actor_by_id(self._session.selection.actor)
            hue = theme.kind_colour(actor.kind) if actor else theme.colour("ink")
            return hue, hue
        roles = {
            Lane.SUMMARY: "accent",
            Lane.EVIDENCE: "soft_ink",
            Lane.RIVAL: "soft_ink",
            Lane.HITS: "group",
            Lane.OWN: "blue",
        }
        return theme.colour(roles[lane]), theme.tint(roles[lane], "selection")

    def _y(self, offset: int) -> float:
        return self._scale.part_of(offset) * self.height()

    def _nearest(self, marks: Sequence[StripMark], y: int) -> StripMark | None:
        height = max(1, self.height())
        first = bisect_left(marks, self._scale.offset_at((y - NEAR) / height), key=start_of) - 1
        last = bisect_right(marks, self._scale.offset_at((y + NEAR) / height), key=start_of)
        near = marks[max(0, first) : last]
        nearest = min(near, key=lambda mark: self._distance(mark, y), default=None)
        return nearest if nearest is not None and self._distance(nearest, y) <= NEAR else None

    def _distance(self, mark: StripMark, y: int) -> float:
        top = self._y(mark.span.start)
        bottom = max(top + LEAST_HEIGHT, self._y(mark.span.end))
        return max(top - y, y - bottom, 0.0)

    def _go_to_place(self, position: QPointF) -> None:
        self.place_activated.emit(self._scale.offset_at(position.y() / max(1, self.height())))

    def _described_place(self, y: int) -> str:
        session = self._session
        index = session.findings.index.paragraph_at(self._scale.offset_at(y / max(1, self.height())))
        number = self._numbers.get(index) if index is not None else None
        if number is None or session.analysis.summary is None:
            return ""
        if any(session.document.sentences[sentence].paragraph == index for sentence in session.lines.shown()):
            return self.tr("Paragraph {number}").format(number=number)
        return self.tr("Paragraph {number}: not represented in the summary").format(number=number)

    def _counts(self) -> str:
        counts = Counter({lane: len(marks) for lane, marks in self._marks.items()})
        return self.tr(
            "Summary lines: {lines}; sentences that support key points: {evidence}; "
            "mentions of the chosen actor: {mentions}; highlights: {own}; search hits: {hits}"
        ).format(
            lines=counts[Lane.SUMMARY],
            evidence=counts[Lane.EVIDENCE],
            mentions=counts[Lane.ACTOR],
            hits=counts[Lane.HITS],
            own=len(self._session.highlighting.placed),
        )


def _place_of(lane: Lane) -> int:
    """Return where a lane is, from the left."""
    return {Lane.RIVAL: Lane.EVIDENCE, Lane.OWN: Lane.HITS}.get(lane, lane)
