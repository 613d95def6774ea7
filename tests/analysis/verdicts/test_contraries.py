"""An author's points against what the text says: what else in the article may speak for them, and what ties both."""

import pytest

from reader.analysis.pipeline import analyze
from reader.model.analysis import AnalysisOptions, Part
from reader.model.document import ParagraphKind
from tests.documents import make_document

PARTS = frozenset({Part.KEY_POINTS, Part.ACTORS, Part.QUOTATIONS})
REVENUE = "Revenue in the three months to the end of June fell by 8% to 412 million euros, the company said on Monday."
STAKE = "Norland raised its stake in the mill in May."


def contrary(text: str, *points: str) -> list[str]:
    """Return the words of the first point that the text says otherwise."""
    document = make_document(*((ParagraphKind.KEY_POINT, point) for point in points), text)
    found = analyze(document, AnalysisOptions(parts=PARTS)).key_points
    assert found is not None
    return [document.text_of(each.span) for each in found.items[0].doubts if each.against]


@pytest.mark.parametrize(
    ("point", "words"),
    [
        ("Revenue rose by 8% to 412 million euros in spring", ["rose"]),
        ("Revenue fell by 8% to 412 million euros in spring", []),
        ("Revenue rose in spring", []),
    ],
)
def test_two_figures_in_common_tie_a_point_to_what_the_text_tells(point: str, words: list[str]) -> None:
    assert contrary(REVENUE, point) == words


def test_another_point_does_not_speak_for_one() -> None:
    point, other = "Revenue rose by 8% to 412 million euros in spring", "The price of steel rose in March"

    assert contrary(REVENUE, point, other) == ["rose"]


@pytest.mark.parametrize(
    ("elsewhere", "words"), [("Velden cut its outlook.", ["cut"]), ("In June Norland cut its stake in the mill.", [])]
)
def test_a_verb_of_something_else_does_not_speak_for_a_point(elsewhere: str, words: list[str]) -> None:
    assert contrary(f"{STAKE} {elsewhere}", "Norland cut its stake in the mill") == words
