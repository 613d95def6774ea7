"""Speech that is parted by signs alone: "«We have, — said X, — won»", "— I am coming, — said X"."""

from collections.abc import Iterator, Sequence

from reader.analysis.quotations.grammar import Gender, Grammar
from reader.analysis.quotations.marks import outermost
from reader.analysis.quotations.places import Places
from reader.analysis.quotations.reports.voices import Voices
from reader.model.document import Document
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import VERBS, PartOfSpeech, Relation

_DASHES = frozenset({"—", "–"})
_FULL_STOPS = frozenset({".", "!", "?", "…"})


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
        pieces = (piece for span in quoted for piece in self._pieces(span))
        return tuple(outermost([*pieces, *self._dashed()]))

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
        is_sure = self._is_known(first) and self._is_dash(first - 1)
        return is_sure or subject.actor is not None or subject.gender in (Gender.MALE, Gender.FEMALE)

    def _dashed(self) -> Iterator[Span]:
        for paragraph in self._document.paragraphs:
            if paragraph.is_prose and not paragraph.is_turn:
                within = self._places.parse.tokens_in(paragraph.span)
                dash = next((each for each in within if self._opens_speech(each, within.start)), within.stop)
                yield from self._said(range(dash + 1, within.stop))

    def _opens_speech(self, dash: int, start: int) -> bool:
        """Tell whether a dash opens a paragraph, or in it a sentence behind one with a verb: not "MADRID. – It is"."""
        is_behind = bool(self._grammar.stemmed) and self._is_dash(dash) and self._is_stop(dash - 1)
        before = queries.parts_of_speech(self._places.parse, range(start, dash) if is_behind else ())
        return self._is_dash(dash) and (dash == start or not before.isdisjoint(VERBS))

    def _said(self, words: range) -> Iterator[Span]:
        """Yield words up to "said X", and one sentence behind a dash beside a full stop: "— said X. — It is late."."""
        aside = next(filter(self._opens_aside, words[1:]), None)
        if aside is None:
            return
        yield from self._words(words.start, aside)
        dashes = filter(self._is_dash, range(aside, words.stop))
        dash = next((each for each in dashes if self._is_stop(each - 1) or self._is_stop(each + 1)), words.stop)
        first = next((each for each in range(dash + 1, words.stop) if not self._is_stop(each)), None)
        if first is not None:
            end = min(self._places.parse.sentence_of(first).stop, words.stop)
            yield from self._words(first, next(filter(self._opens_aside, range(first + 1, end)), end))

    def _opens_aside(self, first: int) -> bool:
        """Tell whether "said X", or "she said" with nothing said behind it, begins at a word behind a sign."""
        if self._places.opens_with_verb(first):
            return self._is_saying(first) and self._voices.of_opening(self._verb(first)) is not None
        parse, verb = self._places.parse, self._places.parse.tokens[first].head
        if not self._places.is_sign(first - 1) or verb is None or not self._is_known(verb):
            return False
        subjects = queries.related(parse, verb, *queries.SUBJECTS)
        is_whole = any(queries.subtree(parse, each) == tuple(range(first, verb)) for each in subjects)
        is_free = all(each < verb for each in queries.related(parse, verb, Relation.CCOMP))
        return is_whole and is_free and self._voices.of_quoting(verb) is not None

    def _is_dash(self, word: int) -> bool:
        return self._places.lower(word) in _DASHES

    def _is_stop(self, word: int) -> bool:
        return self._places.lower(word)[-1:] in _FULL_STOPS

    def _words(self, first: int, stop: int) -> Iterator[Span]:
        """Yield words without the signs that part them from an aside, if there are any."""
        last = self._places.before_signs(stop) - 1
        if last >= first:
            yield queries.span_of(self._places.parse, (first, last))

    def _verb(self, first: int) -> int:
        return self._voices.opening(first) or first

    def _is_saying(self, first: int) -> bool:
        """Tell whether a full verb stands behind a dash, or one that is known to say something."""
        is_full = self._places.parse.tokens[first].part_of_speech is PartOfSpeech.VERB
        return (is_full and self._is_dash(first - 1)) or self._is_known(first)

    def _is_known(self, first: int) -> bool:
        return self._grammar.is_report(self._places.lower(self._verb(first)))
