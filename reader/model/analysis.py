"""The result of an analysis, and what was asked for."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from reader.model.annotation import Actor, KeyPoints, Quotation, Summary
from reader.model.document import Document
from reader.model.facts import Quantity, TimeExpression
from reader.model.span import Span


class Part(StrEnum):
    """A part of an analysis that can be asked for alone."""

    KEY_POINTS = "key_points"
    SUMMARY = "summary"
    ACTORS = "actors"
    QUOTATIONS = "quotations"
    DATES = "dates"
    QUANTITIES = "quantities"


DEFAULT_SUMMARIZER = "glance"
DEFAULT_RECOGNIZER = "minilm"


@dataclass(frozen=True, slots=True)
class AnalysisOptions:
    """What to compute and how; at most one of `sentences` and `words` sets the summary's length.

    `whole_sentences` leaves nothing out of a line and puts nothing in. `language` is an ISO 639-1 code that overrides
    the one found; None leaves the finding to the program.
    """

    parts: frozenset[Part] = frozenset(Part)
    summarizer: str = DEFAULT_SUMMARIZER
    recognizer: str = DEFAULT_RECOGNIZER
    sentences: int | None = None
    words: int | None = None
    language: str | None = None
    whole_sentences: bool = False


@dataclass(frozen=True, slots=True)
class Analysis:
    """Annotations of one document, known by its digest; a part that was not asked for, or is not there yet, is None.

    What is provisional was chosen before the text is parsed, which chooses key points and lines again.
    """

    document_digest: str
    key_points: KeyPoints | None = None
    summary: Summary | None = None
    actors: tuple[Actor, ...] | None = None
    quotations: tuple[Quotation, ...] | None = None
    dates: tuple[TimeExpression, ...] | None = None
    quantities: tuple[Quantity, ...] | None = None
    warnings: tuple[str, ...] = ()
    timings_ms: dict[str, float] = field(default_factory=dict)
    is_complete: bool = False
    is_provisional: bool = False

    def names(self) -> tuple[str, ...]:
        """Return every name of the actors."""
        return tuple(name for actor in self.actors or () for name in (actor.name, *actor.aliases))

    def check(self, document: Document) -> None:
        """Raise ValueError unless every index and span lies within the document."""
        if self.document_digest != document.digest:
            raise ValueError("the analysis is of another document")
        outside = [span for span in self._spans() if span.end > len(document.text)]
        if outside:
            raise ValueError(f"spans outside the text: {outside[:3]}")
        wrong = [index for index in self._sentences() if not 0 <= index < len(document.sentences)]
        if wrong:
            raise ValueError(f"no such sentences: {wrong[:3]}")

    def _spans(self) -> Iterator[Span]:
        for point in self.key_points.items if self.key_points else ():
            yield point.span
            yield from point.not_found
            yield from (span for doubt in point.doubts for span in (doubt.span, doubt.against) if span)
            yield from (span for each in point.evidence for span in (*each.words, *each.point_words))
        for actor in self.actors or ():
            yield from actor.mentions
        for quotation in self.quotations or ():
            yield from (span for span in (quotation.span, quotation.speaker, quotation.cue) if span)
        yield from (date.span for date in self.dates or ())
        for quantity in self.quantities or ():
            yield from (span for span in (quantity.span, quantity.of) if span)

    def _sentences(self) -> Iterator[int]:
        for point in self.key_points.items if self.key_points else ():
            yield from (evidence.sentence for evidence in point.evidence)
        yield from (date.sentence for date in self.dates or ())
        yield from (quantity.sentence for quantity in self.quantities or ())
        if self.summary:
            yield from self.summary.ranking
            yield from self.summary.dangling
