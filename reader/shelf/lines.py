"""The line of an article that shows why it was found."""

from typing import NamedTuple

from reader.model.folding import FoldedText
from reader.model.span import Span
from reader.shelf.asked_words import parts_of

BEFORE, LENGTH = 60, 220  # characters before the words that were found, and of the whole line


class Line(NamedTuple):
    """The words of a text around the rarest part of what is looked for, and how many parts stand nowhere in it."""

    lacks: int
    words: str


def line_of(text: str, words: str) -> str:
    """Return the words of a text around the rarest part of what is looked for, empty where none stands in it."""
    return found_in(text, words).words


def found_in(text: str, words: str) -> Line:
    """Return what of a text shows best that it has the parts of what is looked for, and what it lacks."""
    folded = FoldedText(text)
    parts = [list(folded.hits(part.words)) for part in parts_of(words)]
    found = [(len(hits), hits[0]) for hits in parts if hits]
    return Line(len(parts) - len(found), _around(text, min(found)[1]) if found else "")


def _around(text: str, hit: Span) -> str:
    start = max(0, hit.start - BEFORE)
    if start > 0:
        blank = text.find(" ", start, hit.start)
        start = blank + 1 if blank >= 0 else start
    end = min(len(text), start + LENGTH)
    shown = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{shown}{'…' if end < len(text) else ''}"
