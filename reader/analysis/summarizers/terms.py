"""The words of sentences as numbers, in the order of first use: the hash of a string changes by run."""

from collections.abc import Iterable, Sequence

from reader.nlp.stems import stem
from reader.nlp.stop_words import stop_words
from reader.nlp.tokens import plain_words

Terms = list[list[int]]  # of each sentence, in order, repeats too
_NO_TERM = -1


def content_stems(texts: Sequence[str], language: str) -> Terms:
    """Return the stems of all words but stop words."""
    numbers = _ContentStems(language)
    return [_terms(map(numbers.__getitem__, plain_words(text))) for text in texts]


def all_stems(texts: Sequence[str], language: str) -> Terms:
    """Return the stems of all words, stop words too, that are also the stem of a content word somewhere."""
    words = [list(plain_words(text)) for text in texts]
    numbers = _ContentStems(language)
    for sentence in words:
        for word in sentence:
            numbers[word]  # all content words before any stop word
    with_stop_words = {word: numbers.of_stem(word) for word in numbers}
    return [_terms(map(with_stop_words.__getitem__, sentence)) for sentence in words]


def content_words(texts: Sequence[str], language: str) -> tuple[Terms, list[int]]:
    """Return the words themselves without stop words, and how many words each sentence has with them."""
    words = [list(plain_words(text)) for text in texts]
    ignored, number_by_word = stop_words(language), dict[str, int]()
    terms = [
        [number_by_word.setdefault(word, len(number_by_word)) for word in sentence if word not in ignored]
        for sentence in words
    ]
    return terms, [len(sentence) for sentence in words]


class _ContentStems(dict[str, int]):
    """The number of each word's stem, found when the word is first asked for; stop words have none."""

    def __init__(self, language: str) -> None:
        super().__init__(dict.fromkeys(stop_words(language), _NO_TERM))
        self._language = language
        self._number_by_stem: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        found = self._number_by_stem.setdefault(stem(word, self._language), len(self._number_by_stem))
        self[word] = found
        return found

    def of_stem(self, word: str) -> int:
        """Return the number of a word's stem, stop word or not, if it is that of a content word."""
        return self._number_by_stem.get(stem(word, self._language), _NO_TERM)


def _terms(numbers: Iterable[int]) -> list[int]:
    return [number for number in numbers if number != _NO_TERM]
