"""Which sentences a summary shows at its length."""

import dataclasses

import pytest

from reader.model.annotation import Summary
from reader.session.length import Length, LengthUnit
from reader.session.lines import Lines
from tests.documents import make_document

DOCUMENT = make_document("One. Two. Three.", "Four. Five. Six.")
SUMMARY = Summary("lead", (4, 2, 0, 1, 3, 5), 2, dangling=(4,))
LINES = Lines.of(DOCUMENT).ranked(SUMMARY)


def test_the_analysis_decides_on_the_length_until_the_reader_does() -> None:
    assert LINES.selected() == (2, 4)

    assert LINES.with_size(3).ranked(SUMMARY).selected() == (0, 2, 4)


def test_a_length_holds_for_the_next_article_until_a_size_is_set() -> None:
    other = LINES.with_length(Length(LengthUnit.SENTENCES, 1)).of_other(
        make_document("Another. Article. Of four. Sentences here.")
    )
    other = other.ranked(Summary("lead", (1, 0, 2, 3), 2))
    assert other.selected() == (1,)

    two = other.with_size(2)
    again = two.of_other(DOCUMENT).ranked(SUMMARY)

    assert two.selected() == (0, 1)
    assert again.length.unit is LengthUnit.PERCENT
    assert len(again.selected()) == round(6 * again.length.amount / 100)


def test_what_a_key_point_says_is_no_line() -> None:
    lines = LINES.ranked(dataclasses.replace(SUMMARY, points=frozenset({2, 5})))
    assert (lines.count, lines.selected()) == (4, (4,))

    two = lines.with_size(2)
    taken = two.shown_summary()

    assert two.selected() == (0, 4)
    assert taken is not None
    assert taken.lines == (0, 4)


def test_a_length_for_one_article_stays_in_its_versions() -> None:
    longer = LINES.with_size(4).of_same(make_document("One. Two. Three.", "Four. Five. Six.", "Seven."))

    assert longer.ranked(SUMMARY).size == 4


def test_what_is_marked_in_the_text_is_chosen_and_counts_as_no_line() -> None:
    lines = LINES.ranked(dataclasses.replace(SUMMARY, marked=frozenset({2, 5})))

    assert (lines.shown(), lines.marked()) == ((2, 4), (2,))
    assert (lines.extent().lines, lines.extent().covered) == (1, 2)


def test_the_sentence_before_comes_with_one_key_and_leaves_with_the_same() -> None:
    more = LINES.with_or_without_before(4)

    assert more.shown() == (2, 3, 4)
    assert more.with_or_without_before(4).shown() == (2, 4)


@pytest.mark.parametrize("sentence", [0, 1, 5])
def test_nothing_is_added_before_what_is_first_or_not_shown(sentence: int) -> None:
    lines = LINES.with_size(3)

    assert lines.with_or_without_before(sentence) is lines


def test_a_sentence_that_is_shown_anyway_is_not_added() -> None:
    lines = LINES.with_size(4)

    assert lines.with_or_without_before(2) is lines


def test_what_is_taken_out_holds_what_was_added() -> None:
    taken = LINES.with_or_without_before(4).shown_summary()

    assert taken is not None
    assert taken.shown == (2, 3, 4)
    assert sorted(taken.ranking) == sorted(SUMMARY.ranking)


def test_what_was_added_leaves_with_its_article() -> None:
    other = LINES.with_or_without_before(4).of_other(make_document("Another. Article. Here."))

    assert other.added == frozenset()
    assert other.shown() == ()


def test_every_sentence_is_counted_once_however_the_length_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[str] = []

    def count(text: str) -> int:
        counted.append(text)
        return 1

    monkeypatch.setattr("reader.nlp.tokens.count_words", count)
    lines = Lines.of(DOCUMENT).ranked(SUMMARY)
    for size in range(1, 7):
        lines = lines.with_size(size)
        lines.extent()

    assert len(counted) == len(DOCUMENT.sentences)
