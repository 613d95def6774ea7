"""What stands in a dossier."""

from dataclasses import replace

import pytest

from reader.analysis.company import companions
from reader.gui.dossier.rows import (
    MOST_CHARACTERS,
    CompanionRow,
    PlaceRow,
    Places,
    company_rows,
    excerpt,
    mention_rows,
    quotation_rows,
)
from reader.model.analysis import Analysis
from reader.model.annotation import Actor, ActorKind
from reader.model.document import Mark, MarkKind
from reader.model.span import Span
from reader.session.findings import Findings
from tests.documents import make_document
from tests.gui.actor_samples import ARTICLE, actor_of, analysis_of, findings_of, place_of


def marked(row: PlaceRow) -> list[str]:
    return [row.text[name.start : name.end] for name in row.names]


def test_every_sentence_and_block_that_names_the_actor_has_one_row() -> None:
    rows = mention_rows(Places(findings_of()), actor_of("anna"))

    assert [(row.number, row.note, row.text) for row in rows] == [
        (None, "Title", "Anna Smith and the river"),
        (1, "", "Anna Smith met Bert."),
        (1, "", "Smith said the river would rise."),
        (2, "", "“It will rise,” Smith told Bert."),
        (3, "", "Acme and Smith, said Smith, were friends."),
    ]


def test_the_name_is_marked_as_often_as_it_stands_in_the_row() -> None:
    rows = mention_rows(Places(findings_of()), actor_of("anna"))

    assert [marked(row) for row in rows] == [["Anna Smith"], ["Anna Smith"], ["Smith"], ["Smith"], ["Smith", "Smith"]]
    assert rows[-1].goal == actor_of("anna").mentions[-2]


def test_a_quotation_is_told_by_the_words_that_give_it_to_its_speaker() -> None:
    rows = quotation_rows(Places(findings_of()), analysis_of().quotations or ())

    assert [(row.number, row.note, row.text) for row in rows] == [
        (1, "Smith said · indirect", "the river would rise"),
        (2, "Smith told", "“It will rise,”"),
    ]


def test_companions_open_to_the_sentences_that_are_shared_with_them() -> None:
    places, anna = Places(findings_of()), actor_of("anna")
    company = companions(ARTICLE, analysis_of().actors or (), "anna")

    closed = company_rows(places, anna, company, frozenset())
    opened = company_rows(places, anna, company, frozenset({"acme"}))

    found = [(row.actor.name, row.count) for row in closed if isinstance(row, CompanionRow)]
    assert found == [("Bert", 2), ("Acme", 1)]
    shared = opened[2]
    assert isinstance(shared, PlaceRow)
    assert shared.text == "Acme and Smith, said Smith, were friends."
    assert marked(shared) == ["Acme", "Smith", "Smith"]
    assert {name.kind for name in shared.names} == {ActorKind.PERSON, ActorKind.ORGANISATION}


def test_of_a_long_sentence_the_words_around_the_name_are_shown() -> None:
    document = make_document("so on and " * 100 + "then Anna came, " + "and so on " * 100)
    anna = Actor("anna", "Anna", ActorKind.PERSON, None, 1.0, (), (place_of("Anna", document),))

    row = mention_rows(Places(Findings(document, Analysis(document.digest))), anna)[0]

    assert marked(row) == ["Anna"]
    assert row.text[0] == row.text[-1] == "…"
    assert len(row.text) <= MOST_CHARACTERS + 2
    assert row.unit == document.sentences[0].span


@pytest.mark.parametrize("text", ["a" * 1000, "a " * 500, "😀" * 600, "א" * 400 + " " + "א" * 400])
@pytest.mark.parametrize("name", [0, 300, 500])
def test_an_excerpt_holds_the_name_and_lies_within_its_sentence(text: str, name: int) -> None:
    unit = Span(0, len(text))

    shown = excerpt(text, unit, name)

    assert unit.covers(shown)
    assert name in shown
    assert len(shown) <= MOST_CHARACTERS


def test_breaks_within_a_block_are_blanks_in_its_row() -> None:
    document = make_document("Anna\tand\nBert came")
    anna = Actor("anna", "Anna", ActorKind.PERSON, None, 1.0, (), (place_of("Anna", document),))

    row = mention_rows(Places(Findings(document, Analysis(document.digest))), anna)[0]

    assert row.text == "Anna and Bert came"


def test_what_is_struck_out_is_not_in_the_row_and_the_name_stays_marked() -> None:
    text = "It killed twelve nine, said Anna."
    document = replace(make_document(text), marks=(Mark(Span(10, 16), MarkKind.STRUCK),))
    anna = Actor("anna", "Anna", ActorKind.PERSON, None, 1.0, (), (Span(28, 32),))

    (row,) = mention_rows(Places(Findings(document, Analysis(document.digest))), anna)

    assert "twelve" not in row.text
    assert marked(row) == ["Anna"]
