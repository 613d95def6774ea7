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
