"""Where a step leads from here: pure functions over places in order."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.model.span import Span


def next_line(spans: Sequence[Span], chosen: int | None, step: int, from_offset: int) -> Span | None:
    """Return the place after (+1) or before (-1) the chosen one of these, or else the offset; None past an end."""
    if chosen is not None:
        place = chosen + step
    else:
        following = bisect_left([span.start for span in spans], from_offset)
        place = following if step > 0 else following - 1
    return spans[place] if 0 <= place < len(spans) else None


def next_around(spans: Sequence[Span], step: int, from_offset: int) -> Span | None:
    """Return the place after (+1) or before (-1) an offset, around the ends; None where there are none."""
    if not spans:
        return None
    starts = [span.start for span in spans]
    place = bisect_right(starts, from_offset) if step > 0 else bisect_left(starts, from_offset) - 1
    return spans[place % len(starts)]
