"""Persons that other programs join or part wrongly, each in a sentence like those of the news."""

import re

import pytest

from reader.analysis.linking import link
from reader.formats import read_text
from reader.model.annotation import ActorKind, Mention
from reader.model.document import ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from tests.analysis.linked import actors, counts, marked
from tests.documents import make_document

PERSON = ActorKind.PERSON


def test_many_writings_of_one_president_are_one_actor() -> None:
    """The plague of aleph#436: a list with as many "Putin"s as there are ways to write him."""
    names = "Vladimir Putin, Vladimir Vladimirovich Putin, V. Putin, V.V. Putin, PUTIN, Putin, Wladimir Putin"

    found = counts(
        PERSON,
        names,
        (ParagraphKind.TITLE, "PUTIN WAITS"),
        "Vladimir Vladimirovich Putin arrived late. Vladimir Putin smiled and V. Putin signed, as V.V. Putin.",
        "Putin’s guests left. Wladimir Putin, the Germans wrote. Mr Putin's car waited.",
    )

    assert found == {"Vladimir Vladimirovich Putin": 8}


def test_a_wife_of_the_same_surname_is_no_writing_of_her_husband() -> None:
    found = counts(
        PERSON, "Vladimir Putin, Lyudmila Putin", "Vladimir Putin came alone. Lyudmila Putin stayed at home."
    )

    assert found == {"Vladimir Putin": 1, "Lyudmila Putin": 1}


@pytest.mark.parametrize(
    ("others", "found"),
    [
        ("Олег Кох", {"Анна Кох": 2, "Олег Кох": 1}),
        ("Анна Бек", {"Анна Кох": 1, "Анна Львовна": 1, "Анна Бек": 1}),
        ("Анна Павловна Бек", {"Анна Кох": 1, "Анна Львовна": 1, "Анна Павловна Бек": 1}),
    ],
)
def test_a_first_name_with_a_patronymic_means_the_only_bearer_of_the_first_name(
    others: str, found: dict[str, int]
) -> None:
    names = f"Анна Кох, Анна Львовна, {others}"

    assert counts(PERSON, names, f"Пришла Анна Кох. Анна Львовна устала. Её ждёт {others}.") == found


def test_a_surname_of_two_is_the_alias_of_nobody() -> None:
    """What X-Ray_Calibre_Plugin#18 asks for: Elend Venture is not Lord Venture."""
    found = actors(
        dict.fromkeys(("Elend Venture", "Straff Venture", "Venture"), PERSON),
        "Elend Venture and Straff Venture met at noon. Nobody spoke to Venture.",
    )

    assert found["Elend Venture"].aliases == found["Straff Venture"].aliases == ()


def test_middle_names_may_be_left_out_one_by_one() -> None:
    """X-Ray_Calibre_Plugin#18 again: what Mr Ebenezer Jimmy Scrooge may be called."""
    found = actors(
        dict.fromkeys(("Ebenezer Jimmy Scrooge", "Ebenezer Scrooge", "Scrooge", "Ebenezer"), PERSON),
        "Mr Ebenezer Jimmy Scrooge woke. Ebenezer Scrooge coughed. Mr Scrooge rose. Ebenezer rang.",
    )

    assert list(found) == ["Ebenezer Jimmy Scrooge"]
    assert found["Ebenezer Jimmy Scrooge"].aliases == ("Ebenezer Scrooge", "Scrooge", "Ebenezer")


def test_letters_and_chapters_join_nobody() -> None:
    """WordDumb#9: single letters and the word Chapter became persons; here, given as such, they swallow no one."""
    found = counts(PERSON, "Sarah Connor, S, Chapter", "Chapter one. S wrote to Sarah Connor. Chapter two.")

    assert found == {"Chapter": 2, "Sarah Connor": 1, "S": 1}


CLINTONS = "Bill Clinton, Hillary Clinton, Clinton, Hillary, Bill"


def test_husband_and_wife_are_told_apart_by_title() -> None:
    found = counts(
        PERSON,
        CLINTONS,
        "Mr Bill Clinton and Mrs Hillary Clinton walked to the school. Mr Clinton waved. Mrs Clinton voted.",
    )

    assert found == {"Bill Clinton": 2, "Hillary Clinton": 2}


def test_husband_and_wife_are_told_apart_by_first_names_that_only_one_sex_bears() -> None:
    found = counts(
        PERSON, CLINTONS, "Bill Clinton and Hillary Clinton walked to the school. Mr Clinton waved. Mrs. Clinton voted."
    )

    assert found == {"Bill Clinton": 2, "Hillary Clinton": 2}


def test_who_is_known_by_one_title_alone_is_called_by_the_surname() -> None:
    assert counts(PERSON, "Kidd", "Mr Kidd opened the door. Nobody thanked Kidd.") == {"Kidd": 2}


def test_a_title_that_fits_two_goes_to_the_nearest_of_them() -> None:
    found = counts(
        PERSON,
        "Paul Kohler, Mary Kohler, Mark Kohler, Kohler",
        "Mark Kohler opened. Paul Kohler was hurt. Mary Kohler wept. Mr Kohler recovered. Mrs Kohler smiled.",
    )

    assert found == {"Paul Kohler": 2, "Mary Kohler": 2, "Mark Kohler": 1}


def test_a_first_name_is_the_one_person_of_that_name() -> None:
    found = counts(PERSON, CLINTONS, "Bill Clinton thanked Hillary Clinton. Hillary smiled. Bill sat down.")

    assert found == {"Bill Clinton": 2, "Hillary Clinton": 2}


def test_a_first_name_of_two_is_the_one_named_last_before() -> None:
    found = counts(
        PERSON, "John Smith, John Miller, John", "John Smith opened. John Miller closed. The hall cheered John."
    )

    assert found == {"John Smith": 1, "John Miller": 2}


def test_a_first_name_of_two_is_the_one_of_whom_the_article_speaks() -> None:
    found = counts(
        PERSON,
        "Michael Skakel, Michael Sherman, Skakel, Michael",
        "Michael Skakel may go free. Skakel sat still. Skakel smiled.",
        "His lawyer is Michael Sherman. Some claim that Michael confessed.",
    )

    assert found == {"Michael Skakel": 4, "Michael Sherman": 1}


def test_father_and_son_are_two_presidents() -> None:
    found = counts(
        PERSON,
        "George H. W. Bush, George W. Bush, George H.W. Bush, Bush",
        "George H. W. Bush fought one war. Bush stopped at the border.",
        "His son George W. Bush fought another. Bush marched on. George H.W. Bush kept silent.",
    )

    assert found == {"George H. W. Bush": 3, "George W. Bush": 2}


def test_a_full_name_that_fits_father_and_son_is_the_one_named_last_before() -> None:
    found = counts(
        PERSON,
        "George H. W. Bush, George W. Bush, George Bush",
        "George H. W. Bush came first. George W. Bush came later. George Bush ran again.",
    )

    assert found == {"George W. Bush": 2, "George H. W. Bush": 1}


def test_father_and_son_of_one_name_are_told_apart_by_the_ending() -> None:
    found = counts(
        PERSON,
        "Robert Downey Sr., Robert Downey Jr., Robert Downey Jr",
        "Robert Downey Sr. made films. Robert Downey Jr. plays in them. Robert Downey Jr thanked him.",
    )

    assert found == {"Robert Downey Jr.": 2, "Robert Downey Sr.": 1}


def test_siblings_stay_apart_by_first_name_and_by_the_nearest_full_name() -> None:
    found = counts(
        PERSON,
        "Serena Williams, Venus Williams, Williams, Venus",
        "Serena Williams won in two sets. Williams needed an hour.",
        "Venus Williams lost. Venus limped, and Williams left by the back door.",
    )

    assert found == {"Venus Williams": 3, "Serena Williams": 2}


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("J. K. Rowling", "Rowling"),
        ("J. K. Rowling", "J.K. Rowling"),
        ("J. K. Rowling", "JK Rowling"),
        ("Joanne Rowling", "J. Rowling"),
        ("Ursula von der Leyen", "Von der Leyen"),
        ("Ursula von der Leyen", "VON DER LEYEN"),
        ("Riyad al-Malki", "Al-Malki"),
        ("Riyad al-Malki", "Riad al-Malki"),
        ("Edna O'Brien", "O'BRIEN"),
        ("Kim Jong Un", "Kim Jong-un"),
        ("Kim Jong-un", "Kim"),
        ("Kim Jong Un", "KIM JONG UN"),
        ("Xi Jinping", "Xi"),
        ("Mao Zedong", "Mao"),
        ("Gabriel García Márquez", "García Márquez"),
        ("Gabriel García Márquez", "Garcia Marquez"),
        ("Gabriel García Márquez", "Gabriel Garcia"),
        ("Andrés Manuel López Obrador", "López Obrador"),
        ("Andrés Manuel López Obrador", "Andrés López"),
        ("Mary Robinson-Clarke", "Robinson-Clarke"),
        ("Volodymyr Zelenskyy", "Zelensky"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskiy"),
        ("Volodymyr Zelensky", "Vladimir Zelensky"),
        ("Muammar Gaddafi", "Gadhafi"),
        ("Mohammed bin Salman", "Mohammad bin Salman"),
        ("Liz Truss", "Elizabeth Truss"),
        ("Emma Coronel Aispuro", "Coronel"),
        ("Robert F. Kennedy Jr.", "Kennedy Jr."),
        ("Bob Jones III", "Jones III"),
        ("Al Gore", "Gore"),
        ("Ben Goldsmith", "Ben"),
        ("Mohamed Al Fayed", "Al Fayed"),
        ("Greta VAN DEN BROEK", "Van den Broek"),
    ],
)
def test_a_person_is_one_in_every_writing(full: str, short: str) -> None:
    found = counts(PERSON, f"{full}, {short}", f"On Monday {full} spoke.", f"On Friday {short} left.")

    assert list(found.values()) == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong Un", "Kim Jong Il"),
        ("Kim Jong-un", "Kim Yo-jong"),
        ("Xi Jinping", "Li Jinping"),
        ("Gabriel García Márquez", "Rodrigo García"),
        ("George Bush", "Georgia Bush"),
        ("Anna Smith", "Anne Smith-Jones"),
        ("Mary Brown", "Mark Brown"),
        ("Ali Hassan", "Ali Hussein"),
        ("Jean Martin", "Joan Martin"),
        ("Peter Hansen", "Peter Jensen"),
        ("Charles III", "Charles II"),
        ("Ben Goldsmith", "Ben Bernanke"),
    ],
)
def test_names_that_look_alike_are_two(one: str, other: str) -> None:
    found = counts(PERSON, f"{one}, {other}", f"On Monday {one} spoke.", f"On Friday {other} left.")

    assert list(found.values()) == [1, 1]


def test_a_korean_family_name_of_two_goes_to_the_nearest() -> None:
    found = counts(
        PERSON,
        "Kim Jong Il, Kim Jong Un, Kim",
        "Kim Jong Il died. Kim was mourned.",
        "Kim Jong Un rules. Kim is young.",
    )

    assert found == {"Kim Jong Il": 2, "Kim Jong Un": 2}


def test_a_possessive_inside_the_mention_changes_nothing() -> None:
    assert counts(PERSON, "Ann Lee, Lee's, Lee’s", "Ann Lee won. Lee's son and Lee’s dog cheered.") == {"Ann Lee": 3}


def test_emoji_beside_names_and_names_over_two_lines_are_told_rightly() -> None:
    document = make_document("😀 Dmitry\nPeskov 😀 smiled. Peskov 🎉 left.")
    first, second = document.text.index("Dmitry"), document.text.index("Peskov 🎉")
    mentions = (Mention(Span(first, first + 13), PERSON), Mention(Span(second, second + 6), PERSON))

    (only,) = link(document, mentions)

    assert (only.name, only.aliases) == ("Dmitry Peskov", ("Peskov",))


def test_thousands_of_names_are_told_apart() -> None:
    given = [f"{first}{second}a" for first in ("Mar", "Kel", "Tob", "Ru", "Dal") for second in "bcdfgklmnprst"]
    people = [f"{name} {name[::-1].capitalize()}{letter}" for name in given for letter in "bcdfgklmnprstxz"]
    document = make_document(*(f"Today {person} met {person.split()[1]}." for person in people))
    spans = [(place.start(), place.end()) for place in re.finditer(r"(?<=Today )\w+ \w+|(?<=met )\w+", document.text)]

    found = link(document, tuple(Mention(Span(*span), PERSON) for span in spans))

    assert {len(actor.mentions) for actor in found} == {2}
    assert sorted(actor.name for actor in found) == sorted(people)


@pytest.mark.parametrize("label", ["JL", "J. L."])
def test_initials_before_a_turn_are_whose_they_are(label: str) -> None:
    turns = (
        "Jonas Lind: Why do you paint bridges?",
        "Ida Moss: They wait.",
        f"{label}: For whom?",
        "IM: For the river.",
    )
    document = segmented(read_text("\n\n".join(("Bridges", *turns, f"{label} Corp. paid for it.")), ""), "en")
    mentions = marked(document, dict.fromkeys(("Jonas Lind", "Ida Moss", label), PERSON))

    found = {actor.name: len(actor.mentions) for actor in link(document, mentions)}

    assert found == {"Jonas Lind": 2, "Ida Moss": 1, label: 1}


def test_a_couple_known_by_title_alone_is_two_and_called_so() -> None:
    found = counts(PERSON, "Kidd", "Mr Kidd opened the door. Mrs. Kidd closed it. Mr Kidd sighed. Nobody thanked Kidd.")

    assert found == {"Mr Kidd": 2, "Mrs. Kidd": 1, "Kidd": 1}
