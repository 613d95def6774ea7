"""The rules that follow every engine, on names found by hand."""

import pytest

from reader.analysis.recognizers.features import ArticleWords
from reader.analysis.recognizers.names.article import settled
from reader.analysis.recognizers.names.name_rules import tidied
from reader.analysis.recognizers.units import Name, Unit
from reader.model.annotation import ActorKind
from reader.model.span import Span

PERSON, ORGANISATION, PLACE, GROUP = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE, ActorKind.GROUP


def test_a_place_takes_the_room_of_the_names_that_were_found_in_it() -> None:
    words = ("Miller", "'s", "Yard", "stands")
    unit = Unit(tuple(Span(index, index + 1) for index in range(4)), words, is_prose=True)
    whole, cut = (Name(0, 3, PLACE),), (Name(0, 1, PERSON), Name(2, 3, PERSON))

    found = settled([unit, unit], [whole, cut], ArticleWords.of([words, words]))

    assert found == (whole, whole)


def tidied_words(kind: ActorKind, *words: str) -> list[tuple[str, ...]]:
    unit = Unit(tuple(Span(index, index + 1) for index in range(len(words))), words, is_prose=True)
    return [name.words(unit) for name in tidied(unit, (Name(0, len(words), kind),))]


def test_small_words_behind_an_organisation_are_no_part_of_it() -> None:
    assert tidied_words(ORGANISATION, "Adani", "company", "shares") == [("Adani",)]


def test_what_a_hyphen_holds_stays() -> None:
    assert tidied_words(ORGANISATION, "Al", "-", "shabaab") == [("Al", "-", "shabaab")]


@pytest.mark.parametrize(("kind", "length"), [(PLACE, 2), (PERSON, 4)])
def test_a_person_alone_goes_on_behind_a_hyphen_in_small_letters(kind: ActorKind, length: int) -> None:
    words = ("Chun", "Doo", "-", "hwan", "slept")
    unit = Unit(tuple(Span(index, index + 1) for index in range(5)), words, is_prose=True)

    assert [name.words(unit) for name in tidied(unit, (Name(0, 2, kind),))] == [words[:length]]


def test_what_stands_apart_from_a_hyphen_is_no_part_of_a_name() -> None:
    words = ("Ann", "Keller", "-", "long", "slept")
    unit = Unit(tuple(Span(2 * index, 2 * index + 1) for index in range(5)), words, is_prose=True)

    assert [name.words(unit) for name in tidied(unit, (Name(0, 2, PERSON),))] == [words[:2]]


def test_what_the_tables_know_whole_replaces_its_parts() -> None:
    words = ("Most", "Eastern", "European", "states")
    unit = Unit(tuple(Span(index, index + 1) for index in range(4)), words, is_prose=True)

    (found,) = settled([unit], [(Name(1, 2, PLACE), Name(2, 3, GROUP))], ArticleWords.of([words]))

    assert found == (Name(1, 3, GROUP),)


def test_a_people_takes_in_the_authority_that_follows() -> None:
    words = ("The", "Chinese", "Foreign", "Ministry", "and", "Chinese", "officials", "spoke")
    unit = Unit(tuple(Span(index, index + 1) for index in range(8)), words, is_prose=True)

    assert tidied(unit, (Name(1, 2, GROUP), Name(5, 6, GROUP))) == (Name(1, 4, ORGANISATION), Name(5, 6, GROUP))


def found_in(sentence: str, *names: Name) -> list[tuple[str, ActorKind]]:
    """Return the names that are left of those of a sentence whose pieces are parted by spaces."""
    words = tuple(sentence.split())
    unit = Unit(tuple(Span(index, index + 1) for index in range(len(words))), words, is_prose=True)
    found = tidied(unit, names)
    return [(" ".join(name.words(unit)), name.kind) for name in found]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("St Luke 's Hospice reopened", "St Luke 's Hospice"),
        ("St Agnes ' Primary School reopened", "St Agnes ' Primary School"),
        ("St Martin 's School of Medicine reopened", "St Martin 's School of Medicine"),
        ("St Patrick 's Day passed", "St Patrick"),
        ("St. Louis 's Council President Ann Lee spoke", "St. Louis"),
    ],
)
def test_a_house_that_bears_the_name_of_a_saint_is_one(sentence: str, name: str) -> None:
    first = sentence.split().index("'s" if "'s" in sentence else "'")
    assert found_in(sentence, Name(0, first, PLACE))[0][0] == name


def test_a_name_that_ends_with_of_goes_on_with_the_name_behind() -> None:
    assert found_in("the Gulf of Orvane shines", Name(1, 3, PLACE), Name(3, 4, PLACE)) == [("Gulf of Orvane", PLACE)]


def test_a_campus_is_part_of_its_university() -> None:
    found = found_in("the University of Texas at Austin", Name(1, 4, ORGANISATION), Name(5, 6, PLACE))

    assert found == [("University of Texas at Austin", ORGANISATION)]


def test_a_committee_has_all_the_fields_that_commas_part() -> None:
    names = Name(1, 3, ORGANISATION), Name(4, 8, ORGANISATION)
    committee = "Senate Health , Education and Labor Committee"

    assert found_in(f"The {committee} met", *names) == [(committee, ORGANISATION)]
    assert len(found_in("The Exxon Chemicals , Fish and Game Department met", *names)) == 2
    assert len(found_in("The Senate Committee , Fish and Game Department met", *names)) == 2


def test_a_title_cut_short_is_no_name() -> None:
    assert found_in("They hired Dir. and Asst. Olga Trent", Name(2, 3, PERSON), Name(5, 7, PERSON)) == [
        ("Olga Trent", PERSON)
    ]


def test_a_ticker_is_no_actor() -> None:
    found = found_in("Oakley plc ( NASDAQ : OAKL ) rose ( see : NATO )", Name(3, 4, ORGANISATION), Name(11, 12, PLACE))

    assert found == [("NATO", PLACE)]


def test_letters_of_honour_behind_a_comma_are_no_actor_and_a_state_is_one() -> None:
    names = Name(0, 2, PERSON), Name(3, 4, ORGANISATION), Name(8, 9, PLACE)

    assert found_in("Jane Roe , MBE , left Baltimore , MD", *names) == [("Jane Roe", PERSON), ("MD", PLACE)]
    assert found_in("Jane Roe , OBE", Name(0, 2, PERSON), Name(3, 4, PLACE)) == [("Jane Roe", PERSON)]


@pytest.mark.parametrize("exchange", ["NYSE", "OSE", "Nasdaq", "London Stock Exchange"])
def test_an_exchange_and_the_ticker_behind_it_are_no_actors(exchange: str) -> None:
    words = f"Oakley Inc. ( {exchange} : OAKL ) rose"
    place = words.split().index("OAKL")

    assert found_in(words, Name(3, place - 1, ORGANISATION), Name(place, place + 1, ORGANISATION)) == []


@pytest.mark.parametrize(("before", "found"), [("Jane Roe", []), ("two makers", [("Kia", ORGANISATION)])])
def test_a_partys_label_behind_a_name_is_no_actor(before: str, found: list[tuple[str, ActorKind]]) -> None:
    assert found_in(f"{before} ( Kia , Leeds ) met", Name(3, 4, ORGANISATION)) == found


def test_an_office_before_a_colon_is_no_exchange() -> None:
    found = found_in("Oakley ( CEO : Nils Falk ) rose", Name(4, 6, PERSON))

    assert found == [("Nils Falk", PERSON)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Minister for Roads and Ferries Ann Lee spoke", Name(3, 6, ORGANISATION)),
        ("The Minister for Roads and Ferries Ann Lee spoke", Name(2, 6, ORGANISATION)),
        ("The Secretary of State for Roads Ann Lee spoke", Name(3, 6, ORGANISATION)),
        ("The Shadow Roads Secretary Ann Lee spoke", Name(1, 3, ORGANISATION)),
    ],
)
def test_the_field_of_a_minister_is_no_organisation(sentence: str, name: Name) -> None:
    assert found_in(sentence, name) == []


def test_the_seat_of_a_peer_is_no_actor() -> None:
    found = found_in("Lord Oakley of Fenwick spoke", Name(0, 2, PERSON), Name(3, 4, PERSON))

    assert found == [("Oakley", PERSON)]


def test_who_bears_a_title_and_no_name_keeps_it() -> None:
    assert found_in("the Duke of Fenwick spoke", Name(1, 4, PERSON)) == [("Duke of Fenwick", PERSON)]


def test_who_stands_behind_bishop_of_is_a_place() -> None:
    assert found_in("the Bishop of Fenwick spoke", Name(3, 4, PERSON)) == [("Fenwick", PLACE)]


@pytest.mark.parametrize(("name", "bare"), [("Colin Mayhew QC", "Colin Mayhew"), ("Jo MP", "Jo MP")])
def test_letters_of_honour_are_no_part_of_a_name(name: str, bare: str) -> None:
    assert found_in(name, Name(0, len(name.split()), PERSON)) == [(bare, PERSON)]
