"""Rows across a page: what tells the cells of a table, which are read across, from columns, which are read down."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from reader.formats.pdf.layout.cells import LEADERS, figures_apart, is_figure
from reader.formats.pdf.layout.lines import Segment, spelled

_MIN_ROW_FIGURES = 2
_MAX_STEP = 3.2  # em between rows
_MAX_OTHERS = 2  # rows that have no figures, one after the other
_MIN_LEADING_ROWS = 2  # where dots lead from cell to cell
_HEAD_STEP, _TAIL_STEP = 2.4, 1.3  # em
_HEAD_GAP = 0.6  # em between the heads of columns
_MIN_SHARED_IN_ONE = 0.5  # of the rows of the other side, where the file writes one after the other
_DIGIT = re.compile(r"\d")
_SAME_ROW = 0.15  # em; rows of a table stand level, lines of columns only by chance
_MIN_ROWS = 3
_MIN_CELLS, _DENSE = 3, 8
_MIN_SHARED = 0.7  # of the rows of the side with fewer
_MIN_WIDE_ROWS = 0.7  # of the rows of a band have figures
_MAX_CELL = 25  # characters of the usual cell of a band
_MIN_FILLED = 0.6  # of its side, by the usual line of prose
_MIN_PROSE, _FULL = 28, 0.8  # characters of a line of prose, and how much of the longest line most lines take


def rows_of(segments: Sequence[Segment], em: float) -> list[list[Segment]]:
    """Return the segments that stand level, from top to bottom."""
    rows: list[list[Segment]] = []
    for each in sorted(segments, key=lambda segment: segment.baseline):
        if rows and each.baseline - rows[-1][0].baseline <= _SAME_ROW * em:
            rows[-1].append(each)
        else:
            rows.append([each])
    return rows


@dataclass(frozen=True, slots=True)
class Band:
    """The segments of a table that goes across all that stands there, and those above and below it."""

    above: list[Segment]
    inside: list[Segment]
    below: list[Segment]

    @property
    def is_dense(self) -> bool:
        """Tell whether it has so many cells in a row that it can be nothing but a table."""
        rows = Counter(round(each.baseline) for each in self.inside)
        return bool(rows) and median(rows.values()) >= _DENSE


def band_in(segments: Sequence[Segment], em: float) -> Band | None:
    """Return the first band of rows of many short cells, figures among them."""
    rows = rows_of(segments, em)
    figures = [_figure_count(row) for row in rows]
    at = 0
    while at < len(rows):
        end = _band_end(rows, figures, at, em) if figures[at] >= _MIN_ROW_FIGURES else at
        if end > at and _is_table(rows[at:end], figures[at:end]):
            start, end = _with_heads(rows, at, em), _with_tail(rows, end, em)
            return Band(
                *([each for row in part for each in row] for part in (rows[:start], rows[start:end], rows[end:]))
            )
        at = max(end, at + 1)
    return None


def _figure_count(row: Sequence[Segment]) -> int:
    may_be = len(row) > 1 or _DIGIT.search(row[0].text) is not None
    return sum(map(is_figure, _texts(row))) if may_be else 0


def _texts(row: Sequence[Segment]) -> list[str]:
    """Return the cells of a row, dots and wide gaps within its segments taken for what parts cells."""
    texts: list[str] = []
    for each in row:
        parts = map(spelled, figures_apart(each.words)) if _DIGIT.search(each.text) else (each.text,)
        texts += [text for part in parts for text in LEADERS.split(part) if text]
    return texts


def _band_end(rows: Sequence[Sequence[Segment]], figures: Sequence[int], start: int, em: float) -> int:
    """Return where the rows of figures end that begin at `start`; a few others may stand among them."""
    end = start + 1
    for at in range(start + 1, len(rows)):
        if rows[at][0].baseline - rows[at - 1][0].baseline > _MAX_STEP * em or at - end > _MAX_OTHERS:
            break
        if figures[at] >= _MIN_ROW_FIGURES:
            end = at + 1
    return end


def _is_table(rows: Sequence[Sequence[Segment]], figures: Sequence[int]) -> bool:
    wide = [row for row, count in zip(rows, figures, strict=True) if count >= _MIN_ROW_FIGURES]
    cells = [text for row in wide for text in _texts(row)]
    are_wide = len(cells) >= _MIN_CELLS * len(wide) and len(wide) >= _MIN_WIDE_ROWS * len(rows)
    if not are_wide or median(map(len, cells)) > _MAX_CELL or any(_is_beside(row, wide) for row in rows):
        return False
    if any(LEADERS.search(each.text) for row in wide for each in row):
        return len(wide) >= _MIN_LEADING_ROWS
    return len(wide) >= _MIN_ROWS


def _is_beside(row: Sequence[Segment], wide: Sequence[Sequence[Segment]]) -> bool:
    """Tell whether a row is a figure alone where the others have no column: the tick of a plot beside a table."""
    if len(row) > 1 or not is_figure(row[0].text):
        return False
    left, right = row[0].left, row[0].right
    return sum(any(each.left < right and each.right > left for each in other) for other in wide) * 2 < len(wide)


def _with_heads(rows: Sequence[Sequence[Segment]], start: int, em: float) -> int:
    """Return where a band begins with the short lines right above it, the heads of its columns."""
    left, right = min(each.left for each in rows[start]), max(each.right for each in rows[start])
    while start and rows[start][0].baseline - rows[start - 1][0].baseline <= _HEAD_STEP * em:
        row = rows[start - 1]
        are_short = all(len(each.text) < _MIN_PROSE or _is_spread(each) for each in row)
        is_within = min(each.left for each in row) >= left - em and max(each.right for each in row) <= right + 4 * em
        if not (are_short and is_within):
            break
        start -= 1
    return start


def _is_spread(segment: Segment) -> bool:
    """Tell whether the words of a segment stand so far apart that they may be heads of several columns."""
    gaps = [after.left - before.right for before, after in pairwise(segment.words) if not after.is_glued]
    return sum(gap > _HEAD_GAP * segment.size for gap in gaps) >= _MIN_CELLS - 1


def _with_tail(rows: Sequence[Sequence[Segment]], end: int, em: float) -> int:
    """Return where a band ends with the further line of a cell right below it."""
    if end == len(rows) or rows[end][0].baseline - rows[end - 1][0].baseline > _TAIL_STEP * em or len(rows[end]) > 1:
        return end
    tail = rows[end][0]
    over = [each for each in rows[end - 1] if each.left <= tail.left <= each.right]
    return end + bool(over and len(tail.text) < _MIN_PROSE)


def is_through_rows(left: Sequence[Segment], right: Sequence[Segment], em: float, switches: int) -> bool:
    """Tell whether a gutter parts cells of rows rather than columns; the file `switches` so often from side to side."""
    sides = {each.order: side for side, part in enumerate((left, right)) for each in part}
    rows = rows_of((*left, *right), em)
    by_side = [(_of_side(row, sides, 0), _of_side(row, sides, 1)) for row in rows]
    shared = [(one, other) for one, other in by_side if one and other]
    fewer, more = sorted((sum(bool(one) for one, _ in by_side), sum(bool(other) for _, other in by_side)))
    if len(shared) < _MIN_ROWS or len(shared) < _MIN_SHARED * fewer:
        return False
    if switches <= 1 and len(shared) < _MIN_SHARED_IN_ONE * more:
        return False  # a note in the margin of a table
    if _is_prose([row for row, _ in shared]) or _is_prose([row for _, row in shared]):
        return False
    return _has_figures(shared)


def _of_side(row: Sequence[Segment], sides: dict[int, int], side: int) -> list[Segment]:
    return sorted((each for each in row if sides[each.order] == side), key=lambda each: each.left)


def _is_prose(rows: Sequence[Sequence[Segment]]) -> bool:
    """Tell whether the lines of a side are long and of one piece, as those of running text."""
    longest = [max(row, key=lambda each: each.right - each.left) for row in rows]
    widths = [each.right - each.left for each in longest]
    whole = max(row[-1].right for row in rows) - min(row[0].left for row in rows)
    are_full = sum(width >= _FULL * max(widths) for width in widths) * 2 >= len(widths)
    return (
        are_full and median(widths) >= _MIN_FILLED * whole and median(len(each.text) for each in longest) >= _MIN_PROSE
    )


def _has_figures(rows: Sequence[tuple[list[Segment], list[Segment]]]) -> bool:
    """Tell whether most rows have a figure next to the gutter, or figures and many cells."""
    near = sum(is_figure(one[-1].text) or is_figure(other[0].text) for one, other in rows)
    many = sum(
        len(one) + len(other) >= _MIN_CELLS and any(is_figure(each.text) for each in (*one, *other))
        for one, other in rows
    )
    return max(near, many) * 2 > len(rows)
