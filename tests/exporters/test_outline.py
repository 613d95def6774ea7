"""What all exports say alike."""

from dataclasses import replace

import pytest

from reader.exporters.outline import outline
from reader.model.analysis import Analysis, Part
from reader.model.annotation import Doubt, DoubtKind, KeyPoint, KeyPoints, Origin, Summary, Support
from reader.model.document import Document, ParagraphKind
from reader.model.line import Line
from reader.model.span import Span
from tests.documents import make_document
from tests.exporters.samples import sample_analysis, sample_document


@pytest.mark.parametrize(
    ("point", "shown"),
    [
        ("1. The council closes the harbour", "The council closes the harbour"),
        ("(12) The council waits", "The council waits"),
        ("b) The council waits", "The council waits"),
        ("• The council waits", "The council waits"),
        ("1.5 million boats", "1.5 million boats"),
        ("10 boats sank", "10 boats sank"),
        ("2031. ", "2031. "),
        ("A. Ruiz waits", "A. Ruiz waits"),
    ],
)
def test_a_key_point_has_no_marker_but_that_of_the_export(point: str, shown: str) -> None:
    document = make_document((ParagraphKind.KEY_POINT, point), "The harbour waits.")
    points = (KeyPoint(document.paragraphs[0].span, 0.0, Support.NONE, ()),)
    analysis = Analysis(document.digest, key_points=KeyPoints(Origin.AUTHOR, points))

    (section,) = outline(document, analysis, Part.KEY_POINTS)

    assert section.groups[0].lines[0].text == shown.strip()


def test_a_sentence_of_a_numbered_list_has_no_second_marker() -> None:
    document = make_document((ParagraphKind.LIST_ITEM, "2) The council waits"))
    analysis = Analysis(document.digest, summary=Summary("lead", ranking=(0,), size=1))

    (section,) = outline(document, analysis, Part.SUMMARY)

    assert section.groups[0].lines[0].text == "The council waits"


def test_a_report_is_told_from_quoted_words() -> None:
    document = sample_document()
    analysis = sample_analysis(document)
    assert analysis.quotations is not None
    reports = tuple(replace(each, direct=False) for each in analysis.quotations)

    [quoted] = outline(document, analysis, Part.QUOTATIONS)
    [reported] = outline(document, replace(analysis, quotations=reports), Part.QUOTATIONS)

    assert "in other words" not in quoted.groups[0].lines[0].note
    assert "in other words" in reported.groups[0].lines[0].note


@pytest.mark.parametrize(
    ("kind", "against", "told"),
    [
        (DoubtKind.CHANGED, "waits", "the text says “waits”, not “closes”"),
        (DoubtKind.NEGATION, "waits", "the text says the opposite: “The harbour waits.”"),
        (DoubtKind.UNSAID, None, "the text does not say “closes”"),
    ],
)
def test_what_the_text_says_instead_stands_beside_a_key_point(kind: DoubtKind, against: str | None, told: str) -> None:
    document = make_document((ParagraphKind.KEY_POINT, "The harbour closes"), "The harbour waits.")
    where = None if against is None else place_of(against, document)
    doubt = Doubt(place_of("closes", document), kind, where)
    points = (KeyPoint(document.paragraphs[0].span, 0.0, Support.PARTIAL, (), doubts=(doubt,)),)
    analysis = Analysis(document.digest, key_points=KeyPoints(Origin.AUTHOR, points))

    (section,) = outline(document, analysis, Part.KEY_POINTS)

    assert told in section.groups[0].lines[0].note


def place_of(words: str, document: Document) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


def test_a_summary_with_a_line_that_leaves_something_out_is_not_called_word_for_word() -> None:
    document = make_document("The council waits. On Monday the harbour closed.")
    closed = document.sentences[1].span
    short = Line(1, (Span(closed.start + len("On Monday "), closed.end),))
    summary = Summary("lead", (0, 1), 2, ())

    notes = [
        outline(document, Analysis(document.digest, summary=each), Part.SUMMARY)[0].note
        for each in (summary, replace(summary, shortened=(short,)))
    ]

    assert notes == ["2 of 2 sentences, word for word", "2 of 2 sentences, some of them shortened"]
