"""The EPUB format; what reads it is loaded with the first book."""

from collections.abc import Generator

from reader.formats.readers.reader import GrowingReader
from reader.formats.sources.files import Mostly
from reader.model.document import Document
from reader.model.progress import Tell, nobody


class EpubReader(GrowingReader):
    """Reads books in EPUB 2 and 3 that no seller has locked."""

    id = "epub"
    name = "EPUB book"
    suffixes: tuple[str, ...] = (".epub",)
    mime_types: tuple[str, ...] = ("application/epub+zip",)
    uniform_types: tuple[str, ...] = ("org.idpf.epub-container",)
    mostly = Mostly.PICTURES

    def versions(self, data: bytes, source: str, tell: Tell = nobody) -> Generator[Document, None, None]:
        """Yield the first chapters of a long book, then the whole."""
        from reader.formats.epub.book import versions_of
        from reader.formats.sources.office_files import office_archive

        yield from versions_of(office_archive(data, source, self.id), tell)
