"""Blocks that stand beside each other over columns, as the authors of a paper do: they are read before the columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean, median

from reader.formats.pdf.glyphs.words import Rule
from reader.formats.pdf.layout.lines import Segment

_STRIP = 0.5  # em of white over both columns, beyond the height of a line
_ASCENT, _DESCENT = 0.8, 0.3  # em
_CENTRED = 1.5  # em by which the middles of centred lines may differ
_MIN_LINES = 2
_MIN_FILLED = 0.75  # of its width, that the usual line of prose takes up
_MIN_WORDY = 0.85  # of its characters, letters and blanks
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


def top_above_rule(left: Sequence[Segment], right: Sequence[Segment], rules: Sequence[Rule], em: float) -> Top | None:
    """Return what stands above a rule over both columns, as a masthead does; None without any."""
    edges = min(each.left for each in left), max(each.right for each in right)
    wide = [rule for rule in rules if rule.left <= edges[0] + em and rule.right >= edges[1] - em]
    within = [rule.height for rule in wide if any(each.baseline <= rule.height for each in (*left, *right))]
    for height in within:
        tops = _above(left, height), _above(right, height)
        rests = [each for each in left if each.baseline > height], [each for each in right if each.baseline > height]
        if all(tops) and max(map(len, tops)) <= _MAX_LINES and all(rests) and all(map(_is_wordy, rests)):
            return Top(tops, [*rests[0], *rests[1]])
    return None


def is_prose(side: Sequence[Segment]) -> bool:
    """Tell whether the lines of a column are of running text: most fill it, and nearly all that they say is words."""
    width = max(each.right for each in side) - min(each.left for each in side)
    return median(each.right - each.left for each in side) >= _MIN_FILLED * width and _is_wordy(side)


def _is_wordy(side: Sequence[Segment]) -> bool:
    text = "".join(each.text for each in side)
    return sum(sign.isalpha() or sign.isspace() for sign in text) >= _MIN_WORDY * len(text)


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
