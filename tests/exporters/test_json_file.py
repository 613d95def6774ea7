"""The JSON export."""

import json

import pytest

from reader.exporters.json_file import JsonExporter
from reader.model.analysis import Analysis
from reader.model.document import Document
from reader.model.serialization import to_json
from tests.documents import make_document
from tests.exporters.samples import sample_analysis, sample_document


def test_json_is_the_contract_for_scripts() -> None:
    document = sample_document()
    analysis = sample_analysis(document)

    assert json.loads(JsonExporter().export(document, analysis)) == to_json(document, analysis)


@pytest.mark.parametrize("words", ["“Zürich” 🎈", "Half \ud83d done"])
def test_json_keeps_every_character(words: str) -> None:
    document: Document = make_document(words)

    exported = JsonExporter().export(document, Analysis(document.digest))

    assert json.loads(exported)["text"] == words
