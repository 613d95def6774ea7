"""What lies where in an article, for the strip beside its scroll bar: pure functions from a session to marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import overload

from PySide6.QtCore import QCoreApplication

from reader.gui.reading.reading_session import ReadingSession
from reader.model.document import Document
from reader.model.span import Span
from reader.session.findings import Findings

QUOTED_WORDS = 9  # of a sentence in a tip: enough to know it by


class Lane(IntEnum):
    """From left to right; RIVAL takes the place of EVIDENCE while two methods are compared, HITS that of OWN."""

    SUMMARY = 0
    EVIDENCE = 1
    ACTOR = 2
    HITS = 3
    RIVAL = 4
    OWN = 5  # what the reader highlighted


LANE_COUNT = 4


@dataclass(frozen=True, slots=True)
class StripMark:
    """A place of a lane; `number` is a point's, from 0, or the place among its like, from 1; `is_strong` stands out."""

    lane: Lane
    span: Span
    number: int = 0
    is_strong: bool = True
    role: str = ""  # of its own colour, where it does not have the lane's


class Marks(Sequence[StripMark]):
    """The marks of places in the order of the text, numbered from 1; each is made when it is asked for."""

    def __init__(self, lane: Lane, spans: Sequence[Span]) -> None:
        self._lane, self._spans = lane, spans

    def __len__(self) -> int:
        return len(self._spans)

    @overload
    def __getitem__(self, place: int) -> StripMark: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[StripMark]: ...
    def __getitem__(self, place: int | slice) -> StripMark | Sequence[StripMark]:
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        return StripMark(self._lane, self._spans[place], place + 1)


def strip_marks(session: ReadingSession) -> dict[Lane, Sequence[StripMark]]:
    """Return the marks of summary, evidence or second summary, actor and highlights, in the order of the text."""
    sentences, comparing = session.document.sentences, session.comparing
    marks: dict[Lane, Sequence[StripMark]] = {}
    marks[Lane.SUMMARY] = Marks(Lane.SUMMARY, [sentences[index].span for index in session.lines.shown()])
    if comparing.is_shown:
        marks[Lane.RIVAL] = Marks(Lane.RIVAL, [sentences[index].span for index in comparing.sentences()])
    else:
        marks[Lane.EVIDENCE] = sorted(_evidence_marks(session.findings, session.selection.point), key=start_of)
    marks[Lane.OWN] = [
        StripMark(Lane.OWN, each.span, number, role=each.highlight.colour.value)
        for number, each in enumerate(session.highlighting.placed, 1)
    ]
    actor = session.findings.actor_by_id(session.selection.actor)
    marks[Lane.ACTOR] = Marks(Lane.ACTOR, actor.mentions if actor else ())
    return marks


def start_of(mark: StripMark) -> int:
    """Return where the place of a mark begins."""
    return mark.span.start


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
    if mark.lane is Lane.OWN:
        return _tr("Highlight: “{words}”").format(words=words)
    if mark.lane is Lane.RIVAL:
        return _tr("Second summary: “{words}”").format(words=words)
    place = session.findings.places_of_points[mark.number]
    if session.findings.points[mark.number].span == mark.span:
        return _tr("Key point {number}: “{words}”").format(number=place, words=words)
    return _tr("Supports key point {number}: “{words}”").format(number=place, words=words)


def first_words(document: Document, span: Span) -> str:
    """Return the first words of a place, with an ellipsis where there are more."""
    words = document.plain_words(span).split(maxsplit=QUOTED_WORDS)
    return " ".join(words[:QUOTED_WORDS]) + ("…" if len(words) > QUOTED_WORDS else "")


def _evidence_marks(findings: Findings, chosen: int | None) -> Iterator[StripMark]:
    sentences = findings.document.sentences
    for number, place in enumerate(findings.places_of_points):
        for evidence in findings.points[number].evidence if place else ():
            is_strong = chosen is None or number == chosen
            yield StripMark(Lane.EVIDENCE, sentences[evidence.sentence].span, number, is_strong)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CoverageStrip", text)
