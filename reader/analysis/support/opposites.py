"""Words of which one is said where the other is untrue: an English table, and what is for or against a thing."""

from collections.abc import Iterator
from functools import cache
from itertools import product

from reader.nlp.language_table import words_for
from reader.nlp.stems import stem
from reader.paths import resource_dir

LANGUAGE = "en"
_SIDES = (
    ("function-words.for_a_thing", "function-words.against_a_thing"),
    ("verbs.backing", "verbs.turning_down"),
    ("verbs.rising", "verbs.falling"),
    ("measures.more", "measures.fewer"),
)


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Return for each English word those of which one is said where it is untrue."""
    lines = (resource_dir() / "language" / "opposites.txt").read_text(encoding="utf-8").splitlines()
    return _both_ways(pair for line in lines if not line.startswith("#") for pair in _pairs(line))


@cache
def opposite_stems(language: str) -> dict[str, frozenset[str]]:
    """Return the stems of the words of a language with those of their opposites: who raises a tax cuts none."""
    sides = ([words_for(side, language=language) for side in pair] for pair in _SIDES)
    pairs = [pair for side in sides for pair in product(*side)]
    if language == LANGUAGE:
        pairs += [(word, other) for word, others in opposites().items() for other in others]
    return _both_ways((stem(one, language), stem(other, language)) for one, other in pairs)


def _pairs(line: str) -> Iterator[tuple[str, str]]:
    """Yield the pair of a line, or each word before its bar with each behind it."""
    before, bar, after = line.partition("|")
    ones, others = (before.split(), after.split()) if bar else (line.split()[:1], line.split()[1:])
    return product(ones, others)


def _both_ways(pairs: Iterator[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}
