import pytest

from reader.analysis.summarizers import summarizer_of
from reader.analysis.summarizers.glance.signs import is_empty
from tests.documents import make_document


@pytest.mark.parametrize(
    "line",
    [
        "“Oh my,” Lucas responded with a sigh.",
        "Aderholt asked again.",
        "10 p.m.",
        "3:30 pm",
        "“Yes,” she said quietly.",
    ],
)
def test_speech_without_anything_said_is_empty(line: str) -> None:
    assert is_empty(line, "en")


@pytest.mark.parametrize(
    "line",
    [
        "“The bridge is closed,” Lucas said.",
        "Aderholt asked for money.",
        "The vote came at 10 p.m.",
        "Trump won in Ohio.",
        "The mayor nodded to the plan.",
        "The mayor said no to the plan of the council.",
    ],
)
def test_a_line_that_tells_something_is_not(line: str) -> None:
    assert not is_empty(line, "en")


def test_other_languages_are_left_alone() -> None:
    assert not is_empty("10 p.m.", "de")


def test_an_empty_line_stands_last_in_the_ranking() -> None:
    document = make_document(
        "Aderholt asked again. The council sold its wooden boats.", "Rain fell on Monday in the valleys."
    )

    assert summarizer_of("glance").rank(document)[-1] == 0
