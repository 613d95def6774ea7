"""What the text calls a person beside the name; wrong ones are worse than none."""

import pytest

from reader.analysis.linking import link
from reader.model.annotation import ActorKind
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from tests.analysis.linked import actors, marked

NAMES = {
    **dict.fromkeys(("Dmitry Peskov", "Peskov", "Keir Starmer", "Ann Smith"), ActorKind.PERSON),
    **dict.fromkeys(("Kremlin", "Acme", "Refugee Council", "Facebook"), ActorKind.ORGANISATION),
    **dict.fromkeys(("UK", "Malta", "Washington"), ActorKind.PLACE),
    **dict.fromkeys(("Russian", "Afghan"), ActorKind.GROUP),
}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Russian President Dmitry Peskov spoke.", "Russian President"),
        ("Then Kremlin spokesman Dmitry Peskov spoke.", "Kremlin spokesman"),
        ("Yesterday UK Prime Minister Dmitry Peskov spoke.", "UK Prime Minister"),
        ("Then the former foreign minister Dmitry Peskov spoke.", "former foreign minister"),
        ("Yesterday Headteacher Dmitry Peskov spoke.", "Headteacher"),
        ("Then the former harbourmaster Dmitry Peskov spoke.", "former harbourmaster"),
        ("They asked Major Dmitry Peskov again.", "Major"),
        ("Home Secretary Dmitry Peskov resigned.", "Home Secretary"),
        ("It was Facebook co-founder Dmitry Peskov who called.", "Facebook co-founder"),
        ("Undersecretary for Education Mr Dmitry Peskov agreed.", "Undersecretary for Education"),
        ("Then Governor of Washington Dmitry Peskov signed.", "Governor of Washington"),
        ("The CEO of the Refugee Council Dmitry Peskov protested.", "CEO of the Refugee Council"),
        ("Then former world champion Dmitry Peskov drove.", "former world champion"),
        ("So said his agent Dmitry Peskov.", "agent"),
        ("KOLVIK - Mayor Dmitry Peskov spoke.", "Mayor"),
        ("So said vice-chancellor Dmitry Peskov.", "vice-chancellor"),
        ("Shadow Home Secretary Dmitry Peskov resigned.", "Shadow Home Secretary"),
        ("Beekeeper Dmitry Peskov slept.", "Beekeeper"),
        ("Economist and author Dmitry Peskov spoke.", "Economist and author"),
        ("The victim and lawyer Dmitry Peskov spoke.", "lawyer"),
        ("His wife and lawyer Dmitry Peskov spoke.", "lawyer"),
        ("The former soldier Cllr Dmitry Peskov spoke.", "former soldier"),
        ("Then Mr. President Dmitry Peskov spoke.", "President"),
        ("Minister for Trade and Fisheries Dmitry Peskov agreed.", "Minister for Trade and Fisheries"),
    ],
)
def test_a_title_before_the_name_is_the_role(sentence: str, role: str) -> None:
    assert actors(NAMES, sentence)["Dmitry Peskov"].role == role


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Dmitry Peskov, the Kremlin spokesman, spoke.", "Kremlin spokesman"),
        ("Dmitry Peskov, the Kremlin’s spokesman, spoke.", "Kremlin’s spokesman"),
        ("Dmitry Peskov, 42, chief executive of Acme, spoke.", "chief executive of Acme"),
        ("Dmitry Peskov, who took over as chief executive in January, left.", "chief executive"),
        ("Dmitry Peskov, a trainee accountant in her second week, spoke.", "trainee accountant"),
        ("Dmitry Peskov, a striker in his 30s, spoke.", "striker"),
        ("Dmitry Peskov, a leader in his field, spoke.", "leader in his field"),
        (
            "Dmitry Peskov, chief financial officer and treasurer at Acme, left.",
            "chief financial officer and treasurer at Acme",
        ),
        ("They sent Dmitry Peskov, who is the Kremlin's spokesman.", "Kremlin's spokesman"),
        ("Nobody but Dmitry Peskov who is an adviser to Acme, knew.", "adviser to Acme"),
        ("Dmitry Peskov, the mother of the bride, spoke.", "mother of the bride"),
        ("Dmitry Peskov, the son of a soldier killed in Basra, spoke.", "son of a soldier killed in Basra"),
        ("Dmitry Peskov, a nurse and mother of a boy of nine, spoke.", "nurse and mother of a boy of nine"),
        ("Dmitry Peskov, now chairman of Acme, spoke.", "chairman of Acme"),
        ("Dmitry Peskov, 34, a fish seller, spoke.", "fish seller"),
    ],
)
def test_an_apposition_is_the_role(sentence: str, role: str) -> None:
    assert actors(NAMES, sentence)["Dmitry Peskov"].role == role


@pytest.mark.parametrize(
    "sentence",
    [
        "Dmitry Peskov, Keir Starmer and a minister spoke.",
        "Mr. Dmitry Peskov spoke.",
        "Yesterday Dmitry Peskov spoke.",
        "It is a major Dmitry Peskov donor.",
        "His wife Dmitry Peskov waited.",
        "After talks with the president, Dmitry Peskov, 42, went home.",
        "He would resign as mayor, Dmitry Peskov said.",
        "They met the mayor, Dmitry Peskov, Ann Smith and many more.",
        "The mayor, Dmitry Peskov, and Ann Smith left.",
        "Dmitry Peskov, whose father was a minister, spoke.",
        "Dmitry Peskov, in a letter to the minister, complained.",
        "Dmitry Peskov, 42, was an actor.",
        "Dmitry Peskov, the son of a shipwright, spoke.",
        "Dmitry Peskov, the Russian counterpart, spoke.",
        "Dmitry Peskov, as a minister, complained.",
        "His father, Dmitry Peskov, complained.",
        "As mayor, Dmitry Peskov said nothing.",
        "Dmitry Peskov, 42, of Malta, complained.",
        "Speaking for the mayor, Dmitry Peskov, of Malta, complained.",
        "The spokesman said Dmitry Peskov had left.",
        "They saw His Majesty Dmitry Peskov ride.",
        "Dmitry Peskov, who was not the minister, left.",
        "Dmitry Peskov, watched by his father, left.",
        "The president of Malta and Dmitry Peskov, and Canadian actress, Ann Smith, left.",
        "Dmitry Peskov, followed after lunch by the minister, left.",
    ],
)
def test_what_is_no_role_of_the_person_is_left_out(sentence: str) -> None:
    assert actors(NAMES, sentence)["Dmitry Peskov"].role is None


def read(text: str, names: dict[str, ActorKind]) -> dict[str, str | None]:
    """Return the role of each actor; an abbreviation ends no sentence of the text."""
    document = segmented(Document(text, (Paragraph(Span(0, len(text)), ParagraphKind.BODY),)), "en")
    return {actor.name: actor.role for actor in link(document, marked(document, names))}


def test_a_title_cut_short_belongs_to_the_role() -> None:
    assert read("They rang Dep. Chief Ann Smith.", {"Ann Smith": ActorKind.PERSON}) == {"Ann Smith": "Dep. Chief"}


@pytest.mark.parametrize("opening", ["Then ", ""])
def test_a_name_that_ends_in_an_abbreviation_belongs_to_the_role_as_a_whole(opening: str) -> None:
    names = {"Ann Smith": ActorKind.PERSON, "Harlow Bros.": ActorKind.ORGANISATION}

    assert read(f"{opening}Harlow Bros. chairman Ann Smith left.", names)["Ann Smith"] == "Harlow Bros. chairman"


def test_a_role_told_later_with_a_surname_is_the_actors() -> None:
    found = actors(NAMES, "Dmitry Peskov spoke.", "Later Kremlin spokesman Peskov left.")

    assert found["Dmitry Peskov"].role == "Kremlin spokesman"


@pytest.mark.parametrize(
    ("first", "then", "role"),
    [
        ("finance minister", "a former governor of Acme", "finance minister"),
        ("former minister", "a farmer", "former minister"),
        ("minister", "a former minister of Acme", "former minister of Acme"),
        ("finance minister", "a former minister of Acme", "former minister of Acme"),
        ("officer", "a former police officer", "former police officer"),
    ],
)
def test_an_office_that_is_held_goes_before_what_somebody_was(first: str, then: str, role: str) -> None:
    sentence = f"The {first} Dmitry Peskov spoke. Peskov, {then}, slept."

    assert actors(NAMES, sentence)["Dmitry Peskov"].role == role


def test_places_and_organisations_have_no_role() -> None:
    found = actors(NAMES, "The minister Acme, an adviser, and President Malta left.")

    assert {actor.role for actor in found.values()} == {None}


def test_kinship_beside_a_surname_alone_is_no_role() -> None:
    found = actors(NAMES, "Dmitry Peskov married in April.", "Peskov, the mother of the bride, spoke.")

    assert found["Dmitry Peskov"].role is None
