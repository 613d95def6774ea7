"""Where a stretch of characters stands in a laid-out line; in a line of two directions that may be several places."""

import re

from PySide6.QtGui import QTextLine

TOUCHING = 0.5  # pixels between two pieces that are one to the eye
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff]")


def runs_to_the_left(text: str) -> bool:
    """Tell whether any of a text is written from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def pieces(line: QTextLine, first: int, last: int, *, is_mixed: bool) -> list[tuple[float, float]]:
    """Return the left and right ends of the characters from `first` to before `last`, in UTF-16 units of the layout.

    White space at which the line was broken is left out. `is_mixed` asks for the longer way, by the glyphs.
    """
    start, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
    if start >= end:
        return []
    right = line.naturalTextRect().right()
    if not is_mixed:
        edges = sorted(min(line.cursorToX(place)[0], right) for place in (start, end))  # type: ignore[index]
        return [(edges[0], edges[1])]
    boxes = (run.boundingRect() for run in line.glyphRuns(start, end - start))
    return _joined(sorted((box.left(), min(box.right(), right)) for box in boxes if box.left() < right))


def _joined(ends: list[tuple[float, float]]) -> list[tuple[float, float]]:
    whole: list[tuple[float, float]] = []
    for left, right in ends:
        if whole and left - whole[-1][1] < TOUCHING:
            whole[-1] = (whole[-1][0], max(right, whole[-1][1]))
        else:
            whole.append((left, right))
    return whole
