"""The numbers of an article by their tokens, and whether one may stand for another."""

from collections.abc import Sequence
from functools import cached_property

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.denials import LANGUAGE, negations_in
from reader.analysis.support.rounding import is_part, is_reckoned, is_year, may_be_rounded, without
from reader.analysis.support.text_words import TextWord, numbers_of, words_in
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.numbers import Number
from reader.nlp.word_set import word_set
from reader.parsing.parse import Parse

_AT_LEAST, _AT_MOST = word_set("more least over"), word_set("fewer less most under")
_BEFORE = words_for("measures.roughly") | word_set("than at to only")


class Numbers:
    """Looks up numbers where a token of the parse begins one."""

    def __init__(self, document: Document, parse: Parse) -> None:
        self._document, self._parse = document, parse
        self._read: dict[int, tuple[Sequence[TextWord], dict[int, Number]]] = {}

    def words_of(self, token: int) -> range:
        """Return the tokens of the number that begins at one; none where none does."""
        words, numbers = self._around(token)
        number = numbers.get(self._parse.tokens[token].span.start)
        if number is None:
            return range(0)
        return self._parse.tokens_in(Span(words[number.start].span.start, words[number.end - 1].span.end))

    def phrase_of(self, token: int) -> range:
        """Return the tokens of a number with the words right before it that bound or round it: "more than 30"."""
        words = self.words_of(token)
        start = words.start
        while words and start and self._parse.tokens[start - 1].lower in _BEFORE:
            start -= 1
        return range(start, words.stop)

    def is_at_least(self, token: int) -> bool | None:
        """Tell whether an English number is a lower bound, None where it is none or both, or the bound is denied."""
        phrase = self.phrase_of(token)
        said = {self._parse.tokens[each].lower for each in range(phrase.start, token)}
        if not phrase:
            return None
        is_denied = phrase.start > 0 and self._lower(phrase.start - 1) in negations_in(LANGUAGE)
        if self._parse.language != LANGUAGE or is_denied or said.isdisjoint(_AT_LEAST) == said.isdisjoint(_AT_MOST):
            return None
        return not said.isdisjoint(_AT_LEAST)

    def is_bound(self, token: int) -> bool:
        """Tell whether a word bounds a number: the "more" of "more than 30"."""
        following = [each.lower for each in self._parse.tokens[token + 1 : token + 2]]
        return following == ["than"] and token in self.phrase_of(min(token + 2, len(self._parse.tokens) - 1))

    def is_day(self, token: int) -> bool:
        """Tell whether a number counts the days of a month."""
        months, head = calendar_of(self._parse.language).months, self._parse.tokens[token].head
        near = (*self._parse.dependents[token], *(() if head is None else (head,)))
        return not is_year(self._lower(token)) and any(self._lower(each) in months for each in near)

    def _is_year(self, token: int) -> bool:
        following = self._parse.tokens[token + 1 : token + 2]
        return is_year(self._lower(token)) and not any(each.lower == "s" for each in following)

    def _lower(self, token: int) -> str:
        return self._parse.tokens[token].lower

    def are_other(self, own: int, other: int) -> bool:
        """Tell whether the number at a token is another than that of the text, be it rounded or reckoned from it."""
        (words, numbers), (told, found) = self._around(own), self._around(other)
        asked, stated = (each.get(self._parse.tokens[at].span.start) for each, at in ((numbers, own), (found, other)))
        if asked is None or stated is None or asked.names & stated.names or not asked.is_certain | stated.is_certain:
            return False
        if (self.is_day(own) and self.is_day(other)) or (self._is_year(own) and self._is_year(other)):
            return True
        is_near = may_be_rounded(words, asked, stated) or is_part(told, stated, self._parse.language)
        return not is_near and not is_reckoned(words, asked, told, without(found.values(), numbers.values()))

    def is_unknown(self, token: int) -> bool:
        """Tell whether no sentence of the text has the number at a token."""
        number = self._around(token)[1].get(self._parse.tokens[token].span.start)
        return number is not None and number.names.isdisjoint(self._names)

    def _around(self, token: int) -> tuple[Sequence[TextWord], dict[int, Number]]:
        sentence = self._parse.sentence_of(token)
        if sentence.start not in self._read:
            span = Span(self._parse.tokens[sentence.start].span.start, self._parse.tokens[sentence.stop - 1].span.end)
            self._read[sentence.start] = self._read_in(span)
        return self._read[sentence.start]

    def _read_in(self, span: Span) -> tuple[Sequence[TextWord], dict[int, Number]]:
        words = words_in(self._document.text, span, self._parse.language)
        return words, {words[each.start].span.start: each for each in numbers_of(words, self._parse.language)}

    @cached_property
    def _names(self) -> frozenset[str]:
        read = (self._read_in(each.span)[1].values() for each in self._document.sentences)
        return frozenset(name for numbers in read for number in numbers for name in number.names)
