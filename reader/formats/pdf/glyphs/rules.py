"""Level lines drawn on a page, as the rule above its footnotes, and the words that they strike out.

A thin line does so through the middle of their letters, and ends where they end.
"""

import ctypes
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from reader.formats.pdf.glyphs.frame import Frame
from reader.formats.pdf.glyphs.words import Rule, Word

_MAX_OBJECTS = 4_000  # of a page that are looked at
_MAX_THICKNESS, _MIN_LENGTH = 2.0, 4.0  # points
_LOWEST, _HIGHEST = 0.15, 0.45  # em above the baseline: the middle of small letters, of capitals and of figures
_COVERED, _TOUCHED = 0.75, 0.2  # of a word's width: what is struck, and what only stands beside it
_BEYOND = 0.5  # em that a line may begin before its words, or end behind them
_LETTERS = 2  # a line through a single one makes it another letter


def lines_on(pdfium: Any, page: Any, frame: Frame) -> tuple[Rule, ...]:
    """Return the level lines of a page."""
    found, edges = [], [ctypes.c_float() for _ in range(4)]
    addresses = [ctypes.byref(edge) for edge in edges]
    for number in range(min(pdfium.FPDFPage_CountObjects(page), _MAX_OBJECTS)):
        drawn = pdfium.FPDFPage_GetObject(page, number)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if pdfium.FPDFPageObj_GetBounds(drawn, *addresses):
            found.append(_rule(frame, *(edge.value for edge in edges)))
    return tuple(rule for rule in found if rule is not None)


def _rule(frame: Frame, left: float, bottom: float, right: float, top: float) -> Rule | None:
    (x, y), (u, v) = frame.place(left, bottom), frame.place(right, top)
    is_rule = abs(v - y) <= _MAX_THICKNESS and abs(u - x) >= _MIN_LENGTH
    return Rule(min(x, u), max(x, u), (y + v) / 2) if is_rule else None


def with_struck(words: Sequence[Word], lines: Iterable[Rule]) -> tuple[Word, ...]:
    """Return the words, those through which one of the lines of the page is drawn as struck."""
    order = sorted(range(len(words)), key=lambda at: words[at].baseline)
    heights = [words[at].baseline for at in order]
    tallest = max((word.style.size for word in words), default=0.0)
    struck: set[int] = set()
    for line in lines:
        first, end = (bisect_left(heights, line.height + part * tallest) for part in (0.0, _HIGHEST))
        near = [at for at in order[first:end] if _is_through(line, words[at])]
        if near and _is_strike(line, [words[at] for at in near]):
            struck.update(near)
    return tuple(replace(word, is_struck=True) if at in struck else word for at, word in enumerate(words))


def _is_through(line: Rule, word: Word) -> bool:
    is_within = _LOWEST <= (word.baseline - line.height) / max(word.style.size, 1.0) <= _HIGHEST
    return is_within and _covered(line, word) > _TOUCHED


def _is_strike(line: Rule, words: Sequence[Word]) -> bool:
    """Tell whether a line belongs to the words: those of a diagram go on, and a bar of a fraction is no word's own."""
    room = _BEYOND * max(word.style.size for word in words)
    begins, ends = min(word.left for word in words) - room, max(word.right for word in words) + room
    is_theirs = begins <= line.left and line.right <= ends
    is_whole = all(_covered(line, word) >= _COVERED for word in words)
    return is_theirs and is_whole and sum(len(word.text) for word in words) >= _LETTERS


def _covered(line: Rule, word: Word) -> float:
    return (min(line.right, word.right) - max(line.left, word.left)) / max(word.right - word.left, 0.1)
