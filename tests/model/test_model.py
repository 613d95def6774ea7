"""Spans, look-ups and the analysis that checks itself."""

from functools import partial

import pytest

from reader.model.analysis import Analysis
from reader.model.annotation import Evidence, KeyPoint, KeyPoints, Origin, Summary, Support
from reader.model.document import Document, ParagraphKind, digest_of
from reader.model.numbering import paragraph_numbers
from reader.model.span import Span
from reader.model.span_index import SpanIndex
from tests.documents import make_document
from tests.growing import growth

DOCUMENT = make_document((ParagraphKind.HEADING, "Title"), "One. Two.", "Three.")


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_is_never_empty_nor_reversed(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_a_span_is_half_open() -> None:
    span = Span(2, 5)

    assert (1 in span, 2 in span, 4 in span, 5 in span) == (False, True, True, False)
    assert (len(span), span.of("0123456")) == (3, "234")


@pytest.mark.parametrize(
    ("other", "covers", "overlaps"),
    [
        (Span(2, 5), True, True),
        (Span(3, 4), True, True),
        (Span(1, 3), False, True),
        (Span(5, 6), False, False),
        (Span(0, 2), False, False),
    ],
)
def test_spans_are_compared_by_what_they_share(other: Span, covers: bool, overlaps: bool) -> None:
    assert (Span(2, 5).covers(other), Span(2, 5).overlaps(other)) == (covers, overlaps)


def test_an_offset_leads_to_its_paragraph_and_sentence() -> None:
    index = SpanIndex(DOCUMENT)
    two = DOCUMENT.text.index("Two")

    assert (index.paragraph_at(0), index.sentence_at(0)) == (0, None)
    assert (index.paragraph_at(two), index.sentence_at(two)) == (1, 1)
    assert index.sentence_at(DOCUMENT.text.index("\n")) is None
    assert index.paragraph_at(10_000) is None


def test_sentences_are_found_by_paragraph_and_a_paragraph_by_span() -> None:
    index = SpanIndex(DOCUMENT)

    assert [list(index.sentences_of(paragraph)) for paragraph in range(3)] == [[], [0, 1], [2]]
    assert index.paragraph_of(DOCUMENT.sentences[2].span) == 2


def test_prose_paragraphs_alone_are_numbered() -> None:
    assert paragraph_numbers(DOCUMENT) == {1: 1, 2: 2}


def test_the_digest_is_that_of_the_text_whatever_it_holds() -> None:
    assert DOCUMENT.digest == digest_of(DOCUMENT.text)
    assert len(digest_of("\ud800")) == 64


def test_a_summary_of_another_size_only_adds_or_removes() -> None:
    summary = Summary("lead", (2, 0, 1), 2)

    assert (summary.selected(), summary.selected(1), summary.selected(9), summary.selected(-1)) == (
        (0, 2),
        (2,),
        (0, 1, 2),
        (),
    )


@pytest.mark.parametrize(
    "analysis",
    [
        Analysis(digest_of("other")),
        Analysis(DOCUMENT.digest, summary=Summary("lead", (0, 1, 2, 3), 1)),
        Analysis(
            DOCUMENT.digest,
            key_points=KeyPoints(
                Origin.AUTHOR, (KeyPoint(Span(0, 999), 1.0, Support.STRONG, (Evidence(0, 1.0),), ()),)
            ),
        ),
        Analysis(
            DOCUMENT.digest,
            key_points=KeyPoints(Origin.AUTHOR, (KeyPoint(Span(0, 5), 1.0, Support.STRONG, (Evidence(-1, 1.0),)),)),
        ),
    ],
    ids=["another document", "a sentence too many", "a span outside", "a negative index"],
)
def test_an_analysis_that_does_not_fit_its_document_is_refused(analysis: Analysis) -> None:
    with pytest.raises(ValueError, match=r"another document|outside|no such"):
        analysis.check(DOCUMENT)


def test_an_empty_document_has_nothing_to_look_up() -> None:
    index = SpanIndex(Document("", ()))

    assert (index.paragraph_at(0), index.sentence_at(0)) == (None, None)


def test_to_remember_what_was_found_in_an_article_takes_the_same_work_at_any_length() -> None:
    assert growth(lambda number: partial(hash, make_document(*["It rained."] * number)), 50) == 1


def test_equal_articles_are_remembered_as_one() -> None:
    one, again, other = (make_document(words) for words in ("It rained.", "It rained.", "It snowed."))

    assert len({one, again, other}) == 2
