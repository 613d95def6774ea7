"""Tables: rows whose cells stand below each other, with strips between them that hardly a line of the table crosses.

What has the look of one but no strips is shown as it stands, in a fixed width: no number moves to another's name.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.formats.pdf.glyphs.words import Word
from reader.formats.pdf.layout.cells import Cell, cells_of, is_figure, split_at
from reader.formats.pdf.layout.lines import Line, spelled
from reader.formats.pdf.layout.markers import is_caption, is_marker
from reader.formats.pdf.layout.passages import Column, Passage, PassageKind

_MIN_STRIP = 0.5  # em
_MIN_ROWS, _MIN_ROWS_OF_TWO = 2, 3
_MAX_LINES = 300  # of one table; a longer one is read in parts
_MAX_SHORTER = 6  # lines by which a table may end before the lines that look like rows
_MAX_STEP = 3.2  # em between the lines of a table
_MIN_FILLED, _MIN_FILLED_OF_FIGURES = 0.6, 0.25  # of the cells
_MIN_FIGURES = 0.4  # of the cells that are filled, for a table of figures
_CROSSED = 0.06  # of the lines, by heads that span columns
_ROW_GAP = 1.15  # of the smallest step; more, and a new row begins
_HALF_LINE = 0.75  # em; lines so near stand side by side
_MAX_CELL = 90  # characters of the usual cell; more is prose in columns
_MIN_HEADS = 3
_HEAD_GAP = 0.6  # em, at least, between the heads of columns
_WIDER = 2.0  # times the smallest gap of a line
_EVEN = 1.2  # times the smallest gap; a line stretched to its measure has no gap wider
_MIN_STRETCHED, _MIN_BESIDE = 3, 4  # words of a stretched line, and of a line beside it that has the same measure
_SAME_EDGE = 1.5  # points

Strip = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Table:
    """Lines [start, end) of a column, as rows of cells; without rows they are shown as they stand."""

    start: int
    end: int
    rows: tuple[tuple[tuple[Line, ...], tuple[str, ...]], ...] = ()

    def passages(self, lines: Sequence[Line], column: Column) -> list[Passage]:
        """Return a passage for each row."""
        if not self.rows:
            return [Passage(PassageKind.CODE, tuple(lines[self.start : self.end]), column)]
        return [Passage(PassageKind.TABLE, of_row, column, cells=cells) for of_row, cells in self.rows]


def tables_in(lines: Sequence[Line], em: float) -> list[Table]:
    """Return the tables among the lines of a column."""
    cells = [cells_of(line) for line in lines]
    found: list[Table] = []
    start = 0
    while start < len(lines):
        end = _run_end(lines, cells, start, em)
        table = _table(lines, cells, start, end, em) if end - start >= _MIN_ROWS else None
        if table and table.rows:
            table = _with_head(table, lines, found[-1].end if found else 0, em)
        found += [table] if table else []
        start = table.end if table else start + 1
    return found


def _run_end(lines: Sequence[Line], cells: Sequence[Sequence[Cell]], start: int, em: float) -> int:
    """Return where the lines with several cells end that begin at `start`; lines of one cell may stand among them."""
    if len(cells[start]) < 2 or _is_stretched(lines, start):
        return start
    end = start + 1
    for at in range(start + 1, min(len(lines), start + _MAX_LINES)):
        is_caption_there = is_caption(lines[at].text, is_small=True)
        if lines[at].baseline - lines[at - 1].baseline > _MAX_STEP * em or at - end > 1 or is_caption_there:
            break
        if len(cells[at]) > 1 and not _is_stretched(lines, at):
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


def _table(lines: Sequence[Line], cells: Sequence[Sequence[Cell]], start: int, end: int, em: float) -> Table | None:
    """Return the longest table that begins at `start`; figures that are in no columns as they stand."""
    for last in range(end, max(start + _MIN_ROWS, end - _MAX_SHORTER) - 1, -1):
        if len(cells[last - 1]) < 2:
            continue
        strips = _strips(cells[start:last], em)
        table = _settled(lines, cells, start, last, strips, em) if strips else None
        if table:
            return table
    is_of_figures = all(sum(is_figure(cell.text) for cell in row) >= _MIN_HEADS for row in cells[start:end])
    return Table(start, end) if is_of_figures else None


def _strips(rows: Sequence[Sequence[Cell]], em: float) -> list[Strip]:
    """Return the strips between columns: hardly a cell crosses them."""
    several = [row for row in rows if len(row) > 1]
    allowed = round(_CROSSED * len(several))
    strips = _crossed_by(several, allowed, em)
    return strips if len(strips) > len(_crossed_by(several, 0, em)) else _crossed_by(several, 0, em)


def _crossed_by(rows: Sequence[Sequence[Cell]], allowed: int, em: float) -> list[Strip]:
    """Return the strips that at most so many cells cross."""
    changes = Counter[float]()
    for row in rows:
        for cell in row:
            changes[cell.left] += 1
            changes[cell.right] -= 1
    strips: list[Strip] = []
    depth, begun = 0, None
    edges = sorted(changes)
    for edge in edges[:-1]:
        depth += changes[edge]
        if depth > allowed and begun is not None:
            strips += [(begun, edge)] if edge - begun >= _MIN_STRIP * em else []
            begun = None
        elif depth <= allowed and begun is None:
            begun = edge
    return [strip for strip in strips if _parts_rows(rows, strip)]


def _parts_rows(rows: Sequence[Sequence[Cell]], strip: Strip) -> bool:
    """Tell whether a strip has cells on both sides in several rows."""
    middle = (strip[0] + strip[1]) / 2
    return sum(row[0].right <= middle <= row[-1].left for row in rows) >= _MIN_ROWS


def _settled(
    lines: Sequence[Line], cells: Sequence[Sequence[Cell]], start: int, end: int, strips: Sequence[Strip], em: float
) -> Table | None:
    grids = [_grid(row, strips) for row in cells[start:end]]
    width = len(strips) + 1
    heads = _parts(lines[start], em)
    if len(heads) == width >= _MIN_HEADS and "" in grids[0] and not any(map(is_figure, heads)):
        grids[0] = heads
    several = [grid for grid in grids if sum(map(bool, grid)) > 1]
    if len(several) < (_MIN_ROWS_OF_TWO if width == 2 else _MIN_ROWS):
        return None
    texts = [cell for grid in several for cell in grid if cell]
    filled, figures = len(texts) / (len(several) * width), sum(map(is_figure, texts)) / len(texts)
    is_list = all(is_marker(grid[0]) or not grid[0] for grid in several)
    is_full = filled >= (_MIN_FILLED_OF_FIGURES if figures >= _MIN_FIGURES and width > 2 else _MIN_FILLED)
    if not is_full or is_list or sorted(map(len, texts))[len(texts) // 2] > _MAX_CELL:
        return None
    return Table(start, end, tuple(_rows(lines[start:end], grids)))


def _grid(row: Sequence[Cell], strips: Sequence[Strip]) -> list[str]:
    columns: list[list[str]] = [[] for _ in range(len(strips) + 1)]
    for cell in row:
        for part in split_at(cell, strips):
            columns[_place(part, strips)].append(part.text)
    return [" ".join(column) for column in columns]


def _place(cell: Cell, strips: Sequence[Strip]) -> int:
    middle = (cell.left + cell.right) / 2
    return sum(middle > (low + high) / 2 for low, high in strips)


def _rows(lines: Sequence[Line], grids: Sequence[list[str]]) -> list[tuple[tuple[Line, ...], tuple[str, ...]]]:
    """Return rows: a line that continues cells of the one above belongs to its row."""
    steps = [below.baseline - above.baseline for above, below in pairwise(lines)]
    whole = [step for step, line in zip(steps, lines, strict=False) if step > _HALF_LINE * line.size]
    smallest = min(whole, default=0.0)
    is_spaced = max(whole, default=0.0) > _ROW_GAP * smallest
    rows: list[tuple[list[Line], list[str]]] = []
    for at, (line, grid) in enumerate(zip(lines, grids, strict=True)):
        above = rows[-1][1] if rows else []
        is_close = at > 0 and steps[at - 1] <= _ROW_GAP * smallest
        if rows and (
            (steps[at - 1] <= _HALF_LINE * line.size and _completes(above, grid))
            or (is_close and _goes_on(above, grid) and (not grid[0] or (is_spaced and _continues(grid))))
        ):
            rows[-1][0].append(line)
            above[:] = [f"{a}\n{b}".strip() for a, b in zip(above, grid, strict=True)]
        else:
            rows.append(([line], list(grid)))
    return [(tuple(of_row), tuple(cells)) for of_row, cells in rows]


def _completes(above: Sequence[str], grid: Sequence[str]) -> bool:
    """Tell whether a line has only cells that the row above lacks."""
    return not any(a and b for a, b in zip(above, grid, strict=True))


def _goes_on(above: Sequence[str], grid: Sequence[str]) -> bool:
    """Tell whether the cells of a line may be further lines of those above, and none a figure of its own."""
    return all(bool(a) and (not is_figure(b) or not _is_whole(a)) for a, b in zip(above, grid, strict=True) if b)


def _is_whole(text: str) -> bool:
    return is_figure(text) and text[-1] not in "=+-–×(/,"


def _continues(grid: Sequence[str]) -> bool:
    """Tell whether a line has a cell less than the table and begins none with a capital or a number."""
    filled = [cell for cell in grid if cell]
    return len(filled) < len(grid) and all(cell[0].islower() for cell in filled)
