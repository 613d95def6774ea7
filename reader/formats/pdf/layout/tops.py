"""Blocks that stand beside each other over columns, as the authors of a paper do: they are read before the columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean

from reader.formats.pdf.layout.lines import Segment

_STRIP = 0.5  # em of white over both columns, beyond the height of a line
_ASCENT, _DESCENT = 0.8, 0.3  # em
_CENTRED = 1.5  # em by which the middles of centred lines may differ
_MIN_LINES = 2
_MAX_LINES = 12


@dataclass(frozen=True, slots=True)
class Top:
    """Centred blocks, from left to right, and all that stands below them."""

    above: tuple[list[Segment], list[Segment]]
    below: list[Segment]


def top_apart(left: Sequence[Segment], right: Sequence[Segment], em: float) -> Top | None:
    """Return what is centred at the top of two columns and a strip of white parts from the rest; None without any."""
    for height in _strips([*left, *right], em):
        tops = _above(left, height), _above(right, height)
        rests = [each for each in left if each.baseline > height], [each for each in right if each.baseline > height]
        if not all(rests) or max(map(len, tops)) > _MAX_LINES:
            return None
        if all(_is_centred(top, rest, em) for top, rest in zip(tops, rests, strict=True)):
            return Top(tops, [*rests[0], *rests[1]])
    return None


def _above(side: Sequence[Segment], height: float) -> list[Segment]:
    return [each for each in side if each.baseline <= height]


def _strips(segments: Sequence[Segment], em: float) -> Iterator[float]:
    """Yield where no letters stand over the whole width, from the top."""
    bottom = 0.0
    for above, below in pairwise(sorted(segments, key=lambda each: each.baseline)):
        bottom = max(bottom, above.baseline + _DESCENT * above.size)
        if below.baseline - _ASCENT * below.size - bottom >= _STRIP * em:
            yield above.baseline


def _is_centred(top: Sequence[Segment], column: Sequence[Segment], em: float) -> bool:
    """Tell whether lines stand around the middle of the column below them, and begin here and there."""
    if len(top) < _MIN_LINES:
        return False
    middle = (min(each.left for each in column) + max(each.right for each in column)) / 2
    middles = [(each.left + each.right) / 2 for each in top]
    lefts = [each.left for each in top]
    is_around = max(abs(each - mean(middles)) for each in middles) <= _CENTRED * em
    return is_around and abs(mean(middles) - middle) <= 2 * _CENTRED * em and max(lefts) - min(lefts) > em
