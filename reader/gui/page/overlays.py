"""Spans drawn under and over the text, in fixed layers; the document itself is never touched."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.model.annotation import ActorKind
from reader.model.span import Span


class Layer(IntEnum):
    """From the lowest to the highest."""

    SUMMARY = 0
    SENTENCE = 1
    QUOTATIONS = 2
    WORDS = 3
    HOVER = 4
    MENTIONS = 5
    DOUBTS = 6
    SEARCH = 7
    FLASH = 8


class LineForm(IntEnum):
    """The second sign beside colour: what runs under the words."""

    NONE = 0
    SOLID = 1
    DOUBLE = 2
    DASHED = 3
    DOTTED = 4
    WAVY = 5


WAVE_STEP, WAVE_HEIGHT = 3.0, 2.4  # pixels of half a wave

LINE_FORM = {
    ActorKind.PERSON: LineForm.SOLID,
    ActorKind.ORGANISATION: LineForm.DOUBLE,
    ActorKind.PLACE: LineForm.DASHED,
    ActorKind.GROUP: LineForm.DOTTED,
}


@dataclass(frozen=True, slots=True)
class Highlight:
    """A span with its fill, and the line under it."""

    span: Span
    fill: QColor | None = None
    line: LineForm = LineForm.NONE
    line_colour: QColor | None = None


class Overlays:
    """The highlights of one document, by layer."""

    def __init__(self) -> None:
        self._layers: dict[Layer, list[Highlight]] = {}
        self._starts: dict[Layer, list[int]] = {}
        self._longest: dict[Layer, int] = {}

    def set(self, layer: Layer, highlights: Iterable[Highlight]) -> None:
        """Replace a layer."""
        ordered = sorted(highlights, key=lambda highlight: highlight.span)
        self._layers[layer] = ordered
        self._starts[layer] = [highlight.span.start for highlight in ordered]
        self._longest[layer] = max((len(highlight.span) for highlight in ordered), default=0)

    def clear(self) -> None:
        """Remove all layers."""
        self._layers.clear()

    def within(self, span: Span) -> Iterator[Highlight]:
        """Yield the highlights that touch the span, lowest layer first."""
        for layer in sorted(self._layers):
            starts = self._starts[layer]
            first = bisect_right(starts, span.start - self._longest[layer])
            for highlight in self._layers[layer][first : bisect_left(starts, span.end)]:
                if highlight.span.overlaps(span):
                    yield highlight


def draw_fill(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Draw the soft ground of a highlight."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect.adjusted(-1.5, 0, 1.5, 0), 3, 3)


def draw_line(painter: QPainter, rect: QRectF, form: LineForm, colour: QColor) -> None:
    """Draw the line under the words; `rect` is theirs. Heights are whole pixels, so that lines stay sharp."""
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
