"""What an analysis says of the places of its document: look-ups for every view, made anew with each answer."""

import itertools
from functools import cached_property

from reader.model.analysis import Analysis
from reader.model.annotation import Actor, Doubt, Evidence, KeyPoint, Origin, Quotation
from reader.model.document import Document, ParagraphKind
from reader.model.span_index import SpanIndex
from reader.model.span_map import SpanMap


class Findings:
    """Document and analysis, asked by place or by name."""

    def __init__(self, document: Document, analysis: Analysis) -> None:
        self.document, self.analysis = document, analysis
        self.index = SpanIndex(document)

    @property
    def points(self) -> tuple[KeyPoint, ...]:
        """The key points in their order."""
        return self.analysis.key_points.items if self.analysis.key_points else ()

    @cached_property
    def places_of_points(self) -> tuple[int | None, ...]:
        """The places of the key points in the list above the text, from 1; none for one in the standfirst."""
        places = itertools.count(1)
        return tuple(None if self._is_in_standfirst(point) else next(places) for point in self.points)

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
        found = self._point(point)
        evidence = found.evidence if found else ()
        return evidence if sentence is None else tuple(each for each in evidence if each.sentence == sentence)

    def doubts_of(self, point: int | None) -> tuple[Doubt, ...]:
        """Return what is doubted of a point."""
        found = self._point(point)
        return found.doubts if found else ()

    def _is_in_standfirst(self, point: KeyPoint) -> bool:
        paragraph = self.index.paragraph_of(point.span)
        return paragraph is not None and self.document.paragraphs[paragraph].kind is ParagraphKind.STANDFIRST

    def _point(self, number: int | None) -> KeyPoint | None:
        """Return a point; none where there is none, as where the mouse leaves one of the article before."""
        return self.points[number] if number is not None and number < len(self.points) else None

    def is_not_found(self, offset: int) -> bool:
        """Tell whether a place is a name or number of a key point that the text lacks, and no more is known of it."""
        return any(offset in span for point in self.points for span in point.unexplained)

    def doubt_at(self, offset: int) -> Doubt | None:
        """Return the doubt about the words of a key point at a place."""
        doubts = (doubt for point in self.points for doubt in point.doubts)
        return next((doubt for doubt in doubts if offset in doubt.span), None)

    def actor_by_id(self, actor_id: str | None) -> Actor | None:
        """Return an actor of the article."""
        return self._actors.get(actor_id) if actor_id is not None else None

    def actor_at(self, offset: int) -> Actor | None:
        """Return the actor whose mention covers a place."""
        found = self.mentions.at(offset)
        return found[1] if found else None

    @cached_property
    def mentions(self) -> SpanMap[Actor]:
        """The places where actors are named."""
        return SpanMap((span, actor) for actor in self.analysis.actors or () for span in actor.mentions)

    @cached_property
    def quotations(self) -> SpanMap[Quotation]:
        """The places where somebody is quoted."""
        return SpanMap((quotation.span, quotation) for quotation in self.analysis.quotations or ())

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.analysis.actors or ()}

    @cached_property
    def _points_by_sentence(self) -> dict[int, tuple[int, ...]]:
        strengths: dict[int, list[tuple[float, int]]] = {}
        for number, point in enumerate(self.points):
            for evidence in point.evidence:
                strengths.setdefault(evidence.sentence, []).append((-evidence.strength, number))
        return {sentence: tuple(number for _, number in sorted(found)) for sentence, found in strengths.items()}
