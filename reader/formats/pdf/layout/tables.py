"""Tables: rows whose cells stand below each other, with strips between them that no line of the table crosses."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.formats.pdf.glyphs.words import Word
from reader.formats.pdf.layout.lines import Line, Segment, spelled
from reader.formats.pdf.layout.markers import is_marker
from reader.formats.pdf.layout.passages import Column, Passage, PassageKind

_MIN_STRIP = 0.5  # em
_CELL_GAP = 0.9  # em; closer segments are one cell
_MIN_ROWS, _MIN_ROWS_OF_TWO = 2, 3
_MAX_STEP = 3.2  # em between the lines of a table
_MIN_FILLED = 0.6  # of the cells
_ROW_GAP = 1.15  # of the smallest step; more, and a new row begins
_MAX_CELL = 90  # characters of the usual cell; more is prose in columns
_MIN_HEADS = 3
_HEAD_GAP = 0.6  # em, at least, between the heads of columns
_WIDER = 2.0  # times the smallest gap of a line
_EVEN = 1.2  # times the smallest gap; a line stretched to its measure has no gap wider
_MIN_STRETCHED, _MIN_BESIDE = 3, 4  # words of a stretched line, and of a line beside it that has the same measure
_SAME_EDGE = 1.5  # points


@dataclass(frozen=True, slots=True)
class Table:
    """Lines [start, end) of a column, as rows of cells."""

    start: int
    end: int
    rows: tuple[tuple[tuple[Line, ...], tuple[str, ...]], ...]

    def passages(self, column: Column) -> list[Passage]:
        """Return a passage for each row."""
        return [Passage(PassageKind.TABLE, lines, column, cells=cells) for lines, cells in self.rows]


def tables_in(lines: Sequence[Line], em: float) -> list[Table]:
    """Return the tables among the lines of a column."""
    found: list[Table] = []
    start = 0
    while start < len(lines):
        end = _run_end(lines, start, em)
        table = _table(lines, start, end, em) if end - start >= _MIN_ROWS else None
        if table:
            found.append(_with_head(table, lines, found[-1].end if found else 0, em))
        start = table.end if table else start + 1
    return found


def _cells(line: Line, em: float) -> list[tuple[float, float, str]]:
    cells: list[tuple[float, float, str]] = []
    for segment in line.segments:
        if cells and segment.left - cells[-1][1] < _CELL_GAP * em:
            left, _, text = cells[-1]
            cells[-1] = (left, segment.right, f"{text} {segment.text}")
        else:
            cells.append((segment.left, segment.right, segment.text))
    return cells


def _run_end(lines: Sequence[Line], start: int, em: float) -> int:
    """Return where the lines with several cells end that begin at `start`; lines of one cell may stand among them."""
    if len(_cells(lines[start], em)) < 2 or _is_stretched(lines, start):
        return start
    end = start + 1
    for at in range(start + 1, len(lines)):
        if lines[at].baseline - lines[at - 1].baseline > _MAX_STEP * em or at - end > 1:
            break
        if len(_cells(lines[at], em)) > 1 and not _is_stretched(lines, at):
            end = at + 1
    return end


def _is_stretched(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line is prose stretched to its measure: even gaps, and a line beside it ends where it does."""
    line = lines[at]
    gaps = _gaps(line)
    if len(gaps) + 1 < _MIN_STRETCHED or max(gaps) > _EVEN * min(gaps):
        return False
    wordy = sum(any(map(str.isalpha, word.text)) for word in line.words)
    beside = [*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2]]
    return wordy * 2 > len(line.words) and any(_is_prose(other, line.right) for other in beside)


def _is_prose(line: Line, right: float) -> bool:
    is_whole = len(line.segments) == 1 and len(line.words) >= _MIN_BESIDE
    return is_whole and abs(line.right - right) <= _SAME_EDGE


def _gaps(line: Line) -> list[float]:
    return [after.left - before.right for before, after in pairwise(line.words) if not after.is_glued]


def _with_head(table: Table, lines: Sequence[Line], first: int, em: float) -> Table:
    """Return the table with the line above it as its head, where that has the same number of parts set apart."""
    at = table.start - 1
    if at < first or lines[table.start].baseline - lines[at].baseline > _MAX_STEP * em:
        return table
    parts = _parts(lines[at], em)
    if len(parts) != len(table.rows[0][1]) or len(parts) < _MIN_HEADS:
        return table
    return Table(at, table.end, (((lines[at],), tuple(parts)), *table.rows))


def _parts(line: Line, em: float) -> list[str]:
    """Return the text of a line, parted where its gaps are much wider than its smallest."""
    limit = max(_HEAD_GAP * em, _WIDER * min(_gaps(line), default=0.0))
    groups: list[list[Word]] = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if not word.is_glued and word.left - before.right > limit:
            groups.append([])
        groups[-1].append(word)
    return [spelled(group) for group in groups]


def _table(lines: Sequence[Line], start: int, end: int, em: float) -> Table | None:
    """Return the longest table that begins at `start`."""
    while end - start >= _MIN_ROWS:
        strips = _strips([_cells(line, em) for line in lines[start:end]], em)
        if strips:
            return _settled(lines, start, end, strips)
        end -= 1
        while end > start and len(_cells(lines[end - 1], em)) < 2:
            end -= 1
    return None


def _strips(rows: Sequence[Sequence[tuple[float, float, str]]], em: float) -> list[float]:
    """Return the middles of the strips that no cell crosses."""
    edges = sorted((left, right) for row in rows for left, right, _ in row)
    strips, reach = [], edges[0][1]
    for left, right in edges[1:]:
        if left - reach >= _MIN_STRIP * em:
            strips.append((left + reach) / 2)
        reach = max(reach, right)
    return strips


def _settled(lines: Sequence[Line], start: int, end: int, strips: Sequence[float]) -> Table | None:
    grids = [_grid(line, strips) for line in lines[start:end]]
    width = len(strips) + 1
    several = [grid for grid in grids if sum(map(bool, grid)) > 1]
    if len(several) < (_MIN_ROWS_OF_TWO if width == 2 else _MIN_ROWS):
        return None
    filled = sum(bool(cell) for grid in several for cell in grid) / (len(several) * width)
    lengths = sorted(len(cell) for grid in several for cell in grid if cell)
    is_list = all(is_marker(grid[0]) or not grid[0] for grid in several)
    if filled < _MIN_FILLED or is_list or lengths[len(lengths) // 2] > _MAX_CELL:
        return None
    return Table(start, end, tuple(_rows(lines[start:end], grids)))


def _grid(line: Line, strips: Sequence[float]) -> list[str]:
    cells: list[list[str]] = [[] for _ in range(len(strips) + 1)]
    for segment in line.segments:
        cells[_place(segment, strips)].append(segment.text)
    return [" ".join(cell) for cell in cells]


def _place(segment: Segment, strips: Sequence[float]) -> int:
    middle = (segment.left + segment.right) / 2
    return sum(middle > strip for strip in strips)


def _rows(lines: Sequence[Line], grids: Sequence[list[str]]) -> list[tuple[tuple[Line, ...], tuple[str, ...]]]:
    """Return rows: a line that continues cells of the one above belongs to its row."""
    steps = [below.baseline - above.baseline for above, below in pairwise(lines)]
    smallest = min(steps, default=0.0)
    is_spaced = max(steps, default=0.0) > _ROW_GAP * smallest
    rows: list[tuple[list[Line], list[str]]] = []
    for at, (line, grid) in enumerate(zip(lines, grids, strict=True)):
        is_close = at > 0 and steps[at - 1] <= _ROW_GAP * smallest
        if rows and is_close and (not grid[0] or (is_spaced and _continues(grid))):
            rows[-1][0].append(line)
            rows[-1][1][:] = [f"{a}\n{b}".strip() for a, b in zip(rows[-1][1], grid, strict=True)]
        else:
            rows.append(([line], grid))
    return [(tuple(of_row), tuple(cells)) for of_row, cells in rows]


def _continues(grid: Sequence[str]) -> bool:
    """Tell whether a line has a cell less than the table and begins none with a capital or a number."""
    filled = [cell for cell in grid if cell]
    return len(filled) < len(grid) and all(cell[0].islower() for cell in filled)
