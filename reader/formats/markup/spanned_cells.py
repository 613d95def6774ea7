"""Cells that reach over rows and columns: which column each cell of a table begins in, as a browser places them.

The places that a cell reaches over besides its first stay empty: repeated, a figure would be counted twice.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reader.formats.markup.content import MAX_CELLS
from reader.formats.markup.numbering import whole
from reader.formats.markup.xml_parts import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_ROWS = 2_000  # that a cell may reach over
_CELLS = ("td", "th")


def columns_of(
    rows: Iterable[Sequence["Element"]], wide: str = "colspan", high: str = "rowspan"
) -> dict["Element", int]:
    """Return the column of each cell that does not stand where its number in the row says, by the cells of each row.

    `wide` and `high` are the attributes that say how many columns and rows a cell reaches over.
    """
    columns: dict[Element, int] = {}
    open_until: dict[int, int] = {}  # by column, the row before which a cell from above ends
    for number, row in enumerate(rows):
        column = 0
        for at, cell in enumerate(row):
            while open_until.get(column, 0) > number:
                column += 1
            if column >= MAX_CELLS:
                break
            if column != at:
                columns[cell] = column
            columns_over = min(max(1, whole(cell.get(wide), 1)), MAX_CELLS - column)
            rows_over = min(whole(cell.get(high), 1), MAX_ROWS) or MAX_ROWS  # none means all that follow
            if rows_over > 1:
                open_until |= dict.fromkeys(range(column, column + columns_over), number + rows_over)
            column += columns_over
    return columns


def cells_of(row: "Element") -> list["Element"]:
    """Return the cells of a row."""
    return [cell for cell in row if local_name(cell) in _CELLS]
