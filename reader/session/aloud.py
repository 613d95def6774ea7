"""What is read aloud of an article, passage by passage: its sentences, and what has none as it stands. No Qt."""

import re
from bisect import bisect_right

from reader.model.document import CELL_SEPARATOR, Document
from reader.model.span import Span

_UNSPOKEN = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]")  # hints for breaking lines, and directions
_BLANKS = re.compile(r"\s+")


class Passages:
    """The passages of one article in order."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._spans = tuple(span for span in _spans(document) if spoken(document, span))
        self._ends = [span.end for span in self._spans]

    def at(self, offset: int) -> Span | None:
        """Return the passage at an offset, or the next one where none is; None at the end."""
        place = bisect_right(self._ends, offset)
        return self._spans[place] if place < len(self._spans) else None

    def after(self, passage: Span) -> Span | None:
        """Return the passage that follows."""
        return self.at(passage.end)

    def before(self, passage: Span) -> Span | None:
        """Return the passage before, or the first again."""
        place = bisect_right(self._ends, passage.start) - 1
        return self._spans[max(0, place)] if self._spans else None


def spoken(document: Document, span: Span) -> str:
    """Return the words of a passage as they are to be said, on one line; empty where there is nothing to say."""
    words = document.plain_words(span).replace(CELL_SEPARATOR, ", ")
    said = _BLANKS.sub(" ", _UNSPOKEN.sub("", words)).strip()
    return said if any(map(str.isalnum, said)) else ""


def _spans(document: Document) -> list[Span]:
    sentences: dict[int, list[Span]] = {}
    for sentence in document.sentences:
        sentences.setdefault(sentence.paragraph, []).append(sentence.span)
    return [
        span for index, paragraph in enumerate(document.paragraphs) for span in sentences.get(index, [paragraph.span])
    ]
