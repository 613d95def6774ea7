import pytest

from reader.model.annotation import Concern
from reader.model.document import ParagraphKind
from tests.analysis.support.test_doubts import key_point
from tests.documents import make_document

TEXT = "Vell rolled out 40 ferries on Monday, three years after all harbours had accepted the plan of Ana Ruiz."


def found(point: str, text: str = TEXT, language: str = "en") -> list[tuple[Concern, str, str]]:
    document = make_document((ParagraphKind.KEY_POINT, point), text, language=language)
    return [
        (doubt.concerns, document.text_of(doubt.span), document.text_of(doubt.against) if doubt.against else "")
        for doubt in key_point(document).doubts
    ]


@pytest.mark.parametrize(
    ("wrong", "right", "concern"),
    [
        ("60", "40", Concern.NUMBER),
        ("Friday", "Monday", Concern.DATE),
        ("months", "years", Concern.DATE),
        ("rejected", "accepted", Concern.NEGATION),
        ("Oran", "Vell", Concern.NAME),
    ],
)
def test_one_thing_changed_in_a_copied_sentence_is_told(wrong: str, right: str, concern: Concern) -> None:
    assert found(TEXT.replace(right, wrong, 1)) == [(concern, wrong, right)]


@pytest.mark.parametrize(
    ("point", "text", "told"),
    [
        ("The ferry will run until 2039", "They kept the ferry running until 2029.", (Concern.NUMBER, "2039", "2029")),
        (
            "Passengers have risen by a third since 2021",
            "The number of passengers has fallen by a third since 2021, said the office.",
            (Concern.NEGATION, "risen", "fallen"),
        ),
        (
            "The county will bear the whole cost",
            "The county will bear half of the cost, and the islands the rest.",
            (Concern.DEGREE, "whole", "half"),
        ),
    ],
)
def test_words_that_headlines_leave_out_hide_no_change(point: str, text: str, told: tuple[Concern, str, str]) -> None:
    assert found(point, text) == [told]


@pytest.mark.parametrize(("wrong", "right"), [("rolled out", "launched"), ("harbours", "ports"), ("ferries", "boats")])
def test_another_word_for_the_same_is_nothing(wrong: str, right: str) -> None:
    assert found(TEXT.replace(wrong, right)) == []


def test_two_names_that_have_changed_places_are_told() -> None:
    told = found("Belmar outsold Corvo last year by far", "Corvo outsold Belmar last year by far.")

    assert told == [(Concern.WHO, "Belmar", "Corvo")]


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("Belmar was sued by Corvo over the ships", "Corvo sued Belmar over the ships."),
        ("Belmar met Corvo on the old pier", "Corvo met Belmar on the old pier."),
        ("Corvo and Belmar sail to the south in spring", "Belmar and Corvo sail to the south in spring."),
    ],
)
def test_a_passive_and_what_goes_both_ways_are_no_exchange(point: str, text: str) -> None:
    assert found(point, text) == []


def test_a_weaker_quantity_is_no_change_and_a_stronger_one_is() -> None:
    assert found(TEXT.replace("all harbours", "some harbours")) == []
    assert found(TEXT, TEXT.replace("all harbours", "some harbours")) == [(Concern.DEGREE, "all", "some")]


def test_a_number_that_counts_another_thing_elsewhere_is_not_said() -> None:
    text = "The captain finished 33 of 40 passes on Sunday. She is 51 years old."

    assert found("The captain finished 51 passes on Sunday", text) == [(Concern.NUMBER, "51", "40")]


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("The goat chased the hound across the yard.", "The hound chased the goat across the yard, a boy said."),
        ("Hail damaged more cars than the flood did.", "Last year the flood damaged more cars than hail did."),
        ("The bus firm bought the tram firm for 9 million.", "The tram firm bought the bus firm for 9 million in May."),
        (
            "Ana Ruiz was replaced by Bo Lind as coach.",
            "Bo Lind was replaced by Ana Ruiz as coach after a race that was lost by a length.",
        ),
    ],
)
def test_two_that_have_changed_places_are_told_be_they_names_or_not(point: str, text: str) -> None:
    assert [concern for concern, _, _ in found(point, text)] == [Concern.WHO]


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("The port was blamed for the fire by the crew.", "The crew blamed the port for the fire on the ship."),
        ("Corvo finished bottom of the league in that season.", "Corvo finished that season bottom of the league."),
        ("Gates 15 and 12 stay shut in May.", "Gates 12 and 15 stay shut in May."),
        ("The tram stops at pier 7 or 4.", "The tram stops at pier 4 or 7."),
        ("Ana Ruiz, Bo Lind visit the Oran ward.", "Ana Ruiz met patients of the Oran ward in a visit with Bo Lind."),
        ("The baker thanked the nurse", "The nurse thanked the baker, and the baker thanked her."),
        ("Ana Ruiz sued Bo Lind", "Bo Lind sued Ana Ruiz in March. Later Ana Ruiz took Bo Lind to court, too."),
        ("Berlin talks to Rome about gas", "Rome talks to Berlin about gas."),
        ("Players embrace fans", "Fans embrace players."),
        ("Tigers live alongside lions in the park", "Lions live alongside tigers in the park."),
        ("Berg is a rival of Holm in the race", "Holm is a rival of Berg in the race."),
    ],
)
def test_another_order_of_the_same_is_no_exchange(point: str, text: str) -> None:
    assert found(point, text) == []


@pytest.mark.parametrize(
    ("point", "text", "told"),
    [
        (
            "The work ends in the first half of 2031",
            "The work ends in the second half of 2031.",
            (Concern.NUMBER, "first", "second"),
        ),
        (
            "County closes old bridge built in 1990",
            "The bridge is old: built in 1980, it was closed by the county on Monday.",
            (Concern.NUMBER, "1990", "1980"),
        ),
        (
            "It was rejected by three votes to eight",
            "It was rejected by eight votes to three on Tuesday.",
            (Concern.WHO, "three", "eight"),
        ),
        (
            "Nobody was hurt in the fall",
            "Two men were hurt in the fall.",
            (Concern.NEGATION, "Nobody was hurt", "hurt"),
        ),
    ],
)
def test_another_rank_date_and_the_opposite_are_told(point: str, text: str, told: tuple[Concern, str, str]) -> None:
    assert found(point, text) == [told]


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("The fair opens on August 1", "The fair is to open on 1 August in the park, not on 2 August."),
        ("Nobody was hurt in the fall", "None of the men was hurt in the fall."),
    ],
)
def test_the_same_in_other_words_is_nothing(point: str, text: str) -> None:
    assert found(point, text) == []


@pytest.mark.parametrize(
    ("language", "point", "text", "said", "told"),
    [
        (
            "en",
            "The ships will run until 2034",
            "The council keeps the ships. They will run until 2031.",
            "2034",
            "2031",
        ),
        ("en", "The firm hired 900 guards", "The firm is in Oran. It hired 600 guards, it said.", "900", "600"),
        (
            "en",
            "The tower is to be built in the spring of 2029",
            "The tower is to be built in the autumn of 2029.",
            "spring",
            "autumn",
        ),
        ("en", "The state pays all of the bill", "The state pays a third of the bill.", "all", "third"),
        ("de", "Das Bad in Vell bleibt bis 2032 offen", "Das Bad in Vell bleibt bis 2030 offen.", "2032", "2030"),
        ("es", "El puente cierra hasta 2032", "El puente cierra hasta 2030, dijo el alcalde.", "2032", "2030"),
    ],
)
def test_another_year_count_season_or_share_of_the_same_is_told(
    language: str, point: str, text: str, said: str, told: str
) -> None:
    assert [(one, other) for _, one, other in found(point, text, language)] == [(said, told)]


@pytest.mark.parametrize(
    ("language", "point", "text"),
    [
        ("en", "The ships will run until 2034", "The council keeps the goats. They will run until 2031."),
        ("en", "The loss is put at $40 million", "The loss is put at $40 million by a clerk, not at $40 billion."),
        ("en", "The tower opens in the spring", "The tower opens in the spring of 2029, not in the autumn."),
        ("de", "Acht Personen wurden verletzt", "Drei Personen wurden schwer verletzt, fünf leicht."),
        ("fr", "Huit personnes sont mortes", "Trois personnes sont mortes sur le coup, cinq plus tard."),
        ("de", "Das Bad bleibt bis 2032 offen", "Das Bad bleibt bis 2032 offen, eine Brücke bis 2030 gesperrt."),
        ("fr", "Le moulin emploie 400 personnes", "Le moulin emploie 400 personnes, la scierie emploie 300 personnes."),
    ],
)
def test_the_year_count_or_season_of_another_is_nothing(language: str, point: str, text: str) -> None:
    assert found(point, text, language) == []


@pytest.mark.parametrize(
    ("point", "text", "said", "told"),
    [
        ("The town pays the whole bill", "The town pays half of the bill, and the farms the rest.", "whole", "half"),
    ],
)
def test_how_many_of_the_same_are_meant_is_told(point: str, text: str, said: str, told: str) -> None:
    assert found(point, text) == [(Concern.DEGREE, said, told)]


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("Some guards of the harbour were fined", "All guards of the harbour were fined."),
        ("Most of the guards were fined", "Many of the guards were fined, most of them in May."),
        ("All of the guards were fined", "Half of the guards were fined. The others were fined later."),
        ("All guards were fined", "Some guards were fined in May. By June all guards were fined."),
    ],
)
def test_how_many_that_agree_are_nothing(point: str, text: str) -> None:
    assert found(point, text) == []


def test_names_are_exchanged_though_other_words_stand_before_what_one_of_them_did() -> None:
    text = "Belmar climbed to third place after inflicting heavy defeat on Corvo in the final."

    assert (Concern.WHO, "Corvo", "Belmar") in found("Corvo inflict defeat on Belmar in the final.", text)


@pytest.mark.parametrize(
    ("point", "text", "said", "told"),
    [
        ("The price fell from 6 to 9 crowns in May", "The price fell from 9 to 6 crowns in May.", "6", "9"),
        ("Brazzaville closed its port on Monday", "Kinshasa closed its port on Monday.", "Brazzaville", "Kinshasa"),
    ],
)
def test_an_order_of_numbers_or_capital_is_told_with_the_words_against_it(
    point: str, text: str, said: str, told: str
) -> None:
    assert [(one, other) for _, one, other in found(point, text)] == [(said, told)]


@pytest.mark.parametrize(
    ("language", "point", "text"),
    [
        ("en", "Oslo closed its harbours on Monday night", "Norway closed its harbours on Monday night."),
        ("en", "Kyiv closed its harbours on Monday night", "Kiev closed its harbours on Monday night."),
        ("en", "Sweden borders Norway in the west", "Norway borders Sweden in the west."),
        ("en", "Ray talked with Lind about the mill on Monday", "Lind talked with Ray about the mill on Monday."),
        ("en", "The pool in Vell opens in May", "The pool in Oran opens in June. That in Vell opens in May."),
        ("en", "Boys read more books than a year ago", "Girls read more books than a year ago. So do boys."),
    ],
)
def test_another_name_of_the_same_and_what_goes_both_ways_or_is_told_next_are_nothing(
    language: str, point: str, text: str
) -> None:
    assert found(point, text, language) == []
