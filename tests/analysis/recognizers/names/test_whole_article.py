"""What the words around a name and the rest of the article tell of it, on sentences of news."""

import pytest

from reader.analysis.recognizers import recognizer_of
from reader.model.annotation import ActorKind
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented

PERSON, ORGANISATION, PLACE = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE


def names(*paragraphs: str) -> list[tuple[str, ActorKind]]:
    """Return what the default recognizer finds."""
    text, blocks = "", list[Paragraph]()
    for words in paragraphs:
        start = len(text) + (2 if text else 0)
        text = f"{text}\n\n{words}" if text else words
        blocks.append(Paragraph(Span(start, len(text)), ParagraphKind.BODY))
    document = segmented(Document(text, tuple(blocks)), "en")
    return [(document.text_of(each.span), each.kind) for each in recognizer_of("minilm").recognize(document)]


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("WASHINGTON (Reuters) - ", "WASHINGTON"),
        ("GENEVA, Switzerland — ", "GENEVA"),
        ("NEW DELHI – ", "NEW DELHI"),
        ("LAGOS, Nigeria (AP) — ", "LAGOS"),
        ("OXMOOR, Ore., May 4, 2027 /NewsWire/ -- ", "OXMOOR"),
    ],
)
def test_a_dateline_is_a_place(dateline: str, place: str) -> None:
    assert names(f"{dateline}The agency raised its fees on Monday.")[0] == (place, PLACE)


def test_the_number_of_a_king_is_no_surname() -> None:
    found = names("Elizabeth II opened the memorial to the dead of World War II, said John Paul II.")

    assert [name for name, kind in found if kind is PERSON] == ["Elizabeth II", "John Paul II"]


@pytest.mark.parametrize(
    ("dateline", "found"),
    [
        ("BOISE, Ida. — ", [("BOISE", PLACE)]),
        ("AMES, Ia. — ", [("AMES", PLACE)]),
        ("ACCRA/LOMÉ, 21 May (PA) – ", [("ACCRA", PLACE), ("LOMÉ", PLACE), ("PA", ORGANISATION)]),
    ],
)
def test_a_dateline_names_towns_and_an_agency_and_no_shortened_state(
    dateline: str, found: list[tuple[str, ActorKind]]
) -> None:
    assert names(f"{dateline}The pool was closed on Monday.") == found


@pytest.mark.parametrize(
    ("dateline", "article", "found"),
    [
        ("FORT HALVERN", "The wall in Fort Halvern fell.", {("FORT HALVERN", PLACE), ("Fort Halvern", PLACE)}),
        ("FORT HALVERN", "The wall fell.", set()),
        ("ACME", "He said that Acme had lost money.", {("ACME", ORGANISATION), ("Acme", ORGANISATION)}),
    ],
)
def test_what_stands_before_a_dash_is_what_the_article_knows(
    dateline: str, article: str, found: set[tuple[str, ActorKind]]
) -> None:
    assert set(names(f"{dateline} — The walls were not safe, he said. {article}")) == found


@pytest.mark.parametrize(
    "text",
    [
        "NATO - whose members met - said no.",
        "He waited. THE END of it all - at last.",
        "EXCLUSIVE — The pool was closed on Monday.",
        "JOHN F. KENNEDY — The school named for him was closed on Monday.",
    ],
)
def test_other_capitals_are_no_dateline(text: str) -> None:
    assert not [name for name, kind in names(text) if kind is PLACE]


def test_a_text_in_capitals_has_no_dateline() -> None:
    assert names("NOTHING HAPPENED, MARTA KOVACS SAID - THE ROAD STAYED SHUT.") == [("MARTA KOVACS", PERSON)]


def test_what_stands_before_the_dash_of_a_text_in_capitals_is_nobody() -> None:
    found = names(
        "NEW HARLOW — THE OWNER OF THE NEW HARLOW SHIPYARD, MARTA KOVACS, LEFT PRISON ON FRIDAY AFTER THE COURT OF "
        "FENMARK FOUND NO PROOF AGAINST HER."
    )

    assert [name for name, kind in found if kind is PERSON] == ["MARTA KOVACS"]


def test_in_a_text_in_capitals_a_common_word_is_no_surname() -> None:
    found = names("JOHN WOOD SAID THE FIRE BURNED FOR A WEEK.", "THE WOOD WAS WET, AND THE FIRE WENT OUT.")

    assert found == [("JOHN WOOD", PERSON)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kettner's of Harrow opened a second bar.", [("Kettner's of Harrow", ORGANISATION)]),
        ("Moreton's of Malta, he said.", [("Moreton", PERSON), ("Malta", PLACE)]),
        ("Moreton's said that he was glad.", [("Moreton", PERSON)]),
        ("Moreton's of the view that rain helps. Moreton's said so.", [("Moreton", PERSON), ("Moreton", PERSON)]),
        ("Moreton's said no, but Dan Moreton agreed.", [("Moreton", PERSON), ("Dan Moreton", PERSON)]),
    ],
)
def test_a_firm_has_an_s_of_its_own(text: str, found: list[tuple[str, ActorKind]]) -> None:
    assert names(text) == found


@pytest.mark.parametrize("tag", [", R-Idaho,", ", D-Ohio,", ", I-Vermont,", ", Kan.,", " (R., Idaho)"])
def test_the_party_and_state_of_a_senator_is_no_actor(tag: str) -> None:
    found = names(f"Senator Maria Voss{tag} said that she was worried.")

    assert found == [("Maria Voss", PERSON)]


@pytest.mark.parametrize("title", ["Asst. Supt.", "Dep. Supt.", "Assoc. Prof.", "Lt. Col."])
def test_a_title_cut_short_is_no_part_of_a_name(title: str) -> None:
    assert names(f"On Friday {title} Carla Weiss answered the letter.") == [("Carla Weiss", PERSON)]


def test_a_title_is_a_first_name_where_a_surname_alone_follows() -> None:
    found = names("The board named Earl Haskins and Prince Okafor. Earl R. Dunning led the search.")

    assert [name for name, _ in found] == ["Earl Haskins", "Prince Okafor", "Earl R. Dunning"]


def test_before_a_first_name_it_is_a_title() -> None:
    assert [name for name, _ in names("Yesterday Prince Harry met Dean Tom Reed in the hall.")] == ["Harry", "Tom Reed"]


@pytest.mark.parametrize("surname", ["White Elk", "Bright Water", "Two Rivers", "Black Kettle"])
def test_a_surname_of_two_words_is_its_persons(surname: str) -> None:
    found = names(f'"We hope," said Joan {surname}, who works with the medics.', f'"We are ready," {surname} said.')

    assert found == [(f"Joan {surname}", PERSON), (surname, PERSON)]


def test_a_surname_that_is_a_plain_word_is_its_persons() -> None:
    found = names(
        "A panel has cleared Martin Roof of all counts.",
        "His lawyer said that Roof had lost his job. The bank has not said whether Roof may return.",
    )

    assert found == [("Martin Roof", PERSON), ("Roof", PERSON), ("Roof", PERSON)]


def test_who_founded_a_house_long_ago_is_part_of_its_name() -> None:
    house = "Grauman's Egyptian Theatre"

    assert names(f"{house} showed the film first.") == [(house, ORGANISATION)]
    assert names(f"{house} showed the film first. Grauman was happy.")[0] == ("Grauman", PERSON)
