"""What an analysis says of the places of its document: look-ups for every view, made anew with each answer."""

from bisect import bisect_right
from functools import cached_property

from reader.model.analysis import Analysis
from reader.model.annotation import Actor, KeyPoint, Origin
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

    def author_point_in(self, paragraph: int | None) -> KeyPoint | None:
        """Return the author's key point that stands in a paragraph of the article."""
        points = self.analysis.key_points
        if paragraph is None or points is None or points.origin is not Origin.AUTHOR:
            return None
        place = self.document.paragraphs[paragraph].span
        return next((point for point in points.items if place.covers(point.span)), None)

    def is_not_found(self, offset: int) -> bool:
        """Tell whether a place is a name or number of a key point that the text lacks."""
        return any(offset in span for point in self.points for span in point.not_found)

    def actor_by_id(self, actor_id: str | None) -> Actor | None:
        """Return an actor of the article."""
        return next((actor for actor in self.analysis.actors or () if actor.id == actor_id), None)

    def actor_at(self, offset: int) -> Actor | None:
        """Return the actor whose mention covers a place."""
        starts, mentions = self._mentions
        place = bisect_right(starts, offset) - 1
        return mentions[place][1] if place >= 0 and offset in mentions[place][0] else None

    @cached_property
    def _mentions(self) -> tuple[list[int], list[tuple[Span, Actor]]]:
        actors = self.analysis.actors or ()
        mentions = sorted(((span, actor) for actor in actors for span in actor.mentions), key=lambda one: one[0])
        return [span.start for span, _ in mentions], mentions
