"""How well each sentence of a text bears out a statement: shared words and shared word order.

The score is the mean of two halves. Words: tf-idf cosine and the idf-weighted share of the statement's stems, with the
sentences as documents (Salton and Buckley 1988). Order: the share of the statement's word pairs that stand in the
sentence too, as ROUGE-2 recall counts them (Lin 2004). Word order tells a true statement from one stitched together of
words that the text holds elsewhere.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, sqrt

from reader.nlp.stems import stem
from reader.nlp.stop_words import stop_words
from reader.nlp.tokens import plain_words

IDF_SMOOTHING = 0.5  # sentences; a word that no sentence holds still has a finite weight


@dataclass(frozen=True, slots=True)
class _Profile:
    """Weights of the content stems, their Euclidean norm, and the pairs of neighbouring stems, function words too."""

    weights: dict[str, float]
    norm: float
    pairs: frozenset[tuple[str, str]]


class SupportIndex:
    """Holds the sentences of a text once, for any number of statements."""

    def __init__(self, sentences: Sequence[str], language: str) -> None:
        self._language = language
        self._stop_words = stop_words(language)
        found = [self._stems(sentence) for sentence in sentences]
        self._size = len(found)
        self._frequencies = Counter(name for content, _ in found for name in set(content))
        self._profiles = [self._profile(content, every) for content, every in found]

    def strengths(self, statement: str) -> list[float]:
        """Return for each sentence how well it supports the statement, 0..1; a verbatim copy has 1."""
        asked = self._profile(*self._stems(statement))
        return [_strength(asked, profile) for profile in self._profiles]

    def similarity(self, first: int, second: int) -> float:
        """Return the tf-idf cosine of two sentences, 0..1."""
        return _cosine(self._profiles[first], self._profiles[second])

    def _stems(self, text: str) -> tuple[list[str], list[str]]:
        """Return the stems of the content words, and those of all words."""
        content, every = [], []
        for word in plain_words(text):
            every.append(stem(word, self._language))
            if word not in self._stop_words:
                content.append(every[-1])
        return content or every, every

    def _profile(self, content: Iterable[str], every: Iterable[str]) -> _Profile:
        weights = {name: count * self._rarity(name) for name, count in Counter(content).items()}
        return _Profile(weights, sqrt(sum(weight**2 for weight in weights.values())), frozenset(pairwise(every)))

    def _rarity(self, name: str) -> float:
        return log(1 + (self._size + IDF_SMOOTHING) / (self._frequencies[name] + IDF_SMOOTHING))


def _strength(asked: _Profile, sentence: _Profile) -> float:
    in_words = (_cosine(asked, sentence) + _coverage(asked, sentence)) / 2
    if not asked.pairs:
        return min(1.0, in_words)
    return min(1.0, (in_words + len(asked.pairs & sentence.pairs) / len(asked.pairs)) / 2)


def _cosine(asked: _Profile, sentence: _Profile) -> float:
    shared = sum(weight * sentence.weights.get(name, 0.0) for name, weight in asked.weights.items())
    return shared / (asked.norm * sentence.norm) if shared else 0.0


def _coverage(asked: _Profile, sentence: _Profile) -> float:
    shared = sum(weight for name, weight in asked.weights.items() if name in sentence.weights)
    return shared / sum(asked.weights.values()) if shared else 0.0
