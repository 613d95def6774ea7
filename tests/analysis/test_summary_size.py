import pytest

from reader.analysis.repeating import sentence_words
from reader.analysis.summary_size import MOST, is_read_at_a_glance, sized, summary_size_for_words
from reader.formats import read_text
from reader.model.analysis import AnalysisOptions
from reader.model.annotation import Summary
from reader.model.document import Document
from reader.nlp.segmentation import segmented
from tests.analysis.samples import long_document
from tests.documents import make_document

FOUR = make_document("One two three. One two. One two three four five six. One.")
TENTH = 0.1


def summary_of(document: Document, *, points: frozenset[int] = frozenset()) -> Summary:
    summary = Summary("lead", tuple(range(len(document.sentences))), 0, points=points)
    return sized(document, summary, AnalysisOptions())


def share_in_lines(document: Document, summary: Summary) -> float:
    words = sentence_words(document)
    return sum(words[index] for index in summary.lines) / sum(words)


@pytest.mark.parametrize("sentences", [20, 40, 160, 600])
def test_a_summary_starts_with_about_a_tenth_of_the_words(sentences: int) -> None:
    document = long_document(sentences)

    assert share_in_lines(document, summary_of(document)) == pytest.approx(TENTH, abs=0.5 / sentences + 0.002)


def test_what_stands_as_a_key_point_is_no_line_and_costs_none() -> None:
    document = long_document(60)

    with_points = summary_of(document, points=frozenset({0, 2, 4}))

    assert len(with_points.lines) == len(summary_of(document).lines)
    assert with_points.points.isdisjoint(with_points.lines)


def test_a_sentence_that_is_its_whole_paragraph_is_marked_and_is_no_line() -> None:
    document = long_document(60, per_paragraph=1)

    summary = summary_of(document)

    assert summary.lines == ()
    assert summary.marks == summary.shown
    assert len(summary.marks) == pytest.approx(MOST * TENTH * 60, abs=1)


def test_the_lines_beside_a_paragraph_together_say_less_than_most_of_it() -> None:
    document = long_document(6, per_paragraph=2)

    summary = sized(document, Summary("lead", (1, 0, 2, 3, 4, 5), 0), AnalysisOptions(sentences=2))

    assert (summary.lines, summary.marks) == ((1,), (0,))


def test_every_section_of_a_long_text_is_reached() -> None:
    body = " ".join(
        f"The council of the old town repaired bridge number {number} in that year." for number in range(30)
    )
    text = "\n\n".join(f"# Part {part}\n\n{body}" for part in range(1, 9))
    document = segmented(read_text(text, "", reader="markdown"), "en")
    last_section_late = sorted(range(240), key=lambda index: (index // 30 == 7) * 3 + index % 30)

    summary = sized(document, Summary("lead", tuple(last_section_late), 0), AnalysisOptions())

    sections = {document.paragraphs[document.sentences[index].paragraph].section for index in summary.shown}
    assert sections == set(range(8))
    assert share_in_lines(document, summary) <= MOST * TENTH


@pytest.mark.parametrize(
    ("words", "size"), [((), 0), ((40, 40), 0), ((20, 20, 19), 0), ((20, 20, 20), 1), ((15,) * 4, 1)]
)
def test_a_short_text_has_a_summary_only_where_it_leaves_something_out(words: tuple[int, ...], size: int) -> None:
    text = " ".join(f"{'Word ' * count}".strip() + "." for count in words)
    document = make_document(*([text] if text else []))

    assert (len(summary_of(document).shown), len(summary_of(document).selected())) == (size, size)
    assert is_read_at_a_glance(document) is (size == 0)


@pytest.mark.parametrize(
    ("words", "size"), [(1, 1), (3, 1), (4, 1), (5, 2), (8, 2), (9, 3), (11, 3), (12, 4), (500, 4)]
)
def test_whole_sentences_come_as_near_to_the_words_as_they_can(words: int, size: int) -> None:
    assert summary_size_for_words(FOUR, (0, 1, 2, 3), words) == size


def test_the_words_are_counted_in_the_order_of_the_ranking() -> None:
    assert summary_size_for_words(FOUR, (2, 0, 1, 3), 6) == 1


def test_a_text_without_sentences_has_an_empty_summary() -> None:
    assert summary_size_for_words(make_document(), (), 55) == 0
