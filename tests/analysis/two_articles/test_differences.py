import pytest

from reader.analysis.two_articles.comparing import compare_articles
from tests.analysis.two_articles.told import article, between, differing

BOARD = "The Orvane Water Board had planned repairs of the eastern wall for the autumn."


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            "Rescuers found 3 bodies in the valley of Halvern.",
            "Rescuers found 5 bodies in the valley of Halvern.",
            ("number", "3", "5"),
        ),
        (
            "Rescuers found three bodies in the valley of Halvern.",
            "Rescuers found seven bodies in the valley of Halvern.",
            ("number", "three", "seven"),
        ),
        (
            "The dam above the town of Halvern burst on Tuesday after rain.",
            "The dam above the town of Halvern burst on Friday after rain.",
            ("date", "Tuesday", "Friday"),
        ),
        (
            "The dam above Halvern was built in 1961 by the water board.",
            "The dam above Halvern was built in 1967 by the water board.",
            ("date", "1961", "1967"),
        ),
        (
            "The flood reached the market square of Halvern before noon.",
            "The flood reached the market square of Kelby before noon.",
            ("name", "Halvern", "Kelby"),
        ),
        (
            "The repairs were led by the Orvane Water Board in the spring.",
            "The repairs were led by the Rural Bridge Office in the spring.",
            ("name", "Orvane Water Board", "Rural Bridge Office"),
        ),
        (
            "The price of copper rose by two percent after the strike ended.",
            "The price of copper fell by two percent after the strike ended.",
            ("negation", "rose", "fell"),
        ),
        (
            "In the final Kolding beat Ansel after a long night of rain.",
            "In the final Ansel beat Kolding after a long night of rain.",
            ("who", "Kolding", "Ansel"),
        ),
    ],
)
def test_what_stands_otherwise_in_a_copied_sentence_is_told(
    first: str, second: str, expected: tuple[str, str, str]
) -> None:
    assert differing(first, second) == [expected]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (BOARD, BOARD),
        (BOARD, "The Orvane Water Board had scheduled repairs of the eastern wall for the autumn."),
        (BOARD, "Repairs of the eastern wall had been planned by the Orvane Water Board for this autumn."),
        ("Rescuers found 19 bodies in the valley of Halvern.", "Rescuers found nineteen bodies in the Halvern valley."),
        ("The US sent soldiers to the flooded valley at once.", "America sent soldiers to the flooded valley at once."),
        ("On Friday President Ansel opened the new bridge.", "On Friday Mr Ansel opened the new bridge."),
        ("The museum in Lanthe was closed in 2019.", "The museum in Lanthe was closed three years ago."),
        ("The dam of Halvern burst two days ago.", "The dam of Halvern burst on 3 May."),
    ],
)
def test_another_wording_is_no_difference(first: str, second: str) -> None:
    assert differing(first, second) == []


def test_a_quantity_told_in_other_words_differs_where_it_counts_the_same() -> None:
    first = "Ostrand put the damage of the fire in Kelby at 25 million euros."
    second = "The damage of the Kelby fire amounts to 28 million euros, Ostrand said on Monday evening."

    assert differing(first, second) == [("number", "25 million euros", "28 million euros")]


def test_a_number_that_may_be_rounded_is_no_difference() -> None:
    first = "Velm Metals lost 90 million dollars in the strike at Dorrick."
    second = "The strike at Dorrick, Velm Metals admits, cost it 89.5 million dollars."

    assert differing(first, second) == []


def test_numbers_of_two_things_are_no_difference() -> None:
    first = "The bridge across the Lisse cost 412 million crowns."
    second = "The bridge across the Lisse carries four lanes and is 1,340 metres long."

    assert differing(first, second) == []


def test_articles_that_tell_nothing_alike_differ_in_nothing() -> None:
    found = compare_articles(article("Seven ships sank. It was dark."), article("Nine bridges stand in the town."))

    assert found.differences == ()


def test_what_is_denied_twice_is_no_difference() -> None:
    first = "The council of Halvern approved the plan of the bridge on Monday."
    second = "The council of Halvern did not deny that it approved the plan of the bridge on Monday."

    assert differing(first, second) == []


def test_how_often_something_was_done_is_a_number() -> None:
    assert differing(
        "The owner of the quarry in Tolver was warned twice about the unstable slope.",
        "The owner of the Tolver quarry was told three times that the slope was unstable.",
    ) == [("number", "twice", "three")]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (
            "Repairs to the harbour wall will cost between 3 and 5 million pounds.",
            "Repairs to the harbour wall will cost between 6 and 8 million pounds.",
            [("number", "between 3 and 5 million pounds", "between 6 and 8 million pounds")],
        ),
        (
            "Rents in the old town rose by 8 to 9 per cent then.",
            "In the old town rents rose by 12 per cent then.",
            [("number", "8 to 9 per cent", "12 per cent")],
        ),
        ("The school in Linfield needs repairs of £3m to £4m.", "Repairs of the Linfield school cost £3.5m.", []),
        ("The storm damaged 40-50 boats in the marina.", "Some 45 boats in the marina were damaged by the storm.", []),
        (
            "The paintings are worth between 8.1 and 8.4 million euros.",
            "The paintings are worth about 8.3 million euros.",
            [],
        ),
    ],
)
def test_a_range_is_compared_as_a_whole(first: str, second: str, found: list[tuple[str, str, str]]) -> None:
    assert differing(first, second) == found
    assert not between(first, second).otherwise


@pytest.mark.parametrize(
    ("language", "first", "second", "found"),
    [
        (
            "fr",
            "Les deux écoles de Valbourg resteront fermées jusqu'à mercredi.",
            "Deux écoles de Valbourg resteront fermées jusqu'à vendredi.",
            ("date", "mercredi", "vendredi"),
        ),
        (
            "es",
            "La mina había sido inspeccionada en marzo.",
            "La mina había sido inspeccionada en enero.",
            ("date", "marzo", "enero"),
        ),
        (
            "it",
            "Il consiglio comunale di Montelupo ha approvato il bilancio con 18 voti a favore.",
            "Con 16 voti a favore il consiglio comunale di Montelupo ha approvato il bilancio.",
            ("number", "18", "16"),
        ),
    ],
)
def test_days_in_small_letters_and_numbers_in_another_place_differ(
    language: str, first: str, second: str, found: tuple[str, str, str]
) -> None:
    one, other = article(first, language=language), article(second, language=language)

    assert [
        (each.concerns.value, one.document.text_of(each.first), other.document.text_of(each.second))
        for each in compare_articles(one, other).differences
    ] == [found]


def test_a_day_that_stands_first_has_changed_places_with_nothing() -> None:
    one = article("Un tren descarriló el martes cerca de Montalbo.", language="es")
    other = article("El martes descarriló un tren cerca de Montalbo.", language="es")

    assert compare_articles(one, other).otherwise == ()


def test_a_part_is_not_compared_with_a_whole() -> None:
    assert (
        differing(
            "Five members of its council voted for the step and two wanted to wait.",
            "The decision was not unanimous, as two of the seven members of the council voted against it.",
        )
        == []
    )


def test_exact_numbers_of_the_same_are_two_though_they_are_near() -> None:
    first = "A boat with 212 people on board ran aground off Halvern on Tuesday."
    second = "The boat was carrying 208 people to Oran when it ran aground off Halvern on Tuesday."

    assert differing(first, second) == [("number", "212", "208")]
    assert differing(first, second.replace("208", "210")) == []
