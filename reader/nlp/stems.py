"""Word stems, so that "demands" and "demanding" count as one."""

from collections.abc import Callable
from functools import cache, lru_cache

from reader.nlp.languages import SNOWBALL_LANGUAGES, name_of
from reader.nlp.tokens import words

STEM_CACHE_SIZE = 100_000  # words; a novel has some 20,000


@lru_cache(maxsize=STEM_CACHE_SIZE)
def stem(word: str, language: str) -> str:
    """Return the Snowball stem of a lower-case word, or the word itself where the language has no stemmer."""
    return _stemmer(language)(word)


def stems(text: str, language: str) -> tuple[str, ...]:
    """Return the stems of the content words in order."""
    return tuple(stem(word, language) for word in words(text, language))


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    name = name_of(language)
    if name not in SNOWBALL_LANGUAGES:
        return str
    from nltk.stem.snowball import SnowballStemmer

    found: Callable[[str], str] = SnowballStemmer(name).stem
    return found
