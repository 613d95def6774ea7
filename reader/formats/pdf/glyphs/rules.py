"""Level lines drawn on a page, as the rule above its footnotes and what strikes words out."""

import ctypes
from typing import Any

from reader.formats.pdf.glyphs.frame import Frame
from reader.formats.pdf.glyphs.words import Rule

_MAX_OBJECTS = 4_000  # of a page that are looked at
_MAX_THICKNESS, _MIN_LENGTH = 2.0, 4.0  # points


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
