"""Speech that is parted by signs alone: "«We have, — said X, — won»", "— I am coming, — said X"."""

from collections.abc import Iterator

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.parsed.beside import Beside
from reader.analysis.quotations.parsed.governing import Said, quotation
from reader.analysis.quotations.parsed.places import Places
from reader.model.annotation import Quotation
from reader.model.document import Document
from reader.model.span import Span
from reader.parsing import queries

_DASHES = frozenset({"—", "–"})
_STOPS = frozenset({".", ",", "!", "?", "…"})


class Asides:
    """Finds who is said to speak within a stretch of one document."""

    def __init__(self, document: Document, places: Places, beside: Beside, grammar: Grammar) -> None:
        self._document, self._places, self._beside, self._grammar = document, places, beside, grammar

    def dashed(self) -> Iterator[Quotation]:
        """Yield what a paragraph sets as speech by a dash alone."""
        for paragraph in self._document.paragraphs:
            within = self._places.tokens_of(paragraph.span)
            if paragraph.is_prose and self._places.lower(within.start) in _DASHES:
                yield from self._dashed(within)

    def within(self, span: Span) -> Said | None:
        """Return who stands between two dashes or commas within the marks."""
        within = self._places.tokens_of(span)
        for index in within[1:-1]:
            if self._places.opens_with_verb(index):
                said = self._beside.opening(index, range(within.start, within.start + 1))
                if said is not None and said.actor is not None and self._is_aside(index, within, said):
                    return said
        return None

    def around(self, span: Span, said: Said) -> tuple[Span, ...]:
        """Return what stands before and behind "— said X, —" within the marks."""
        tokens, at = self._places.parse.tokens, self._places.tokens_of(said.cue).start
        first, last, stop = at, at, self._places.tokens_of(span).stop
        while not self._places.is_sign(first - 1):
            first -= 1
        while last < stop and not self._places.is_sign(last):
            last += 1
        first, last = self._places.before_signs(first), min(stop, self._places.behind_signs(last))
        after = (Span(tokens[last].span.start, span.end),) if last < stop - 1 else ()
        return (Span(span.start, tokens[first - 1].span.end), *after)

    def _dashed(self, within: range) -> Iterator[Quotation]:
        for index in filter(self._places.opens_with_verb, within[2:]):
            words = range(within.start + 1, self._places.before_signs(index - 1))
            said = self._beside.opening(index, words)
            is_told = said is not None and (said.speaker or said.actor) is not None and self._is_saying(index, said)
            if is_told:
                yield self._said(words, said)
                yield from self._going_on(range(index, within.stop), said)
                return

    def _going_on(self, behind: range, said: Said | None) -> Iterator[Quotation]:
        """Yield what goes on behind the dash that ends an aside, up to another: "— said X. — It is late."."""
        ends = (each for each in behind if self._places.lower(each) in _DASHES)
        first = next(ends, behind.stop) + 1
        while self._places.lower(first) in _STOPS:
            first += 1
        words = range(first, behind.stop)
        if words:
            yield from list(self._dashed(range(first - 1, behind.stop))) or [self._said(words, said)]

    def _said(self, words: range, said: Said | None) -> Quotation:
        return quotation(queries.span_of(self._places.parse, (words[0], words[-1])), said)

    def _is_aside(self, first: int, within: range, said: Said) -> bool:
        """Tell whether a verb and its subject stand apart: between dashes, or a known verb between commas."""
        is_ended = any(map(self._places.is_sign, range(first, within.stop)))
        return is_ended and self._is_saying(first, said)

    def _is_saying(self, first: int, said: Said) -> bool:
        """Tell whether a verb stands behind a dash, or is known to say something."""
        is_known = self._grammar.is_report(said.cue.of(self._document.text).lower())
        return self._places.lower(first - 1) in _DASHES or is_known
