"""Names, numbers and dates of a key point that the text lacks. No engine: capitals, digits and stems decide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.text_names import TextNames, is_acronym, plain_name, without_accents
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.common_words import is_common_word
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.language_table import words_for
from reader.nlp.languages import NOUNS_IN_CAPITALS
from reader.nlp.names import spellings
from reader.nlp.numbers import digits_in, numbers_in
from reader.nlp.stems import stem
from reader.nlp.stop_words import stop_words
from reader.nlp.tokens import token_spans
from reader.nlp.word_set import word_set

TITLE_CASE_SHARE = 0.75  # of the longer words; above it capitals say nothing
TITLE_CASE_LETTERS = 4  # shorter words stay small in headlines

_COMMON_ENDINGS = ("s", "ed", "ing", "ly")  # "Astronauts return": the first word is more likely a plural than a name
_TITLES = words_for("people.short_titles", "people.courtesy")
_MONTHS_AND_VERBS = word_set("may march")  # English; the text holds the month where it sets a capital
_SENTENCE_SIGNS = word_set('. ! ? : ; " “ ‘ « (')


@dataclass(frozen=True, slots=True)
class _Token:
    span: Span
    text: str
    plain: str  # asked for often
    is_open: bool  # where a capital says nothing: at the opening of a sentence, and in a title


class NameIndex:
    """Tells which names and numbers of a point a document lacks; `text` is what it holds, its key points left aside."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._language = document.language or DEFAULT_LANGUAGE
        self.text = TextNames(document, self._language)

    def not_found(self, point: Span) -> tuple[Span, ...]:
        """Return the spans of the point's names, numbers and dates that stand nowhere else, in order."""
        tokens = _tokens(self._document.text, point)
        words = [token.text.lower() for token in tokens]
        numbers = list(numbers_in(words) if self._language == DEFAULT_LANGUAGE else digits_in(words))
        told = (each for each in numbers if each.names & self.text.numbers)
        found = self._found_together(tokens).union(index for each in told for index in range(each.start, each.end))
        missing = {index for each in numbers if each.is_certain for index in range(each.start, each.end)}
        lacking = [
            index not in found and (index in missing or (self._is_name(token) and not self._is_known(token)))
            for index, token in enumerate(tokens)
        ]
        return tuple(_joined(tokens, lacking))

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
        return any(self._stands(spelling) for spelling in spellings(" ".join(words))) or self.text.holds_acronym(
            initials
        )

    def _is_name(self, token: _Token) -> bool:
        is_sure = not token.is_open or self._is_rare(token.plain)
        return is_sure and self._language not in NOUNS_IN_CAPITALS and self._may_be_name(token)

    def _may_be_name(self, token: _Token) -> bool:
        is_word = len(token.text) > 1 and token.text[0].isupper() and token.plain not in _TITLES
        is_month = token.plain in _MONTHS_AND_VERBS and not token.is_open
        return is_word and (is_acronym(token.text) or is_month or token.plain not in stop_words(self._language))

    def _is_rare(self, word: str) -> bool:
        return not is_common_word(word, self._language) and not word.endswith(_COMMON_ENDINGS)

    def _is_known(self, token: _Token) -> bool:
        if self._language == "en" and token.plain in _MONTHS_AND_VERBS:
            return token.plain in self.text.capitalised
        if any(self._stands(spelling) for spelling in (*spellings(token.plain), *self._same_months(token.plain))):
            return True
        if is_acronym(token.text):
            return False
        if stem(token.plain, self._language) in self.text.stems or without_accents(token.plain) in self.text.plainest:
            return True
        return self.text.holds_related(token.plain)

    def _same_months(self, name: str) -> Iterator[str]:
        """Yield the other ways to write a month: "jan" for "january"."""
        months = calendar_of(self._language).months
        if name in months:
            yield from (other for other, number in months.items() if number == months[name])

    def _stands(self, spelling: str) -> bool:
        if " " in spelling:
            return self.text.holds_phrase(spelling)
        is_word = spelling in self.text.words and spelling not in stop_words(self._language)
        return is_word or self.text.holds_acronym(spelling)


def _joined(tokens: Sequence[_Token], lacking: Sequence[bool]) -> Iterator[Span]:
    """Join neighbouring tokens that are missing into one span."""
    for is_lacking, group in groupby(range(len(tokens)), key=lambda index: lacking[index]):
        run = list(group)
        if is_lacking:
            following = tokens[run[-1] + 1 : run[-1] + 2]  # of a decade the "s" goes with it
            end = following[0] if following and following[0].text == "s" else tokens[run[-1]]
            yield Span(tokens[run[0]].span.start, end.span.end)


def _tokens(text: str, span: Span) -> list[_Token]:
    places = token_spans(text, span)
    words = [place.of(text) for place in places]
    openings = [not index or words[index - 1] in _SENTENCE_SIGNS for index in range(len(words))]
    inner = [word for word, is_opening in zip(words, openings, strict=True) if not is_opening]
    longer = [word for word in inner if word.isalpha() and len(word) >= TITLE_CASE_LETTERS]
    is_title = bool(longer) and sum(word[0].isupper() for word in longer) > TITLE_CASE_SHARE * len(longer)
    return [
        _Token(place, word, plain_name(word), is_opening or is_title)
        for place, word, is_opening in zip(places, words, openings, strict=True)
    ]
