"""Highlights as a table: a row for each, for spreadsheets and other programs."""

from reader.exporters.addresses import address_of
from reader.exporters.places import Places
from reader.exporters.table import table
from reader.exporters.taken import Taken
from reader.model.headline import headline_of, one_line
from reader.model.highlight import PlacedHighlight

COLUMNS = ("title", "place", "words", "colour", "comment", "tags", "made", "address", "marked")


class HighlightsCsvExporter:
    """Writes RFC 4180 in UTF-8, with the mark by which spreadsheets know it."""

    id = "highlights-csv"
    name = "CSV"
    suffix = ".csv"

    def export(self, taken: Taken) -> bytes:
        """Return the table; lone surrogates become question marks."""
        places = Places(taken.document)
        return table(COLUMNS, (_row(taken, each, places) for each in taken.highlights))


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
        one_line(each.marked),
    )
