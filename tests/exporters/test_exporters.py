"""What every export promises; a new one is tested the moment it is listed."""

from dataclasses import replace

import pytest

from reader.exporters import EXPORTERS, Exporter, exporter_of
from reader.model.analysis import Analysis
from reader.model.annotation import Summary
from reader.model.document import Document, Metadata
from tests.documents import make_document
from tests.exporters.samples import sample_analysis, sample_document

each_exporter = pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.id)
PARTS = ("key_points", "summary", "actors", "quotations")


@each_exporter
def test_an_export_is_utf_8_and_ends_with_one_newline(exporter: Exporter) -> None:
    document = sample_document()

    text = exporter.export(document, sample_analysis(document)).decode("utf-8")

    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\r" not in text


@each_exporter
@pytest.mark.parametrize("missing", PARTS)
def test_an_export_works_with_a_part_missing(exporter: Exporter, missing: str) -> None:
    document = sample_document()
    whole = sample_analysis(document)
    lacking = Analysis(whole.document_digest, **{part: getattr(whole, part) for part in PARTS if part != missing})

    exported = exporter.export(document, lacking)

    assert len(exported) < len(exporter.export(document, whole))


@each_exporter
def test_an_export_of_an_empty_document_is_still_a_file(exporter: Exporter) -> None:
    empty = Document("", ())

    exported = exporter.export(empty, Analysis(empty.digest))

    assert exported.endswith(b"\n")


@each_exporter
@pytest.mark.parametrize(
    "words", ["Nó 👩‍👩‍👧 e\u0301 emoji 🎈.", "שלום עולם.", "一句话。", "A\u2028B\x85C.", "Half \ud83d done."]
)
def test_an_export_takes_any_characters(exporter: Exporter, words: str) -> None:
    document = replace(make_document(words), metadata=Metadata(title=words))

    text = exporter.export(document, _all_chosen(document)).decode("utf-8")

    assert len(text) > len(words)


@each_exporter
def test_an_export_holds_a_hundred_thousand_words(exporter: Exporter) -> None:
    document = make_document(*(["Ten words stand here in a row to be counted. " * 10 + "End"] * 1000))

    exported = exporter.export(document, _all_chosen(document))

    assert exported.count(b"Ten words") >= 10_000


def test_exporters_have_ids_and_suffixes_of_their_own() -> None:
    assert len({exporter.id for exporter in EXPORTERS}) == len(EXPORTERS)
    assert len({exporter.suffix for exporter in EXPORTERS}) == len(EXPORTERS)


@each_exporter
def test_an_exporter_is_found_by_its_id(exporter: Exporter) -> None:
    assert exporter_of(exporter.id, EXPORTERS) is exporter


def test_an_unknown_export_is_named() -> None:
    with pytest.raises(LookupError, match="papyrus"):
        exporter_of("papyrus", EXPORTERS)


def _all_chosen(document: Document) -> Analysis:
    sentences = tuple(range(len(document.sentences)))
    return Analysis(document.digest, summary=Summary("lead", sentences, len(sentences)))
