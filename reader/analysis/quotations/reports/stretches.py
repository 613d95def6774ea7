"""The stretch of text that some words of a parse take, without the signs and small words around them."""

from collections.abc import Iterable, Sequence
from itertools import dropwhile

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.places import Places
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation
from reader.parsing.parse import Token

_CLOSING = ")%"


class Stretches:
    """Cuts words of one parse; the marks of what is quoted are no signs to be left out."""

    def __init__(self, places: Places, grammar: Grammar) -> None:
        self._parse, self._grammar = places.parse, grammar
        self._marks = frozenset(at for span in places.quoted for at in (span.start, span.end))

    def of_clause(self, words: Sequence[int]) -> Span | None:
        """Return the stretch of a clause without "that" and without the full stop."""
        return self._span(dropwhile(lambda each: self._is_before(self._parse.tokens[each]), words))

    def of_phrase(self, words: Sequence[int]) -> Span | None:
        """Return the stretch of a noun phrase, None where it is nothing but signs."""
        return self._span(dropwhile(lambda each: self._is_sign(self._parse.tokens[each]), words))

    def _span(self, words: Iterable[int]) -> Span | None:
        """Return the stretch from the first word to the last that is no sign."""
        kept = list(words)
        while kept and self._is_sign(self._parse.tokens[kept[-1]]):
            kept.pop()
        return queries.span_of(self._parse, (kept[0], kept[-1])) if kept else None

    def _is_before(self, token: Token) -> bool:
        is_that = token.lower in self._grammar.that and token.relation not in queries.SUBJECTS
        return is_that or self._is_sign(token) or self._joins_clauses(token)

    def _joins_clauses(self, token: Token) -> bool:
        """Tell whether "and" or "de" stands before a clause, not the "neither" of "neither the bridge nor the road"."""
        joins = token.head is not None and token.relation in (Relation.CC, Relation.CASE)
        return joins and queries.is_finite(self._parse, token.head or 0)

    def _is_sign(self, token: Token) -> bool:
        """Tell whether it is a sign that is no mark of quoted words and closes no bracket."""
        is_sign = token.part_of_speech is PartOfSpeech.PUNCT and token.lower not in _CLOSING
        return is_sign and self._marks.isdisjoint((token.span.start, token.span.end))
