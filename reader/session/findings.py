"""What an analysis says of the places of its document: look-ups for every view, made anew with each answer."""

from bisect import bisect_right
from functools import cached_property

from reader.model.analysis import Analysis
from reader.model.annotation import Actor, Doubt, Evidence, KeyPoint, Origin
from reader.model.document import Document
from reader.model.span import Span
from reader.model.span_index import SpanIndex


class Findings:
    """Document and analysis, asked by place or by name."""

    def __init__(self, document: Document, analysis: Analysis) -> None:
        self.document, self.analysis = document, analysis
        self.index = SpanIndex(document)

    @property
    def points(self) -> tuple[KeyPoint, ...]:
        """The key points in their order."""
        return self.analysis.key_points.items if self.analysis.key_points else ()

    def author_point_in(self, paragraph: int | None) -> int | None:
        """Return the number, from 0, of the author's key point that stands in a paragraph of the article."""
        points = self.analysis.key_points
        if paragraph is None or points is None or points.origin is not Origin.AUTHOR:
            return None
        place = self.document.paragraphs[paragraph].span
        return next((number for number, point in enumerate(points.items) if place.covers(point.span)), None)

    def points_on(self, sentence: int | None) -> tuple[int, ...]:
        """Return the numbers, from 0, of the points that a sentence supports, the best supported first."""
        return self._points_by_sentence.get(sentence, ()) if sentence is not None else ()

    def evidence_of(self, point: int | None, sentence: int | None) -> tuple[Evidence, ...]:
        """Return what supports a point, or of that the one sentence; nothing where that sentence does not."""
        if point is None:
            return ()
        found = self.points[point].evidence
        return found if sentence is None else tuple(each for each in found if each.sentence == sentence)

    def is_not_found(self, offset: int) -> bool:
        """Tell whether a place is a name or number of a key point that the text lacks, and no more is known of it."""
        return any(offset in span for point in self.points for span in point.unexplained)

    def doubt_at(self, offset: int) -> Doubt | None:
        """Return the doubt about the words of a key point at a place."""
        doubts = (doubt for point in self.points for doubt in point.doubts)
        return next((doubt for doubt in doubts if offset in doubt.span), None)

    def actor_by_id(self, actor_id: str | None) -> Actor | None:
        """Return an actor of the article."""
        return next((actor for actor in self.analysis.actors or () if actor.id == actor_id), None)

    def actor_at(self, offset: int) -> Actor | None:
        """Return the actor whose mention covers a place."""
        starts, mentions = self._mentions
        place = bisect_right(starts, offset) - 1
        return mentions[place][1] if place >= 0 and offset in mentions[place][0] else None

    @cached_property
    def _points_by_sentence(self) -> dict[int, tuple[int, ...]]:
        strengths: dict[int, list[tuple[float, int]]] = {}
        for number, point in enumerate(self.points):
            for evidence in point.evidence:
                strengths.setdefault(evidence.sentence, []).append((-evidence.strength, number))
        return {sentence: tuple(number for _, number in sorted(found)) for sentence, found in strengths.items()}

    @cached_property
    def _mentions(self) -> tuple[list[int], list[tuple[Span, Actor]]]:
        actors = self.analysis.actors or ()
        mentions = sorted(((span, actor) for actor in actors for span in actor.mentions), key=lambda one: one[0])
        return [span.start for span, _ in mentions], mentions
