import pytest

from reader.model.two_articles.findings import SentencePair
from tests.analysis.two_articles.told import between


def of(pairs: tuple[SentencePair, ...]) -> list[tuple[int, int]]:
    return [(pair.first, pair.second) for pair in pairs]


def test_a_pair_in_which_a_difference_stands_is_not_said_alike() -> None:
    found = between(
        "Rescuers found 3 bodies in the valley of Halvern.", "Rescuers found 5 bodies in the Halvern valley."
    )

    assert of(found.differing) == [(0, 0)]
    assert found.alike == found.otherwise == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The bridge across the Lisse cost 412 million crowns.",
            "The bridge across the Lisse carries four lanes and is 1,340 metres long.",
        ),
        (
            "After the strike had ended the price of copper rose in Dorrick.",
            "In Dorrick, where the strike is over, copper fell in price.",
        ),
        (
            "The dam above Halvern, cracked since March and mended in May, burst at night.",
            "At night burst the Halvern dam which was planned in June and opened in October.",
        ),
    ],
)
def test_other_figures_or_opposites_that_may_be_of_another_thing_are_told_as_such_alone(
    first: str, second: str
) -> None:
    found = between(first, second)

    assert found.differences == ()
    assert of(found.otherwise) == of(found.pairs) == [(0, 0)]
    assert found.alike == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rescuers found nineteen bodies in the valley of Halvern.", "In the Halvern valley rescuers found 19 bodies."),
        (
            "The new firm will be the third largest brewer of the continent.",
            "Together they form one brewer on the continent, the biggest but two.",
        ),
        ("The minister of transport opened the bridge.", "The transport minister opened the bridge."),
        ("The dam of Halvern burst in March.", "In March the Halvern dam burst after 40 days of rain."),
    ],
)
def test_figures_of_both_or_of_one_alone_leave_a_pair_alike(first: str, second: str) -> None:
    assert of(between(first, second).alike) == [(0, 0)]
