"""How a table is set in lines that are one paragraph each: tab stops, type size and indents. Pure arithmetic.

A row stays one block of text, so its cells cannot be wrapped one beside the other. What does not fit is tried in other
ways, in this order: less white and smaller type, the last column in lines of its own, each row run on as text.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from reader.gui.figures.tables import Table

GAP = 1.5  # between columns, in type sizes
WIDEST_GAP = 3.5
LEAST_GAP = 0.9  # where columns are many
LEAST_SCALE = 0.76  # of the designed type: smaller numbers are no longer read at ease
LEAST_LAST = 12  # type sizes that a wrapped last column has at least
STRONG = 1.1  # the width of bold type
HANG = 1.5  # type sizes by which the further lines of a row that runs on are set in
MEASURED_ROWS = 200  # of a longer table the longest cells of each column are measured
MEASURED_CELLS = 40
SLACK = 1.02  # for what hinting makes of a letter at another size

Measure = Callable[[str], float]


class Form(Enum):
    """COLUMNS: cells below each other; LAST_WRAPS: as well, the last in lines of its own; RUN_ON: rows as text."""

    COLUMNS = auto()
    LAST_WRAPS = auto()
    RUN_ON = auto()


@dataclass(frozen=True, slots=True)
class Stop:
    """A tab stop: where the cell after it begins, or where it ends, or its middle."""

    place: float
    is_end: bool = False
    is_middle: bool = False


@dataclass(frozen=True, slots=True)
class TableSetting:
    """How the rows of one table are set; `scale` is that of the type, lengths are those of the page.

    `hang` is how far the further lines of a row stand in, `width` how far the table reaches. `over` are the stops of
    a first row whose names stand over several columns, empty where it has those of the others.
    """

    form: Form
    scale: float
    stops: tuple[Stop, ...]
    hang: float
    width: float
    over: tuple[Stop, ...] = ()


def column_widths(table: Table, measure: Measure) -> list[float]:
    """Return the room that the columns need; `measure` gives the width of a cell's words."""
    widths = [_widest(list(table.cells(column)), measure) for column in range(table.column_count)]
    widths = [max(width, *_heads(table, column, measure)) for column, width in enumerate(widths)]
    for span in table.spans:
        lack = measure(table.rows[0][span.start]) * STRONG - sum(widths[span.start : span.stop])
        for column in span:
            widths[column] += max(0.0, lack) / len(span)
    return widths


def set_table(table: Table, widths: Sequence[float], em: float, room: float) -> TableSetting:
    """Return the best setting in so much room; the widths of the columns and `em`, the type size, are as designed."""
    if len(widths) == 1:
        return TableSetting(Form.COLUMNS, 1.0, (), 0.0, min(room, widths[0]))
    for gap in (GAP, LEAST_GAP):
        scale = min(1.0, room / _extent(widths, gap * em))
        if scale == 1.0 or (gap == LEAST_GAP and scale >= LEAST_SCALE):
            return _columns(table, widths, em, room=room, scale=scale, gap=gap * em * scale)
    for scale in (1.0, LEAST_SCALE):
        if (_extent(widths[:-1], GAP * em) + (GAP + LEAST_LAST) * em) * scale <= room:
            return _last_wraps(table, widths, em, room=room, scale=scale)
    return TableSetting(Form.RUN_ON, 1.0, (), HANG * em, room)


def _extent(widths: Sequence[float], gap: float) -> float:
    return max(1.0, sum(widths) + gap * (len(widths) - 1))


def _heads(table: Table, column: int, measure: Measure) -> tuple[float, ...]:
    is_spanned = any(column in span for span in table.spans)
    heads = table.rows[int(is_spanned) : table.head_count]
    return (0.0, *(measure(row[column]) * STRONG for row in heads if column < len(row)))


def _widest(cells: list[str], measure: Measure) -> float:
    if len(cells) > MEASURED_ROWS:
        cells = sorted(cells, key=len)[-MEASURED_CELLS:]
    return max((measure(cell) for cell in cells), default=0.0) * SLACK


def _columns(
    table: Table, widths: Sequence[float], em: float, *, room: float, scale: float, gap: float
) -> TableSetting:
    spare = (room - sum(widths) * scale) / (len(widths) - 1)
    widths, gap = [width * scale for width in widths], max(gap, min(WIDEST_GAP * em, spare))
    stops, right = _stops(table, widths, gap)
    return TableSetting(Form.COLUMNS, scale, stops, 0.0, right, _stops_over(table, stops, widths, gap))


def _last_wraps(table: Table, widths: Sequence[float], em: float, *, room: float, scale: float) -> TableSetting:
    *stops, _ = _stops(table, [width * scale for width in widths], GAP * em * scale)[0]
    left = _extent(widths[:-1], GAP * em) * scale + GAP * em * scale
    return TableSetting(Form.LAST_WRAPS, scale, (*stops, Stop(left)), left, room)


def _stops(table: Table, widths: Sequence[float], gap: float) -> tuple[tuple[Stop, ...], float]:
    """Return the stop before each column but the first, and where the last one ends."""
    stops, x = [], widths[0]
    for column, width in enumerate(widths[1:], start=1):
        is_end = column in table.numeric
        stops.append(Stop(x + gap + (width if is_end else 0.0), is_end))
        x += gap + width
    return tuple(stops), x


def _stops_over(table: Table, stops: Sequence[Stop], widths: Sequence[float], gap: float) -> tuple[Stop, ...]:
    """Return the stops with which the names of the first row stand in the middle of their columns."""
    over = [Stop(0.0), *stops]
    for span in table.spans:
        left = sum(widths[: span.start]) + gap * span.start
        right = sum(widths[: span.stop]) + gap * (span.stop - 1)
        over[span.start] = Stop((left + right) / 2, is_middle=True)
        for column in span[1:]:  # empty, and so before the column that follows
            over[column] = Stop(right + gap * (column - span.start) / len(span))
    return tuple(over[1:]) if table.spans else ()
