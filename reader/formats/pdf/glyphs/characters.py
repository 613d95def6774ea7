"""Characters of a page, as pdfium gives them, to words of one style each."""

import ctypes
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import count, pairwise
from statistics import median
from typing import Any

from reader.formats.pdf.glyphs.accents import Sign, with_accents
from reader.formats.pdf.glyphs.fonts import Fonts
from reader.formats.pdf.glyphs.frame import Frame
from reader.formats.pdf.glyphs.letters import is_blank, is_turned_ligature, with_ligatures_mended
from reader.formats.pdf.glyphs.links import PageLink
from reader.formats.pdf.glyphs.placed import Placed
from reader.formats.pdf.glyphs.styles import Styles
from reader.formats.pdf.glyphs.words import Word

_SHOWS_NOTHING = frozenset({0x200B, 0x2060, 0xFEFF})
_SAMPLE = 200  # runs of a page
_MIN_GAPS = 4  # that tell how far apart letters are set on purpose
_MIN_SPACE = 0.17  # em
_TIGHT = 0.1  # of the width of a letter


class Characters:
    """The characters of one page, white space aside: `given` counts them all, `worded` those that stand in words.

    `lost` counts those that mean nothing outside their font, or are more than a page can have.
    """

    def __init__(self, pdfium: Any, text_page: Any, frame: Frame) -> None:
        self._pdfium, self._page, self._frame = pdfium, text_page, frame
        self._object_of = _object_finder(pdfium)
        self._fonts = Fonts(pdfium, text_page, frame, self._object_of)
        self._styles = Styles(pdfium, text_page, self._fonts, self._object_of)
        self._frames = [frame.turned(quarters) for quarters in range(4)]
        self._accented: dict[int, str] = {}
        self._box = pdfium.FS_RECTF()
        self.lost = self._fonts.unread
        self.worded = 0

    @property
    def given(self) -> int:
        """Return how many characters the page has, as they are given, white space aside."""
        codes = Counter(self._fonts.codes)
        given: int = self._fonts.unread + sum(count for code, count in codes.items() if _is_sign(code))
        return given

    def words(self, links: Sequence[PageLink]) -> Iterator[Placed]:
        """Yield all words of the page, in the order of the file."""
        edge = 0.0
        for text, first, last, is_glued in self._parted_runs():
            style, way = self._styles.of(first)
            frame = self._frames[way.quarters]
            left, right, baseline = self._place(text, first, last, frame)
            middle = (left + right) / 2, baseline - style.size / 4
            target = next((link.target for link in links if link.holds(*middle)), None) if links else None
            is_tight = is_glued and left - edge < _MIN_SPACE * style.size
            word = Word(with_ligatures_mended(text), left, right, baseline, style, is_tight, target)
            yield Placed(word, way, frame.holds(*middle))
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
        style, way = self._styles.of(first)
        frame = self._frames[way.quarters]
        edges = [self._edges(index, frame) for index in range(first, last + 1)]
        gaps = [after[0] - before[1] for before, after in pairwise(edges)]
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
                self._count(index, accented)
                continue
            is_space = written.isspace() and written != "\u00a0"
            current = owner if is_space else object_of(page, index)
            if text and (is_space or current != owner):
                yield text, first, last, is_glued
                text, is_glued = "", not is_space
            if is_space:
                is_glued = self._is_tight(last, index + 1)
                continue
            self.worded += 1
            first = first if text else index
            if is_turned_ligature(text[-1:], written) and self._own_edges(last) == self._own_edges(index):
                written, text = written + text[-1], text[:-1]
            text, last, owner = text + written, index, current
        if text:
            yield text, first, last, is_glued

    def _signs(self) -> Iterator[Sign]:
        """Yield what the page writes, with its places, blanks aside."""
        for index, written in enumerate(self._fonts.letters):
            if written and not written.isspace():
                frame = self._frame_of(index)
                yield Sign(index, written, *self._edges(index, frame), self._baseline(index, frame))

    def _is_tight(self, before: int, after: int) -> bool:
        """Tell whether two letters of a line touch, so that a space guessed between them is none: "T", "E" and "X"."""
        is_guessed = self._pdfium.FPDFText_IsGenerated(self._page, after - 1) == 1
        is_of_accent = self._accented.get(after) == ""
        after += is_of_accent
        if after >= len(self._fonts.codes) or not is_guessed:
            return False
        style, way = self._styles.of(before)
        frame = self._frames[way.quarters]
        (left, edge), (start, right) = self._edges(before, frame), self._edges(after, frame)
        width, gap = right - start, start - edge
        room = _MIN_SPACE * style.size if is_of_accent else _TIGHT * width
        return left < start and -width < gap < room

    def _count(self, index: int, accented: Mapping[int, str]) -> None:
        """Count a character that writes nothing: an accent is in its letter, what has no meaning is lost."""
        self.worded += index in accented
        self.lost += index not in accented and _is_sign(self._fonts.codes[index])

    def _place(self, text: str, first: int, last: int, frame: Frame) -> tuple[float, float, float]:
        """Return left, right and baseline as seen upright."""
        edges = [self._edges(index, frame) for index in ({first, last} if len(text) > 1 else {first})]
        left, right = min(low for low, _ in edges), max(high for _, high in edges)
        return left, right, self._baseline(first, frame)

    def _baseline(self, index: int, frame: Frame) -> float:
        x, y = ctypes.c_double(), ctypes.c_double()
        self._pdfium.FPDFText_GetCharOrigin(self._page, index, ctypes.byref(x), ctypes.byref(y))
        return frame.place(x.value, y.value)[1]

    def _frame_of(self, index: int) -> Frame:
        return self._frames[self._styles.of(index)[1].quarters]

    def _own_edges(self, index: int) -> tuple[float, float]:
        return self._edges(index, self._frame_of(index))

    def _edges(self, index: int, frame: Frame) -> tuple[float, float]:
        box = self._box
        self._pdfium.FPDFText_GetLooseCharBox(self._page, index, ctypes.byref(box))
        return frame.across(box)


def _is_sign(code: int) -> bool:
    """Tell whether a code is to be accounted for: white space is not, nor what shows nothing by its nature."""
    return code not in _SHOWS_NOTHING and not (code < 0x110000 and is_blank(chr(code)))


@cache
def _object_finder(pdfium: Any) -> Callable[[Any, int], int | None]:
    """Return pdfium's function from a character to its text object, so declared that it gives a plain number."""
    address = ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
    finder: Callable[[Any, int], int | None] = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(address)
    return finder
