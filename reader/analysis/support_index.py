"""How well each sentence of a text bears out a statement: shared words and shared word order.

The score is the mean of two halves. Words: tf-idf cosine and the idf-weighted share of the statement's stems, with the
sentences as documents (Salton and Buckley 1988). Order: the share of the statement's word pairs that stand in the
sentence too, as ROUGE-2 recall counts them (Lin 2004). Word order tells a true statement from one stitched together of
words that the text holds elsewhere. The order within a name does not count: else a sentence that names the same one
stands above the sentence that says the same.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import log, sqrt

from reader.nlp.stems import stem
from reader.nlp.stop_words import stop_words
from reader.nlp.tokens import plain_words, token_spans

IDF_SMOOTHING = 0.5  # sentences; a word that no sentence holds still has a finite weight
TITLE_CASE_LETTERS = 4  # shorter words stay small in headlines
_APOSTROPHES = frozenset({"'", "’"})


@dataclass(frozen=True, slots=True)
class _Stems:
    """The stems of the content words, those of all words, and those of each name of several words."""

    content: tuple[str, ...]
    every: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Profile:
    """Weights of the content stems, their Euclidean norm, and the pairs of neighbouring stems outside names."""

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
        self._frequencies = Counter(stem for each in found for stem in set(each.content))
        self._profiles = [self._profile(each) for each in found]

    def strengths(self, statement: str) -> list[float]:
        """Return for each sentence how well it supports the statement, 0..1; a verbatim copy has 1."""
        asked = self._profile(self._stems(statement))
        return [_strength(asked, profile) for profile in self._profiles]

    def similarity(self, first: int, second: int) -> float:
        """Return the tf-idf cosine of two sentences, 0..1."""
        return _cosine(self._profiles[first], self._profiles[second])

    def _stems(self, text: str) -> _Stems:
        words = tuple(plain_words(text))
        every = tuple(stem(word, self._language) for word in words)
        content = tuple(name for name, word in zip(every, words, strict=True) if word not in self._stop_words)
        names = tuple(tuple(stem(word, self._language) for word in name) for name in _names(text))
        return _Stems(content or every, every, names)

    def _profile(self, stems: _Stems) -> _Profile:
        weights = {name: count * self._rarity(name) for name, count in Counter(stems.content).items()}
        pairs = frozenset(pairwise(stems.every)).difference(*map(pairwise, stems.names))
        return _Profile(weights, sqrt(sum(weight**2 for weight in weights.values())), pairs)

    def _rarity(self, name: str) -> float:
        return log(1 + (self._size + IDF_SMOOTHING) / (self._frequencies[name] + IDF_SMOOTHING))


def _names(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each run of capitalised words; none where every longer word has a capital, as in headlines."""
    tokens = [span.of(text) for span in token_spans(text)]
    longer = [token for token in tokens[1:] if token.isalpha() and len(token) >= TITLE_CASE_LETTERS]
    if all(token[0].isupper() for token in longer):
        return
    for is_name, group in groupby(tokens, key=lambda token: token[0].isupper() or token in _APOSTROPHES):
        words = tuple(plain_words(" ".join(group))) if is_name else ()
        if len(words) > 1:
            yield words


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
