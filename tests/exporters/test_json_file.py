"""The JSON export."""

import json
import tracemalloc

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


def test_json_takes_a_few_times_its_own_length_of_memory() -> None:
    document = make_document(*["It rained."] * 500)

    tracemalloc.start()
    exported = JsonExporter().export(document, Analysis(document.digest))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 6 * len(exported)
