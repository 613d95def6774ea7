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
        ("The party lost 3 seats in May", "The party won 3 seats in the north in May. In the south it lost 3."),
        ("Rents fell 2 percent in June", "Rents rose 2 percent in June from a year ago, but fell 2 percent from May."),
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
        ("2000 people fled Oran in the storm", "Two thousand people fled Oran in the storm of 2012."),
        ("Kern fined 2000 dollars in Oran for speeding", "Kern was fined $2,000 in 2012 in Oran for speeding."),
        ("Oran bridge to open in 2026", "The Oran bridge will open next year, after work that began in 2019."),
        ("Kern will lead Oran until 2030", "Kern, elected in 2024, will lead Oran for six years."),
        ("The Oran bridge fell in 2010", "The Oran bridge, built in 1990, fell 20 years later."),
        ("In 2016 Kern won the cup in Oran", "Kern won the cup in Oran in the 2015-16 season."),
        ("Kern won the cup in Oran in 2016", "Kern won the cup in Oran in the 2015-16 season."),
        ("Kern built the bridge in Oran in the 2010s", "Kern built the bridge in Oran after 2012."),
    ],
)
def test_a_year_of_something_else_an_amount_and_a_decade_change_no_year(point: str, text: str) -> None:
    assert found(point, text) == []


@pytest.mark.parametrize(
    ("point", "text"),
    [
        (
            "The Oran fire of March 3 killed 12",
            "The Oran fire killed 12, a court heard on March 30. It broke out on the third of March.",
        ),
        (
            "The Oran bridge opens August 1",
            "The Oran bridge, shut since August 14, opens for cars on the first of next month.",
        ),
        ("The Oran fire killed 12 on March 3", "The Oran fire killed 12 in early March, a court heard on March 30."),
    ],
)
def test_the_day_of_another_event_changes_no_day(point: str, text: str) -> None:
    assert found(point, text) == []


@pytest.mark.parametrize(
    ("point", "text"),
    [
        (
            "Kern spent 24 hours in Oran jail",
            "Kern spent one day in Oran jail. He was 24 years old when he went to Oran jail.",
        ),
        ("Kern spent 12 months in Oran jail", "Kern spent a year in Oran jail. He is 12 years old, and in Oran jail."),
    ],
)
def test_an_age_changes_no_amount(point: str, text: str) -> None:
    assert found(point, text) == []


@pytest.mark.parametrize(
    ("language", "point", "text"),
    [
        ("en", "The mill will open in Oran", "The mill in Oran will not open before May."),
        ("en", "The club will not sell the mill", "The club will sell the barn but keep the mill."),
        ("en", "The ferry does not run on Sundays", "The ferry runs every day except Sundays."),
        ("de", "Die Mühle wird nicht gesperrt", "Die Mühle wird nur nachts gesperrt."),
        ("de", "Die Mühle mahlt sonntags", "Die Mühle mahlt nicht nur sonntags."),
        ("fr", "Le moulin ne sera pas fermé", "Le moulin ne sera fermé qu'en mai."),
        ("es", "El molino se cerrará", "El molino no se cerrará hasta mayo."),
    ],
)
def test_a_denial_in_part_or_until_some_day_is_none(language: str, point: str, text: str) -> None:
    assert found(point, text, language) == []


@pytest.mark.parametrize(
    ("language", "point", "text"),
    [
        ("de", "Kern sagt, kein Kind müsse draußen bleiben", "„Kein Kind muss draußen bleiben“, sagte Kern am Montag."),
        ("fr", "Kern dit que le pont ne sera pas fermé", "« Le pont ne sera jamais fermé », a dit Kern lundi."),
    ],
)
def test_what_both_deny_is_no_contradiction(language: str, point: str, text: str) -> None:
    assert found(point, text, language=language) == []


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("The storm was the worst for twenty years", "The storm was the worst for two decades."),
        ("The talks in Oran went on for 14 days", "The talks in Oran went on for two weeks."),
        ("The roof of the Oran mill did not leak", "The roof of the Oran mill may leak."),
        ("The bridge in Oran opens again, but not before March", "The bridge in Oran opens again in March."),
        ("The roof of the Oran mill did not leak", "The roof of the Oran mill will leak if it rains."),
    ],
)
def test_what_is_reckoned_or_denied_in_part_is_no_other(point: str, text: str) -> None:
    assert found(point, text) == []
