from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.analysis.support.evidence import EvidenceFinder
from reader.analysis.support.text_words import TextWord
from reader.analysis.verdicts.judging import judged
from reader.analysis.verdicts.scorer import Reading, Scorer
from reader.errors import EngineError, ErrorKind
from reader.model.annotation import Concern, KeyPoint, KeyPoints, Origin, Support, Verdict
from reader.model.document import Document, ParagraphKind
from tests.documents import make_document

TEXT = "The council of Vell approved the new bridge on Monday by nine votes to two. Work begins in spring."


class _Scorer(Scorer):
    """Says what it is told to, and marks the words that it is given."""

    def __init__(self, same: float, differs: float, absent: float, marked: str = "", told: str = "") -> None:
        super().__init__()
        self._probabilities = (same, differs, absent)
        self._marked, self._told = marked.split(), told.split()

    @property
    def is_there(self) -> bool:
        return True

    def read(self, point: Sequence[TextWord], text: Sequence[TextWord]) -> Reading:
        return Reading(
            *self._probabilities,
            tuple(float(word.text in self._marked) for word in point),
            tuple(float(word.text in self._told) for word in text),
        )


class _Broken(_Scorer):
    def read(self, point: Sequence[TextWord], text: Sequence[TextWord]) -> Reading:
        raise EngineError(ErrorKind.ENGINE, "verdicts", "It cannot be read.")


def with_point(point: str, language: str = "en") -> tuple[Document, KeyPoints]:
    document = make_document((ParagraphKind.KEY_POINT, point), TEXT, language=language)
    return document, KeyPoints(Origin.AUTHOR, (EvidenceFinder(document).key_point(document.paragraphs[0].span),))


def verdict_of(point: str, scorer: Scorer, language: str = "en") -> KeyPoint:
    found, _ = judged(*with_point(point, language), scorer)
    return found.items[0]


def test_another_wording_that_the_scorer_knows_is_the_same() -> None:
    point = verdict_of("A new bridge gets the backing of Vell's councillors", _Scorer(0.9, 0.05, 0.05))

    assert (point.verdict, point.is_sure, point.support, point.strength) == (Verdict.SAME, True, Support.STRONG, 0.9)


def test_a_number_that_the_text_has_otherwise_outweighs_the_scorer() -> None:
    point = verdict_of("The council of Vell approved the bridge by seven votes to two", _Scorer(0.99, 0.0, 0.01))

    assert (point.verdict, point.is_sure, point.support) == (Verdict.DIFFERS, True, Support.PARTIAL)
    assert [doubt.concerns for doubt in point.doubts] == [Concern.NUMBER]
    assert point.strength < 0.5


def test_what_the_scorer_marks_is_told_beside_the_words_of_the_text() -> None:
    document, points = with_point("The council of Vell rejected the new bridge on Monday by nine votes to two")

    found, _ = judged(document, points, _Scorer(0.02, 0.97, 0.01, "rejected", "approved"))

    point = found.items[0]
    told = [(document.text_of(each.span), each.against and document.text_of(each.against)) for each in point.doubts]
    assert (point.verdict, told) == (Verdict.DIFFERS, [("rejected", "approved")])


def test_a_name_that_the_text_lacks_is_never_the_same() -> None:
    point = verdict_of("The council of Oran approved the new bridge on Monday", _Scorer(0.99, 0.0, 0.01))

    assert point.verdict in (Verdict.PART, Verdict.DIFFERS)


def test_a_text_of_other_things_says_nothing_of_a_point() -> None:
    point = verdict_of("Bakers want higher bread prices in spring", _Scorer(0.01, 0.09, 0.9))

    assert (point.verdict, point.support) == (Verdict.ABSENT, Support.NONE)


def test_a_scorer_that_wavers_leaves_a_part_and_says_that_it_is_not_sure() -> None:
    point = verdict_of("The council of Vell talked of a new bridge", _Scorer(0.4, 0.35, 0.25))

    assert (point.verdict, point.is_sure) == (Verdict.PART, False)


@pytest.mark.parametrize(("scorer", "language"), [(_Scorer(0.9, 0, 0), "de"), (Scorer(Path("nowhere")), "en")])
def test_without_a_scorer_a_copy_is_the_same_and_other_words_are_left_to_the_reader(
    scorer: Scorer, language: str
) -> None:
    copied = verdict_of("The council of Vell approved the new bridge on Monday by nine votes to two", scorer, language)
    reworded = verdict_of("The council approved a bridge in Vell", scorer, language)

    assert (copied.verdict, copied.is_sure) == (Verdict.SAME, True)
    assert reworded.verdict is None


def test_a_model_that_cannot_be_read_is_told_and_words_decide() -> None:
    found, trouble = judged(*with_point("The council of Vell approved the new bridge"), _Broken(1, 0, 0))

    assert trouble == "It cannot be read."
    assert found.items[0].verdict is not Verdict.SAME


def test_our_own_points_are_not_judged() -> None:
    document = make_document(TEXT)
    points = KeyPoints(Origin.GENERATED, (EvidenceFinder(document).generated_point(0),))

    assert judged(document, points, _Scorer(0, 1, 0)) == (points, None)
