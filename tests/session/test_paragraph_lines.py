"""The line of a paragraph that is asked for, or why there is none."""

from dataclasses import replace

from reader.model.annotation import Summary
from reader.model.document import Document, ParagraphKind
from reader.model.line import Line
from reader.model.span import Span
from reader.session.lines import Lines
from reader.session.paragraph_lines import NoLine
from tests.documents import make_document

DOCUMENT = make_document(
    "The bridge was closed on Monday. Trams stop at the river. Buses go round by the old mill until May.",
    "The council voted for a new one.",
    "They had argued. It took years.",
    (ParagraphKind.HEADING, "What comes next"),
    "Work begins in spring. It costs two million.",
)
RANKING = (0, 2, 1, 3, 4, 5, 6, 7)


def asked(paragraph: int, document: Document = DOCUMENT, **found: object) -> int | NoLine:
    summary = replace(Summary("lead", RANKING, 0), **found)  # type: ignore[arg-type]
    lines = Lines.of(document).ranked(summary).with_or_without_asked(paragraph)
    return lines.asked_lines()[paragraph]


def test_a_paragraph_that_is_asked_shows_its_sentence_that_ranks_highest() -> None:
    assert asked(0) == 0


def test_a_sentence_that_needs_the_one_before_is_no_line_of_its_paragraph() -> None:
    assert asked(0, unfit=frozenset({0})) == 2
    assert asked(2, unfit=frozenset({4, 5})) is NoLine.NONE_ALONE


def test_a_paragraph_of_one_sentence_says_that_a_line_would_be_that_sentence_again() -> None:
    assert asked(1) is NoLine.ONE_SENTENCE


def test_one_sentence_has_a_line_where_enough_of_it_can_go() -> None:
    span = DOCUMENT.sentences[3].span

    assert asked(1, shortened=(Line(3, (Span(span.start, span.start + 17),)),)) == 3


def test_a_line_that_has_most_of_a_short_paragraph_is_none() -> None:
    document = make_document("Rain fell on the town by the sea for nine days and nights. Nobody came.")

    assert asked(0, document, ranking=(0, 1), unfit=frozenset({1})) is NoLine.SHORT


def test_what_a_key_point_says_is_not_said_again() -> None:
    assert asked(4, points=frozenset({6}), unfit=frozenset({7})) is NoLine.KEY_POINT


def test_a_heading_has_no_line() -> None:
    assert asked(3) is NoLine.NO_PROSE


def test_a_line_that_is_asked_for_counts_nowhere_and_goes_when_asked_again() -> None:
    lines = Lines.of(DOCUMENT).ranked(Summary("lead", RANKING, 1))
    with_asked = lines.with_or_without_asked(4)

    assert (with_asked.shown(), with_asked.extent()) == (lines.shown(), lines.extent())
    assert with_asked.shown_summary() == lines.shown_summary()
    assert with_asked.with_or_without_asked(4) == lines
    assert with_asked.without_asked() == lines


def test_a_paragraph_whose_line_stands_there_is_not_asked() -> None:
    lines = Lines.of(DOCUMENT).ranked(Summary("lead", RANKING, 1))

    assert lines.with_or_without_asked(0) is lines
    assert lines.with_or_without_asked(1).with_size(4).asked_lines() == {}


def test_other_sentences_of_the_article_are_asked_anew() -> None:
    lines = Lines.of(DOCUMENT).ranked(Summary("lead", RANKING, 1)).with_or_without_asked(1)

    assert lines.of_same(DOCUMENT).asked == {1}
    assert lines.of_same(make_document("Another. Text.", "With two.")).asked == frozenset()
