"""Classic methods without their matrices of pairs: sumy's ranking at the length of a book.

Must load neither numpy nor sumy on import, nor what knows words.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis.summarizers.ordering import distinct, ordered
from reader.model.document import Document
from reader.nlp.language import DEFAULT_LANGUAGE

if TYPE_CHECKING:
    from reader.analysis.summarizers.word_table import Numbers


@dataclass(frozen=True, slots=True)
class VectorisedSummarizer:
    """One method behind the protocol; `rate` is given the texts of different sentences and their language."""

    id: str
    name: str
    description: str
    max_sentences: int | None
    rate: Callable[[Sequence[str], str], Sequence[float]]
    max_pairs: int | None = None

    def rank(self, document: Document) -> tuple[int, ...]:
        """Return every sentence, the best rated first; ties and repeated sentences in source order, those last."""
        first, repeated = distinct(document)
        if len(first) < 2:
            return tuple(first + repeated)
        texts = [document.text_of(document.sentences[index].span) for index in first]
        return (*ordered(first, self.rate(texts, document.language or DEFAULT_LANGUAGE)), *repeated)


def lexrank(texts: Sequence[str], language: str) -> Sequence[float]:
    """Rate by LexRank."""
    from reader.analysis.summarizers.lexrank import ratings
    from reader.analysis.summarizers.terms import content_stems

    return _plain(ratings(content_stems(texts, language)))


def textrank(texts: Sequence[str], language: str) -> Sequence[float]:
    """Rate by TextRank."""
    from reader.analysis.summarizers.shared_words import textrank_ratings
    from reader.analysis.summarizers.terms import content_stems

    return _plain(textrank_ratings(content_stems(texts, language)))


def reduction(texts: Sequence[str], language: str) -> Sequence[float]:
    """Rate by Reduction."""
    from reader.analysis.summarizers.shared_words import reduction_ratings
    from reader.analysis.summarizers.terms import content_stems

    return _plain(reduction_ratings(content_stems(texts, language)))


def lsa(texts: Sequence[str], language: str) -> Sequence[float]:
    """Rate by LSA."""
    from reader.analysis.summarizers.lsa import ratings
    from reader.analysis.summarizers.terms import all_stems

    return _plain(ratings(all_stems(texts, language)))


def sum_basic(texts: Sequence[str], language: str) -> Sequence[float]:
    """Rate by SumBasic."""
    from reader.analysis.summarizers.sum_basic import ratings
    from reader.analysis.summarizers.terms import content_stems

    return ratings(content_stems(texts, language))


def kl_sum(texts: Sequence[str], language: str) -> Sequence[float]:
    """Rate by KL-Sum."""
    from reader.analysis.summarizers.kl_sum import ratings
    from reader.analysis.summarizers.terms import content_words

    return ratings(*content_words(texts, language))


def _plain(ratings: "Numbers") -> Sequence[float]:
    return [float(rating) for rating in ratings]
