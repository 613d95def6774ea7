"""Which places of a text stand within quotation marks."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.model.span import Span


class Quoted:
    """Looks up quoted stretches, which stand in source order and apart."""

    def __init__(self, stretches: Sequence[Span]) -> None:
        self._stretches = stretches
        self._starts = [span.start for span in stretches]
        self._ends = [span.end for span in stretches]

    def holds(self, words: Span) -> bool:
        """Tell whether words begin within quotation marks."""
        at = bisect_right(self._starts, words.start) - 1
        return at >= 0 and words.start < self._stretches[at].end

    def length_within(self, span: Span) -> int:
        """Return how many characters of a stretch are quoted."""
        overlapping = self._stretches[bisect_right(self._ends, span.start) : bisect_left(self._starts, span.end)]
        return sum(min(span.end, each.end) - max(span.start, each.start) for each in overlapping)
