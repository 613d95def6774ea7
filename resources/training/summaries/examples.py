"""An article with its author's points, as numbers: the signs of its sentences and words, and how ROUGE counts them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy
from numpy.typing import NDArray
from rouge_score.tokenizers import DefaultTokenizer

from reader.analysis.summarizers.glance.feature import Feature, WordFeature
from reader.analysis.summarizers.glance.sentence_features import sentence_features
from reader.analysis.summarizers.glance.vocabulary import vocabulary_of, word_signs
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from reader.nlp.stems import stems
from reader.nlp.tokens import count_words

LANGUAGE = "en"
_TOKENIZER = DefaultTokenizer(use_stemmer=True)


@dataclass(frozen=True, slots=True)
class Example:
    """Rows of `signs` and `overlaps` are sentences, rows of `word_signs` words; `rows` are the words of a sentence."""

    signs: NDArray[Any]
    rows: tuple[tuple[int, ...], ...]
    word_signs: NDArray[Any]
    is_in_points: NDArray[Any]  # of each word
    overlaps: NDArray[Any]  # how often each word of the points stands in each sentence
    points: NDArray[Any]  # how often each word of the points stands in them
    rouge_lengths: NDArray[Any]
    word_counts: NDArray[Any]


def example_of(article: str, highlights: Sequence[str]) -> Example:
    """Return the example of an article, which is taken as one paragraph: the collection has lost the breaks."""
    document = segmented(Document(article, (Paragraph(Span(0, len(article)), ParagraphKind.BODY),)), LANGUAGE)
    texts = [document.text_of(sentence.span) for sentence in document.sentences]
    vocabulary = vocabulary_of(document)
    wanted = set(stems(" ".join(highlights), LANGUAGE))
    points = Counter(_TOKENIZER.tokenize("\n".join(highlights)))
    tokens = [Counter(_TOKENIZER.tokenize(text)) for text in texts]
    return Example(
        signs=indicators(sentence_features(document, vocabulary), Feature),
        rows=vocabulary.rows,
        word_signs=indicators(word_signs(document, vocabulary), WordFeature),
        is_in_points=numpy.array([stem in wanted for stem in vocabulary.stems], dtype=float),
        overlaps=numpy.array([[each[word] for word in points] for each in tokens], dtype=float),
        points=numpy.array(list(points.values()), dtype=float),
        rouge_lengths=numpy.array([each.total() for each in tokens]),
        word_counts=numpy.array([count_words(text) for text in texts]),
    )


def indicators(signs: Sequence[Iterable[StrEnum]], kinds: type[StrEnum]) -> NDArray[Any]:
    """Return a row of ones and zeros for each set of signs."""
    column_by_sign = {sign: column for column, sign in enumerate(kinds)}
    table = numpy.zeros((len(signs), len(column_by_sign)))
    for row, each in enumerate(signs):
        table[row, [column_by_sign[sign] for sign in each]] = 1.0
    return table
