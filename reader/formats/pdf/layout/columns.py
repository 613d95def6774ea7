"""Finds the columns of a page and the order in which they are read.

A gutter is a strip without letters between two blocks of text. It tells columns from the cells of a table that the file
writes one column after the other, where a table is written row by row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from reader.formats.pdf.glyphs.words import Rule
from reader.formats.pdf.layout.grids import Band, band_in, is_through_rows
from reader.formats.pdf.layout.lines import Segment
from reader.formats.pdf.layout.tops import is_prose, top_above_rule, top_apart

_MIN_GUTTER = 0.7  # em
_MIN_COLUMN = 4.0  # em; what is narrower is a row of numbers or bullets
_MIN_PROSE_COLUMN = 9.0  # em, where only its look speaks for a column
_MIN_FILLED = 0.75  # of a column's width that the usual line of prose takes up
_MIN_ROWS = 5  # of columns that the file writes across
_MIN_BESIDE = 3  # of what the file writes at once amid the text beside it, as the caption of a figure
_MAX_SWITCHES = 0.34  # per row, between the sides, in the order of the file
_MAX_MARGIN = 0.3  # of the width of a table, taken up by notes beside it
_MAX_DEPTH = 12
_SAME_SIZE = 0.5  # points
_MAX_PITCH = 1.6  # em


@dataclass(frozen=True, slots=True)
class _Cut:
    """A gutter through a band of the page: the segments left and right of it, and those above and below the band."""

    left: list[Segment]
    right: list[Segment]
    above: list[Segment] = field(default_factory=list)
    below: list[Segment] = field(default_factory=list)

    @property
    def score(self) -> int:
        return min(len(self.left), len(self.right)) * 4 + len(self.left) + len(self.right)


def columns_of(
    segments: Sequence[Segment], em: float, rules: Sequence[Rule] = (), depth: int = 0
) -> list[list[Segment]]:
    """Return the segments of each column, in reading order; `em` is the size of the page's letters in points."""
    is_open = depth < _MAX_DEPTH and len(segments) > 2
    band = band_in(segments, em) if is_open else None
    if band is not None:
        inside = [band.inside] if band.is_dense else _inside(band, em, depth + 1)
        if inside:
            above, below = (columns_of(part, em, rules, depth + 1) for part in (band.above, band.below))
            return [*above, *inside, *below]
    cut = _best_cut(segments, em) if is_open else None
    if cut is None:
        return [list(segments)] if segments else []
    top = top_apart(cut.left, cut.right, em) or top_above_rule(cut.left, cut.right, rules, em)
    across = (*top.above, top.below) if top else (cut.left, cut.right)
    return [column for part in (cut.above, *across, cut.below) for column in columns_of(part, em, rules, depth + 1)]


def _inside(band: Band, em: float, depth: int) -> list[list[Segment]]:
    """Return the columns of a band: one for a table, more where notes stand in its margin; none where it is no band."""
    cut = _best_cut(band.inside, em)
    if cut is None or min(_row_count(cut.left), _row_count(cut.right)) < max(3, _row_count(band.inside) / 4):
        return [band.inside]
    if min(_width(cut.left), _width(cut.right)) > _MAX_MARGIN * _width(band.inside):
        return []
    parts = (cut.above, cut.left, cut.right, cut.below)
    return [column for part in parts for column in columns_of(part, em, depth=depth + 1)]


def _best_cut(segments: Sequence[Segment], em: float) -> _Cut | None:
    ordered = sorted(segments, key=lambda each: (each.baseline, each.left))
    by_middle = sorted(ordered, key=_middle)
    best: _Cut | None = None
    for x in _gutters(ordered, em):
        for cut in _cuts_at(by_middle, x, em):
            if (best is None or cut.score > best.score) and _is_of_columns(cut, em):
                best = cut
    return _with_rest(ordered, best) if best else None


def _gutters(ordered: Sequence[Segment], em: float) -> list[float]:
    """Return where gutters may begin: right edges beyond which several lines begin, close ones once."""
    gap = _MIN_GUTTER * em
    found: list[float] = []
    for x in sorted({round(each.right, 1) for each in ordered}, reverse=True):
        is_near = bool(found) and found[-1] - x < gap / 2
        if not is_near and any(x + gap <= each.left <= x + 12 * gap for each in ordered):
            found.append(x)
    return found


def _cuts_at(by_middle: Sequence[Segment], x: float, em: float) -> list[_Cut]:
    """Return the cut through each band that no segment crosses."""
    low, high = x + 0.5, x + _MIN_GUTTER * em
    crossing = [each for each in by_middle if each.left < high and each.right > low]
    cuts = []
    for above, band in _bands(by_middle, crossing):
        band = _without_last_lines(band, above)
        left, right = [each for each in band if each.right <= high], [each for each in band if each.left >= high]
        if left and right:
            cuts.append(_Cut(left, right))
    return cuts


def _bands(by_middle: Sequence[Segment], crossing: Sequence[Segment]) -> Iterator[tuple[Segment | None, list[Segment]]]:
    """Yield the segments between those that cross a gutter, with the crossing one right above them."""
    crossing_orders = {each.order for each in crossing}
    above: Segment | None = None
    band: list[Segment] = []
    for each in by_middle:
        if each.order not in crossing_orders:
            band.append(each)
            continue
        if band:
            yield above, band
        above, band = each, []
    if band:
        yield above, band


def _without_last_lines(band: Sequence[Segment], above: Segment | None) -> list[Segment]:
    """Return a band without the short lines at its top that end the paragraph or title which crosses it above."""
    rest = list(band)
    while above is not None and rest:
        first = rest[0]
        is_alone = all(other.baseline - first.baseline > first.size / 2 for other in rest[1:2])
        step = first.baseline - above.baseline
        if not is_alone or abs(first.size - above.size) > _SAME_SIZE or step > _MAX_PITCH * first.size:
            break
        above = rest.pop(0)
    return rest


def _with_rest(ordered: Sequence[Segment], cut: _Cut) -> _Cut:
    inside = {each.order for each in (*cut.left, *cut.right)}
    first = min(map(_middle, (*cut.left, *cut.right)))
    others = [each for each in ordered if each.order not in inside]
    above = [each for each in others if _middle(each) < first]
    return _Cut(cut.left, cut.right, above, [each for each in others if _middle(each) >= first])


def _is_of_columns(cut: _Cut, em: float) -> bool:
    rows = min(_row_count(cut.left), _row_count(cut.right))
    width = min(_width(cut.left), _width(cut.right))
    if width < _MIN_COLUMN * em:
        return False
    switches = _switches(cut)
    if is_through_rows(cut.left, cut.right, em, switches):
        return False
    if switches <= max(1, int(_MAX_SWITCHES * rows)) and (rows > 1 or switches == 1):
        return rows > 1 or width >= _MIN_PROSE_COLUMN * em
    is_filled = min(_filled(cut.left), _filled(cut.right)) >= _MIN_FILLED
    needed = _MIN_BESIDE if switches == 2 and is_prose(cut.left) and is_prose(cut.right) else _MIN_ROWS
    return rows >= needed and width >= _MIN_PROSE_COLUMN * em and is_filled


def _switches(cut: _Cut) -> int:
    """Return how often the file goes from one side to the other."""
    sides = sorted([(each.order, 0) for each in cut.left] + [(each.order, 1) for each in cut.right])
    return sum(a != b for (_, a), (_, b) in pairwise(sides))


def _row_count(side: Sequence[Segment]) -> int:
    return len({round(each.baseline / max(each.size, 1.0) * 2) for each in side})


def _width(side: Sequence[Segment]) -> float:
    return max(each.right for each in side) - min(each.left for each in side)


def _filled(side: Sequence[Segment]) -> float:
    return median(each.right - each.left for each in side) / max(_width(side), 1.0)


def _middle(segment: Segment) -> float:
    return segment.baseline - segment.size / 3
