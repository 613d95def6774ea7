"""Where the names of a document stand."""

from collections.abc import Iterable

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
