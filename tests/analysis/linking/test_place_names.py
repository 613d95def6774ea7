"""Places and organisations that other programs join or part wrongly, each in a sentence like those of the news."""

import pytest

from reader.analysis.linking import link
from reader.model.annotation import ActorKind, Mention
from reader.model.document import ParagraphKind
from reader.model.span import Span
from tests.analysis.linked import actors, counts
from tests.documents import make_document

PERSON, ORGANISATION, PLACE = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE


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
        ("Washington", "Washington Post"),
        ("Boston", "Boston Globe"),
        ("Denver", "Denver Records"),
        ("Russia", "Russia Today"),
        ("Democratic Union", "Union"),
        ("Bank of England", "England"),
        ("VA", "Phoenix VA"),
        ("African Union", "African Union Mission"),
        ("Harlow Building", "Building"),
        ("Wexby Rangers", "Rangers"),
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
        ("Philadelphia Eagles", "Eagles", "The Philadelphia Eagles won. The Eagles celebrated."),
        ("New York Times", "Times", "The New York Times wrote it. The Times stands by its story."),
        ("United Nations Assembly", "U.N. Assembly", "The United Nations Assembly met. The U.N. Assembly voted."),
        ("Ministry of Defence", "Defence", "The Ministry of Defence paid. Defence is dear."),
        ("Kremlin", "The Kremlin", "The Kremlin denied it. A man of the Kremlin smiled."),
        ("Lehman Brothers", "LEHMAN BROTHERS", "LEHMAN BROTHERS fell. It was Lehman Brothers’s end."),
        ("State Department", "US State Department", "The US State Department spoke. The State Department hinted."),
        ("Indonesian Navy", "Indonesian navy", "The Indonesian Navy came. The Indonesian navy left."),
        ("Google", "Google Inc", "Google Inc fell. Google did not say why."),
        ("Harlow United", "United", "Harlow United lost. United have no keeper."),
    ],
)
def test_an_organisation_is_one_in_every_writing(full: str, short: str, sentences: str) -> None:
    found = counts(ORGANISATION, f"{full}, {short}", sentences)

    assert len(found) == 1


def test_the_end_of_a_clubs_name_is_no_other_bodys_opening() -> None:
    names = "United Airlines, Kelby United, United"

    assert counts(ORGANISATION, names, "United Airlines paid Kelby United. United cut 300 flights.")["United"] == 1


def test_a_short_name_is_of_the_one_body_that_is_written_in_two_ways() -> None:
    one = "Corvane Foods Corp., Corvane Foods, Corvane"
    three = "Corvane Cars, Corvane Foods, Corvane"

    assert len(counts(ORGANISATION, one, "Corvane Foods Corp. left. Corvane Foods lost. Corvane came.")) == 1
    assert len(counts(ORGANISATION, three, "Corvane Cars left. Corvane Foods lost. Corvane came.")) == 3


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


@pytest.mark.parametrize(
    ("written", "kind", "name"),
    [
        ("Marie DUPONT", PERSON, "Marie Dupont"),
        ("Joost VAN DER MEER", PERSON, "Joost VAN DER MEER"),
        ("Ian MCDONALD", PERSON, "Ian MCDONALD"),
        ("Kim JONG UN", PERSON, "Kim JONG UN"),
        ("Rosa O'BRIEN", PERSON, "Rosa O'Brien"),
        ("Louis XVIII", PERSON, "Louis XVIII"),
        ("OSLO", PLACE, "Oslo"),
        ("ROTTERDAM", PLACE, "Rotterdam"),
        ("RIO DE JANEIRO", PLACE, "RIO DE JANEIRO"),
        ("UCLA", PLACE, "UCLA"),
        ("HARVEYCORP", ORGANISATION, "HARVEYCORP"),
    ],
)
def test_a_name_in_capitals_is_shown_as_names_are_written(written: str, kind: ActorKind, name: str) -> None:
    assert list(actors({written: kind}, f"They saw {written}.")) == [name]


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


def test_a_district_is_one_with_its_city_shortened() -> None:
    found = counts(PLACE, "East Los Angeles, East L.A.", "He fled to East Los Angeles.", "He lives in East L.A. now.")

    assert found == {"East Los Angeles": 2}
