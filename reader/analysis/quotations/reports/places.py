"""Which places of a text are part of a name, and which stand within quotation marks."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from reader.model.annotation import Actor
from reader.model.span import Span

_LONGEST = 60  # characters of a name before the word that is looked up


class NamePlaces:
    """Finds the name of which a word is part."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._names = {span.start: (span, actor) for actor in actors for span in actor.mentions}

    def at(self, word: Span) -> tuple[Span, Actor] | None:
        """Return the name that a word is part of."""
        starts = range(word.start, max(-1, word.start - _LONGEST), -1)
        known = (self._names[start] for start in starts if start in self._names)
        return next((each for each in known if word.start < each[0].end), None)


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
