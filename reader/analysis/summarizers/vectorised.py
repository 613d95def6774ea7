"""Classic methods without their matrices of pairs: sumy's ranking at the length of a book.

Each is given different sentences of a document, by index, and rates them. Must load neither numpy nor sumy on import,
nor what knows words.
"""

from collections.abc import Sequence

from reader.model.document import Document
from reader.nlp.language import DEFAULT_LANGUAGE


def lexrank(document: Document, indices: Sequence[int]) -> Sequence[float]:
    """Rate by LexRank."""
    from reader.analysis.summarizers.lexrank import ratings
    from reader.analysis.summarizers.terms import content_stems

    return list(map(float, ratings(content_stems(*_texts(document, indices)))))


def textrank(document: Document, indices: Sequence[int]) -> Sequence[float]:
    """Rate by TextRank."""
    from reader.analysis.summarizers.shared_words import textrank_ratings
    from reader.analysis.summarizers.terms import content_stems

    return list(map(float, textrank_ratings(content_stems(*_texts(document, indices)))))


def reduction(document: Document, indices: Sequence[int]) -> Sequence[float]:
    """Rate by Reduction."""
    from reader.analysis.summarizers.shared_words import reduction_ratings
    from reader.analysis.summarizers.terms import content_stems

    return list(map(float, reduction_ratings(content_stems(*_texts(document, indices)))))


def lsa(document: Document, indices: Sequence[int]) -> Sequence[float]:
    """Rate by LSA."""
    from reader.analysis.summarizers.lsa import ratings
    from reader.analysis.summarizers.terms import all_stems

    return list(map(float, ratings(all_stems(*_texts(document, indices)))))


def sum_basic(document: Document, indices: Sequence[int]) -> Sequence[float]:
    """Rate by SumBasic."""
    from reader.analysis.summarizers.sum_basic import ratings
    from reader.analysis.summarizers.terms import content_stems

    return ratings(content_stems(*_texts(document, indices)))


def kl_sum(document: Document, indices: Sequence[int]) -> Sequence[float]:
    """Rate by KL-Sum."""
    from reader.analysis.summarizers.kl_sum import ratings
    from reader.analysis.summarizers.terms import content_words

    return ratings(*content_words(*_texts(document, indices)))


def _texts(document: Document, indices: Sequence[int]) -> tuple[list[str], str]:
    """Return the texts of some sentences, and their language."""
    texts = [document.sentence_text(index) for index in indices]
    return texts, document.language or DEFAULT_LANGUAGE
