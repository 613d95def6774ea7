"""Sorted look-ups over a document: which sentence, which paragraph, what lies within."""

from bisect import bisect_left, bisect_right

from reader.model.document import Document
from reader.model.headline import one_line
from reader.model.span import Span

AROUND = 60  # characters on each side of words that differ


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


def words_around(document: Document, span: Span) -> str:
    """Return words on one line with those around them, as far as their sentence goes."""
    index = SpanIndex(document).sentence_at(span.start)
    whole = document.sentences[index].span if index is not None else span
    start, end = max(whole.start, span.start - AROUND), min(whole.end, max(span.end, whole.start) + AROUND)
    before, after = document.text[start : span.start], document.text[span.end : end]
    before = before if start == whole.start else f"… {before.partition(' ')[2]}"
    after = after if end == whole.end else f"{after.rpartition(' ')[0]} …"
    return one_line(f"{before}{document.text_of(span)}{after}")


def _covering(spans: list[Span], starts: list[int], offset: int) -> int | None:
    index = bisect_right(starts, offset) - 1
    return index if index >= 0 and offset in spans[index] else None
