"""What stands where in a parsed document: words, signs, quoted stretches."""

from collections.abc import Sequence

from reader.analysis.quotations.reports.places import Quoted
from reader.model.span import Span
from reader.parsing.labels import PartOfSpeech
from reader.parsing.parse import Parse
from reader.parsing.queries import DASHES

AFTER = frozenset({",", *DASHES})  # what parts quoted words from who says them
VERBS = (PartOfSpeech.VERB, PartOfSpeech.AUX)
NOUNS = (PartOfSpeech.NOUN, PartOfSpeech.PROPN)


class Places:
    """Looks up the words of one parse by their place."""

    def __init__(self, parse: Parse, quoted: Sequence[Span]) -> None:
        self.parse, self.quoted, self._within_marks = parse, quoted, Quoted(quoted)

    def is_quoted(self, index: int) -> bool:
        """Tell whether a word stands within quotation marks."""
        return self._within_marks.holds(self.parse.tokens[index].span)

    def stand_at(self, first: int, words: tuple[str, ...]) -> bool:
        """Tell whether some words stand one after another from an index on."""
        return tuple(map(self.lower, range(first, first + len(words)))) == words

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
