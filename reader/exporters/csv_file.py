"""What was found as a table: a row for each line, for spreadsheets and other programs."""

from collections.abc import Iterator

from reader.exporters.outline import outline
from reader.exporters.table import table
from reader.model.analysis import Analysis
from reader.model.document import Document

COLUMNS = ("part", "kind", "words", "note", "start", "end", "address")


class CsvExporter:
    """Writes key points, summary, actors, quotations, dates and quantities, told apart by the first column."""

    id = "csv"
    name = "Table (CSV)"
    suffix = ".csv"

    def export(self, document: Document, analysis: Analysis) -> bytes:
        """Return the table; start and end are offsets in the text of the article."""
        return table(COLUMNS, _rows(document, analysis))


def _rows(document: Document, analysis: Analysis) -> Iterator[tuple[str, ...]]:
    for section in outline(document, analysis):
        for group in section.groups:
            for line in group.lines:
                at = (str(line.place.start), str(line.place.end)) if line.place else ("", "")
                yield section.title, group.heading or "", line.text, line.note, *at, line.address or ""
