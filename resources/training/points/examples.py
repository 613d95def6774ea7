"""What the program knows of marked articles before it weighs their sentences."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.analysis.summarizers import summarizer_of
from reader.model.analysis import DEFAULT_SUMMARIZER
from reader.model.document import Document
from reader.parsing.blocks import blocks_of
from reader.parsing.network import Network
from reader.parsing.pieces import pieces_of
from reader.parsing.reading import MODEL_FILE, VOCABULARY_FILE, stretches_of
from reader.parsing.words import word_spans
from reader.paths import resource_dir
from resources.training.points.articles import Marked

WIDTH = 384  # of the network's vectors
Rows = NDArray[np.floating]


@dataclass(frozen=True)
class Example:
    """A marked article, for each of its sentences the vectors of its words in rows, and the program's ranking."""

    article: Marked
    vectors: tuple[Rows, ...]
    ranking: tuple[int, ...]


class Examples:
    """Makes examples by the program's own network and ranking."""

    def __init__(self) -> None:
        folder = resource_dir() / "models" / "parser"
        self._network, self._pieces = Network(folder / MODEL_FILE), pieces_of(folder / VOCABULARY_FILE)

    def of(self, article: Marked) -> Example:
        """Return an article as an example; a sentence that is not read has no rows."""
        document = article.document
        read = dict(self._vectors(document))
        nothing = np.zeros((0, WIDTH), np.float16)
        vectors = tuple(read.get(sentence.span.start, nothing) for sentence in document.sentences)
        return Example(article, vectors, summarizer_of(DEFAULT_SUMMARIZER).rank(document))

    def _vectors(self, document: Document) -> Iterator[tuple[int, Rows]]:
        """Yield where each sentence that is read begins, and the vectors of its words; half the bits are enough."""
        read = [word_spans(document.text, span, document.language or "") for _, span in stretches_of(document)]
        sentences = [spans for spans in read if spans]
        words = [[span.of(document.text) for span in spans] for spans in sentences]
        vectors = np.concatenate([self._network.say(block).words for block in blocks_of(words, self._pieces)])
        ends = np.cumsum([len(spans) for spans in sentences])
        for spans, own in zip(sentences, np.split(vectors, ends[:-1]), strict=True):
            yield spans[0].start, own.astype(np.float16)
