"""Spans drawn under and over the text, in fixed layers; the document itself is never touched."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.model.annotation import ActorKind
from reader.model.span import Span
from reader.model.span_map import SpanMap

Value = TypeVar("Value")


class Layer(IntEnum):
    """From the lowest to the highest."""

    SUMMARY = 0
    SENTENCE = 1
    QUOTATIONS = 2
    WORDS = 3
    HOVER = 4
    SPOKEN = 5  # what is being read aloud
    MENTIONS = 6
    HIGHLIGHTS = 7  # the reader's own; what lies under them shows through
    COMMENTS = 8  # where there is one
    DOUBTS = 9
    SEARCH = 10
    FLASH = 11


class LineForm(IntEnum):
    """The second sign beside colour: what runs under the words."""

    NONE = 0
    SOLID = 1
    DOUBLE = 2
    DASHED = 3
    DOTTED = 4
    WAVY = 5
    BESIDE = 6  # no line under the words: a rule down the side where they begin
    CORNER = 7  # none either: a small corner where they end, as spreadsheets have it of what is commented


class FillForm(IntEnum):
    """What a fill covers: the second sign beside the colour of the reader's highlights."""

    WHOLE = 0
    LOWER = 1  # the lower half of the line
    BASED = 2  # the whole line, and a bar at its foot
    FRAMED = 3  # the edges of the line


BASE, EDGE = 3.0, 1.5  # pixels of the bar, and of the edges
RULE_WIDTH, RULE_GAP = 3.0, 5.0  # pixels of a rule beside words, and between them
CORNER = 0.3  # of the height of a line
WAVE_STEP, WAVE_HEIGHT = 3.0, 2.4  # pixels of half a wave

LINE_FORM = {
    ActorKind.PERSON: LineForm.SOLID,
    ActorKind.ORGANISATION: LineForm.DOUBLE,
    ActorKind.PLACE: LineForm.DASHED,
    ActorKind.GROUP: LineForm.DOTTED,
}


@dataclass(frozen=True, slots=True)
class Look:
    """How places are marked: their fill, and the line under them."""

    fill: QColor | None = None
    line: LineForm = LineForm.NONE
    line_colour: QColor | None = None
    form: FillForm = FillForm.WHOLE


@dataclass(frozen=True, slots=True)
class Highlight:
    """A place and how it is marked."""

    span: Span
    look: Look


class Source(Protocol):
    """The highlights of a layer, asked for where they are in sight: there may be a hundred thousand."""

    def within(self, span: Span, /) -> Iterator[Highlight]:
        """Yield the highlights that touch a span, in the order of the text."""
        ...


class Marked(Generic[Value]):
    """The highlights of places that hold something; what it is tells how each looks, None that it is not marked."""

    def __init__(self, places: SpanMap[Value], look_of: Callable[[Span, Value], Look | None]) -> None:
        self._places, self._look_of = places, look_of

    def within(self, span: Span, /) -> Iterator[Highlight]:
        """Yield the highlights that touch a span, in the order of the text."""
        for place, value in self._places.within(span):
            look = self._look_of(place, value)
            if look is not None:
                yield Highlight(place, look)


class Highlights(Marked[Look]):
    """A few highlights that are known one by one."""

    def __init__(self, highlights: Iterable[Highlight] = ()) -> None:
        super().__init__(SpanMap((one.span, one.look) for one in highlights), _as_it_is)


def _as_it_is(_place: Span, look: Look) -> Look:
    return look


class Overlays:
    """The highlights of one document, by layer."""

    def __init__(self) -> None:
        self._layers: dict[Layer, Source] = {}

    def set(self, layer: Layer, highlights: Source) -> None:
        """Replace a layer."""
        self._layers[layer] = highlights

    def clear(self) -> None:
        """Remove all layers."""
        self._layers.clear()

    def within(self, span: Span) -> Iterator[Highlight]:
        """Yield the highlights that touch the span, lowest layer first."""
        for layer in sorted(self._layers):
            yield from self._layers[layer].within(span)


def draw_fill(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Draw the soft ground of a highlight."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect.adjusted(-1.5, 0, 1.5, 0), 3, 3)


def draw_highlight(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Draw the ground of a highlight in its form; bar and edges are in the colour of its line."""
    edge = look.line_colour
    if look.fill is None:
        return
    if look.form is FillForm.LOWER:
        draw_fill(painter, rect.adjusted(0, rect.height() * 0.5, 0, 0), look.fill)
    elif look.form is not FillForm.FRAMED or edge is None:
        draw_fill(painter, rect, look.fill)
    if look.form is FillForm.BASED and edge is not None:
        painter.fillRect(QRectF(rect.left() - 1.5, round(rect.bottom()) - BASE, rect.width() + 3, BASE), edge)
    if look.form is FillForm.FRAMED and edge is not None:
        painter.setPen(QPen(edge, EDGE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(-1.5, 0.5, 1.5, -0.5), 3, 3)


def draw_rule(painter: QPainter, rects: Sequence[QRectF], edge: float, colour: QColor, *, runs_left: bool) -> None:
    """Draw one rule down the side of the lines that words stand in; `edge` is where these lines begin."""
    top, bottom = round(rects[0].top()), round(rects[-1].bottom())
    x = edge + RULE_GAP if runs_left else edge - RULE_GAP - RULE_WIDTH
    painter.fillRect(QRectF(x, top, RULE_WIDTH, bottom - top), colour)


def draw_corner(painter: QPainter, rect: QRectF, colour: QColor, *, runs_left: bool) -> None:
    """Draw the corner over the end of words; `rect` is that of their last line."""
    size = round(rect.height() * CORNER)
    x, inwards = (rect.left() - 2, size) if runs_left else (rect.right() + 2, -size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    corner, top = QPointF(x, rect.top()), QPointF(x + inwards, rect.top())
    painter.drawPolygon([top, corner, QPointF(x, rect.top() + size)])


def draw_line(painter: QPainter, rect: QRectF, form: LineForm, colour: QColor) -> None:
    """Draw the line under the words; `rect` is theirs.

    Heights are whole pixels, so that lines stay sharp.
    """
    y, left, width = round(rect.bottom()), rect.left(), rect.width()
    if form is LineForm.SOLID:
        painter.fillRect(QRectF(left, y, width, 1.5), colour)
    elif form is LineForm.DOUBLE:
        painter.fillRect(QRectF(left, y - 1, width, 1), colour)
        painter.fillRect(QRectF(left, y + 1, width, 1), colour)
    elif form is LineForm.WAVY:
        painter.setPen(QPen(colour, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_wave(left, y + 1, width))
    else:
        painter.setPen(_broken_pen(form, colour))
        painter.drawLine(QPointF(left, y + 0.75), QPointF(left + width, y + 0.75))


def _wave(left: float, middle: float, width: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, middle))
    for step in range(1, max(1, round(width / WAVE_STEP)) + 1):
        x, side = left + step * WAVE_STEP, 1 if step % 2 else -1
        path.quadTo(QPointF(x - WAVE_STEP / 2, middle + side * WAVE_HEIGHT), QPointF(x, middle))
    return path


def _broken_pen(form: LineForm, colour: QColor) -> QPen:
    pen = QPen(colour, 1.5)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([3.2, 2.0])
    if form is LineForm.DOTTED:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.2])
    return pen
