"""How the letters of a page look, text object by text object, and which way they run."""

import ctypes
import re
from collections.abc import Callable
from math import hypot
from typing import Any

from reader.formats.pdf.glyphs.fonts import Fonts
from reader.formats.pdf.glyphs.frame import Way, way_of
from reader.formats.pdf.glyphs.words import Style

_FIXED, _ITALIC, _FORCE_BOLD = 1, 1 << 6, 1 << 18  # flags of a font descriptor
_BOLD_WEIGHT = 700  # guessed by pdfium from the stems of letters, and less sure than a name
_PLAIN_NAME = re.compile(r"(?i:italic|oblique|regular|roman|light|medium|book)|\bCM(?:EX|MI|SY|R|TI|SL|SS|TT|CSC)\d")
_BOLD_NAME = re.compile(r"(?i:bold|black|heavy)|\bCMBX|\bCMSSBX|\bSFBX|-Medi|Demi\b|,B\b")
_ITALIC_NAME = re.compile(r"(?i:italic|oblique|slanted)|\bCMTI|\bCMSL|\bCMMI|\bSFTI|(?:Regu|Medi)Ital|-It\b")
_FIXED_NAME = re.compile(r"(?i:courier|typewriter|consol|menlo)|\bCMTT|\bSFTT|Mono(?!type)|\bNimbusMon")
_NAME_LENGTH = 256  # bytes
_MIN_SIZE, _MAX_SIZE = 1.0, 400.0  # points

Look = tuple[Style, Way]


class Styles:
    """Reads the style and the way of each text object once."""

    def __init__(self, pdfium: Any, text_page: Any, fonts: Fonts, object_of: Callable[[Any, int], int | None]) -> None:
        self._pdfium, self._page, self._fonts, self._object_of = pdfium, text_page, fonts, object_of
        self._by_object: dict[int | None, Look] = {}
        self._styles: dict[Style, Style] = {}
        self._matrix = pdfium.FS_MATRIX()

    def of(self, index: int) -> Look:
        """Return how the letter looks, and the way that it runs."""
        key = self._object_of(self._page, index)
        if key is None or key not in self._by_object:
            style, way = self._read(index)
            self._by_object[key] = self._styles.setdefault(style, style), way
        return self._by_object[key]

    def _read(self, index: int) -> Look:
        pdfium, matrix, way = self._pdfium, self._matrix, Way()
        size = float(pdfium.FPDFText_GetFontSize(self._page, index))
        if pdfium.FPDFText_GetMatrix(self._page, index, ctypes.byref(matrix)):
            sign = -1.0 if size < 0 else 1.0  # type of a negative size runs the other way
            way = way_of(sign * matrix.a, sign * matrix.b)
            size *= hypot(matrix.c, matrix.d)
        name, flags = self._font(index)
        size = size if name else self._fonts.size(index, abs(size))
        is_heavy = pdfium.FPDFText_GetFontWeight(self._page, index) >= _BOLD_WEIGHT and not _PLAIN_NAME.search(name)
        style = Style(
            min(max(round(abs(size), 1), _MIN_SIZE), _MAX_SIZE),
            is_bold=is_heavy or bool(flags & _FORCE_BOLD) or _BOLD_NAME.search(name) is not None,
            is_italic=bool(flags & _ITALIC) or _ITALIC_NAME.search(name) is not None,
            is_fixed=bool(flags & _FIXED) or _FIXED_NAME.search(name) is not None,
        )
        return style, way

    def _font(self, index: int) -> tuple[str, int]:
        buffer, flags = ctypes.create_string_buffer(_NAME_LENGTH), ctypes.c_int()
        self._pdfium.FPDFText_GetFontInfo(self._page, index, buffer, _NAME_LENGTH, ctypes.byref(flags))
        return buffer.value.decode("utf-8", "replace"), flags.value
