"""Names, numbers and dates of a key point that the text lacks. No engine: capitals, digits and stems decide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.text_names import TextNames, is_acronym, numbers_among, plain_name, without_accents
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.common_words import is_common_word
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.language_table import words_for
from reader.nlp.languages import NOUNS_IN_CAPITALS
from reader.nlp.names import spellings
from reader.nlp.numbers import Number
from reader.nlp.stems import stem
from reader.nlp.stop_words import stop_words
from reader.nlp.tokens import token_spans
from reader.nlp.word_set import word_set

TITLE_CASE_SHARE = 0.75  # of the longer words; above it capitals say nothing
TITLE_CASE_LETTERS = 4  # shorter words stay small in headlines

_COMMON_ENDINGS = ("s", "ed", "ing", "ly")  # "Astronauts return": the first word is more likely a plural than a name
_TITLES = words_for("people.short_titles", "people.courtesy")
_SCALES = words_for("measures.scales")
_MONTHS_AND_VERBS = word_set("may march")  # English; the text holds the month where it sets a capital
_SENTENCE_SIGNS = word_set('. ! ? : ; " “ ‘ « (')


@dataclass(frozen=True, slots=True)
class _Token:
    span: Span
    text: str
    plain: str  # asked for often
    is_opening: bool

    @property
    def is_acronym(self) -> bool:
        return is_acronym(self.text)


class NameIndex:
    """Tells which names and numbers of a point a document lacks, its key points left aside."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._language = document.language or DEFAULT_LANGUAGE
        self._text = TextNames(document, self._language)

    @property
    def stems(self) -> frozenset[str]:
        """The stems of all words of the text but acronyms."""
        return self._text.stems

    def not_found(self, point: Span) -> tuple[Span, ...]:
        """Return the spans of the point's names, numbers and dates that stand nowhere else, in order."""
        tokens = list(_tokens(self._document.text, point))
        is_title_case = _is_title_case(tokens)
        numbers = list(self._numbers_of(tokens))
        found = self._found_together(tokens) | self._found_numbers(tokens, numbers)
        missing = {index for each in numbers if each.is_certain for index in range(each.start, each.end)}
        lacking = [
            index not in found and (index in missing or self._is_lacking(token, is_title_case=is_title_case))
            for index, token in enumerate(tokens)
        ]
        return tuple(_joined(tokens, lacking))

    def _numbers_of(self, tokens: Sequence[_Token]) -> Iterator[Number]:
        return numbers_among([token.text.lower() for token in tokens], self._language)

    def _found_numbers(self, tokens: Sequence[_Token], numbers: Sequence[Number]) -> frozenset[int]:
        """Return the indices of the words of the numbers that the text holds in any writing."""
        found = (number for number in numbers if number.names & self._text.numbers or self._is_tabled(tokens, number))
        return frozenset(index for number in found for index in range(number.start, number.end))

    def _is_tabled(self, tokens: Sequence[_Token], number: Number) -> bool:
        """Tell whether a table holds the 61 of "61 million"."""
        *figures, scale = tokens[number.start : number.end]
        is_scaled = scale.text.lower() in _SCALES
        return is_scaled and any(one.names & self._text.table_figures for one in self._numbers_of(figures))

    def _found_together(self, tokens: Sequence[_Token]) -> frozenset[int]:
        """Return the indices of the words in capitals that stand in the text as initials or otherwise spelled."""
        found: set[int] = set()
        for is_name, group in groupby(range(len(tokens)), key=lambda index: self._may_be_name(tokens[index])):
            run = list(group)
            if is_name and len(run) > 1 and self._stand_together([tokens[index].plain for index in run]):
                found.update(run)
        return frozenset(found)

    def _stand_together(self, words: Sequence[str]) -> bool:
        initials = "".join(word[:1] for word in words)
        return any(self._stands(spelling) for spelling in spellings(" ".join(words))) or self._text.holds_acronym(
            initials
        )

    def _is_lacking(self, token: _Token, *, is_title_case: bool) -> bool:
        return self._is_name(token, is_title_case=is_title_case) and not self._is_known(token)

    def _is_name(self, token: _Token, *, is_title_case: bool) -> bool:
        if self._language in NOUNS_IN_CAPITALS or not self._may_be_name(token):
            return False
        if token.is_acronym and not is_title_case:
            return True
        return not (token.is_opening or is_title_case) or self._is_rare(token.plain)

    def _may_be_name(self, token: _Token) -> bool:
        is_word = len(token.text) > 1 and token.text[0].isupper() and token.plain not in _TITLES
        is_month = token.plain in _MONTHS_AND_VERBS and not token.is_opening
        return is_word and (token.is_acronym or is_month or token.plain not in stop_words(self._language))

    def _is_rare(self, word: str) -> bool:
        return not is_common_word(word, self._language) and not word.endswith(_COMMON_ENDINGS)

    def _is_known(self, token: _Token) -> bool:
        if self._language == "en" and token.plain in _MONTHS_AND_VERBS:
            return token.plain in self._text.capitalised
        if any(self._stands(spelling) for spelling in (*spellings(token.plain), *self._same_months(token.plain))):
            return True
        if token.is_acronym:
            return self._text.holds_acronym(token.plain)
        if stem(token.plain, self._language) in self._text.stems or without_accents(token.plain) in self._text.plainest:
            return True
        return self._text.holds_related(token.plain)

    def _same_months(self, name: str) -> Iterator[str]:
        """Yield the other ways to write a month: "jan" for "january"."""
        months = calendar_of(self._language).months
        if name in months:
            yield from (other for other, number in months.items() if number == months[name])

    def _stands(self, spelling: str) -> bool:
        if " " in spelling:
            return self._text.holds_phrase(spelling)
        is_word = spelling in self._text.words and spelling not in stop_words(self._language)
        return is_word or self._text.holds_acronym(spelling)


def _joined(tokens: Sequence[_Token], lacking: Sequence[bool]) -> Iterator[Span]:
    """Join neighbouring tokens that are missing into one span."""
    for is_lacking, group in groupby(range(len(tokens)), key=lambda index: lacking[index]):
        run = list(group)
        if is_lacking:
            last = run[-1] + _is_decade(tokens, run[-1])
            yield Span(tokens[run[0]].span.start, tokens[last].span.end)


def _is_decade(tokens: Sequence[_Token], index: int) -> bool:
    """Tell whether an "s" stands right behind a number: "the 1980s"."""
    is_followed = index + 1 < len(tokens) and tokens[index + 1].text == "s"
    return is_followed and tokens[index].text.isdecimal() and tokens[index].span.end == tokens[index + 1].span.start


def _tokens(text: str, span: Span) -> Iterator[_Token]:
    is_opening = True
    for place in token_spans(text, span):
        token = place.of(text)
        yield _Token(place, token, plain_name(token), is_opening)
        is_opening = place.of(text) in _SENTENCE_SIGNS


def _is_title_case(tokens: Sequence[_Token]) -> bool:
    inner = [token.text for token in tokens if not token.is_opening]
    longer = [word for word in inner if word.isalpha() and len(word) >= TITLE_CASE_LETTERS]
    return bool(longer) and sum(word[0].isupper() for word in longer) > TITLE_CASE_SHARE * len(longer)
