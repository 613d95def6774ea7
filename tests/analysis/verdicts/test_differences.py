import pytest

from reader.analysis.support.text_words import words_in
from reader.analysis.verdicts.differences import differences
from reader.analysis.verdicts.scorer import Reading
from reader.model.annotation import Concern, Doubt
from reader.model.span import Span


def marked(point: str, text: str, wrong: str, told: str = "") -> tuple[Doubt, ...]:
    """Return the differences where the scorer marks these words."""
    asked, held = words_in(point, Span(0, len(point)), "en"), words_in(text, Span(0, len(text)), "en")
    reading = Reading(
        0.1,
        0.8,
        0.1,
        tuple(float(word.text in wrong.split()) for word in asked),
        tuple(float(word.text in told.split()) for word in held),
    )
    return differences(asked, held, reading)


@pytest.mark.parametrize(
    ("point", "wrong", "concern"),
    [
        ("It opens in March", "March", Concern.DATE),
        ("It has 40 rooms", "40", Concern.NUMBER),
        ("It is not open", "not", Concern.NEGATION),
        ("The mayor met Vega", "Vega", Concern.NAME),
        ("The mayor thanked Ruiz", "Ruiz", Concern.WHO),
        ("The fair is in Oran", "Oran", Concern.PLACE),
        ("It will open", "will", Concern.DEGREE),
        ("It was painted", "painted", Concern.OTHER),
    ],
)
def test_a_difference_says_what_it_is_about(point: str, wrong: str, concern: Concern) -> None:
    assert [each.concerns for each in marked(point, "Ruiz opens it.", wrong)] == [concern]


def test_the_words_of_the_text_stand_beside_those_of_the_point_where_there_is_one_place() -> None:
    text = "It opens in May or June."

    (one,) = marked("It opens in March", text, "March", "May")
    (several,) = marked("It opens in March", text, "March", "May June")

    assert one.against is not None
    assert one.against.of(text) == "May"
    assert several.against is None


def test_a_mark_over_the_whole_statement_shows_nothing() -> None:
    point = "seven old men walked slowly over the bridge"

    assert marked(point, "It rained.", point) == ()
