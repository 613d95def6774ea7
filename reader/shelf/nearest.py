"""Which articles of the shelf are on the same thing as one: they share the words and names that are its own.

What says much of an article are words that it has often and the shelf seldom, and those who act in it. How much each
counts is how rare it is on the shelf; an article is on the same thing where it has enough of them.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import log
from typing import NamedTuple

from reader.anchors.word_row import WordRow, is_unspaced
from reader.shelf.indexing import searchable

OWN_WORDS, OWN_PAIRS, OWN_NAMES = 80, 40, 8  # of an article that count
ENOUGH = 0.26  # of what these count together; two reports on one event share more, others less
FEW, SELDOM = 5, 0.05  # articles, and the share of all, that may have a word that says much
LONGEST, MOST_WORDS = 60_000, 600  # characters of a text, and words in it, that say what it is on
USUAL, PACKED = 9_000, 0.45  # characters of an article that is not short, and to how much of it the shelf packs it
SHORTEST = 4  # letters of a word that says something; a name may be shorter
_WITH_PHRASE = "SELECT rowid FROM words WHERE words MATCH ? LIMIT ?"


class _Phrase(NamedTuple):
    """How often an article says it, which articles of the shelf do, and how much that says."""

    often: int
    found: frozenset[int]
    counts: float


def nearest(connection: sqlite3.Connection, text: str, names: Sequence[str], itself: int | None) -> list[int]:
    """Return the articles on the same thing as a text in which these act, the nearest first.

    `itself` is the article of that text, where it is here, too.
    """
    shared: dict[int, float] = defaultdict(float)
    own = _own(connection, text, names, itself)
    for phrase in own:
        for article in phrase.found:
            shared[article] += phrase.counts
    enough = ENOUGH * sum(phrase.counts for phrase in own)
    near = {article: much for article, much in shared.items() if much >= enough}
    near = {article: much / _chance(connection, article, text) for article, much in near.items()}
    return sorted((each for each in near if near[each] >= enough), key=lambda each: (-near[each], -each))


def _own(connection: sqlite3.Connection, text: str, names: Sequence[str], itself: int | None) -> list[_Phrase]:
    """Return what a text says more often than the shelf would have one expect, and who acts in it."""
    count = int(connection.execute("SELECT count(*) FROM article").fetchone()[0])
    most = round(max(FEW, count * SELDOM))

    def known(phrases: Iterable[tuple[str, int]], limit: int) -> Iterator[_Phrase]:
        for phrase, often in phrases:
            rows = connection.execute(_WITH_PHRASE, (f'"{phrase}"', limit + 2)).fetchall()
            found = frozenset(row[0] for row in rows) - {itself}
            if len(found) <= limit:
                yield _Phrase(often, found, log((count + 1) / max(1, len(found))))

    words = WordRow(text[:LONGEST]).words
    said = sorted(known(_words(words), most), key=lambda phrase: -(1 + log(phrase.often)) * phrase.counts)
    return [*said[:OWN_WORDS], *known(_pairs(words), most), *known(_names(names), count)]


def _words(words: Iterable[str]) -> list[tuple[str, int]]:
    said = Counter(word for word in words if len(word) >= SHORTEST and not word.isdigit())
    return said.most_common(MOST_WORDS)


def _pairs(words: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield what stands for words in a script without spaces: two signs that stand together more than once."""
    pairs = Counter((one, other) for one, other in pairwise(words) if is_unspaced(one[0]) and is_unspaced(other[0]))
    return ((" ".join(pair), often) for pair, often in pairs.most_common(OWN_PAIRS) if often > 1)


def _names(names: Iterable[str]) -> list[tuple[str, int]]:
    phrases = (searchable(name) for name in names)
    return [(phrase, 1) for phrase in dict.fromkeys(phrases) if phrase][:OWN_NAMES]


def _chance(connection: sqlite3.Connection, article: int, text: str) -> float:
    """Return how much more an article has in common with a text by its length alone: a book has words of everything."""
    size = int(connection.execute("SELECT length(text) FROM article WHERE id = ?", (article,)).fetchone()[0])
    return 1 + log(max(1.0, size / (PACKED * max(USUAL, len(text)))))
