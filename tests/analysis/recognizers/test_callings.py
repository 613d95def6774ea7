"""A calling or a title before a name is no part of it."""

import pytest

from reader.analysis.pipeline import analyze
from reader.model.analysis import AnalysisOptions, Part
from reader.model.document import ParagraphKind
from tests.documents import make_document

ACTORS = AnalysisOptions(parts=frozenset({Part.ACTORS}))


def people(text: str, language: str = "en", title: str = "") -> dict[str, str | None]:
    """Return the roles of the persons by name."""
    document = make_document(*([(ParagraphKind.TITLE, title)] if title else []), text, language=language)
    return {each.name: each.role for each in analyze(document, ACTORS).actors or () if each.kind.value == "person"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Busker Len Otway sang for nine hours. Otway was tired.", {"Len Otway": "Busker"}),
        ("Carer Tilda Holt left on Friday. Tilda Holt, 47, has paid it back.", {"Tilda Holt": "Carer"}),
        ("Childminder Elsa Thorne was cleared. Thorne wept.", {"Elsa Thorne": "Childminder"}),
        ("Edna Marsh lost her seat. “I was born here,” Cllr Marsh said.", {"Edna Marsh": "Cllr"}),
        ("Ann Cole spoke. Rear Admiral Tor Hagen agreed.", {"Ann Cole": None, "Tor Hagen": "Rear Admiral"}),
        ("Ben Strand owns the shop. In the port Mr Strand said trade was bad.", {"Ben Strand": None}),
        ("The motion came from Ald Pike and Cllr Dove.", {"Pike": "Ald", "Dove": "Cllr"}),
    ],
)
def test_a_calling_before_a_name_is_a_role(text: str, found: dict[str, str | None]) -> None:
    assert people(text) == found


def test_so_it_is_where_a_sentence_of_another_language_opens_with_it() -> None:
    assert people("Пекарь Иван Серов умер в мае.", "ru") == {"Иван Серов": "Пекарь"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Baker Mayfield threw two passes. Mayfield is 29.", "Baker Mayfield"),
        ("Taylor Ann Holt sang. Taylor Holt said no.", "Taylor Ann Holt"),
        ("Parker James Cole left town. Parker Cole is 19.", "Parker James Cole"),
    ],
)
def test_a_first_name_that_is_a_calling_too_belongs_to_the_name(text: str, name: str) -> None:
    assert people(text) == {name: None}


def test_whom_a_title_calls_by_what_they_did_is_nobody() -> None:
    text = "Binman Walter Sykes emptied bins in Hull for forty years."

    assert people(text, title="Binman who emptied bins for forty years wins prize") == {"Walter Sykes": "Binman"}


def test_whom_the_title_calls_by_an_office_is_who_holds_it() -> None:
    text = "Papst Leo Kern empfing am Montag Bauern. Ministerin Rosa Kaiser kam mit Kaiser Franz Lenz."

    named = people(text, "de", title="Papst empfängt Bauern")

    assert named.keys() == {"Leo Kern", "Rosa Kaiser", "Franz Lenz"}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("pl", "Obecna burmistrz Leśniewa Beata Kołodziej milczy.", ["Beata Kołodziej"]),
        ("pl", "Burmistrz Anna Maria Rak milczy.", ["Anna Maria Rak"]),
        ("pl", "Burmistrz Wiśniewska Ewa Maria milczy.", ["Wiśniewska Ewa Maria"]),
        ("nl", "Burgemeester Piet Jansen van Zandweide zwijgt. Zandweide telt negenduizend inwoners.", ["Piet Jansen"]),
        ("nl", "Burgemeester Jan Willem van Loon zwijgt. Van Loon is ziek.", ["Jan Willem van Loon"]),
        ("sv", "Kommunalrådet i Mora Anna Berg säger nej.", ["Anna Berg"]),
        ("pl", "Wniosek złożył burmistrz Kęt Robert Sikora.", ["Robert Sikora"]),
        ("nl", "Burgemeester Jan van Dijk zwijgt. Van Dijk is ziek.", ["Jan van Dijk"]),
        ("nl", "Burgemeester Anne Marie van Dijk zwijgt. Dijk bij Delft brak.", ["Anne Marie van Dijk"]),
        ("en", "President Viktor Sandro of Belutha signed. Belutha recalled its ambassador.", ["Viktor Sandro"]),
    ],
)
def test_the_place_of_an_office_is_no_part_of_a_name(language: str, text: str, found: list[str]) -> None:
    assert [*people(text, language)] == found
