"""Word stems, so that "demands" and "demanding" count as one."""

from collections.abc import Callable
from functools import cache, lru_cache

from reader.nlp.languages import name_of
from reader.nlp.tokens import words

STEM_CACHE_SIZE = 250_000  # words; a novel has some 20,000, a megabyte of nothing but names 150,000


MAX_LETTERS = 100  # of a word; what is longer is none of any language, and stemmers walk through it again and again


def stem(word: str, language: str) -> str:
    """Return the Snowball stem (Porter 2001) of a lower-case word; the word itself where there is no stemmer.

    NLTK has the stemmers of 2001, the package snowballstemmer those that came later.
    """
    return _known_stem(word, language) if len(word) <= MAX_LETTERS else word


@lru_cache(maxsize=STEM_CACHE_SIZE)
def _known_stem(word: str, language: str) -> str:
    return _stemmer(language)(word) or word  # of the Russian "ь" nothing would be left


def stems(text: str, language: str) -> tuple[str, ...]:
    """Return the stems of the content words in order."""
    return tuple(stem(word, language) for word in words(text, language))


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    from nltk.stem.snowball import SnowballStemmer
    from snowballstemmer import algorithms, stemmer

    name = name_of(language)
    found: Callable[[str], str] = str
    if name in SnowballStemmer.languages:
        found = SnowballStemmer(name).stem
    elif name in algorithms():
        found = stemmer(name).stemWord
    return found
