"""From an author's point and its evidence to a verdict: rules where they are sure, the scorer for the rest.

Only what an author says of the text is judged; our own points are the text's words. The thresholds are fitted on pairs
that the scorer was not trained on, kept back from its training (`resources/models/verdicts/README.md`).
"""

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.support.text_words import words_in
from reader.analysis.verdicts.differences import differences
from reader.analysis.verdicts.scorer import LANGUAGE, Reading, Scorer
from reader.errors import EngineError
from reader.model.annotation import Doubt, DoubtKind, KeyPoint, KeyPoints, Origin, Support, Verdict
from reader.model.document import Document

TEXT_LENGTH = 560  # characters of the sentences that are read with a point, as in training
VERBATIM = 0.97  # of the strength in shared words; by words alone only a copy is surely the same
SAME, SURELY_SAME = 0.5, 0.7
DIFFERS, SURELY_DIFFERS = 0.8, 0.9
ABSENT, SURELY_ABSENT = 0.5, 0.8
MUCH_SHARED = 0.35  # of the strength in shared words; a text that shares so much does not say nothing
CONTRADICTED_SHARE = 0.2  # of the probability that is left where a rule contradicts the point
LACKING_SHARE = 0.6  # the same where the text lacks a name or number of the point
_CONTRADICTED = frozenset({DoubtKind.NEGATION, DoubtKind.CHANGED})
_SUPPORT = {
    Verdict.SAME: Support.STRONG,
    Verdict.PART: Support.PARTIAL,
    Verdict.DIFFERS: Support.PARTIAL,
    Verdict.ABSENT: Support.NONE,
}


def judged(document: Document, points: KeyPoints, scorer: Scorer) -> tuple[KeyPoints, str | None]:
    """Return the points with their verdicts, and what hindered the scorer, if anything did.

    Without it, and elsewhere than in English, words alone decide, and little is said.
    """
    if points.origin is not Origin.AUTHOR:
        return points, None
    if document.language == LANGUAGE and scorer.is_there:
        try:
            return replace(points, items=tuple(_read(document, point, scorer) for point in points.items)), None
        except EngineError as error:
            return _by_words_alone(points), error.message
    return _by_words_alone(points), None


def _by_words_alone(points: KeyPoints) -> KeyPoints:
    return replace(points, items=tuple(map(_by_words, points.items)))


def _read(document: Document, point: KeyPoint, scorer: Scorer) -> KeyPoint:
    if not point.evidence:
        return _by_words(point)
    asked = words_in(document.text, point.span, LANGUAGE)
    told = [
        word
        for sentence in _read_beside(document, point)
        for word in words_in(document.text, document.sentences[sentence].span, LANGUAGE)
    ]
    reading = scorer.read(asked, told)
    return _by_reading(point, reading, differences(asked, told, reading))


def _read_beside(document: Document, point: KeyPoint) -> list[int]:
    """Return the sentences that are read with the point, in source order: the best, and others while there is room."""
    chosen: list[int] = []
    room = TEXT_LENGTH
    for evidence in point.evidence:
        room -= len(document.sentences[evidence.sentence].span)
        if chosen and room < 0:
            break
        chosen.append(evidence.sentence)
    return sorted(chosen)


def _by_words(point: KeyPoint) -> KeyPoint:
    """Judge by shared words alone: what is neither contradicted nor a copy nor found nowhere is left to the reader."""
    if _is_contradicted(point):
        return _with(point, Verdict.DIFFERS, CONTRADICTED_SHARE * point.strength, is_sure=True)
    if point.support is Support.NONE:
        return _with(point, Verdict.ABSENT, point.strength, is_sure=False)
    if point.support is Support.STRONG and point.strength >= VERBATIM:
        return _with(point, Verdict.SAME, point.strength, is_sure=True)
    return point


def _by_reading(point: KeyPoint, reading: Reading, found: Sequence[Doubt]) -> KeyPoint:
    """Judge by what the scorer read; a rule that contradicts the point, or misses a name, has the last word."""
    if _is_contradicted(point):
        return _with(point, Verdict.DIFFERS, CONTRADICTED_SHARE * reading.same, is_sure=True)
    lacks = bool(point.not_found)
    same = reading.same * (LACKING_SHARE if lacks else 1)
    if same >= SAME:
        return _with(point, Verdict.PART if lacks else Verdict.SAME, same, is_sure=same >= SURELY_SAME)
    if reading.differs >= DIFFERS and point.strength >= MUCH_SHARED:
        doubted = replace(point, doubts=_together(point.doubts, found))
        return _with(doubted, Verdict.DIFFERS, same, is_sure=reading.differs >= SURELY_DIFFERS)
    if reading.absent >= ABSENT and point.strength < MUCH_SHARED:
        return _with(point, Verdict.ABSENT, same, is_sure=reading.absent >= SURELY_ABSENT)
    return _with(point, Verdict.PART, same, is_sure=lacks)


def contradicted(point: KeyPoint, doubt: Doubt) -> KeyPoint:
    """Return a point with one more doubt, that the text says otherwise."""
    doubted = replace(point, doubts=_together(point.doubts, (doubt,)))
    return _with(doubted, Verdict.DIFFERS, CONTRADICTED_SHARE * point.strength, is_sure=True)


def _is_contradicted(point: KeyPoint) -> bool:
    return any(doubt.kind in _CONTRADICTED for doubt in point.doubts)


def _together(doubts: Sequence[Doubt], others: Sequence[Doubt]) -> tuple[Doubt, ...]:
    """Return the doubts in the order of the point; what a rule says of a place stands before what the scorer marks."""
    more = [each for each in others if not any(each.span.overlaps(doubt.span) for doubt in doubts)]
    return tuple(sorted([*doubts, *more], key=lambda doubt: doubt.span))


def _with(point: KeyPoint, verdict: Verdict, strength: float, *, is_sure: bool) -> KeyPoint:
    support = _SUPPORT[verdict]
    return replace(point, verdict=verdict, strength=round(strength, 4), support=support, is_sure=is_sure)
