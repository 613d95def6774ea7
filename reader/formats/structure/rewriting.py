"""A text in which some stretches get other characters, and where its marks stand afterwards."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import accumulate

from reader.model.document import Mark
from reader.model.span import Span


@dataclass(slots=True)
class Rewriting:
    """Takes what is to stand in place of stretches that do not overlap."""

    source: str
    _put: list[tuple[Span, str]] = field(default_factory=list)

    def put(self, span: Span, written: str) -> None:
        """Have other characters stand in a place."""
        if span.of(self.source) != written:
            self._put.append((span, written))
            self._put.sort()

    def text(self) -> str:
        """Return the text as it is now."""
        pieces, at = [], 0
        for span, written in self._put:
            pieces += [self.source[at : span.start], written]
            at = span.end
        return "".join([*pieces, self.source[at:]])

    def moved(self, marks: Iterable[Mark]) -> tuple[Mark, ...]:
        """Return the marks where their words are now, in order; those whose words are gone are none any more."""
        starts, ends = [-1, *(span.start for span, _ in self._put)], [0, *(span.end for span, _ in self._put)]
        distances = [*accumulate((len(written) - len(span) for span, written in self._put), initial=0)]

        def place(offset: int, *, is_end: bool) -> int:
            at = bisect_right(starts, offset - is_end) - 1
            if offset < ends[at]:  # within what is replaced
                offset = ends[at] if is_end else starts[at]
            is_behind = at > 0 and offset < ends[at]
            return offset + distances[at - is_behind]

        spans = ((mark, place(mark.span.start, is_end=False), place(mark.span.end, is_end=True)) for mark in marks)
        moved = [replace(mark, span=Span(start, end)) for mark, start, end in spans if start < end]
        return tuple(sorted(moved, key=lambda mark: (mark.span.start, -mark.span.end)))
