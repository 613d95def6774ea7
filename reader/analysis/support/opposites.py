"""Words of which one is said where the other is untrue, by language."""

from collections.abc import Iterator
from functools import cache
from itertools import product

from reader.analysis.recognizers.tables import lines_of
from reader.nlp.language_table import language_table
from reader.nlp.languages import ENGLISH
from reader.nlp.stems import stem


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Return for each English word those of which one is said where it is untrue."""
    return _both_ways(_pairs(ENGLISH))


@cache
def opposite_stems(language: str) -> dict[str, frozenset[str]]:
    """Return the stems of opposite words of a language."""
    return _both_ways((stem(one, language), stem(other, language)) for one, other in _pairs(language))


def _pairs(language: str) -> Iterator[tuple[str, str]]:
    """Yield the pairs of our table and, of English, those of a dictionary.

    Of a line with a bar each word before it is a pair with each behind it.
    """
    for line in language_table("opposites")["pairs"].get(language, "").strip().splitlines():
        before, bar, after = line.partition("|")
        ones, others = (before.split(), after.split()) if bar else (line.split()[:1], line.split()[1:])
        yield from product(ones, others)
    for line in lines_of("antonyms.txt") if language == ENGLISH else ():
        one, other = line.split()
        yield one, other


def _both_ways(pairs: Iterator[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}
