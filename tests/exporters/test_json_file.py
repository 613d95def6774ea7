"""The JSON export."""

import json

import pytest

from reader.exporters.json_file import JsonExporter
from reader.model.analysis import Analysis
from reader.model.document import Document
from reader.model.serialization import from_json
from tests.documents import make_document
from tests.exporters.samples import sample_analysis, sample_document


def test_json_is_read_back_as_the_same_article_and_analysis() -> None:
    document = sample_document()
    analysis = sample_analysis(document)

    document_again, analysis_again = from_json(json.loads(JsonExporter().export(document, analysis)))

    assert document_again.text == document.text
    assert analysis_again.key_points == analysis.key_points
    assert analysis_again.actors == analysis.actors


@pytest.mark.parametrize("words", ["“Zürich” 🎈", "Half \ud83d done"])
def test_json_keeps_every_character(words: str) -> None:
    document: Document = make_document(words)

    exported = JsonExporter().export(document, Analysis(document.digest))

    assert json.loads(exported)["text"] == words
