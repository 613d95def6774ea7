"""What the program knows of marked articles before it weighs their sentences."""

from collections.abc import Iterator, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.analysis.lines.dependence import dependence_of, lacking_sentences
from reader.analysis.summarizers import summarizer_of
from reader.model.analysis import DEFAULT_SUMMARIZER
from reader.model.document import Document
from reader.parsing.blocks import blocks_of
from reader.parsing.network import Network
from reader.parsing.pieces import pieces_of
from reader.parsing.reading import MODEL_FILE, VOCABULARY_FILE, parser, stretches_of
from reader.parsing.words import word_spans
from reader.paths import resource_dir
from resources.training.points.articles import Marked

WIDTH = 384  # of the network's vectors
Rows = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """A marked article, for each of its sentences the mean of its words' vectors, and what the signs are made of."""

    article: Marked
    vectors: Rows
    ranking: tuple[int, ...]
    unfit: Set[int]


class Examples:
    """Makes examples by the program's own network and ranking."""

    def __init__(self) -> None:
        folder = resource_dir() / "models" / "parser"
        self._network, self._pieces = Network(folder / MODEL_FILE), pieces_of(folder / VOCABULARY_FILE)

    def of(self, article: Marked) -> Example:
        """Return an article as an example; of a sentence that is not read the vector is nothing."""
        document = article.document
        lacking = lacking_sentences(document, dependence_of(document, parser().parse(document)))
        means = dict(self._means(document))
        rows = np.array([means.get(sentence.span.start, np.zeros(WIDTH)) for sentence in document.sentences])
        ranking = summarizer_of(DEFAULT_SUMMARIZER).rank(document)
        return Example(article, rows, ranking, lacking.dependent | lacking.fragments)

    def _means(self, document: Document) -> Iterator[tuple[int, Rows]]:
        """Yield where each sentence that is read begins, and the mean of its words' vectors."""
        read = [word_spans(document.text, span, document.language or "") for _, span in stretches_of(document)]
        sentences = [spans for spans in read if spans]
        words = [[span.of(document.text) for span in spans] for spans in sentences]
        vectors = np.concatenate([self._network.say(block).words for block in blocks_of(words, self._pieces)])
        ends = np.cumsum([len(spans) for spans in sentences])
        for spans, own in zip(sentences, np.split(vectors, ends[:-1]), strict=True):
            yield spans[0].start, own.mean(0)
