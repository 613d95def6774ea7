"""Characters of a page, as pdfium gives them, to words of one style each."""

import ctypes
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import count, pairwise
from math import hypot
from statistics import median
from typing import Any

from reader.formats.pdf.glyphs.accents import Sign, with_accents
from reader.formats.pdf.glyphs.fonts import Fonts
from reader.formats.pdf.glyphs.frame import Frame
from reader.formats.pdf.glyphs.letters import is_meaningless, is_turned_ligature, with_ligatures_mended
from reader.formats.pdf.glyphs.links import PageLink
from reader.formats.pdf.glyphs.words import Style, Word

_FIXED, _ITALIC, _FORCE_BOLD = 1, 1 << 6, 1 << 18  # flags of a font descriptor
_BOLD_WEIGHT = 700  # guessed by pdfium from the stems of letters, and less sure than a name
_PLAIN_NAME = re.compile(r"(?i:italic|oblique|regular|roman|light|medium|book)|\bCM(?:EX|MI|SY|R|TI|SL|SS|TT|CSC)\d")
_BOLD_NAME = re.compile(r"(?i:bold|black|heavy)|\bCMBX|\bCMSSBX|\bSFBX|-Medi|Demi\b|,B\b")
_ITALIC_NAME = re.compile(r"(?i:italic|oblique|slanted)|\bCMTI|\bCMSL|\bCMMI|\bSFTI|(?:Regu|Medi)Ital|-It\b")
_FIXED_NAME = re.compile(r"(?i:courier|typewriter|consol|menlo)|\bCMTT|\bSFTT|Mono(?!type)|\bNimbusMon")
_NAME_LENGTH = 256  # bytes
_SAMPLE = 200  # runs of a page
_MIN_GAPS = 4  # that tell how far apart letters are set on purpose
_MIN_SPACE = 0.17  # em
_TIGHT = 0.1  # of the width of a letter
_MIN_SIZE, _MAX_SIZE = 1.0, 400.0  # points


class Characters:
    """The characters of one page; `lost` counts those that mean nothing outside their font."""

    def __init__(self, pdfium: Any, text_page: Any, frame: Frame) -> None:
        self._pdfium, self._page, self._frame = pdfium, text_page, frame
        self._object_of = _object_finder(pdfium)
        self._fonts = Fonts(pdfium, text_page, frame, self._object_of)
        self._style_by_object: dict[int | None, Style | None] = {}
        self._styles: dict[Style | None, Style | None] = {}
        self._accented: dict[int, str] = {}
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self.lost = 0

    def words(self, links: Sequence[PageLink]) -> Iterator[Word]:
        """Yield the upright words on the page, in the order of the file."""
        edge = 0.0
        for text, first, last, is_glued in self._parted_runs():
            style = self._style(first)
            word = self._word(text, first, last, style) if style else None
            if word is None or not style:
                continue
            (left, right, baseline), target = word, None
            if links:
                middle = (left + right) / 2, baseline - style.size / 4
                target = next((link.target for link in links if link.holds(*middle)), None)
            yield Word(
                with_ligatures_mended(text),
                left,
                right,
                baseline,
                style,
                is_glued and left - edge < _MIN_SPACE * style.size,
                target,
            )
            edge = right

    def _parted_runs(self) -> Iterator[tuple[str, int, int, bool]]:
        """Yield the runs, parted where a page sets words apart without spaces; a sample tells whether it does."""
        parted, seen = 0, 0
        for text, first, last, is_glued in self._runs():
            if seen >= _SAMPLE and not parted:
                yield text, first, last, is_glued
                continue
            is_letter_by_letter = len(text) == last - first + 1 and "" not in map(
                self._accented.get, range(first, last)
            )
            places = self._gaps(first, last) if is_letter_by_letter and len(text) > 1 else []
            seen, parted = seen + 1, parted + len(places)
            if not places:
                yield text, first, last, is_glued
            for start, end in pairwise([first, *places, last + 1] if places else []):
                yield text[start - first : end - first], start, end - 1, is_glued and start == first

    def _gaps(self, first: int, last: int) -> list[int]:
        """Return the letters of a run before which there is room for a space, beyond what parts all its letters."""
        edges = [self._edges(index) for index in range(first, last + 1)]
        gaps = [after[0] - before[1] for before, after in pairwise(edges)]
        style = self._style(first)
        if style is None:
            return []
        usual = max(0.0, median(gaps)) if len(gaps) >= _MIN_GAPS else 0.0
        limit = usual + _MIN_SPACE * style.size
        return [first + at for at, gap in enumerate(gaps, start=1) if limit < gap]

    def _runs(self) -> Iterator[tuple[str, int, int, bool]]:
        """Yield the letters of one text object between white space: their text, first and last index, and glue."""
        object_of, page, letters = self._object_of, self._page, self._fonts.letters
        text, first, last, owner, is_glued = "", 0, 0, None, False
        accented = self._accented = with_accents(list(self._signs())) if self._fonts.has_accents else {}
        for index, written in enumerate(map(accented.get, count(), letters) if accented else letters):
            if not written:
                self._count_lost(self._fonts.codes[index])
                continue
            is_space = written.isspace() and written != "\u00a0"
            current = owner if is_space else object_of(page, index)
            if text and (is_space or current != owner):
                yield text, first, last, is_glued
                text, is_glued = "", not is_space
            if is_space:
                is_glued = self._is_tight(last, index + 1)
                continue
            first = first if text else index
            if is_turned_ligature(text[-1:], written) and self._edges(last) == self._edges(index):
                written, text = written + text[-1], text[:-1]
            text, last, owner = text + written, index, current
        if text:
            yield text, first, last, is_glued

    def _signs(self) -> Iterator[Sign]:
        """Yield what the page writes, with its places, blanks aside."""
        for index, written in enumerate(self._fonts.letters):
            if written and not written.isspace():
                yield Sign(index, written, *self._edges(index), self._baseline(index))

    def _is_tight(self, before: int, after: int) -> bool:
        """Tell whether two letters of a line touch, so that a space guessed between them is none: "T", "E" and "X"."""
        is_guessed = self._pdfium.FPDFText_IsGenerated(self._page, after - 1) == 1
        is_of_accent = self._accented.get(after) == ""
        after += is_of_accent
        if after >= len(self._fonts.codes) or not is_guessed:
            return False
        (left, edge), (start, right) = self._edges(before), self._edges(after)
        width, gap, style = right - start, start - edge, self._style(before)
        room = _MIN_SPACE * style.size if is_of_accent and style else _TIGHT * width
        return left < start and -width < gap < room

    def _count_lost(self, code: int) -> None:
        self.lost += code >= ord(" ") and (code >= 0x110000 or is_meaningless(chr(code)))

    def _word(self, text: str, first: int, last: int, style: Style) -> tuple[float, float, float] | None:
        """Return left, right and baseline as seen; None outside the page."""
        edges = [self._edges(index) for index in ({first, last} if len(text) > 1 else {first})]
        left, right = min(low for low, _ in edges), max(high for _, high in edges)
        baseline = self._baseline(first)
        is_seen = self._frame.holds((left + right) / 2, baseline - style.size / 4)
        return (left, right, baseline) if is_seen else None

    def _baseline(self, index: int) -> float:
        x, y = ctypes.c_double(), ctypes.c_double()
        self._pdfium.FPDFText_GetCharOrigin(self._page, index, ctypes.byref(x), ctypes.byref(y))
        return self._frame.place(x.value, y.value)[1]

    def _edges(self, index: int) -> tuple[float, float]:
        box = self._box
        self._pdfium.FPDFText_GetLooseCharBox(self._page, index, ctypes.byref(box))
        return self._frame.across(box)

    def _style(self, index: int) -> Style | None:
        """Return how the letters look; None where they do not stand upright."""
        key = self._object_of(self._page, index)
        if key is None or key not in self._style_by_object:
            style = self._read_style(index)
            self._style_by_object[key] = self._styles.setdefault(style, style)
        return self._style_by_object[key]

    def _read_style(self, index: int) -> Style | None:
        pdfium, matrix = self._pdfium, self._matrix
        size = float(pdfium.FPDFText_GetFontSize(self._page, index))
        if pdfium.FPDFText_GetMatrix(self._page, index, ctypes.byref(matrix)):
            if not self._frame.is_upright(matrix.a, matrix.b):
                return None
            size *= hypot(matrix.c, matrix.d)
        name, flags = self._font(index)
        size = size if name else self._fonts.size(index, abs(size))
        is_heavy = pdfium.FPDFText_GetFontWeight(self._page, index) >= _BOLD_WEIGHT and not _PLAIN_NAME.search(name)
        return Style(
            min(max(round(abs(size), 1), _MIN_SIZE), _MAX_SIZE),
            is_bold=is_heavy or bool(flags & _FORCE_BOLD) or _BOLD_NAME.search(name) is not None,
            is_italic=bool(flags & _ITALIC) or _ITALIC_NAME.search(name) is not None,
            is_fixed=bool(flags & _FIXED) or _FIXED_NAME.search(name) is not None,
        )

    def _font(self, index: int) -> tuple[str, int]:
        buffer, flags = ctypes.create_string_buffer(_NAME_LENGTH), ctypes.c_int()
        self._pdfium.FPDFText_GetFontInfo(self._page, index, buffer, _NAME_LENGTH, ctypes.byref(flags))
        return buffer.value.decode("utf-8", "replace"), flags.value


@cache
def _object_finder(pdfium: Any) -> Callable[[Any, int], int | None]:
    """Return pdfium's function from a character to its text object, so declared that it gives a plain number."""
    address = ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
    finder: Callable[[Any, int], int | None] = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(address)
    return finder
