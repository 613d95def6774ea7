"""Interviews and transcripts: each turn has its speaker, in any language."""

import pytest

from reader.analysis.quotations import find_quotations
from reader.formats import read_text
from reader.model.annotation import Actor, ActorKind, Quotation
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.segmentation import segmented

INTERVIEW = """Ein Gespräch mit Jonas Feld

Jonas Feld leitet das Museum seit drei Jahren.

{first}: Warum haben Sie das Haus umgebaut?

{second}: Weil der Regen durch das Dach kam und die Bilder nass wurden.

{first}: Was kommt als Nächstes?

{second}: Wir öffnen im Mai wieder, und dann sehen wir weiter."""


def actor(document: Document, *names: str) -> Actor:
    spans = [Span(at, at + len(name)) for name in names for at in _places(document.text, name)]
    return Actor(names[0], names[0], ActorKind.PERSON, None, 1.0, names[1:], tuple(sorted(spans)))


def _places(text: str, name: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(name, at)]


def said(text: str, *people: tuple[str, ...], language: str = "de") -> list[tuple[str, str | None]]:
    document = segmented(read_text(text, ""), language)
    return [_told(document, each) for each in find_quotations(document, [actor(document, *each) for each in people])]


def _told(document: Document, quotation: Quotation) -> tuple[str, str | None]:
    assert quotation.direct
    return document.text_of(quotation.span), quotation.actor


@pytest.mark.parametrize("label", ["Jonas Feld", "Feld", "JF", "J.F.", "J. F."])
@pytest.mark.parametrize("language", ["de", "sv", "tr"])
def test_a_turn_is_said_by_whom_its_label_names(label: str, language: str) -> None:
    turns = said(INTERVIEW.format(first="Frage", second=label), ("Jonas Feld",), language=language)

    assert [who for _, who in turns] == [None, "Jonas Feld", None, "Jonas Feld"]
    assert turns[0][0] == "Warum haben Sie das Haus umgebaut?"


def test_initials_that_were_taken_for_a_name_are_whose_they_are() -> None:
    text = INTERVIEW.format(first="Frage", second="JF")

    assert [who for _, who in said(text, ("Jonas Feld",), ("JF",))] == [None, "Jonas Feld", None, "Jonas Feld"]


def test_who_is_named_by_labels_alone_speaks_all_the_same() -> None:
    text = INTERVIEW.format(first="Frage", second="Ida Kern")

    assert [who for _, who in said(text, ("Ida Kern",))] == [None, "Ida Kern", None, "Ida Kern"]


def test_who_answers_is_the_one_person_named_before_the_conversation() -> None:
    turns = said(INTERVIEW.format(first="F", second="A"), ("Jonas Feld",))

    assert [who for _, who in turns] == [None, "Jonas Feld", None, "Jonas Feld"]


def test_who_answers_is_open_where_two_are_named_before() -> None:
    text = INTERVIEW.format(first="F", second="A").replace("das Museum", "das Museum mit Ida Kern")

    assert {who for _, who in said(text, ("Jonas Feld",), ("Ida Kern",))} == {None}


def test_initials_of_two_are_nobodys() -> None:
    text = INTERVIEW.format(first="Frage", second="JF").replace("das Museum", "das Museum mit Jana Falk")

    assert {who for _, who in said(text, ("Jonas Feld",), ("Jana Falk",))} == {None}


def test_what_is_quoted_within_a_turn_is_no_quotation_of_its_own() -> None:
    text = INTERVIEW.format(first="Frage", second="Feld").replace(
        "Weil der", "Jemand sagte „wir gehen jetzt alle“, weil der"
    )

    assert len(said(text, ("Jonas Feld", "Feld"))) == 4


def test_who_wrote_the_conversation_does_not_answer_and_few_questions_tell_who_asks() -> None:
    text = INTERVIEW.format(first="F", second="A").replace("\n\nJonas", "\n\nVon Ida Kern\n\nJonas", 1)
    text = text.replace("Warum haben Sie das Haus umgebaut?", "Man sagt, das Haus sei zu teuer.")

    assert [who for _, who in said(text, ("Jonas Feld",), ("Ida Kern",))] == [None, "Jonas Feld", None, "Jonas Feld"]
