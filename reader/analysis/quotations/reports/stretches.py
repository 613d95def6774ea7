"""The stretch of text that some words of a parse take, without the signs and small words around them."""

from collections.abc import Sequence

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.reports.places import NamePlaces
from reader.model.document import Document
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

_CLOSING = ")%"


class Stretches:
    """Cuts words of one parse; the marks of what is quoted are no signs to be left out."""

    def __init__(
        self, document: Document, parse: Parse, quoted: Sequence[Span], grammar: Grammar, names: NamePlaces
    ) -> None:
        self._document, self._parse, self._grammar, self._names = document, parse, grammar, names
        self._marks = frozenset(at for span in quoted for at in (span.start, span.end))

    def of_clause(self, words: Sequence[int]) -> Span | None:
        """Return the stretch of a clause without "that" and without the full stop."""
        first, last = 0, len(words)
        while first < last and self._is_before(self._parse.tokens[words[first]]):
            first += 1
        words = self._without_signs(words[first:last])
        return queries.span_of(self._parse, (words[0], words[-1])) if words else None

    def of_phrase(self, words: Sequence[int]) -> Span | None:
        """Return the stretch of a noun phrase, None where it is nothing but signs."""
        opening = next((at for at, each in enumerate(words) if not self._is_sign(self._parse.tokens[each])), 0)
        kept = self._without_signs(words[opening:])
        return queries.span_of(self._parse, (kept[0], kept[-1])) if kept else None

    def _without_signs(self, words: Sequence[int]) -> Sequence[int]:
        last = len(words)
        while last and self._is_sign(self._parse.tokens[words[last - 1]]):
            last -= 1
        return words[:last]

    def _is_before(self, token: Token) -> bool:
        return self._is_sign(token) or self._joins_clauses(token) or token.lower in self._grammar.that

    def _joins_clauses(self, token: Token) -> bool:
        """Tell whether it is an "and" before a clause, not the "neither" of "neither the bridge nor the road"."""
        joined = token.head
        return token.relation is Relation.CC and joined is not None and queries.is_finite(self._parse, joined)

    def _is_sign(self, token: Token) -> bool:
        """Tell whether it is a sign that is no mark of quoted words and closes no bracket."""
        is_sign = token.part_of_speech is PartOfSpeech.PUNCT and token.lower not in _CLOSING
        return is_sign and self._marks.isdisjoint((token.span.start, token.span.end))
