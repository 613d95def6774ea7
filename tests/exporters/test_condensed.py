"""The summary by itself, as one text."""

from dataclasses import replace
from html import unescape

from reader.exporters.condensed import condensed, condensed_html, condensed_text
from reader.model.analysis import Analysis
from reader.model.annotation import (
    Concern,
    Doubt,
    DoubtKind,
    Evidence,
    KeyPoint,
    KeyPoints,
    Origin,
    Summary,
    Support,
    Verdict,
)
from reader.model.document import Document, ParagraphKind, Section
from reader.model.line import Line
from reader.model.span import Span
from tests.documents import make_document

PLAIN = make_document(
    (ParagraphKind.TITLE, "Bridge & river"),
    "The bridge was closed. Trams stop there. Buses go round.",
    "The council wants a new one.",
    (ParagraphKind.HEADING, "What comes next"),
    "Work begins <soon>. It costs two million.",
)
DOCUMENT = replace(
    PLAIN,
    paragraphs=(*PLAIN.paragraphs[:3], *(replace(each, section=0) for each in PLAIN.paragraphs[3:])),
    sections=(Section("What comes next", 1),),
)
FIRST = DOCUMENT.sentences[2].span


def analysis(document: Document = DOCUMENT) -> Analysis:
    evidence = (Evidence(3, 1.0),)
    point = KeyPoint(document.sentences[3].span, 1.0, Support.STRONG, evidence)
    shorter = Line(2, (Span(FIRST.start, FIRST.start + 5), Span(FIRST.end - 6, FIRST.end)))
    summary = Summary("lead", (0, 2, 4, 1, 3, 5), 3, marked=frozenset({4}), shortened=(shorter,))
    return Analysis(document.digest, key_points=KeyPoints(Origin.GENERATED, (point,)), summary=summary)


def test_points_lines_and_marked_sentences_are_one_text_with_paragraph_numbers() -> None:
    assert condensed_text(condensed(DOCUMENT, analysis())) == (
        "Bridge & river\n\n"
        "KEY POINTS (Chosen by Glance Reader)\n\n"
        "• The council wants a new one. (word for word, ¶ 2)\n\n"
        "The bridge was closed. … Buses … round. (¶ 1)\n\n"
        "What comes next\n\n"
        "Work begins <soon>. (¶ 3)"
    )


def test_it_is_set_for_programs_that_write() -> None:
    html = condensed_html(condensed(DOCUMENT, analysis()))

    assert html.startswith("<h1>Bridge &amp; river</h1>\n<h2>Key points</h2>\n<small>Chosen by Glance Reader</small>")
    assert "<li>The council wants a new one. <small>word for word, ¶ 2</small></li>" in html
    assert "<h2>What comes next</h2>\n<p>Work begins &lt;soon&gt;. <small>¶ 3</small></p>" in html


def test_every_passage_knows_its_place() -> None:
    found = condensed(DOCUMENT, analysis())

    assert [each.place for part in found.parts for each in part.passages] == [
        DOCUMENT.sentences[0].span,
        DOCUMENT.sentences[4].span,
    ]


def test_a_point_that_nothing_bears_out_has_no_place() -> None:
    points = KeyPoints(Origin.AUTHOR, (KeyPoint(FIRST, 0.0, Support.NONE, ()),))

    (point,) = condensed(DOCUMENT, replace(analysis(), key_points=points)).points

    assert (point.at, point.place) == ("", None)


def test_a_point_that_is_copied_says_whose_it_is_and_what_the_text_says_instead() -> None:
    doubt = Doubt(FIRST, DoubtKind.NEGATION, DOCUMENT.sentences[3].span, Concern.NEGATION)
    point = KeyPoint(FIRST, 0.0, Support.PARTIAL, (Evidence(3, 1.0),), doubts=(doubt,), verdict=Verdict.DIFFERS)
    found = condensed(DOCUMENT, replace(analysis(), key_points=KeyPoints(Origin.AUTHOR, (point,))))

    for told in (condensed_text(found), condensed_html(found)):
        assert "The author's" in unescape(told)
        assert "¶ 2; the text says the opposite: “The council wants a new one.”" in told


def test_a_copied_point_that_is_not_judged_asks_to_be_compared() -> None:
    point = KeyPoint(FIRST, 0.4, Support.PARTIAL, (Evidence(3, 1.0),))
    found = condensed(DOCUMENT, replace(analysis(), key_points=KeyPoints(Origin.AUTHOR, (point,))))

    assert "(compare with ¶ 2)" in condensed_text(found)


def test_an_article_without_a_summary_has_its_title_alone() -> None:
    found = condensed(DOCUMENT, Analysis(DOCUMENT.digest))

    assert (found.is_empty, condensed_text(found)) == (True, "Bridge & river")


def test_a_sign_stands_where_a_sentence_is_left_out_and_only_there() -> None:
    def told(*chosen: int, shortened: tuple[Line, ...] = ()) -> str:
        summary = Summary("lead", chosen, len(chosen), shortened=shortened)
        return condensed(DOCUMENT, Analysis(DOCUMENT.digest, summary=summary)).parts[0].passages[0].words

    assert told(0, 1) == "The bridge was closed. Trams stop there."
    assert told(0, 2) == "The bridge was closed. … Buses go round."
    assert told(0, 2, shortened=(Line(2, (Span(FIRST.start + 6, FIRST.end),)),)) == "The bridge was closed. … go round."
