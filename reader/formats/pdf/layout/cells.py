"""The cells of a line: words that stand together, apart from others by white space or by dots that lead across."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.formats.pdf.glyphs.words import Word
from reader.formats.pdf.layout.lines import Line, spelled

_GAP = 0.9  # em; what stands closer is one cell
_FIGURE_GAP = 0.5  # em, between figures of a row
_MAX_FIGURE = 20  # characters
_LEADER = re.compile(r"(?:[.·…_]\s?){3,}|[.·]{2}|…+")
LEADERS = re.compile(r"\s*(?:\.{3,}|(?:[.·] ){3,}|…+|(?<=\w) \.\.(?= ))\s*")
_TAIL = re.compile(r"(?<=\w)\.{3,}\Z")
_LETTER, _DIGIT = re.compile(r"[^\W\d_]"), re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of a line from `left` to `right`."""

    words: tuple[Word, ...]
    left: float
    right: float

    @property
    def text(self) -> str:
        """Return its words, without dots that lead to the next cell."""
        return _TAIL.sub("", spelled(self.words)).rstrip()


def cells_of(line: Line) -> list[Cell]:
    """Return the cells of a line, from left to right."""
    groups: list[list[Word]] = [[]]
    for segment in line.segments:
        for word in segment.words:
            if (
                groups[-1]
                and not word.is_glued
                and word.left - max(each.right for each in groups[-1]) >= _GAP * line.size
            ):
                groups.append([])
            if _LEADER.fullmatch(word.text):
                groups.append([])
            else:
                groups[-1].append(word)
                groups += [[]] if _TAIL.search(word.text) else []
    return [_cell(part) for group in groups if group for part in figures_apart(group)]


def figures_apart(words: Sequence[Word]) -> list[Sequence[Word]]:
    """Return words parted where their gaps are wide, if what stands between those is figures, as a row of them is."""
    gaps = [after.left - before.right for before, after in pairwise(words) if not after.is_glued]
    limit = _FIGURE_GAP * words[0].style.size
    if not gaps or max(gaps) <= limit:
        return [words]
    groups: list[list[Word]] = [[words[0]]]
    for before, word in pairwise(words):
        if not word.is_glued and word.left - before.right > limit:
            groups.append([])
        groups[-1].append(word)
    texts = list(map(spelled, groups))
    are_short = max(map(len, texts)) <= _MAX_FIGURE
    return list(groups) if are_short and sum(map(is_figure, texts)) * 2 > len(texts) else [words]


def _cell(words: Sequence[Word]) -> Cell:
    return Cell(tuple(words), words[0].left, max(word.right for word in words))


def split_at(cell: Cell, strips: Sequence[tuple[float, float]]) -> list[Cell]:
    """Return the parts of a cell that stand in different columns, where strips between them meet gaps of its words."""
    groups: list[list[Word]] = [[cell.words[0]]]
    for before, word in pairwise(cell.words):
        if not word.is_glued and any(low < word.left and high > before.right for low, high in strips):
            groups.append([])
        groups[-1].append(word)
    return [_cell(group) for group in groups]


def is_figure(text: str) -> bool:
    """Tell whether a cell holds a number rather than words."""
    digits = len(_DIGIT.findall(text))
    return digits > 0 and digits >= len(_LETTER.findall(text))
