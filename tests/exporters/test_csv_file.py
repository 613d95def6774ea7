"""What was found as a table."""

import csv
from io import StringIO

from reader.exporters.csv_file import COLUMNS, CsvExporter
from tests.exporters.samples import sample_analysis, sample_document


def test_every_row_says_what_it_is_and_where_it_stands() -> None:
    document = sample_document()
    text = CsvExporter().export(document, sample_analysis(document)).decode("utf-8-sig")

    rows = list(csv.DictReader(StringIO(text)))

    assert tuple(rows[0]) == COLUMNS
    assert {row["part"] for row in rows} == {"Key points", "Summary", "Actors", "Quotations"}
    actor = next(row for row in rows if row["words"] == "Ana Ruiz")
    assert actor["kind"] == "People"
    assert document.text[int(actor["start"]) : int(actor["end"])] == "Ana Ruiz"
    assert all(row["address"].startswith("https://vell.example/") for row in rows if row["part"] == "Quotations")
