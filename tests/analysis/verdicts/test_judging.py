import pytest

from reader.analysis.support.evidence import EvidenceFinder
from reader.analysis.verdicts.judging import judged
from reader.model.annotation import Concern, KeyPoint, KeyPoints, Origin, Support, Verdict
from reader.model.document import ParagraphKind
from tests.documents import make_document

TEXT = "The council of Vell approved the new bridge on Monday by nine votes to two. Work begins in spring."
COPY = "The council of Vell approved the new bridge on Monday by nine votes to two"


def verdict_of(point: str, language: str = "en") -> KeyPoint:
    document = make_document((ParagraphKind.KEY_POINT, point), TEXT, language=language)
    found = EvidenceFinder(document).key_point(document.paragraphs[0].span)
    return judged(KeyPoints(Origin.AUTHOR, (found,))).items[0]


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_copy_is_the_same(language: str) -> None:
    point = verdict_of(COPY, language)

    assert (point.verdict, point.is_sure, point.support) == (Verdict.SAME, True, Support.STRONG)


def test_a_number_that_the_text_has_otherwise_contradicts_the_point() -> None:
    point = verdict_of("The council of Vell approved the bridge by seven votes to two")

    assert (point.verdict, point.is_sure, point.support) == (Verdict.DIFFERS, True, Support.PARTIAL)
    assert [doubt.concerns for doubt in point.doubts] == [Concern.NUMBER]
    assert point.strength < 0.5


def test_a_text_of_other_things_says_nothing_of_a_point() -> None:
    point = verdict_of("Bakers want higher bread prices")

    assert (point.verdict, point.support, point.is_sure) == (Verdict.ABSENT, Support.NONE, False)


def test_other_words_are_left_to_the_reader() -> None:
    assert verdict_of("The council approved a bridge in Vell").verdict is None


def test_our_own_points_are_not_judged() -> None:
    document = make_document(TEXT)
    points = KeyPoints(Origin.GENERATED, (EvidenceFinder(document).generated_point(0),))

    assert judged(points) == points
