"""Texts of every shape: what is not prose has no sentences, and nothing fails for want of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.comparison import compare
from reader.analysis.dangling import dangling_sentences
from reader.analysis.pipeline import analyze
from reader.formats import read_text
from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.document import Document, ParagraphKind
from reader.nlp.segmentation import segmented
from tests.documents import make_document

SHAPES = {
    "nothing": make_document(),
    "one sentence": make_document("The council of the town closed the old bridge on Monday."),
    "two sentences": make_document("The council closed the old bridge on Monday. However, it will open it again."),
    "a heading": make_document((ParagraphKind.HEADING, "The old bridge")),
    "headings": make_document(*[(ParagraphKind.HEADING, f"Chapter {number}") for number in range(9)]),
    "a title and a byline": make_document((ParagraphKind.TITLE, "Old bridge"), (ParagraphKind.BYLINE, "By Anna Smith")),
    "a list": make_document(
        *[(ParagraphKind.LIST_ITEM, f"Point {number} of the list says what is to be done") for number in range(9)]
    ),
    "a table": make_document(*[(ParagraphKind.TABLE, f"Leeds\t{number}\t{number * 2}") for number in range(9)]),
    "code": make_document((ParagraphKind.CODE, "x = 1. y = 2.")),
    "a caption": make_document((ParagraphKind.CAPTION, "The old bridge in 1990. It was red.")),
    "key points without an article": make_document(
        (ParagraphKind.LABEL, "Key points"), (ParagraphKind.KEY_POINT, "The bridge is closed")
    ),
    "one sentence said again and again": make_document(*["The bridge is closed. The bridge is closed."] * 9),
    "a quotation over sentences": make_document("Anna said: “We came. We saw it. Then we left.” Bert nodded."),
    "one word a sentence": make_document("Red. Blue. Green. Red. Black. White."),
    "a poem without a full stop": make_document(*["the bridge is old", "the river is cold", "the story is told"]),
    "a Markdown list": segmented(read_text("* First thing\n* Second thing\n* Third thing", "")),
    "a Markdown heading": segmented(read_text("# The old bridge", "")),
    "numbers": make_document("1. 2. 3. 4,5. 6.7. 8%"),
}


@pytest.fixture(params=SHAPES)
def document(request: pytest.FixtureRequest) -> Document:
    return SHAPES[request.param]


def analysed(document: Document) -> Analysis:
    return analyze(document, AnalysisOptions())


def test_every_shape_is_analysed_without_a_warning_of_failure(document: Document) -> None:
    analysis = analysed(document)

    analysis.check(document)
    assert analysis.is_complete
    assert analysis.key_points is not None
    assert analysis.summary is not None
    assert sorted(analysis.summary.ranking) == list(range(len(document.sentences)))
    assert len(analysis.summary.selected()) <= len(document.sentences)


def test_every_shape_is_ranked_by_every_method(document: Document) -> None:
    comparison = compare(document)

    assert comparison.skipped == ()
    assert all(sorted(ranking) == list(range(len(document.sentences))) for _, ranking in comparison.rankings)


@pytest.mark.parametrize("name", ["nothing", "a heading", "headings", "a table", "code", "a caption"])
def test_a_text_without_prose_has_no_summary_and_no_points(name: str) -> None:
    analysis = analysed(SHAPES[name])

    assert analysis.summary is not None
    assert analysis.key_points is not None
    assert (analysis.summary.ranking, analysis.summary.size, analysis.key_points.items) == ((), 0, ())


def test_one_sentence_is_its_own_summary_where_one_is_asked_for() -> None:
    asked = analyze(SHAPES["one sentence"], AnalysisOptions(sentences=1)).summary
    unasked = analysed(SHAPES["one sentence"]).summary

    assert asked is not None
    assert unasked is not None
    assert (asked.selected(), unasked.selected()) == ((0,), ())


def test_of_two_sentences_the_one_that_points_back_is_flagged() -> None:
    summary = analysed(SHAPES["two sentences"]).summary

    assert summary is not None
    assert sorted(summary.ranking) == [0, 1]
    assert summary.dangling == (1,)


def test_the_items_of_a_list_are_its_sentences() -> None:
    summary = analysed(SHAPES["a list"]).summary

    assert summary is not None
    assert sorted(summary.ranking) == list(range(9))
    assert 0 < summary.size < 9


def test_a_repeated_sentence_is_chosen_once_before_all_else() -> None:
    document = make_document("The bridge is closed. The bridge is closed. Anna saw the bridge. The bridge is closed.")

    rankings = [ranking for method, ranking in compare(document).rankings if method != "lead"]

    assert {frozenset(ranking[:2]) for ranking in rankings} == {frozenset({0, 2})}


def test_the_points_of_an_author_without_an_article_are_kept_with_nothing_to_bear_them_out() -> None:
    points = analysed(SHAPES["key points without an article"]).key_points

    assert points is not None
    assert [point.evidence for point in points.items] == [()]


WORDS = "Anna Bert he She However, it was 3.5 e.g. U.S. Dr. said é 我来了。 😀 ถ ّ"
SIGNS = ". ? ! … “ ” \" ' ‘ ’ ( ) [1] — , ; : \n\n - # 1."
PIECES = st.sampled_from((*WORDS.split(" "), *SIGNS.split(" ")))


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_any_text_is_divided_ranked_and_looked_through(text: str) -> None:
    document = segmented(read_text(f"Anna came. {text}", ""), "en")
    sentences = list(range(len(document.sentences)))

    assert set(dangling_sentences(document)) <= set(sentences[1:])
    assert all(sorted(ranking) == sentences for _, ranking in compare(document).rankings)
