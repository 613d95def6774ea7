"""Tables for spreadsheets and other programs."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

_FORMULA = ("=", "+", "-", "@", "\t")  # what spreadsheets take for the beginning of a formula


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return RFC 4180 in UTF-8, with the mark by which spreadsheets know it; lone surrogates become question marks."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8-sig", "replace")


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet reckons: words of a page must not become a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
