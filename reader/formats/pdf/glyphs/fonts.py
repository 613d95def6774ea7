"""The fonts of one page: what their codes mean and how large they are, where they do not say so themselves."""

import ctypes
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from reader.formats.pdf.glyphs.accents import ACCENTS
from reader.formats.pdf.glyphs.drawn_size import drawn_size, is_false
from reader.formats.pdf.glyphs.frame import Frame
from reader.formats.pdf.glyphs.letters import letter, with_pairs_joined
from reader.formats.pdf.glyphs.tex_letters import TexEncoding, encodings_of, has_suspect, tex_letter
from reader.formats.pdf.glyphs.unknown_letters import says_nothing

MAX_CHARACTERS = 200_000  # on one page
_MAX_MEASURED = 400  # letters of a font
_BREAK = "\n"  # between what a font writes apart
_PROBE = 7  # every so many letters are asked whether their font says what they are


class Fonts:
    """Looks at a page's letters font by font, only where the page gives cause to.

    `codes` are the characters of the page as pdfium gives them, `letters` what they stand for, empty where they mean
    nothing; `has_accents` where accents may stand without letters.
    """

    def __init__(self, pdfium: Any, text_page: Any, frame: Frame, object_of: Callable[[Any, int], int | None]) -> None:
        self._pdfium, self._page, self._frame, self._object_of = pdfium, text_page, frame, object_of
        given, unicode_of = pdfium.FPDFText_CountChars(text_page), pdfium.FPDFText_GetUnicode
        count = max(0, min(given, MAX_CHARACTERS))
        self.unread = max(0, given) - count
        self.codes: list[int] = [unicode_of(text_page, index) for index in range(count)]
        self._font_by_object: dict[int | None, int] = {}
        self._places: dict[int, list[int]] | None = None
        self._sizes: dict[int, float | None] = {}
        self._encodings = self._read_encodings() if has_suspect(self.codes) else {}
        self.letters = list(map(self._letter, range(count))) if self._encodings else list(map(letter, self.codes))
        with_pairs_joined(self.codes, self.letters)
        self._leave_unknown_out()
        self.has_accents = not ACCENTS.isdisjoint(self.letters)

    def size(self, index: int, claimed: float) -> float:
        """Return the size of a nameless font, in points: the claimed one, or that of its letters as drawn."""
        seen = self._seen(self._font(index)) or self._usual()
        return seen if seen and is_false(claimed, seen) else claimed

    def _letter(self, index: int) -> str:
        code, encoding = self.codes[index], self._encodings.get(self._font(index))
        return (tex_letter(chr(code), encoding) if encoding and code < 0x80 else None) or letter(code)

    def _leave_unknown_out(self) -> None:
        """Empty the letters of fonts that say nothing of what they are: pdfium gives their bare codes for them."""
        page, is_unknown = self._page, self._pdfium.FPDFText_HasUnicodeMapError
        if not any(is_unknown(page, index) == 1 for index in range(0, len(self.codes), _PROBE)):
            return
        for font, places in self._places_by_font().items():
            unknown = [index for index in places if is_unknown(page, index) == 1]
            if font not in self._encodings and says_nothing("".join(self._written(unknown))):
                for index in unknown:
                    self.letters[index] = "" if self._height(index) > 0 else " "

    def _read_encodings(self) -> dict[int, TexEncoding]:
        return encodings_of({font: "".join(self._written(places)) for font, places in self._places_by_font().items()})

    def _written(self, places: list[int]) -> Iterator[str]:
        """Yield the codes of a font, with breaks where others stand between them."""
        before = -1
        for index in places:
            if index != before + 1:
                yield _BREAK
            yield _sign(self.codes[index])
            before = index

    def _places_by_font(self) -> dict[int, list[int]]:
        """Return the indices of the characters that the page writes in each font, blanks aside that are guessed."""
        if self._places is None:
            places: dict[int, list[int]] = defaultdict(list)
            for index in range(len(self.codes)):
                if self._pdfium.FPDFText_IsGenerated(self._page, index) != 1:
                    places[self._font(index)].append(index)
            self._places = dict(places)
        return self._places

    def _font(self, index: int) -> int:
        owner = self._object_of(self._page, index)
        if owner not in self._font_by_object:
            font = self._pdfium.FPDFTextObj_GetFont(ctypes.cast(owner, self._pdfium.FPDF_PAGEOBJECT)) if owner else None
            self._font_by_object[owner] = ctypes.cast(font, ctypes.c_void_p).value or 0 if font else 0
        return self._font_by_object[owner]

    def _seen(self, font: int) -> float | None:
        """Return the size of a font's letters as drawn."""
        if font not in self._sizes:
            places = self._places_by_font().get(font, [])[:_MAX_MEASURED]
            self._sizes[font] = drawn_size((self.letters[at], self._height(at)) for at in places)
        return self._sizes[font]

    def _usual(self) -> float | None:
        """Return the size of the font with most letters, for one that has only signs."""
        fonts = sorted(self._places_by_font().items(), key=lambda each: -len(each[1]))
        return next((size for font, _ in fonts if (size := self._seen(font))), None)

    def _height(self, index: int) -> float:
        edges = [ctypes.c_double() for _ in range(4)]
        self._pdfium.FPDFText_GetCharBox(self._page, index, *map(ctypes.byref, edges))
        left, right, bottom, top = (edge.value for edge in edges)
        return top - bottom if self._frame.quarters % 2 == 0 else right - left


def _sign(code: int) -> str:
    return chr(code) if code < 0x110000 else "\ufffd"
