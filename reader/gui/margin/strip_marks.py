"""What lies where in an article, for the strip beside its scroll bar: pure functions from a session to marks."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from reader.gui.reading.reading_session import ReadingSession
from reader.model.document import Document
from reader.model.span import Span
from reader.session.findings import Findings

QUOTED_WORDS = 9  # of a sentence in a tip: enough to know it by


class Lane(IntEnum):
    """From left to right; RIVAL takes the place of EVIDENCE while two methods are compared."""

    SUMMARY = 0
    EVIDENCE = 1
    ACTOR = 2
    HITS = 3
    RIVAL = 4


LANE_COUNT = 4


@dataclass(frozen=True, slots=True)
class StripMark:
    """A place of a lane; `number` is a point's, from 0, or the place among its like, from 1; `is_strong` stands out."""

    lane: Lane
    span: Span
    number: int = 0
    is_strong: bool = True


def strip_marks(session: ReadingSession) -> Iterator[StripMark]:
    """Yield the marks of summary, evidence or second summary, and chosen actor."""
    sentences = session.document.sentences
    for number, index in enumerate(session.lines.shown(), start=1):
        yield StripMark(Lane.SUMMARY, sentences[index].span, number)
    if session.comparing.is_shown:
        for number, index in enumerate(session.comparing.sentences(), start=1):
            yield StripMark(Lane.RIVAL, sentences[index].span, number)
    else:
        yield from _evidence_marks(session.findings, session.selection.point)
    actor = session.findings.actor_by_id(session.selection.actor)
    for number, span in enumerate(actor.mentions if actor else (), start=1):
        yield StripMark(Lane.ACTOR, span, number)


def hit_marks(hits: tuple[Span, ...]) -> tuple[StripMark, ...]:
    """Return the marks of a search."""
    return tuple(StripMark(Lane.HITS, span, number) for number, span in enumerate(hits, start=1))


def described(mark: StripMark, session: ReadingSession, hit_count: int) -> str:
    """Return in words what lies at a mark."""
    if mark.lane is Lane.HITS:
        return _tr("Hit {number} of {count}").format(number=mark.number, count=hit_count)
    if mark.lane is Lane.ACTOR:
        actor = session.findings.actor_by_id(session.selection.actor)
        name, count = (actor.name, len(actor.mentions)) if actor else ("", 0)
        return _tr("{name}, mention {number} of {count}").format(name=name, number=mark.number, count=count)
    words = first_words(session.document, mark.span)
    if mark.lane is Lane.SUMMARY:
        return _tr("Summary: “{words}”").format(words=words)
    if mark.lane is Lane.RIVAL:
        return _tr("Second summary: “{words}”").format(words=words)
    if session.findings.points[mark.number].span == mark.span:
        return _tr("Key point {number}: “{words}”").format(number=mark.number + 1, words=words)
    return _tr("Supports key point {number}: “{words}”").format(number=mark.number + 1, words=words)


def first_words(document: Document, span: Span) -> str:
    """Return the first words of a place, with an ellipsis where there are more."""
    words = document.text_of(span).split(maxsplit=QUOTED_WORDS)
    return " ".join(words[:QUOTED_WORDS]) + ("…" if len(words) > QUOTED_WORDS else "")


def _evidence_marks(findings: Findings, chosen: int | None) -> Iterator[StripMark]:
    sentences = findings.document.sentences
    for number, point in enumerate(findings.points):
        for evidence in point.evidence:
            is_strong = chosen is None or number == chosen
            yield StripMark(Lane.EVIDENCE, sentences[evidence.sentence].span, number, is_strong)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CoverageStrip", text)
