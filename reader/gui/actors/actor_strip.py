"""Where in the article an actor occurs, in a line that stands for all of it: bars that grow where mentions crowd."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from reader.model.span import Span

BAR = 2  # pixels: the width of a bar, and the part of the article that it counts
LEAST_PART = 0.45  # of the height, for one mention; more of them grow up to the whole
CROWD = 5  # mentions in one bar that fill the height
VIEW_HEIGHT = 2
LEAST_VIEW = 5  # pixels, so that the part in sight of a long book is seen


@dataclass(frozen=True, slots=True)
class StripColours:
    """The bars, the line under them, and the part of that line that is in sight."""

    bars: QColor
    line: QColor
    view: QColor


def paint_strip(painter: QPainter, area: QRectF, mentions: Sequence[Span], length: int, colours: StripColours) -> None:
    """Draw the bars of an article of so many characters, and the line that they stand on."""
    base = area.bottom() - 1
    painter.fillRect(QRectF(area.left(), base, area.width(), 1), colours.line)
    counts = Counter(int(x_of(span.start, area, length) / BAR) for span in mentions)
    for place, count in counts.items():
        height = (area.height() - 1) * bar_part(count)
        painter.fillRect(QRectF(place * BAR, base - height, BAR, height), colours.bars)


def paint_view(painter: QPainter, area: QRectF, view: Span | None, length: int, colours: StripColours) -> None:
    """Draw under the line which part of the article is in sight."""
    if view is None:
        return
    left, right = x_of(view.start, area, length), x_of(view.end, area, length)
    width = max(LEAST_VIEW, right - left)
    painter.fillRect(QRectF(min(left, area.right() - width), area.bottom(), width, VIEW_HEIGHT), colours.view)


def bar_part(count: int) -> float:
    """Return the part of the height, 0..1, that so many mentions take."""
    return min(1.0, LEAST_PART + (1 - LEAST_PART) * (count - 1) / (CROWD - 1))


def x_of(offset: int, area: QRectF, length: int) -> float:
    """Return where a place of the text lies on the strip."""
    return area.left() + (area.width() - BAR) * min(1.0, offset / max(1, length))


def mention_near(x: float, mentions: Sequence[Span], area: QRectF, length: int) -> Span:
    """Return the mention that lies nearest to a place on the strip, the first of equals."""
    return min(mentions, key=lambda span: abs(x_of(span.start, area, length) + BAR / 2 - x))
