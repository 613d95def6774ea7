"""Names that other programs join or part wrongly, each in a sentence like those of the news."""

import pytest

from reader.analysis.linking import link
from reader.model.annotation import ActorKind, Mention
from reader.model.document import ParagraphKind
from reader.model.span import Span
from tests.analysis.linked import actors, counts
from tests.documents import make_document

PERSON, ORGANISATION, PLACE, GROUP = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE, ActorKind.GROUP


def test_many_writings_of_one_president_are_one_actor() -> None:
    """The plague of aleph#436: a list with as many "Putin"s as there are ways to write him."""
    names = "Vladimir Putin, Vladimir Vladimirovich Putin, V. Putin, V.V. Putin, Mr Putin, PUTIN, Putin, Wladimir Putin"

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


def test_a_first_name_is_the_one_person_of_that_name() -> None:
    found = counts(PERSON, CLINTONS, "Bill Clinton thanked Hillary Clinton. Hillary smiled. Bill sat down.")

    assert found == {"Bill Clinton": 2, "Hillary Clinton": 2}


def test_a_first_name_of_two_is_the_one_named_last_before() -> None:
    found = counts(
        PERSON, "John Smith, John Miller, John", "John Smith opened. John Miller closed. The hall cheered John."
    )

    assert found == {"John Smith": 1, "John Miller": 2}


def test_father_and_son_are_two_presidents() -> None:
    found = counts(
        PERSON,
        "George H. W. Bush, George W. Bush, George H.W. Bush, Bush",
        "George H. W. Bush fought one war. Bush stopped at the border.",
        "His son George W. Bush fought another. Bush marched on. George H.W. Bush kept silent.",
    )

    assert found == {"George H. W. Bush": 3, "George W. Bush": 2}


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


def test_washington_is_what_the_recognizer_took_it_for() -> None:
    document = make_document(
        "George Washington slept here. Washington left.", "Washington is a city. Washington denied it."
    )
    kinds = (PERSON, PERSON, PLACE, ORGANISATION)
    places = [document.text.index("George"), *(i for i in range(20, 200) if document.text.startswith("Washington", i))]
    mentions = tuple(
        Mention(Span(start, start + (17 if number == 0 else 10)), kind)
        for number, (start, kind) in enumerate(zip(places, kinds, strict=True))
    )

    found = link(document, mentions)

    assert sorted((actor.kind.value, len(actor.mentions)) for actor in found) == [
        ("organisation", 1),
        ("person", 2),
        ("place", 1),
    ]


@pytest.mark.parametrize(
    ("place", "organisation"),
    [
        ("Russia", "Russia Today"),
        ("Manchester", "Manchester United"),
        ("China", "China Daily"),
        ("Jerusalem", "Jerusalem Post"),
        ("Chelsea", "Chelsea FC"),
        ("Moscow", "Kremlin"),
        ("Georgia", "Georgia State University"),
    ],
)
def test_a_place_is_not_what_is_named_after_it(place: str, organisation: str) -> None:
    names = {place: PLACE, organisation: ORGANISATION}

    assert set(actors(names, f"It rained in {place}.", f"The {organisation} said so.")) == {place, organisation}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Manchester United", "Manchester City"),
        ("United Nations", "United Airlines"),
        ("Democratic Party", "Democratic Alliance"),
        ("European Union", "European Commission"),
        ("Kremlin", "Russian government"),
        ("World Bank", "World Health Organization"),
        ("BBC", "British Airways"),
        ("Home Office", "Foreign Office"),
        ("Google", "Google Science Fair"),
        ("US Army", "Russian Army"),
    ],
)
def test_organisations_that_share_a_word_are_two(one: str, other: str) -> None:
    found = counts(ORGANISATION, f"{one}, {other}", f"The {one} denied it.", f"The {other} agreed.")

    assert found == {one: 1, other: 1}


@pytest.mark.parametrize(
    ("full", "short", "sentences"),
    [
        ("World Health Organization", "WHO", "The World Health Organization (WHO) warned. WHO waits."),
        ("World Health Organization", "WHO", "WHO (the World Health Organization) warned. WHO waits."),
        (
            "World Health Organization",
            "World Health Organisation",
            "The World Health Organization and the World Health Organisation.",
        ),
        ("North Atlantic Treaty Organization", "NATO", "NATO met. The North Atlantic Treaty Organization is old."),
        ("North Atlantic Treaty Organization", "Nato", "Nato met. The North Atlantic Treaty Organization is old."),
        ("Federal Bureau of Investigation", "F.B.I.", "The Federal Bureau of Investigation came. The F.B.I. left."),
        ("United Nations", "U.N.", "The United Nations voted. The U.N. adjourned."),
        ("European Union", "EU", "The EU agreed. Diplomats of the European Union confirmed it."),
        ("Médecins Sans Frontières", "MSF", "Médecins Sans Frontières (MSF) left. MSF came back."),
        ("University of Southern Indiana", "USI", "USI opened its doors. The University of Southern Indiana is young."),
        ("Microsoft Corporation", "Microsoft", "Microsoft Corporation sued. Microsoft won."),
        ("Apple Inc.", "Apple", "Apple fell. Apple Inc. said nothing."),
        ("Lehman Brothers", "LEHMAN BROTHERS", "LEHMAN BROTHERS fell. It was Lehman Brothers’s end."),
        ("State Department", "US State Department", "The US State Department spoke. The State Department hinted."),
        ("Indonesian Navy", "Indonesian navy", "The Indonesian Navy came. The Indonesian navy left."),
        ("Google", "Google Inc", "Google Inc fell. Google did not say why."),
    ],
)
def test_an_organisation_is_one_in_every_writing(full: str, short: str, sentences: str) -> None:
    found = counts(ORGANISATION, f"{full}, {short}", sentences)

    assert len(found) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Los Angeles", "LA"),
        ("Los Angeles", "L.A."),
        ("New York City", "New York"),
        ("Washington D.C.", "Washington"),
        ("Washington, D.C.", "Washington DC"),
        ("Kiev", "Kyiv"),
        ("North Korea", "DPRK"),
        ("United Kingdom", "Britain"),
        ("United Arab Emirates", "UAE"),
        ("Mumbai", "MUMBAI"),
        ("North Korea", "North"),
        ("Peking", "Beijing"),
        ("Burma", "Myanmar"),
    ],
)
def test_a_place_is_one_in_every_writing(one: str, other: str) -> None:
    document = make_document(f"It snowed in {one}.", f"It thawed in {other}.")
    places = [document.text.index(one), document.text.index(other, len(one) + 15)]
    mentions = (
        Mention(Span(places[0], places[0] + len(one)), PLACE),
        Mention(Span(places[1], places[1] + len(other)), PLACE),
    )

    assert len(link(document, mentions)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("North Korea", "South"),
        ("North Korea", "South Korea"),
        ("Virginia", "West Virginia"),
        ("Guinea", "Guinea-Bissau"),
        ("Niger", "Nigeria"),
    ],
)
def test_places_that_share_a_word_are_two(one: str, other: str) -> None:
    assert counts(PLACE, f"{one}, {other}", f"It snowed in {one}.", f"It thawed in {other}.") == {one: 1, other: 1}


def test_names_of_a_headline_in_capitals_join_those_of_the_body() -> None:
    names = {
        **dict.fromkeys(("VON DER LEYEN", "ZELENSKY", "Ursula von der Leyen", "Volodymyr Zelenskyy"), PERSON),
        **dict.fromkeys(("UKRAINE", "Ukraine"), PLACE),
        **dict.fromkeys(("GAZPROM", "Gazprom"), ORGANISATION),
    }

    found = actors(
        names,
        (ParagraphKind.TITLE, "VON DER LEYEN AND ZELENSKY: UKRAINE LEAVES GAZPROM"),
        "Ursula von der Leyen called Volodymyr Zelenskyy. Ukraine buys nothing from Gazprom.",
    )

    assert set(found) == {"Ursula von der Leyen", "Volodymyr Zelenskyy", "Ukraine", "Gazprom"}


def test_a_possessive_inside_the_mention_changes_nothing() -> None:
    assert counts(PERSON, "Ann Lee, Lee's, Lee’s", "Ann Lee won. Lee's son and Lee’s dog cheered.") == {"Ann Lee": 3}


def test_emoji_beside_names_and_names_over_two_lines_are_told_rightly() -> None:
    document = make_document("😀 Dmitry\nPeskov 😀 smiled. Peskov 🎉 left.")
    first, second = document.text.index("Dmitry"), document.text.index("Peskov 🎉")
    mentions = (Mention(Span(first, first + 13), PERSON), Mention(Span(second, second + 6), PERSON))

    (only,) = link(document, mentions)

    assert (only.name, only.aliases) == ("Dmitry Peskov", ("Peskov",))
