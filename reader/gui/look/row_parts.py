"""Rows of lists that are as high as their words need: parts set under each other."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.gui.look.theme import interface_font
from reader.gui.text.set_lines import set_lines

LINE = 1.4  # of the type size
LONGEST_WORD = 30  # characters; what is longer is of a script that sets no spaces


class Part(NamedTuple):
    """Words of a row, their size, the role of their colour, and how far they stand in."""

    text: str
    size: int
    role: str
    indent: int = 0
    is_strong: bool = False

    def set_in(self, width: int) -> QTextLayout:
        """Return the words broken into lines."""
        font = interface_font(self.size, is_strong=self.is_strong)
        return set_lines(self.text, font, width - self.indent, LINE)

    def height_in(self, width: int) -> float:
        """Return how much room the lines need."""
        return float(self.set_in(width).lineCount() * self.size * LINE)


def height_of(parts: Iterable[Part], width: int) -> int:
    """Return how much room parts need under each other."""
    return round(sum(part.height_in(width) for part in parts))


def width_for(option: QStyleOptionViewItem) -> int:
    """Return how wide a row will be."""
    widget = option.widget
    return int(widget.viewport().width() if hasattr(widget, "viewport") else option.rect.width())


def shortened(text: str, most: int) -> str:
    """Return the beginning of a text that is too long for a row, up to the end of a word where there are words."""
    if len(text) <= most:
        return text
    whole, _, part = text[: most + 1].rpartition(" ")
    return f"{(whole if whole and len(part) <= LONGEST_WORD else text[:most]).rstrip()}…"
