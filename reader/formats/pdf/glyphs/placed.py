"""A word as a page has it, before it is known which way most of the page runs."""

from dataclasses import dataclass

from reader.formats.pdf.glyphs.frame import Way
from reader.formats.pdf.glyphs.words import Word


@dataclass(frozen=True, slots=True)
class Placed:
    """A word, the way it runs, and whether it stands on the visible page; its places are those as seen upright."""

    word: Word
    way: Way
    is_seen: bool
