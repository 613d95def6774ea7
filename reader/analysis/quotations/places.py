"""What stands where in a parsed document: words, signs, names, quoted stretches."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from reader.model.annotation import Actor
from reader.model.span import Span
from reader.parsing.labels import VERBS
from reader.parsing.parse import Parse
from reader.parsing.queries import DASHES

AFTER = frozenset({",", *DASHES})  # what parts quoted words from who says them
_LONGEST = 60  # characters of a name before the word that is looked up


class Places:
    """Looks up the words of one parse by their place; quoted stretches stand in source order and apart."""

    def __init__(self, parse: Parse, quoted: Sequence[Span], actors: Iterable[Actor]) -> None:
        self.parse, self.quoted = parse, quoted
        self._starts, self._ends = [span.start for span in quoted], [span.end for span in quoted]
        self._names = {span.start: (span, actor) for actor in actors for span in actor.mentions}

    def is_quoted(self, index: int) -> bool:
        """Tell whether a word stands within quotation marks."""
        return self.begins_in_marks(self.parse.tokens[index].span)

    def begins_in_marks(self, words: Span) -> bool:
        """Tell whether words begin within quotation marks."""
        at = bisect_right(self._starts, words.start) - 1
        return at >= 0 and words.start < self._ends[at]

    def quoted_in(self, span: Span) -> Sequence[Span]:
        """Return the quoted stretches that stand in another or reach into it."""
        return self.quoted[bisect_right(self._ends, span.start) : bisect_left(self._starts, span.end)]

    def name_at(self, index: int) -> tuple[Span, Actor] | None:
        """Return the name that a word is part of."""
        word = self.parse.tokens[index].span
        starts = range(word.start, max(-1, word.start - _LONGEST), -1)
        known = (self._names[start] for start in starts if start in self._names)
        return next((each for each in known if word.start < each[0].end), None)

    def phrase_at(self, first: int, phrases: Iterable[Sequence[str]]) -> range:
        """Return the words from an index on that are the longest of some phrases; none where none stands there."""
        fitting = (len(each) for each in phrases if all(self.lower(at) == word for at, word in enumerate(each, first)))
        return range(first, first + max(fitting, default=0))

    def lower(self, index: int) -> str:
        """Return a word in lower case, nothing where none stands."""
        return self.parse.tokens[index].lower if 0 <= index < len(self.parse.tokens) else ""

    def is_sign(self, index: int) -> bool:
        """Tell whether a comma or dash stands at an index."""
        return self.lower(index) in AFTER

    def opens_with_verb(self, index: int) -> bool:
        """Tell whether a verb stands at an index, behind a comma or dash."""
        return self.is_sign(index - 1) and self.parse.tokens[index].part_of_speech in VERBS

    def behind_signs(self, index: int) -> int:
        """Return the first index from one on at which no comma or dash stands."""
        while self.is_sign(index):
            index += 1
        return index

    def before_signs(self, end: int) -> int:
        """Return an end without the commas and dashes before it."""
        while self.is_sign(end - 1):
            end -= 1
        return end
