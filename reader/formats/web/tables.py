"""Tables of a page: which hold data, and which only lay the page out, as newsletters do."""

from typing import TYPE_CHECKING

from reader.formats.markup.spanned_cells import cells_of
from reader.formats.structure.punctuation import word_count
from reader.message import Message

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_CELLS = 1_000  # of one row
MAX_ROWS = 2_000  # of one table; nobody reads more
_MAX_CELL_WORDS = 40  # on average; longer cells are paragraphs side by side
_MAX_INNER_WORDS = 20  # of a table in a cell; a longer one holds prose
_MAX_COUNTED = 200  # cells; enough to know a table
_LAYOUT = ("h1", "h2", "h3", "h4", "form", "article", "section", "blockquote")
_LISTS = ("ul", "ol", "p")
_MIN_COLUMNS = 2


def is_data_table(table: "HtmlElement") -> bool:
    """Tell whether rows and columns mean something: one of one column only lays out, as one around others does.

    A table that names its columns and holds no paragraphs may have small ones in its cells.
    """
    if (table.get("role") or "").lower() in ("presentation", "none") or _has(table, _LAYOUT):
        return False
    rows = rows_of(table)
    if _has(table, ("table",)) and not _may_hold_tables(table, rows):
        return False
    widths = [len(cells_of(row)) for row in rows[:_MAX_COUNTED]]
    if len(rows) < 2 or sum(width >= _MIN_COLUMNS for width in widths) * 2 < len(widths):
        return False
    cells = [cell for row in rows[:_MAX_COUNTED] for cell in cells_of(row)][:_MAX_COUNTED]
    words = [word_count("".join(cell.itertext())) for cell in cells]
    paragraphs = sum(1 for cell in cells for _ in cell.iter(*_LISTS))
    return sum(words) <= _MAX_CELL_WORDS * len(cells) and paragraphs <= 2 * len(cells)


def _may_hold_tables(table: "HtmlElement", rows: list["HtmlElement"]) -> bool:
    if _has(table, ("p",)) or not any(cell.tag == "th" for row in rows for cell in cells_of(row)):
        return False
    inner = (each for each in table.iter("table") if each is not table)
    return all(word_count(" ".join(each.itertext())) <= _MAX_INNER_WORDS for each in inner)


def rows_of(table: "HtmlElement") -> list["HtmlElement"]:
    """Return the rows of a table, those of tables within it aside."""
    return [row for row in table.iter("tr") if next(row.iterancestors("table"), None) is table]


def beyond_limits(table: "HtmlElement") -> tuple[set["HtmlElement"], list[str]]:
    """Return the rows and cells that are too many, and the sentences that say so."""
    rows = rows_of(table)
    cells = {cell for row in rows[:MAX_ROWS] for cell in cells_of(row)[MAX_CELLS:]}
    warnings: list[str] = []
    if len(rows) > MAX_ROWS:
        warnings.append(
            Message("A table of the page has more than {limit} rows; the others are left out.", limit=f"{MAX_ROWS:,}")
        )
    if cells:
        warnings.append(
            Message(
                "A table of the page has more than {limit} columns; the others are left out.", limit=f"{MAX_CELLS:,}"
            )
        )
    return {*rows[MAX_ROWS:], *cells}, warnings


def _has(table: "HtmlElement", tags: tuple[str, ...]) -> bool:
    return any(element is not table for element in table.iter(*tags))
