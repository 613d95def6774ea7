"""Luhn's and Edmundson's methods as sumy has them; the only file that imports sumy.

sumy compares sentences by their text and returns no scores, but hands its rated sentences to a callable that is given
for their count: there the ratings are read.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from reader.model.document import Document, ParagraphKind
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.language_table import words_for
from reader.nlp.stems import stem
from reader.nlp.stop_words import stop_words
from reader.nlp.tokens import plain_words, words

if TYPE_CHECKING:
    from sumy.models.dom import ObjectDocumentModel

EDMUNDSON_BONUS_WORDS = 10  # commonest words that stand in where an article has neither title nor headings

_STIGMA_WORDS = words_for("function-words.stigma")
_NO_WORD = frozenset({""})  # sumy refuses an empty list


def luhn(document: Document, indices: Sequence[int]) -> Sequence[float]:
    """Rate by Luhn's method, which is given its significant words as a set: it looks up every word in them."""
    from sumy.summarizers.luhn import LuhnSummarizer

    method = LuhnSummarizer(lambda word: stem(word, _language(document)))
    method.stop_words = stop_words(_language(document))
    in_order: Callable[[Sequence[str]], tuple[str, ...]] = method._get_significant_words
    method._get_significant_words = lambda found: frozenset(in_order(found))
    return _ratings(method, document, indices, [])


def edmundson(document: Document, indices: Sequence[int]) -> Sequence[float]:
    """Rate by Edmundson's method with the words of title and headings as its bonus words."""
    from sumy.summarizers.edmundson import EdmundsonSummarizer

    method = EdmundsonSummarizer(_NumberedStems(_language(document)))
    method.bonus_words = _bonus_words(document) or _NO_WORD
    method.stigma_words = _STIGMA_WORDS
    method.null_words = stop_words(_language(document)) or _NO_WORD
    return _ratings(method, document, indices, _headings(document))


def _ratings(method: Any, document: Document, indices: Sequence[int], headings: Sequence[str]) -> list[float]:
    rating_by_order: dict[int, float] = {}

    def read(rated: list[Any]) -> list[Any]:
        rating_by_order.update((item.order, float(item.rating)) for item in rated)
        return rated

    method(_model(document, indices, headings), read)
    return [rating_by_order.get(order, 0.0) for order in range(len(indices))]


def _model(document: Document, indices: Sequence[int], headings: Sequence[str]) -> "ObjectDocumentModel":
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    tokenizer = _Tokenizer()
    blocks = [
        [Sentence(document.sentence_text(index), tokenizer) for index in group]
        for _, group in groupby(indices, key=lambda index: document.sentences[index].paragraph)
    ]
    blocks[0][:0] = [Sentence(heading, tokenizer, is_heading=True) for heading in headings]
    return ObjectDocumentModel([Paragraph(block) for block in blocks])


class _Tokenizer:
    """Gives sumy our words; it asks for nothing else."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(plain_words(text))


class _NumberedStems:
    """Stems as numbers in the order of first use: sumy sums over sets, and the hash of a string changes by run."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._number_by_stem: dict[str, int] = {}

    def __call__(self, word: str) -> int:
        return self._number_by_stem.setdefault(stem(word, self._language), len(self._number_by_stem))


def _language(document: Document) -> str:
    return document.language or DEFAULT_LANGUAGE


def _headings(document: Document) -> list[str]:
    found = document.paragraphs_of_kind(ParagraphKind.TITLE, ParagraphKind.HEADING)
    return [document.text_of(document.paragraphs[index].span) for index in found]


def _bonus_words(document: Document) -> frozenset[str]:
    title = [document.metadata.title] if document.metadata.title else []
    found = words(" ".join(title + _headings(document)), _language(document))
    if found:
        return frozenset(found)
    common = Counter(words(document.text, _language(document))).most_common(EDMUNDSON_BONUS_WORDS)
    return frozenset(word for word, _ in common)
