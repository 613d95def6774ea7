import json
from dataclasses import replace

import pytest

from reader.analysis.pipeline import analyze
from reader.errors import ErrorKind, FormatError
from reader.formats import read_text
from reader.model.analysis import Analysis, AnalysisOptions, Part
from reader.model.annotation import (
    Actor,
    ActorKind,
    Concern,
    Doubt,
    DoubtKind,
    Evidence,
    KeyPoint,
    KeyPoints,
    Origin,
    Quotation,
    Summary,
    Support,
    Verdict,
)
from reader.model.document import Document, Removed, RemovedKind
from reader.model.serialization import error_json, to_json
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from tests.documents import make_document

DOCUMENT_FIELDS = [
    "schema",
    "source",
    "digest",
    "language",
    "metadata",
    "text",
    "sections",
    "paragraphs",
    "sentences",
    "marks",
    "footnotes",
]
PARAGRAPH_FIELDS = ["index", "start", "end", "kind", "section", "role", "level", "speaker"]
POINT_FIELDS = [
    *["start", "end", "strength", "support", "evidence", "not_found", "doubts"],
    *["verdict", "is_sure", "differs", "pieces", "inserted"],
]
NOTES = ["removed", "warnings", "timings_ms"]
ACTOR = Actor("a1", "Anna Smith", ActorKind.PERSON, "mayor", 1.0, ("Smith",), (Span(0, 10),))
QUOTATION = Quotation(Span(11, 15), "a1", Span(0, 10), None, direct=True)


def analysed(document: Document, *parts: Part) -> Analysis:
    return analyze(document, AnalysisOptions(parts=frozenset(parts)))


def places(values: list[dict[str, int]]) -> list[Span]:
    return [Span(value["start"], value["end"]) for value in values]


def test_the_object_has_the_fields_of_the_contract_in_its_order(seed: Document) -> None:
    value = to_json(seed, analysed(seed, *Part))

    assert list(value) == [
        *DOCUMENT_FIELDS,
        "key_points",
        "summary",
        "actors",
        "quotations",
        "dates",
        "quantities",
        *NOTES,
    ]
    assert list(value["metadata"]) == ["title", "byline", "site", "published", "url", "direction"]
    assert list(value["sections"][0]) == ["index", "title", "level"]
    assert list(value["paragraphs"][0]) == PARAGRAPH_FIELDS
    assert list(value["sentences"][0]) == ["index", "start", "end", "paragraph"]
    assert list(value["key_points"]) == ["origin", "items"]
    assert list(value["key_points"]["items"][0]) == POINT_FIELDS
    assert list(value["key_points"]["items"][0]["evidence"][0]) == ["sentence", "strength", "words", "point_words"]
    assert list(value["summary"]) == [
        "method",
        "ranking",
        "selected",
        "reasons",
        "dangling",
        "lines",
        "marked",
    ]
    assert value["schema"] == 1


def test_actors_and_quotations_have_the_fields_of_the_contract() -> None:
    document = make_document("Anna Smith left. Nobody saw it.")
    analysis = Analysis(document.digest, actors=(ACTOR,), quotations=(QUOTATION,), is_complete=True)

    value = to_json(document, analysis)

    assert value["actors"] == [
        {
            "id": "a1",
            "name": "Anna Smith",
            "kind": "person",
            "role": "mayor",
            "salience": 1.0,
            "aliases": ["Smith"],
            "mentions": [{"start": 0, "end": 10}],
        }
    ]
    assert value["quotations"] == [
        {"start": 11, "end": 15, "actor": "a1", "speaker": {"start": 0, "end": 10}, "cue": None, "direct": True}
    ]


def test_doubts_supporting_words_and_removed_blocks_have_the_fields_of_the_contract() -> None:
    removed = (Removed(RemovedKind.COMMENTS, "First!", 1),)
    document = replace(make_document("Anna Smith left. Nobody saw it."), removed=removed)
    evidence = Evidence(0, 0.5, words=(Span(11, 15),), point_words=(Span(17, 23),))
    doubt = Doubt(Span(24, 27), DoubtKind.CHANGED, Span(11, 15), Concern.DATE)
    point = KeyPoint(Span(17, 31), 0.5, Support.PARTIAL, (evidence,), doubts=(doubt,), verdict=Verdict.DIFFERS)
    points = KeyPoints(Origin.AUTHOR, (point,))

    value = to_json(document, Analysis(document.digest, key_points=points, is_complete=True))

    assert value["key_points"] == {
        "origin": "author",
        "items": [
            {
                "start": 17,
                "end": 31,
                "strength": 0.5,
                "support": "partial",
                "evidence": [
                    {
                        "sentence": 0,
                        "strength": 0.5,
                        "words": [{"start": 11, "end": 15}],
                        "point_words": [{"start": 17, "end": 23}],
                    }
                ],
                "not_found": [],
                "doubts": [{"start": 24, "end": 27, "kind": "changed", "against": {"start": 11, "end": 15}}],
                "verdict": "differs",
                "is_sure": True,
                "differs": [
                    {"point": {"start": 24, "end": 27}, "text": {"start": 11, "end": 15}, "kind": "date"},
                ],
                "pieces": [{"start": 17, "end": 31}],
                "inserted": [],
            }
        ],
    }
    assert value["removed"] == [{"kind": "comments", "text": "First!", "before": 1}]


def test_of_a_point_without_a_verdict_it_is_not_told_whether_that_is_sure(seed: Document) -> None:
    points = to_json(seed, analysed(seed, Part.KEY_POINTS))["key_points"]["items"]

    assert {(point["verdict"] is None, point["is_sure"] is None) for point in points} <= {(True, True), (False, False)}
    assert any(point["verdict"] is None for point in points)


def test_a_summary_has_the_fields_of_the_contract() -> None:
    document = make_document("Anna Smith left. Nobody saw it.")
    summary = Summary("lead", (1, 0), 1, reasons=((1, ("short",)),), dangling=(1,))

    value = to_json(document, Analysis(document.digest, summary=summary, is_complete=True))

    assert value["summary"] == {
        "method": "lead",
        "ranking": [1, 0],
        "selected": [1],
        "reasons": {"1": ["short"]},
        "dangling": [1],
        "lines": [{"sentence": 1, "pieces": [{"start": 17, "end": 31}], "inserted": []}],
        "marked": [],
    }


@pytest.mark.parametrize("part", Part)
def test_a_part_that_was_not_asked_for_is_absent(seed: Document, part: Part) -> None:
    value = to_json(seed, analysed(seed, part))

    assert list(value) == [*DOCUMENT_FIELDS, part.value, *NOTES]


def test_a_document_alone_has_no_parts(seed: Document) -> None:
    assert list(to_json(seed)) == [*DOCUMENT_FIELDS, *NOTES]


@pytest.mark.parametrize(
    "text",
    ["Word", "😀 Anna came. She \ud800 left.", "أعلن الرئيس أمس.", "# Title\n\nFirst one. Second one.\n\n- a\n- b"],
    ids=["word", "emoji", "arabic", "markdown"],
)
def test_text_and_places_come_through_unchanged(text: str) -> None:
    document = segmented(read_text(text, "somewhere"))
    analysis = analysed(document, Part.KEY_POINTS, Part.SUMMARY)

    value = json.loads(json.dumps(to_json(document, analysis)))

    assert (value["text"], value["digest"]) == (document.text, document.digest)
    assert places(value["sentences"]) == [sentence.span for sentence in document.sentences]
    assert places(value["paragraphs"]) == [paragraph.span for paragraph in document.paragraphs]
    assert value == to_json(document, analysis)


def test_an_empty_document_has_all_fields_and_nothing_in_them() -> None:
    value = to_json(segmented(Document("", ())))

    assert list(value) == [*DOCUMENT_FIELDS, *NOTES]
    assert [value[field] for field in ("text", "sections", "paragraphs", "sentences")] == ["", [], [], []]


def test_positions_are_code_points_of_the_text(seed: Document) -> None:
    value = to_json(seed, analysed(seed, Part.KEY_POINTS))

    point = value["key_points"]["items"][0]
    assert value["text"][point["start"] : point["end"]].startswith("Putin demands complete suspension")


def test_the_selected_sentences_are_a_prefix_of_the_ranking_in_source_order(seed: Document) -> None:
    summary = to_json(seed, analysed(seed, Part.SUMMARY))["summary"]

    assert summary["selected"] == sorted(summary["ranking"][: len(summary["selected"])])
    assert set(summary["reasons"]) <= {str(index) for index in summary["ranking"]}


def test_warnings_of_the_document_and_of_the_analysis_are_one_list() -> None:
    document = Document("", (), language="en", warnings=("cut short",))

    value = to_json(document, Analysis(document.digest, warnings=("too long",)))

    assert value["warnings"] == ["cut short", "too long"]


def test_an_error_says_what_kind_it_is_and_what_to_do() -> None:
    value = error_json("a.txt", FormatError(ErrorKind.BINARY, "a.txt", "This is no text."))

    assert value == {"schema": 1, "source": "a.txt", "error": {"kind": "binary", "message": "This is no text."}}


@pytest.mark.parametrize(
    ("words", "direction"), [("BBC: أعلن رئيس البلدية عن فتح الجسر.", "rtl"), ("The bridge opened.", "ltr")]
)
def test_the_metadata_tell_which_way_the_text_runs(words: str, direction: str) -> None:
    assert to_json(make_document(words))["metadata"]["direction"] == direction
