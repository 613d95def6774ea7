"""The numbers of an article by their tokens, and whether one may stand for another."""

from collections.abc import Sequence

from reader.analysis.support.changes import is_part
from reader.analysis.support.rounding import adds_up, is_reckoned, is_smaller_part, may_be_rounded, unit_of, without
from reader.analysis.support.text_words import TextWord, numbers_of, words_in
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.numbers import Number
from reader.parsing.parse import Parse


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

    def are_other(self, own: int, other: int) -> bool:
        """Tell whether the number at a token is another than that of the text, be it rounded or reckoned from it."""
        (words, numbers), (told, found) = self._around(own), self._around(other)
        asked, stated = (each.get(self._parse.tokens[at].span.start) for each, at in ((numbers, own), (found, other)))
        if asked is None or stated is None or asked.names & stated.names or not asked.is_certain | stated.is_certain:
            return False
        unit, sentence = unit_of(words, asked), self._parse.sentence_of(other)
        ends = max(0, sentence.start - 1), min(sentence.stop, len(self._parse.tokens) - 1)
        beside = (self._around(each)[0] for each in ends)
        is_near = unit is not None and adds_up(asked, stated, words[unit], beside, self._parse.language)
        is_near |= is_smaller_part(asked, stated, told, self._parse.language)
        is_near |= may_be_rounded(words, asked, stated) or is_part(told, stated, self._parse.language)
        return not is_near and not is_reckoned(words, asked, told, without(found.values(), numbers.values()))

    def _around(self, token: int) -> tuple[Sequence[TextWord], dict[int, Number]]:
        sentence = self._parse.sentence_of(token)
        if sentence.start not in self._read:
            span = Span(self._parse.tokens[sentence.start].span.start, self._parse.tokens[sentence.stop - 1].span.end)
            words = words_in(self._document.text, span, self._parse.language)
            numbers = {words[each.start].span.start: each for each in numbers_of(words, self._parse.language)}
            self._read[sentence.start] = words, numbers
        return self._read[sentence.start]
