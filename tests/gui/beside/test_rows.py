from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reader.gui.beside.found_list import FoundModel
from reader.gui.beside.rows import Row, rows_of
from reader.model.facts import Quantity
from reader.model.span import Span
from tests.gui.beside.samples import compared


def row_with(words: str) -> Row:
    return next(row for row in rows_of(compared()) if words in row.words and not row.is_heading)


def test_each_group_has_a_heading_with_its_number() -> None:
    headings = [(row.words, row.note) for row in rows_of(compared()) if row.is_heading]

    assert ("They differ", "1") in headings
    assert ("Actors in both", "1") in headings
    assert ("Actors in A alone", "1") in headings
    assert "Actors in B alone" not in [words for words, _ in headings]


def test_a_difference_is_told_in_its_sentences_and_leads_to_both_places() -> None:
    value = compared()
    row = rows_of(value)[1]

    assert "killed 3 people" in row.words
    assert "killed 5 people" in row.other
    assert row.note == "another number: 3, 5"
    assert value.first.document.text_of(row.first[0]).startswith("3")
    assert value.second.document.text_of(row.second[0]).startswith("5")


def test_a_number_is_told_with_its_unit() -> None:
    value = compared()
    start = value.first.document.text.index("3 people")
    quantity = Quantity(Span(start, start + len("3 people")), 3.0, "people", None, 0)
    first = replace(value.first, analysis=replace(value.first.analysis, quantities=(quantity,)))

    assert rows_of(replace(value, first=first))[1].note == "another number: 3 people, 5"


def test_sentences_that_differ_are_not_said_by_both() -> None:
    value = compared()
    heading = "Both say"

    assert (len(value.found.pairs), len(value.found.differing)) == (2, 1)
    assert ("1", heading) in [(row.note, row.words) for row in rows_of(value)]
    differing = replace(value, found=replace(value.found, differing=value.found.pairs))
    assert heading not in [row.words for row in rows_of(differing)]


def test_sentences_with_other_figures_stand_under_a_heading_of_their_own() -> None:
    value = compared()
    doubtful = replace(value, found=replace(value.found, differing=(), otherwise=value.found.pairs))
    headings = [(row.words, row.note) for row in rows_of(doubtful) if row.is_heading]

    assert ("Told differently", "2") in headings
    assert "Both say" not in [words for words, _ in headings]


def test_what_one_alone_says_leads_to_one_place() -> None:
    assert row_with("Nobody slept").second == ()
    assert row_with("The minister").first == ()


def test_an_actor_of_both_has_its_role_in_each() -> None:
    row = row_with("Halvern, town")

    assert (row.words, row.other) == ("Halvern, town", "Halvern, spa")


def test_quotations_show_the_words_of_both_and_which_are_of_one_alone() -> None:
    row = next(row for row in rows_of(compared()) if row.words.startswith('"We did'))

    assert "advised" in row.words
    assert "told" in row.other
    assert row.note == "only A: advised; only B: told"


def test_of_nothing_there_are_no_rows() -> None:
    value = compared()
    nothing = replace(value.found, pairs=(), only_first=(), only_second=(), differences=(), actors=(), quotations=())
    nothing = replace(nothing, actors_only_first=(), actors_only_second=())

    assert rows_of(replace(value, found=nothing)) == ()


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            Row("It rained.", "It snowed.", "another word: rained, snowed"),
            "A: It rained. B: It snowed. another word: rained, snowed",
        ),
        (Row("He said “No.”", "", "the same words"), "He said “No.” the same words"),
        (Row("Ann Lee, mayor", "Ann Lee …"), "A: Ann Lee, mayor. B: Ann Lee …"),
        (Row("It rained."), "It rained."),
    ],
)
def test_a_row_is_told_in_sentences_with_one_stop_each(row: Row, said: str) -> None:
    model = FoundModel()
    model.show_rows([row])

    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == said
