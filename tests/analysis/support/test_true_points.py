"""Points that say what the text says, in words that look like another number, rank, speaker or event: no doubt."""

import pytest

from tests.analysis.support.test_substitutions import found


@pytest.mark.parametrize(
    ("point", "text"),
    [
        (
            "Kern won the first round of the Oran vote",
            "Kern won the first round of the Oran vote. Lind won the second round of the Oran vote.",
        ),
        (
            "Kern won the first round of the Oran vote in May",
            "In May Kern won the first round of the Oran vote. Lind won the second round of the Oran vote in May.",
        ),
        (
            "The largest bridge in Oran is closed for repairs",
            "The largest bridge in Oran is closed for repairs. "
            "The second largest bridge in Oran is closed for repairs as well.",
        ),
        (
            "The first half of the work in Oran is done",
            "The first half of the work in Oran is done. The second half of the work in Oran is done as well.",
        ),
        (
            "Kern opened the old bridge in Oran on Monday",
            "Kern opened the old bridge in Oran on Monday. Kern opened the old bridge in Oran on Friday again.",
        ),
    ],
)
def test_what_one_sentence_says_no_other_sentence_changes(point: str, text: str) -> None:
    assert found(point, text) == []


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("Sales at the Oran shop rose in May", "Sales at the Oran shop no longer fell in May."),
        ("More people came to the Oran market in May", "No fewer people came to the Oran market in May."),
        ("More than 30 people died in the Oran fire", "No fewer than 30 people died in the Oran fire."),
        ("Oran opens the old bridge in May", "Oran, which closed the old bridge, opens it in May."),
        ("Oran opens the old bridge to buses in May", "Oran, which closed the old bridge, opens it to buses in May."),
    ],
)
def test_an_opposite_that_is_denied_or_stands_beside_the_word_itself_is_none(point: str, text: str) -> None:
    assert found(point, text) == []


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("The minister talked to the mayor in Oran", "The mayor talked to the minister in Oran."),
        ("The minister talked with the mayor in Oran", "The mayor talked with the minister in Oran."),
        (
            "The firm sued the bank and the bank sued the firm",
            "The bank sued the firm and the firm sued the bank.",
        ),
        ("The bank sued the firm over the ship", "The firm sued the bank over the ship, and the bank sued the firm."),
    ],
)
def test_what_goes_both_ways_is_no_exchange(point: str, text: str) -> None:
    assert found(point, text) == []


@pytest.mark.parametrize(
    ("point", "text"),
    [
        (
            "White House says the bridge of Oran is unsafe",
            "“The bridge of Oran is unsafe,” Press Secretary Ana Lind said.",
        ),
        ("Apple says the new phone will cost less", "“The new phone will cost less,” Chief executive Tim Cook said."),
        ("Oran Council says the bridge is unsafe", "“The bridge is unsafe,” Ana Lind said."),
        ("Kern says the bridge of Oran is unsafe", "“The bridge of Oran is unsafe,” said Mayor Lind. Kern agreed."),
        ("Ana Kern says the bridge of Oran is unsafe", "“The bridge of Oran is unsafe,” said Eva Lind. Kern agreed."),
    ],
)
def test_an_institution_says_what_its_people_say_and_two_may_agree(point: str, text: str) -> None:
    assert found(point, text) == []
