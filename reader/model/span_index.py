"""Sorted look-ups over a document: which sentence, which paragraph, what lies within."""

from bisect import bisect_left, bisect_right

from reader.model.document import Document
from reader.model.span import Span


class SpanIndex:
    """Answers where an offset lies, in logarithmic time."""

    def __init__(self, document: Document) -> None:
        self._paragraphs = [paragraph.span for paragraph in document.paragraphs]
        self._sentences = [sentence.span for sentence in document.sentences]
        self._paragraph_starts = [span.start for span in self._paragraphs]
        self._sentence_starts = [span.start for span in self._sentences]
        self._sentence_paragraphs = [sentence.paragraph for sentence in document.sentences]

    def paragraph_at(self, offset: int) -> int | None:
        """Return the index of the paragraph that covers the offset."""
        return _covering(self._paragraphs, self._paragraph_starts, offset)

    def sentence_at(self, offset: int) -> int | None:
        """Return the index of the sentence that covers the offset."""
        return _covering(self._sentences, self._sentence_starts, offset)

    def paragraph_of(self, span: Span) -> int | None:
        """Return the index of the paragraph in which the span begins."""
        return self.paragraph_at(span.start)

    def sentences_of(self, paragraph: int) -> range:
        """Return the indices of the sentences of a paragraph."""
        return range(
            bisect_left(self._sentence_paragraphs, paragraph), bisect_right(self._sentence_paragraphs, paragraph)
        )


def _covering(spans: list[Span], starts: list[int], offset: int) -> int | None:
    index = bisect_right(starts, offset) - 1
    return index if index >= 0 and offset in spans[index] else None
