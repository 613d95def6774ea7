import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.gui.reading.summary_lines import SummaryLines
from reader.model.annotation import Summary
from reader.session.length import Length, LengthUnit
from tests.documents import make_document

DOCUMENT = make_document("One. Two. Three.", "Four. Five. Six.")
SUMMARY = Summary("lead", (4, 2, 0, 1, 3, 5), 2, dangling=(4,))


@pytest.fixture
def lines(qtbot: QtBot) -> Iterator[SummaryLines]:
    owner = QObject()
    lines = SummaryLines(owner)
    lines.begin(DOCUMENT)
    lines.take(SUMMARY)
    yield lines
    owner.deleteLater()


def test_the_analysis_decides_on_the_length_until_the_reader_does(lines: SummaryLines) -> None:
    assert lines.selected() == (2, 4)
    lines.set_size(3)

    lines.take(SUMMARY)

    assert lines.selected() == (0, 2, 4)


def test_a_wish_holds_for_the_next_article_until_another_length_is_set(lines: SummaryLines) -> None:
    other = make_document("Another. Article. Of four. Sentences here.")
    lines.wish(Length(LengthUnit.SENTENCES, 1))

    lines.begin(other)
    lines.take(Summary("lead", (1, 0, 2, 3), 2))
    assert lines.selected() == (1,)

    lines.set_size(2)
    assert lines.selected() == (0, 1)
    lines.begin(DOCUMENT)
    lines.take(SUMMARY)

    assert lines.wished.unit is LengthUnit.PERCENT
    assert len(lines.selected()) == round(6 * lines.wished.amount / 100)


def test_what_a_key_point_says_is_no_line(lines: SummaryLines) -> None:
    lines.take(dataclasses.replace(SUMMARY, points=frozenset({2, 5})))

    assert (lines.count, lines.selected()) == (4, (4,))
    lines.set_size(2)
    taken = lines.summary()
    assert lines.selected() == (0, 4)
    assert taken is not None
    assert taken.lines == (0, 4)


def test_what_is_marked_in_the_text_is_chosen_and_counts_as_no_line(lines: SummaryLines) -> None:
    lines.take(dataclasses.replace(SUMMARY, marked=frozenset({2, 5})))

    assert (lines.shown(), lines.marked()) == ((2, 4), (2,))
    assert (lines.extent().lines, lines.extent().covered) == (1, 2)


def test_the_sentence_before_comes_with_one_key_and_leaves_with_the_same(lines: SummaryLines) -> None:
    assert lines.add_or_remove_before(4) == 3
    assert lines.shown() == (2, 3, 4)

    assert lines.add_or_remove_before(4) == 3
    assert lines.shown() == (2, 4)


@pytest.mark.parametrize("sentence", [0, 1, 5])
def test_nothing_is_added_before_what_is_first_or_not_shown(lines: SummaryLines, sentence: int) -> None:
    lines.set_size(3)

    assert lines.add_or_remove_before(sentence) is None
    assert lines.shown() == (0, 2, 4)


def test_a_sentence_that_is_shown_anyway_is_not_added(lines: SummaryLines) -> None:
    lines.set_size(4)

    assert lines.add_or_remove_before(2) is None


def test_what_is_taken_out_holds_what_was_added(lines: SummaryLines) -> None:
    lines.add_or_remove_before(4)
    taken = lines.summary()

    assert taken is not None
    assert taken.selected() == (2, 3, 4)
    assert sorted(taken.ranking) == sorted(SUMMARY.ranking)


def test_what_was_added_leaves_with_its_article(lines: SummaryLines) -> None:
    lines.add_or_remove_before(4)

    lines.begin(make_document("Another. Article. Here."))

    assert lines.added == frozenset()
    assert lines.shown() == ()
