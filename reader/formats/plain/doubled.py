"""Texts whose every line is followed by a blank one, as copies of wrapped text are: the blank lines say nothing."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.formats.plain.lines import Line
from reader.formats.structure.punctuation import ends_sentence, starts_lower

_MIN_LINES = 6
_MIN_DOUBLED = 0.9  # of the lines, below a blank one
_MIN_LOWER = 0.3  # of the lines, going on with a sentence
_LONG = 0.75  # of the usual width: a shorter line ends its paragraph
_WIDTH_PERCENTILE = 0.9


def undoubled(lines: Sequence[Line]) -> list[Line]:
    """Return the lines as if no blank ones stood between those that were broken at a width."""
    below = [(a, b) for a, b in pairwise(lines) if not (a.marker or b.marker or a.is_rule or b.is_rule)]
    going_on = [pair for pair in below if _goes_on(*pair)]
    doubled = sum(b.is_after_blank for _, b in below)
    if len(below) < _MIN_LINES or doubled < _MIN_DOUBLED * len(below) or len(going_on) < _MIN_LOWER * len(below):
        return list(lines)
    widths = sorted(line.width for line in lines)
    usual = widths[int((len(widths) - 1) * _WIDTH_PERCENTILE)]
    return [*lines[:1], *(_without_blank(a, b, usual) for a, b in pairwise(lines))]


def _goes_on(above: Line, below: Line) -> bool:
    return not ends_sentence(above.text) and starts_lower(below.text)


def _without_blank(above: Line, line: Line, usual: int) -> Line:
    is_within = above.width >= _LONG * usual or _goes_on(above, line)
    return replace(line, is_after_blank=False) if is_within and not line.marker else line
