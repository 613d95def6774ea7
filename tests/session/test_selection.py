import pytest

from reader.model.analysis import Analysis
from reader.model.annotation import Doubt, DoubtKind, Evidence, KeyPoint, KeyPoints, Origin, Support
from reader.model.document import ParagraphKind
from reader.model.span import Span
from reader.session.findings import Findings
from reader.session.selection import Goal, Selection, chosen_at, chosen_spans, next_evidence, other_side
from tests.documents import make_document

DOCUMENT = make_document((ParagraphKind.KEY_POINT, "A point"), (ParagraphKind.KEY_POINT, "B point"), "One. Two. Three.")
FIRST, SECOND = (DOCUMENT.paragraphs[index].span for index in (0, 1))
POINTS = (
    KeyPoint(FIRST, 0.9, Support.STRONG, (Evidence(1, 0.9), Evidence(0, 0.5))),
    KeyPoint(SECOND, 0.5, Support.PARTIAL, (Evidence(0, 0.6),), doubts=(Doubt(Span(9, 10), DoubtKind.UNSAID),)),
)
FINDINGS = Findings(DOCUMENT, Analysis(DOCUMENT.digest, key_points=KeyPoints(Origin.AUTHOR, POINTS)))


def test_choosing_an_authors_point_marks_it_with_its_evidence() -> None:
    chosen = chosen_at(FINDINGS, FIRST.start)

    assert (chosen.sentence, chosen.point) == (None, 0)
    sentences = DOCUMENT.sentences
    assert chosen_spans(FINDINGS, chosen) == (FIRST, sentences[1].span, sentences[0].span)


def test_a_point_leads_to_its_best_evidence_and_back() -> None:
    there = other_side(FINDINGS, Selection(point=0))

    assert there == Goal(0, 1)
    assert other_side(FINDINGS, Selection(sentence=1, point=0)) == Goal(0)


def test_a_sentence_leads_back_to_the_point_from_which_one_came_or_to_the_one_it_supports_best() -> None:
    assert other_side(FINDINGS, Selection(sentence=0)) == Goal(1)
    assert other_side(FINDINGS, Selection(sentence=0, point=0)) == Goal(0)


def test_a_sentence_that_supports_nothing_leads_nowhere() -> None:
    assert other_side(FINDINGS, Selection(sentence=2)) is None
    assert next_evidence(FINDINGS, Selection(sentence=2), 1) is None
    assert other_side(FINDINGS, Selection()) is None


@pytest.mark.parametrize(
    ("chosen", "step", "sentence"),
    [
        (Selection(point=0), 1, 1),
        (Selection(sentence=1, point=0), 1, 0),
        (Selection(sentence=0, point=0), 1, 1),
        (Selection(point=0), -1, 0),
    ],
)
def test_stepping_visits_all_evidence_of_a_point_and_starts_again(chosen: Selection, step: int, sentence: int) -> None:
    assert next_evidence(FINDINGS, chosen, step) == Goal(0, sentence)


def test_a_doubt_is_known_by_its_place() -> None:
    doubt = FINDINGS.doubt_at(9)

    assert doubt is not None
    assert doubt.kind is DoubtKind.UNSAID
    assert FINDINGS.doubt_at(10) is None
