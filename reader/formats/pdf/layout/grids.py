"""Rows across a page: what tells the cells of a table, which are read across, from columns, which are read down."""

from collections.abc import Sequence
from statistics import median

from reader.formats.pdf.layout.cells import is_figure
from reader.formats.pdf.layout.lines import Segment

_SAME_ROW = 0.15  # em; rows of a table stand level, lines of columns only by chance
_MIN_ROWS = 3
_MIN_CELLS = 3
_MIN_SHARED = 0.7  # of the rows of the side with fewer
_MIN_WIDE_ROWS = 0.6  # of the rows of a grid have many cells
_MIN_FIGURES = 0.25  # of the cells of a grid
_MAX_CELL = 25  # characters of the usual cell of a grid
_MIN_PROSE, _MIN_FILLED = 28, 0.6  # characters of a line of prose, and how much of its column it takes


def rows_of(segments: Sequence[Segment], em: float) -> list[list[Segment]]:
    """Return the segments that stand level, from top to bottom."""
    rows: list[list[Segment]] = []
    for each in sorted(segments, key=lambda segment: segment.baseline):
        if rows and each.baseline - rows[-1][0].baseline <= _SAME_ROW * em:
            rows[-1].append(each)
        else:
            rows.append([each])
    return rows


def is_grid(segments: Sequence[Segment], em: float) -> bool:
    """Tell whether nearly all that stands there is rows of many short cells, figures among them."""
    rows = rows_of(segments, em)
    wide = [row for row in rows if len(row) >= _MIN_CELLS]
    if len(wide) < _MIN_ROWS or len(wide) < _MIN_WIDE_ROWS * len(rows):
        return False
    cells = [each.text for row in wide for each in row]
    are_figures = sum(map(is_figure, cells)) >= _MIN_FIGURES * len(cells)
    return are_figures and median(map(len, cells)) <= _MAX_CELL


def is_through_rows(left: Sequence[Segment], right: Sequence[Segment], em: float) -> bool:
    """Tell whether a gutter parts the cells of rows rather than columns of prose."""
    sides = {each.order: side for side, part in enumerate((left, right)) for each in part}
    rows = rows_of((*left, *right), em)
    by_side = [(_of_side(row, sides, 0), _of_side(row, sides, 1)) for row in rows]
    shared = [(one, other) for one, other in by_side if one and other]
    fewer = min(sum(bool(one) for one, _ in by_side), sum(bool(other) for _, other in by_side))
    if len(shared) < _MIN_ROWS or len(shared) < _MIN_SHARED * fewer:
        return False
    if _is_prose([row for row, _ in shared]) or _is_prose([row for _, row in shared]):
        return False
    return _has_figures(shared)


def _of_side(row: Sequence[Segment], sides: dict[int, int], side: int) -> list[Segment]:
    return sorted((each for each in row if sides[each.order] == side), key=lambda each: each.left)


def _is_prose(rows: Sequence[Sequence[Segment]]) -> bool:
    """Tell whether the lines of a side are long and of one piece, as those of running text."""
    width = max(row[-1].right for row in rows) - min(row[0].left for row in rows)
    longest = [max(row, key=lambda each: each.right - each.left) for row in rows]
    filled = median(each.right - each.left for each in longest) / max(width, 1.0)
    return filled >= _MIN_FILLED and median(len(each.text) for each in longest) >= _MIN_PROSE


def _has_figures(rows: Sequence[tuple[list[Segment], list[Segment]]]) -> bool:
    """Tell whether most rows have a figure next to the gutter, or figures and many cells."""
    near = sum(is_figure(one[-1].text) or is_figure(other[0].text) for one, other in rows)
    many = sum(
        len(one) + len(other) >= _MIN_CELLS and any(is_figure(each.text) for each in (*one, *other))
        for one, other in rows
    )
    return max(near, many) * 2 > len(rows)
