"""From what a hand selected to the words that are meant: none is cut, no blanks at the ends."""

from reader.anchors.word_row import is_unspaced
from reader.model.span import Span


def to_whole_words(text: str, span: Span) -> Span | None:
    """Return a span with the rest of words that it cuts and without blanks at its ends; None where nothing is left."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return None
    while start > 0 and _is_within_word(text, start):
        start -= 1
    while end < len(text) and _is_within_word(text, end):
        end += 1
    return Span(start, end)


def _is_within_word(text: str, offset: int) -> bool:
    """Tell whether letters stand on both sides; between signs of a script without spaces a word may end anywhere."""
    both = text[offset - 1 : offset + 1]
    return all(char.isalnum() and not is_unspaced(char) for char in both)
