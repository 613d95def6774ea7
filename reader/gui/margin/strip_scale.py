"""Where the places of an article lie along a strip that stands for all of it. Never forces a layout."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextDocument

from reader.model.document import Document

MAX_PARAGRAPHS = 800  # that are asked for their place; more lie closer together than pixels


@dataclass(frozen=True, slots=True)
class StripScale:
    """Offsets of the text and their heights on a page `total` pixels high, both rising, with straight lines between."""

    offsets: Sequence[int]
    heights: Sequence[float]
    total: float

    def part_of(self, offset: int) -> float:
        """Return how far down the page an offset lies, 0 its beginning and 1 its end."""
        return _interpolated(self.offsets, self.heights, offset) / self.total

    def offset_at(self, part: float) -> int:
        """Return the offset that lies so far down the page."""
        return round(_interpolated(self.heights, self.offsets, part * self.total))


def scale_of(document: Document, page: QTextDocument, height: float) -> StripScale:
    """Return the scale of a page with one block a paragraph, laid out so far to a height; the rest of it is guessed."""
    count, length = len(document.paragraphs), max(1, len(document.text))
    offsets, heights = [0], [0.0]
    for index in _spread(count):
        layout = page.findBlockByNumber(index).layout()
        top = layout.position().y()
        if not layout.lineCount() or top < heights[-1]:
            break
        span = document.paragraphs[index].span
        offsets += [span.start, span.end]
        heights += [top, top + layout.boundingRect().height()]
    if offsets[-1] >= length:
        return StripScale(offsets, heights, max(1.0, height))
    guessed = max(height, heights[-1] * length / max(1, offsets[-1]), heights[-1] + 1)
    return StripScale([*offsets, length], [*heights, guessed], guessed)


def _spread(count: int) -> Iterator[int]:
    """Yield indices over the whole of so many, the last one included."""
    step = max(1, count // MAX_PARAGRAPHS)
    yield from range(0, count - 1, step)
    if count:
        yield count - 1


def _interpolated(xs: Sequence[float], ys: Sequence[float], x: float) -> float:
    place = min(max(1, bisect_right(xs, x)), len(xs) - 1)
    left, right = xs[place - 1], xs[place]
    part = (x - left) / (right - left) if right > left else 0.0
    return ys[place - 1] + (ys[place] - ys[place - 1]) * min(1.0, max(0.0, part))
