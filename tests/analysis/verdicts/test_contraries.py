"""An author's points against what the text says: what else in the article may speak for them, and what ties both."""

import pytest

from reader.analysis.pipeline import analyze
from reader.model.analysis import AnalysisOptions, Part
from reader.model.document import ParagraphKind
from tests.documents import make_document

PARTS = frozenset({Part.KEY_POINTS, Part.ACTORS, Part.QUOTATIONS})
STAKE = "Norland raised its stake in the mill in May."


def contrary(text: str, *points: str, language: str = "en") -> list[str]:
    """Return the words of the first point that the text says otherwise."""
    document = make_document(*((ParagraphKind.KEY_POINT, point) for point in points), text, language=language)
    found = analyze(document, AnalysisOptions(parts=PARTS)).key_points
    assert found is not None
    return [document.text_of(each.span) for each in found.items[0].doubts if each.against]


@pytest.mark.parametrize(
    ("elsewhere", "words"),
    [("Rain fell. Velden cut its outlook.", ["cut"]), ("In June Norland cut its stake in the mill.", [])],
)
def test_a_verb_of_something_else_does_not_speak_for_a_point(elsewhere: str, words: list[str]) -> None:
    assert contrary(f"{STAKE} {elsewhere}", "Norland cut its stake in the mill") == words


@pytest.mark.parametrize(
    ("point", "text", "words"),
    [
        ("None of the lambs were saved", "All of the lambs were saved from the barn.", ["None of the lambs"]),
        ("Two of the lambs were saved", "All of the lambs were saved from the barn.", []),
        ("None of the telescopes will be sold", "All of the telescopes are to be sold.", ["None of the telescopes"]),
        ("Two of the five judges resigned", "One of the five judges, Anna Berg, resigned. Lars Holm was next.", []),
        ("Two of the judges quit", "One of the judges quit on Monday and another of the judges quit on Tuesday.", []),
        ("Three of the miners were saved", "Two of the miners were saved at noon, and Ivan Petrov at dusk.", []),
        ("All of the seats are taken", "None of the seats are free.", []),
        ("Both of the boats were sunk", "The storm sank both of the boats.", []),
        ("All of the miners got home", "Some of the miners were hurt. All of them got home.", []),
        ("Both twins will speak", "Neither of the twins spoke. Both of the twins will speak in May.", []),
    ],
)
def test_none_denies_all_and_so_many_may_be_a_part_of_more(point: str, text: str, words: list[str]) -> None:
    assert contrary(text, point) == words


@pytest.mark.parametrize(
    ("point", "text", "words"),
    [
        (
            "The senate threw out the bill by 52 to 48",
            "The senate passed the bill on fish by 52 to 48 on Friday.",
            ["threw"],
        ),
        (
            "The board voted five to three to sell the mill",
            "The board voted five to three against selling the mill.",
            ["sell"],
        ),
        ("The tunnel will open after the summer", "The tunnel under the bay will open before the summer.", ["after"]),
        (
            "The tunnel will open after the summer",
            "The tunnel under the bay will open before the summer. Another tunnel will open later.",
            [],
        ),
        ("Holt warned that the mill could close.", "Holt warned against closing the mill.", []),
        ("Holt argued that the mill will be sold.", "Holt argued against selling the mill.", []),
        ("More people died than were born", "Fewer people were born than died.", []),
    ],
)
def test_a_vote_or_time_told_the_other_way_round_is_told(point: str, text: str, words: list[str]) -> None:
    assert contrary(text, point) == words


@pytest.mark.parametrize("point", ["The bank employs 300 workers", "The bank employs 2,100 workers"])
def test_a_part_and_its_whole_both_may_be_told(point: str) -> None:
    assert contrary("The bank employs 300 of its 2,100 workers in China.", point) == []


def test_a_part_counts_what_its_whole_counts() -> None:
    text = "Die Bahn streicht zum Winter 40 ihrer 210 Züge in der Region."

    assert contrary(text, "Die Bahn streicht 40 Züge", language="de") == []
