import pytest

from tests.analysis.two_articles.told import differing

DEPARTED = "The ferry left Orvane at 18:40 and struck the rocks at about 20:30."


def test_a_time_of_day_after_the_same_word_differs() -> None:
    second = "At 18:40 the ship sailed from Orvane and hit the rocks at 20:15, said the captain of the guard."

    assert differing(DEPARTED, second) == [("number", "20:30", "20:15")]


@pytest.mark.parametrize(
    "second",
    [
        "The ship sailed from Orvane at 6:40 pm, hit the rocks at 8:30 p.m. and sank, said the captain of the guard.",
        "The ship sailed from Orvane, hit the rocks at 20:27 and sank in a minute, said the captain of the guard.",
        "The ship sailed from Orvane, hit rocks and sank within a minute at 20:45, said the captain of the guard.",
    ],
)
def test_the_same_time_or_that_of_something_else_is_no_difference(second: str) -> None:
    assert differing(DEPARTED, second) == []
