"""The methods of sumy as sumy computes them, pair by pair, to compare with: given our words, in our order of ties."""

import warnings
from collections.abc import Callable, Sequence
from math import isnan
from typing import Any

from numpy import errstate
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from reader.analysis.summarizers.ordering import distinct, ordered
from reader.analysis.summarizers.sum_basic import TIE
from reader.model.document import Document
from reader.nlp.stems import stem
from reader.nlp.stop_words import stop_words
from reader.nlp.tokens import plain_words


class _Words:
    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(plain_words(text))


class _Stems:
    """Numbers for stems, since sumy sums over sets, whose order would change with the hash of strings."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._numbers: dict[str, int] = {}

    def __call__(self, word: str) -> int:
        return self._numbers.setdefault(stem(word, self._language), len(self._numbers))


class _SumBasicWithTies(SumBasicSummarizer):  # type: ignore[misc]
    """sumy takes the greatest number; here the first of those that differ by the noise of sums alone."""

    def _find_index_of_best_sentence(self, word_freq: Any, sentences_as_words: Any) -> int:
        means = [self._compute_average_probability_of_words(word_freq, words) for words in sentences_as_words]
        return next(index for index, mean in enumerate(means) if mean >= max(means) * (1 - TIE))


class _KLWithTies(KLSummarizer):  # type: ignore[misc]
    @staticmethod
    def _find_index_of_best_sentence(kls: list[float]) -> int:
        return next(index for index, value in enumerate(kls) if value <= min(kls) + 1e-12)


METHODS: dict[str, Callable[[_Stems], Any]] = {
    "lexrank": LexRankSummarizer,
    "textrank": TextRankSummarizer,
    "lsa": LsaSummarizer,
    "reduction": ReductionSummarizer,
    "sumbasic": _SumBasicWithTies,
    "kl": lambda _stems: _KLWithTies(),
}


def sumy_ranking(method_id: str, document: Document) -> tuple[int, ...]:
    """Return the ranking of sumy's own method; repeated sentences are left out before and put last after."""
    first, repeated = distinct(document)
    if not first:
        return ()
    texts = [document.text_of(document.sentences[index].span) for index in first]
    found = sumy_ratings(method_id, texts, document.language or "")
    if method_id == "textrank":
        found = [rating * len(found) for rating in found]
    return (*ordered(first, found), *repeated)


def sumy_ratings(method_id: str, texts: Sequence[str], language: str) -> list[float]:
    """Return the ratings of sumy's own method, in the order of the texts; 0 for all where it divides 0 by 0."""
    method = METHODS[method_id](_Stems(language))
    method.stop_words = stop_words(language)
    rating_by_order: dict[int, float] = {}

    def read(rated: list[Any]) -> list[Any]:
        rating_by_order.update((item.order, float(item.rating)) for item in rated)
        return rated

    with warnings.catch_warnings(), errstate(invalid="ignore"):
        warnings.filterwarnings("ignore", message="Number of words", category=UserWarning)
        method(ObjectDocumentModel([Paragraph([Sentence(text, _Words()) for text in texts])]), read)
    return [0.0 if isnan(rating := rating_by_order.get(order, 0.0)) else rating for order in range(len(texts))]
