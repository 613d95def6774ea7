"""What a text holds to find names and numbers in: its words, acronyms, initials and numbers, its key points left aside.

A text of 10,000 sentences has 250,000 tokens but 20,000 different ones: each of those is looked at once, and numbers
are read only where one may stand.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby

from reader.model.document import Document, ParagraphKind
from reader.nlp.grouping import grouped
from reader.nlp.language_table import words_for
from reader.nlp.names import are_related, opening_of
from reader.nlp.spelt_numbers import numbers_of_language
from reader.nlp.stems import stem
from reader.nlp.tokens import tokens

OPENING = 5  # letters
MAX_INITIALS = 5  # letters; longer acronyms are rare

_NOT_THE_TEXT = frozenset({ParagraphKind.KEY_POINT, ParagraphKind.LABEL})
_NUMBERED = re.compile(r"[A-Z]{1,3}(\d{2,4})")  # "MH370" is Flight 370
_SMALL_WORDS = words_for("function-words.name_joints")
_WITH_AN_ARTICLE = words_for("measures.scales", "measures.parts")  # "a dozen"


def plain_name(token: str) -> str:
    """Return a token in lower case, without full stops and possessive ending."""
    return token.replace(".", "").replace("’", "'").removesuffix("'s").lower()


def without_accents(word: str) -> str:
    """Return a word as those write it who leave out its accents."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def opening(stem: str) -> str:
    """Return the first letters of a stem, which words that tell of one deed share: "évacués", "evacuation"."""
    return without_accents(stem)[:OPENING]


def is_acronym(token: str) -> bool:
    """Tell whether a token is written in capitals alone."""
    letters = token.replace(".", "")
    return len(letters) > 1 and letters.isupper()


class TextNames:
    """The names and numbers of a document, each found when it is first asked for."""

    def __init__(self, document: Document, language: str) -> None:
        self._language = language
        kept = [paragraph.span for paragraph in document.paragraphs if paragraph.kind not in _NOT_THE_TEXT]
        self._paragraphs = [tokens(document.text_of(span)) for span in kept]
        self._different = frozenset(token for paragraph in self._paragraphs for token in paragraph)
        self.words = frozenset(plain_name(token) for token in self._different if not is_acronym(token)) - {""}
        self.capitalised = frozenset(plain_name(token) for token in self._different if token[0].isupper())

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words but acronyms."""
        return frozenset(stem(word, self._language) for word in self.words)

    @cached_property
    def openings(self) -> frozenset[str]:
        """The openings of all words but acronyms, without what French and Italian shorten before them."""
        return frozenset(opening(stem(word.rpartition("'")[2], self._language)) for word in self.words)

    @cached_property
    def plainest(self) -> frozenset[str]:
        """All words but acronyms, without accents."""
        return frozenset(word if word.isascii() else without_accents(word) for word in self.words)

    def holds_related(self, name: str) -> bool:
        """Tell whether a word with a capital is the same name as a people, a land or a plural."""
        return any(are_related(name, other) for other in self._by_opening.get(opening_of(name), ()))

    @cached_property
    def _by_opening(self) -> dict[str, list[str]]:
        return grouped((opening_of(name), name) for name in self.capitalised)

    @cached_property
    def _acronyms(self) -> frozenset[str]:
        return frozenset(plain_name(token) for token in self._different if is_acronym(token))

    @cached_property
    def _initials(self) -> frozenset[str]:
        return frozenset(letters for paragraph in self._paragraphs for letters in _initials(paragraph))

    def holds_acronym(self, word: str) -> bool:
        """Tell whether a word stands in capitals alone, or is the initials of neighbouring words in capitals."""
        return word in self._acronyms or (2 <= len(word) <= MAX_INITIALS and word in self._initials)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The names of all numbers."""
        named = (found[1] for token in self._different if (found := _NUMBERED.fullmatch(token)))
        numbers = (number for words in self._about_numbers() for number in numbers_of_language(words, self._language))
        return frozenset(name for number in numbers for name in number.names).union(named)

    @cached_property
    def _running(self) -> str:
        plain = {token: plain_name(token) for token in self._different}
        return f" {' '.join(plain[token] for paragraph in self._paragraphs for token in paragraph)} "

    def holds_phrase(self, phrase: str) -> bool:
        """Tell whether plain words stand side by side."""
        return f" {phrase} " in self._running

    def _about_numbers(self) -> Iterator[Sequence[str]]:
        """Yield the paragraphs in which a number may stand, in lower case."""
        telling = {token for token in self._different if self._may_be_number(token.lower())}
        for paragraph in self._paragraphs:
            if not telling.isdisjoint(paragraph):
                yield [token.lower() for token in paragraph]

    def _may_be_number(self, word: str) -> bool:
        return word in _WITH_AN_ARTICLE or bool(numbers_of_language([word], self._language))


def _initials(paragraph: Sequence[str]) -> Iterator[str]:
    """Yield the initials of every two to five neighbouring words in capitals, small words between them left out."""
    for is_name, group in groupby(paragraph, key=lambda token: token[0].isupper() or token in _SMALL_WORDS):
        letters = "".join(plain_name(token)[:1] for token in group if token[0].isupper()) if is_name else ""
        for length in range(2, min(len(letters), MAX_INITIALS) + 1):
            yield from (letters[start : start + length] for start in range(len(letters) - length + 1))
