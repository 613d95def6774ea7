"""Captions that stand among the paragraphs."""

import pytest

from reader.analysis.captions import is_caption
from reader.analysis.grades import Grade, Grades
from reader.nlp.segmentation import segmented
from tests.documents import make_document


@pytest.mark.parametrize(
    "line",
    [
        "Belongings: Her purse and other things were found in the car.",
        "Anna Kern, keeper, Vell Mill: 'The mill is safe.'",
        "Anna Kern, keeper and owner, Vell Mill: 'It is safe to eat.'",
        "Anna Kern, left, and Peter Low talk at the mill.",
        "The bridge of Vell is seen here in a file photo.",
        "In good hands: A keeper feeds one of the calves of Vell.",
        "Under fire: Peter Low runs the mill.",
        "Fear: Farmers wait at the gate of the mill.",
    ],
)
def test_a_line_that_tells_a_picture_is_a_caption(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "The council closed the bridge on Monday.",
        "The vote has another side: Kern is from the north.",
        "Nairobi: Police closed the mill on Monday.",
        "New Delhi: The council closed the mill on Monday.",
        "In the end: the council closed the bridge on Monday.",
        "The house of the keeper, pictured in July, was sold.",
        "The mill was last pictured in a book of the council.",
        "The mill is owned by a bakery in Vell, which bakes at night.",
        "In short: the council closed the bridge on Monday.",
        "In her letter she wrote: 'The bridge is safe.'",
        "On Monday: the council meets in Oran.",
        "The problem: nobody knew where the keys were.",
        "March 16: Low Mills, a bakery, collapses in the north.",
        "The council is the largest in the south.",
        "Kern says the mill stands at the river.",
        "The firm makes more bread than any other in the south.",
        "The Nymi band, pictured, has been sold to a bakery in Oran.",
        "Anna Kern today issues a call for peace at the harbour.",
    ],
)
def test_news_is_no_caption(line: str) -> None:
    assert not is_caption(line)


def test_a_caption_is_a_poor_line() -> None:
    document = make_document("The council closed the bridge on Monday.", "Fear: Farmers wait at the gate of the mill.")

    assert Grades(document).of(1) is Grade.POOR


@pytest.mark.parametrize("before", [1, 8])
def test_what_was_cut_off_at_its_end_loses_only_the_rest(before: int) -> None:
    cut = "The council closed 14 bridges on Monday because of the rain. It had been"

    grades = Grades(segmented(make_document(*["It rained all night in Oran."] * before, cut), "en"))

    assert (grades.of(before), grades.of(before + 1)) == (Grade.GOOD, None)
