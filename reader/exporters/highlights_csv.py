"""Highlights as a table: a row for each, for spreadsheets and other programs."""

import csv
from io import StringIO

from reader.exporters.addresses import address_of
from reader.exporters.places import Places
from reader.exporters.taken import Taken
from reader.model.headline import headline_of, one_line
from reader.model.highlight import PlacedHighlight

COLUMNS = ("title", "place", "words", "colour", "comment", "tags", "made", "address")
_FORMULA = ("=", "+", "-", "@", "\t")  # what spreadsheets take for the beginning of a formula


class HighlightsCsvExporter:
    """Writes RFC 4180 in UTF-8, with the mark by which spreadsheets know it."""

    id = "highlights-csv"
    name = "CSV"
    suffix = ".csv"

    def export(self, taken: Taken) -> bytes:
        """Return the table; lone surrogates become question marks."""
        places, file = Places(taken.document), StringIO()
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([_harmless(cell) for cell in _row(taken, each, places)] for each in taken.highlights)
        return file.getvalue().encode("utf-8-sig", "replace")


def _row(taken: Taken, each: PlacedHighlight, places: Places) -> tuple[str, ...]:
    highlight, span = each.highlight, each.span
    return (
        headline_of(taken.document),
        places.of_spans([span]) if span else "",
        one_line(highlight.passage.words),
        highlight.colour.value,
        highlight.comment.text if highlight.comment else "",
        "; ".join(highlight.tags),
        highlight.made,
        (address_of(taken.document, span) or "") if span else "",
    )


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet reckons: words of a page must not become a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
