"""PDF files as articles: the first pages at once, the rest when it is read."""

from collections.abc import Iterator

from reader.formats.pdf.glyphs.pages import PdfFile, opened
from reader.formats.pdf.reading import Reading
from reader.formats.pdf.refusals import check_pages
from reader.model.document import Document
from reader.model.progress import Tell, nobody

_FIRST_PAGES = 20  # read before anything is shown
_NEXT_VERSION = 200  # pages after which a long file is shown once more


def versions_of(data: bytes, source: str, tell: Tell = nobody, password: str = "") -> Iterator[Document]:
    """Yield the article so far, last the whole; raise FormatError where the bytes are no PDF with text."""
    with opened(data, source, password) as file:
        check_pages(file.page_count, source)
        yield from _versions(file, source, tell)


def _versions(file: PdfFile, source: str, tell: Tell) -> Iterator[Document]:
    reading = Reading(file, source, first=_FIRST_PAGES, tell=tell)
    for end in _ends(file.page_count):
        reading.read_to(end)
        if end == file.page_count:
            yield reading.whole()
        elif reading.has_text:
            yield reading.so_far()


def _ends(page_count: int) -> list[int]:
    """Return after how many pages a version is shown."""
    between = [end for end in (_FIRST_PAGES, _NEXT_VERSION) if end < page_count * 2 // 3]
    return [*between, page_count]
