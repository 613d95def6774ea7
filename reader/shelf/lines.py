"""The line of an article that shows why it was found."""

from collections.abc import Sequence

from reader.model.folding import FoldedText
from reader.model.span import Span
from reader.shelf.asked_words import parts_of

BEFORE, LENGTH = 60, 220  # characters before the words that were found, and of the whole line


def line_of(text: str, words: str) -> str:
    """Return the words of a text around the rarest part of what is looked for, empty where none stands in it."""
    folded, found = FoldedText(text), list[tuple[int, Span]]()
    for part in parts_of(words):
        hits = list(folded.hits(part.words))
        if hits:
            found.append((len(hits), hits[0]))
    return _around(text, min(found)[1]) if found else ""


def best_of(texts: Sequence[str], words: str) -> int | None:
    """Return which text has most of the parts of what is looked for, the first of equals; None where none has any."""
    parts = [part.words for part in parts_of(words)]
    counts = [sum(any(True for _ in folded.hits(part)) for part in parts) for folded in map(FoldedText, texts)]
    return counts.index(max(counts)) if any(counts) else None


def _around(text: str, hit: Span) -> str:
    start = max(0, hit.start - BEFORE)
    if start > 0:
        blank = text.find(" ", start, hit.start)
        start = blank + 1 if blank >= 0 else start
    end = min(len(text), start + LENGTH)
    shown = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{shown}{'…' if end < len(text) else ''}"
