"""How well each sentence of a text, and the text as a whole, bear out a statement: shared words and shared word order.

A sentence's score is the mean of two halves. Words: tf-idf cosine and the idf-weighted share of the statement's stems,
with the sentences as documents (Salton and Buckley 1988). Order: the share of the statement's word pairs that stand in
the sentence too, as ROUGE-2 recall counts them (Lin 2004). The order within a name does not count: else a sentence that
names the same one stands above the sentence that says the same.

A true statement differs from one stitched together of words that the text holds elsewhere in its order and in its
seams. So the statement's own strength is the best sentence's words and its pairs at some distance (a clause left out
does no harm), and how few pieces of the nearest sentences it can be cut from. The shares of the three are fitted on
people's judgements with tests/benchmarks/evidence.py.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby, pairwise
from math import log, sqrt

from reader.nlp.grouping import grouped
from reader.nlp.stems import stem
from reader.nlp.stop_words import stop_words
from reader.nlp.tokens import plain_words, tokens

IDF_SMOOTHING = 0.5  # sentences; a word that no sentence holds still has a finite weight
TITLE_CASE_LETTERS = 4  # shorter words stay small in headlines
SENTENCES_KEPT = 256  # whose words are remembered
LOOKED_AT = 50  # sentences, the best in words; word order is not asked of the others
CUT_FROM = 5  # sentences, the best in words, from which a statement may be stitched together
WORDS_SHARE, ORDER_SHARE, WHOLENESS_SHARE = 0.25, 0.35, 0.4
WINDOW = 8  # words; what stands further apart in a sentence has little to do with each other
_APART = "\0"  # between sentences
_APOSTROPHES = frozenset({"'", "’"})


@dataclass(frozen=True, slots=True)
class StatementSupport:
    """How well a text bears out a statement, and how well each of its sentences does, all 0..1."""

    strength: float
    by_sentence: tuple[float, ...]


class _Words:
    """The words of a sentence or statement in the ways that they are compared."""

    def __init__(self, text: str, language: str) -> None:
        words = tuple(plain_words(text))
        ignored = stop_words(language)
        self._text, self._language = text, language
        self.stems = tuple(stem(word, language) for word in words)
        kept = tuple(name for name, word in zip(self.stems, words, strict=True) if word not in ignored)
        self.content = Counter(kept or self.stems)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The pairs of neighbouring stems outside names."""
        names = (tuple(stem(word, self._language) for word in name) for name in _names(self._text))
        return frozenset(pairwise(self.stems)).difference(*map(pairwise, names))

    @cached_property
    def distant_pairs(self) -> frozenset[tuple[str, str]]:
        return distant_pairs(self.stems)


@lru_cache(maxsize=SENTENCES_KEPT)  # the points hold all sentences of an article, the lines the best of them
def _words_of(text: str, language: str) -> _Words:
    return _Words(text, language)


class SupportIndex:
    """Holds the sentences of a text once, for any number of statements."""

    def __init__(self, sentences: Sequence[str], language: str) -> None:
        self._language = language
        self._sentences = [_words_of(sentence, language) for sentence in sentences]
        self._holders = grouped((name, index) for index, words in enumerate(self._sentences) for name in words.content)
        self._norms: dict[int, float] = {}
        self._rarities: dict[int, float] = {}  # by how many sentences hold a stem

    def support(self, statement: str) -> StatementSupport:
        """Return how well the text bears the statement out; one that repeats a sentence word for word has 1."""
        asked = _words_of(statement, self._language)
        in_words, nearest = self._compared(asked)
        strength = self._strength(asked, in_words, nearest)
        return StatementSupport(min(1.0, strength), self._by_sentence(asked, in_words, nearest))

    def strengths(self, statement: str) -> tuple[float, ...]:
        """Return for each sentence how well it supports the statement, 0..1; a verbatim copy has 1."""
        asked = _words_of(statement, self._language)
        return self._by_sentence(asked, *self._compared(asked))

    def _compared(self, asked: _Words) -> tuple[Sequence[float], Sequence[int]]:
        """Return for each sentence how alike it is in words, and those whose word order is asked of, best first."""
        in_words = self._in_words(asked)
        nearest = sorted((index for index, value in enumerate(in_words) if value), key=lambda i: -in_words[i])
        return in_words, nearest[:LOOKED_AT]

    def _by_sentence(self, asked: _Words, in_words: Sequence[float], nearest: Sequence[int]) -> tuple[float, ...]:
        strengths = [value / 2 if asked.pairs else value for value in in_words]
        for index in nearest if asked.pairs else ():
            strengths[index] += len(asked.pairs & self._sentences[index].pairs) / len(asked.pairs) / 2
        return tuple(min(1.0, value) for value in strengths)

    def rarity(self, name: str) -> float:
        """Return how much a stem counts: the fewer sentences hold it, the more."""
        holders = len(self._holders.get(name, ()))
        if holders not in self._rarities:
            self._rarities[holders] = log(1 + (len(self._sentences) + IDF_SMOOTHING) / (holders + IDF_SMOOTHING))
        return self._rarities[holders]

    def _in_words(self, asked: _Words) -> list[float]:
        """Return for each sentence the mean of cosine and weighted share."""
        size = len(self._sentences)
        products, shares = [0.0] * size, [0.0] * size
        for name, count in asked.content.items():
            weight = count * self.rarity(name)
            for index in self._holders.get(name, ()):
                products[index] += weight * weight / count * self._sentences[index].content[name]
                shares[index] += weight
        norm, total = self._length(asked), sum(count * self.rarity(name) for name, count in asked.content.items())
        return [
            (product / (norm * self._norm(index)) + share / total) / 2 if product else 0.0
            for index, (product, share) in enumerate(zip(products, shares, strict=True))
        ]

    def _strength(self, asked: _Words, in_words: Sequence[float], nearest: Sequence[int]) -> float:
        """Return the strength of the whole statement; that of its best sentence in words where it is one word."""
        if not nearest or not asked.distant_pairs:
            return in_words[nearest[0]] if nearest else 0.0
        best = max(
            WORDS_SHARE * in_words[index]
            + ORDER_SHARE * len(asked.distant_pairs & self._sentences[index].distant_pairs) / len(asked.distant_pairs)
            for index in nearest
        )
        cut_from = [self._sentences[index].stems for index in nearest[:CUT_FROM]]
        return best + WHOLENESS_SHARE * wholeness(asked.stems, cut_from)

    def _norm(self, index: int) -> float:
        if index not in self._norms:
            self._norms[index] = self._length(self._sentences[index])
        return self._norms[index]

    def _length(self, words: _Words) -> float:
        return sqrt(sum((count * self.rarity(name)) ** 2 for name, count in words.content.items()))


def _names(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each run of capitalised words; none where every longer word has a capital, as in headlines."""
    signs = tokens(text)
    longer = [token for token in signs[1:] if token.isalpha() and len(token) >= TITLE_CASE_LETTERS]
    if all(token[0].isupper() for token in longer):
        return
    for is_name, group in groupby(signs, key=lambda token: token[0].isupper() or token in _APOSTROPHES):
        words = tuple(plain_words(" ".join(group))) if is_name else ()
        if len(words) > 1:
            yield words


def distant_pairs(stems: Sequence[str]) -> frozenset[tuple[str, str]]:
    """Return the ordered pairs of words at most WINDOW apart: the skip-bigrams of ROUGE-S (Lin 2004)."""
    return frozenset(
        (first, second)
        for start, first in enumerate(stems, start=1)
        for second in stems[start : start + WINDOW]
        if first != second
    )


def wholeness(statement: Sequence[str], sentences: Sequence[Sequence[str]]) -> float:
    """Return the share of the statement's neighbours that stay together when it is cut out of the sentences.

    The cut takes the longest piece each time, as for extractive fragments (Grusky et al. 2018). One piece gives 1,
    word by word 0.
    """
    signs: dict[str, str] = {}
    asked, *held = (
        "".join(signs.setdefault(stem, chr(len(signs) + 1)) for stem in each) for each in (statement, *sentences)
    )
    text = _APART.join(held)
    start, pieces = 0, 0
    while start < len(asked):
        start += max(1, _longest(asked, start, text))
        pieces += 1
    return 1 - (pieces - 1) / max(1, len(asked) - 1)


def _longest(asked: str, start: int, text: str) -> int:
    """Return how many signs from a place on stand in the text side by side; where some do, fewer do."""
    found, tried = 0, 1
    while start + tried <= len(asked) and asked[start : start + tried] in text:
        found, tried = tried, 2 * tried
    return found + bisect_left(
        range(found + 1, min(tried, len(asked) - start + 1)),
        True,
        key=lambda size: asked[start : start + size] not in text,
    )
