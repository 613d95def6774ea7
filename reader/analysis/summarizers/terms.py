"""The words of sentences as numbers, in the order of first use: the hash of a string changes by run."""

from collections.abc import Iterable, Sequence

from reader.nlp.stems import stem
from reader.nlp.stop_words import stop_words
from reader.nlp.tokens import plain_words

Terms = list[list[int]]  # of each sentence, in order, repeats too


def content_stems(texts: Sequence[str], language: str) -> Terms:
    """Return the stems of all words but stop words."""
    ignored = stop_words(language)
    return _numbered([stem(word, language) for word in plain_words(text) if word not in ignored] for text in texts)


def all_stems(texts: Sequence[str], language: str) -> Terms:
    """Return the stems of all words, stop words too, that are also the stem of a content word somewhere."""
    ignored = stop_words(language)
    words = [list(plain_words(text)) for text in texts]
    content = {stem(word, language) for sentence in words for word in sentence if word not in ignored}
    return _numbered([each for each in (stem(word, language) for word in one) if each in content] for one in words)


def content_words(texts: Sequence[str], language: str) -> tuple[Terms, list[int]]:
    """Return the words themselves without stop words, and how many words each sentence has with them."""
    ignored = stop_words(language)
    words = [list(plain_words(text)) for text in texts]
    return _numbered([word for word in one if word not in ignored] for one in words), [len(one) for one in words]


def _numbered(sentences: Iterable[Sequence[str]]) -> Terms:
    number_by_term: dict[str, int] = {}
    return [[number_by_term.setdefault(term, len(number_by_term)) for term in sentence] for sentence in sentences]
