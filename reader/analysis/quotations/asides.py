"""Speech that is parted by signs alone: "«We have, — said X, — won»", "— I am coming, — said X"."""

from collections.abc import Iterator, Sequence

from reader.analysis.quotations.grammar import Gender, Grammar
from reader.analysis.quotations.places import Places
from reader.analysis.quotations.reports.voices import Voices
from reader.model.document import Document
from reader.model.span import Span
from reader.parsing import queries

_DASHES = frozenset({"—", "–"})
_STOPS = frozenset({".", ",", "!", "?", "…"})


class Asides:
    """Finds within the stretches and paragraphs of one document where somebody is said to speak."""

    def __init__(self, document: Document, places: Places, grammar: Grammar) -> None:
        """Take places of which none is known to be quoted: who is said to speak stands within the marks."""
        self._document, self._places, self._grammar = document, places, grammar
        self._voices = Voices(places, grammar)

    def spoken(self, quoted: Sequence[Span]) -> tuple[Span, ...]:
        """Return quoted stretches without the asides in them, and what a paragraph sets as speech by a dash alone.

        They stand apart: what is quoted within speech behind a dash is a part of it.
        """
        pieces, apart = [piece for span in quoted for piece in self._pieces(span)], list[Span]()
        for span in sorted((*pieces, *self._dashed())):
            if not apart or span.start >= apart[-1].end:
                apart.append(span)
        return tuple(apart)

    def _pieces(self, span: Span) -> tuple[Span, ...]:
        """Return what stands before and behind "— said X, —" within the marks."""
        within = self._places.parse.tokens_in(span)
        verbs = (each for each in within[1:-1] if self._places.opens_with_verb(each))
        verb = next((each for each in verbs if self._grammar.stemmed and self._is_aside(each, within)), None)
        if verb is None:
            return (span,)
        tokens, stop = self._places.parse.tokens, within.stop
        last = next((each for each in range(verb, stop) if self._places.is_sign(each)), stop)
        first, last = self._places.before_signs(verb), min(stop, self._places.behind_signs(last))
        after = (Span(tokens[last].span.start, span.end),) if last < stop - 1 else ()
        return (Span(span.start, tokens[first - 1].span.end), *after)

    def _is_aside(self, first: int, within: range) -> bool:
        """Tell whether a verb and who speaks stand apart: between dashes, or a known verb between commas.

        That is a name or a pronoun, beside a known verb between dashes anybody.
        """
        is_ended = any(map(self._places.is_sign, range(first, within.stop)))
        subject = self._voices.of_opening(self._verb(first)) if is_ended and self._is_saying(first) else None
        if subject is None or subject.is_dropped:
            return False
        is_sure = self._is_known(first) and self._places.lower(first - 1) in _DASHES
        return is_sure or subject.actor is not None or subject.gender in (Gender.MALE, Gender.FEMALE)

    def _dashed(self) -> Iterator[Span]:
        for paragraph in self._document.paragraphs:
            within = self._places.parse.tokens_in(paragraph.span)
            if paragraph.is_prose and not paragraph.is_turn and self._places.lower(within.start) in _DASHES:
                yield from self._said(within)

    def _said(self, within: range) -> Iterator[Span]:
        verbs = filter(self._places.opens_with_verb, within[2:])
        said = (each for each in verbs if self._is_saying(each) and self._voices.of_opening(self._verb(each)))
        verb = next(said, None)
        if verb is not None:
            yield from self._words(range(within.start + 1, self._places.before_signs(verb)))
            yield from self._going_on(range(verb, within.stop))

    def _going_on(self, behind: range) -> Iterator[Span]:
        """Yield what goes on behind the dash that ends an aside, up to another: "— said X. — It is late."."""
        first = next((each for each in behind if self._places.lower(each) in _DASHES), behind.stop) + 1
        while self._places.lower(first) in _STOPS:
            first += 1
        words = range(first, behind.stop)
        if words:
            yield from list(self._said(range(first - 1, behind.stop))) or self._words(words)

    def _words(self, words: range) -> tuple[Span, ...]:
        return (queries.span_of(self._places.parse, (words[0], words[-1])),)

    def _verb(self, first: int) -> int:
        return self._voices.opening(first) or first

    def _is_saying(self, first: int) -> bool:
        """Tell whether a verb stands behind a dash, or is known to say something."""
        return self._places.lower(first - 1) in _DASHES or self._is_known(first)

    def _is_known(self, first: int) -> bool:
        return self._grammar.is_report(self._places.lower(self._verb(first)))
