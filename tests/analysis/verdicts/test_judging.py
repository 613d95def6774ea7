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


LONG = (
    "The harbour office of Vell, which owns the quay and both of its cranes, will possibly sell the old lighthouse on "
    "the hill to a hotel from Oran for nine million crowns, and the keeper has already been told to leave by spring"
)


@pytest.mark.parametrize(
    ("point", "text", "verdict"),
    [
        (LONG.replace("possibly ", ""), LONG, None),
        (LONG.partition(", and")[0], LONG, Verdict.SAME),
        (
            "The ferry was sold",
            "The ferry was sold in May to a bank from Oran, and nine men lost their work.",
            Verdict.SAME,
        ),
        ("The ferry was sold", "The captain of the ferry was sold a ticket to Oran by nine men from the bank.", None),
        ("The ferry was sold", "It is not true: the ferry was sold to nobody, and nine men still work on it.", None),
        ("The ferry was sold", "The ferry was sold, if the bank from Oran is right, to nine men in May.", None),
        (
            "The bank sold the ferry",
            "The bank sold the ferry that had sunk in May, and nine men lost their work.",
            None,
        ),
        ("The bank wants the ferry", "The bank wants the ferry crew to leave, and nine men have asked for work.", None),
    ],
)
def test_only_words_side_by_side_that_nothing_beside_them_turns_are_surely_the_same(
    point: str, text: str, verdict: Verdict | None
) -> None:
    document = make_document((ParagraphKind.KEY_POINT, point), text)
    found = EvidenceFinder(document).key_point(document.paragraphs[0].span)

    assert judged(KeyPoints(Origin.AUTHOR, (found,))).items[0].verdict is verdict


def test_a_number_that_the_text_has_otherwise_contradicts_the_point() -> None:
    point = verdict_of("The council of Vell approved the bridge by seven votes to two")

    assert (point.verdict, point.is_sure, point.support) == (Verdict.DIFFERS, True, Support.PARTIAL)
    assert [doubt.concerns for doubt in point.doubts] == [Concern.NUMBER]
    assert point.strength < 0.5


def test_a_text_of_other_things_says_nothing_of_a_point() -> None:
    point = verdict_of("Bakers want higher bread prices")

    assert (point.verdict, point.support, point.is_sure) == (Verdict.ABSENT, Support.NONE, False)


@pytest.mark.parametrize(
    ("language", "point", "text", "verdict"),
    [
        ("it", "Niente acqua per 200 nuclei", "Duecento famiglie sono al buio a Vell.", None),
        ("de", "Das Freibad wird saniert", "Der Rat beschloss die Sanierung der Schwimmhalle.", None),
        ("fr", "Le maire abandonne", "La ville a décidé l'abandon du tramway.", None),
        ("de", "Ein Vulkan bedroht zwei Inseln", "Der Rat beschloss die Sanierung der Schwimmhalle.", Verdict.ABSENT),
    ],
)
def test_a_number_in_words_or_a_noun_for_the_deed_may_tell_of_a_point(
    language: str, point: str, text: str, verdict: Verdict | None
) -> None:
    document = make_document((ParagraphKind.KEY_POINT, point), text, language=language)
    found = EvidenceFinder(document).key_point(document.paragraphs[0].span)

    assert judged(KeyPoints(Origin.AUTHOR, (found,))).items[0].verdict is verdict


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("Tickets get cheaper", "The prices of seats are to go down by 10 per cent."),
        ("Three people died", "The crash killed a woman and her two sons."),
        ("The chairman resigned", "Its chairman has left his post. Nobody knows who will lead the firm."),
        ("Jobs have halved since 1998", "Twice as many people worked there in 1998."),
        ("Its subsidy will shrink by a quarter", "The money that the city gives will fall by 25 percent."),
    ],
)
def test_what_may_be_said_in_other_words_is_not_called_absent(point: str, text: str) -> None:
    document = make_document((ParagraphKind.KEY_POINT, point), text)
    found = EvidenceFinder(document).key_point(document.paragraphs[0].span)

    assert judged(KeyPoints(Origin.AUTHOR, (found,))).items[0].verdict is None


def test_other_words_are_left_to_the_reader() -> None:
    assert verdict_of("The council approved a bridge in Vell").verdict is None


def test_our_own_points_are_not_judged() -> None:
    document = make_document(TEXT)
    points = KeyPoints(Origin.GENERATED, (EvidenceFinder(document).generated_point(0),))

    assert judged(points) == points
