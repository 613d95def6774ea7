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
