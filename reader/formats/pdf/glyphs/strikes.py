"""Words that are struck out: a thin line is drawn through the middle of their letters, and ends where they end."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.formats.pdf.glyphs.words import Rule, Word

_LOWEST, _HIGHEST = 0.15, 0.45  # em above the baseline: the middle of small letters, of capitals and of figures
_COVERED, _TOUCHED = 0.75, 0.2  # of a word's width: what is struck, and what only stands beside it
_BEYOND = 0.5  # em that a line may begin before its words, or end behind them
_LETTERS = 2  # a line through a single one makes it another letter


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
