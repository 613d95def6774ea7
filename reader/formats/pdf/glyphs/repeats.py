"""Words drawn twice in one place, as some programs draw what shall look bold or have a shadow: they are read once."""

from collections.abc import Iterable, Iterator
from math import isfinite

from reader.formats.pdf.glyphs.placed import Placed

_NEAR = 0.15  # em
_BUCKET = 2.0  # points


def once(placed: Iterable[Placed]) -> Iterator[Placed]:
    """Yield the words but for those that stand in the place of the same word before."""
    found: dict[tuple[str, int, int], list[Placed]] = {}
    for each in placed:
        if not (isfinite(each.word.left) and isfinite(each.word.baseline)):
            yield each  # a damaged file puts it nowhere
            continue
        across, down = int(each.word.left / _BUCKET), int(each.word.baseline / _BUCKET)
        keys = [(each.word.text, across + i, down + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
        if not any(_is_same(each, other) for key in keys for other in found.get(key, ())):
            found.setdefault((each.word.text, across, down), []).append(each)
            yield each


def _is_same(one: Placed, other: Placed) -> bool:
    near = _NEAR * one.word.style.size
    is_there = abs(one.word.left - other.word.left) <= near and abs(one.word.baseline - other.word.baseline) <= near
    return is_there and one.way == other.way and abs(one.word.style.size - other.word.style.size) < 1.0
