"""Pages of a PDF file to words: the only file that knows pdfium, which is native code and not safe in threads."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from reader.formats.pdf.glyphs.characters import Characters
from reader.formats.pdf.glyphs.frame import Frame
from reader.formats.pdf.glyphs.letters import is_right_to_left
from reader.formats.pdf.glyphs.links import links_on
from reader.formats.pdf.glyphs.placed import Placed
from reader.formats.pdf.glyphs.repeats import once
from reader.formats.pdf.glyphs.rules import lines_on, with_struck
from reader.formats.pdf.glyphs.words import Page, Rule, Word
from reader.formats.pdf.refusals import damaged
from reader.formats.sources.passwords import locked
from reader.model.document import DrawnPage

_PASSWORD, _SECURITY = 4, 5  # error codes of pdfium
_FEW_LETTERS = 20  # on a page: a scan with a stamp
_MAX_OBJECTS = 500  # that are looked at for a picture
_MAX_PIXELS = 8_000_000  # of a page that is drawn
_MIN_RULE = 20.0  # points; what is shorter sets nothing apart
_PIXEL = 4  # bytes: blue, green, red and an unused one
_PDF_HEAD = b"%PDF-"
_HEAD = 1_024  # bytes within which the head of a PDF may stand


class PdfFile:
    """An open PDF; `page` reads one page at a time and keeps nothing of it."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self.page_count = len(document)

    def title(self) -> str:
        """Return the title that the file's properties claim."""
        return str(self._document.get_metadata_value("Title") or "")

    def page(self, index: int) -> Page:
        """Return the words of a page; one that cannot be read is empty."""
        import pypdfium2.raw as pdfium

        page = pdfium.FPDF_LoadPage(self._document.raw, index)
        if not page:
            return Page(index, 0.0, 0.0, is_damaged=True)
        try:
            return _read_page(pdfium, self._document.raw, page, index)
        finally:
            pdfium.FPDF_ClosePage(page)

    def drawn(self, index: int, scale: float) -> DrawnPage | None:
        """Return a page as it looks, `scale` pixels to a point or as many as there may be; None if it is damaged."""
        from pypdfium2 import PdfiumError

        try:
            page = self._document[index]
        except PdfiumError:
            return None
        width, height = page.get_size()
        scale = min(scale, (_MAX_PIXELS / max(width * height, 1.0)) ** 0.5)
        bitmap = page.render(scale=scale, prefer_bgrx=True)
        row, lines = bitmap.width * _PIXEL, memoryview(bitmap.buffer).cast("B")
        starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
        pixels = b"".join(lines[start : start + row] for start in starts)
        return DrawnPage(index, self.page_count, bitmap.width, bitmap.height, scale, pixels)


@contextmanager
def opened(data: bytes, source: str, password: str = "") -> Iterator[PdfFile]:
    """Open the bytes of a PDF; raise LockedError where the password is another, FormatError where they are damaged."""
    import pypdfium2

    if _PDF_HEAD not in data[:_HEAD]:
        raise damaged(source)
    try:
        document = pypdfium2.PdfDocument(data, password=password or None)
    except pypdfium2.PdfiumError as error:
        is_locked = getattr(error, "err_code", None) in (_PASSWORD, _SECURITY)
        raise (locked(source, password) if is_locked else damaged(source)) from error
    try:
        yield PdfFile(document)
    finally:
        document.close()


def _read_page(pdfium: Any, document: Any, page: Any, index: int) -> Page:
    frame = Frame.of(pdfium, page)
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return Page(index, frame.width, frame.height, is_damaged=True)
    try:
        characters = Characters(pdfium, text_page, frame)
        placed = list(characters.words(links_on(pdfium, document, page, frame)))
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    whole = _by_ways(list(once(placed)), lines_on(pdfium, page, frame), frame, index)
    is_picture = whole.letters < _FEW_LETTERS and _has_picture(pdfium, page)
    counts = characters.given, characters.worded
    return replace(whole, is_picture=is_picture, lost=characters.lost, codes=counts[0], worded=counts[1])


def _by_ways(placed: Sequence[Placed], lines: tuple[Rule, ...], frame: Frame, index: int) -> Page:
    """Return the page as most of its words stand, with those that stand otherwise beside it."""
    words: dict[int, list[Word]] = {frame.quarters: []}
    for each in placed:
        if each.is_seen and not each.way.is_slanted:
            words.setdefault(each.way.quarters, []).append(each.word)
    aside = " ".join(each.word.text for each in placed if not each.is_seen or each.way.is_slanted)
    pages = [
        _page(index, frame.turned(quarters), of_way, lines if quarters == frame.quarters else None)
        for quarters, of_way in words.items()
    ]
    main = max(pages, key=lambda each: each.letters)
    return replace(main, aside=aside, turned=tuple(each for each in pages if each is not main and each.words))


def _page(index: int, frame: Frame, words: Sequence[Word], lines: tuple[Rule, ...] | None) -> Page:
    """Return a page of words that stand one way; `lines` is None where that is not how the page is shown."""
    is_mirrored = is_right_to_left("".join(word.text for word in words))
    kept, drawn = with_struck(words, lines or ()), tuple(line for line in lines or () if line.length >= _MIN_RULE)
    if is_mirrored:
        kept = _mirrored(kept, frame.width)
        drawn = tuple(Rule(frame.width - rule.right, frame.width - rule.left, rule.height) for rule in drawn)
    is_as_shown = lines is not None and not is_mirrored
    return Page(index, frame.width, frame.height, kept, rules=drawn, is_as_shown=is_as_shown)


def _has_picture(pdfium: Any, page: Any) -> bool:
    count = min(pdfium.FPDFPage_CountObjects(page), _MAX_OBJECTS)
    kinds = (pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, number)) for number in range(count))
    return any(kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM) for kind in kinds)


def _mirrored(words: Sequence[Word], width: float) -> tuple[Word, ...]:
    return tuple(replace(word, left=width - word.right, right=width - word.left) for word in words)
