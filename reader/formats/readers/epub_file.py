"""The EPUB format; what reads it is loaded with the first book."""

from collections.abc import Generator

from reader.formats.sources.file_signs import FileSigns
from reader.formats.sources.files import Mostly
from reader.model.document import Document
from reader.model.progress import Tell, nobody


class EpubReader:
    """Reads books in EPUB 2 and 3 that no seller has locked."""

    id = "epub"
    name = "EPUB book"
    suffixes: tuple[str, ...] = (".epub",)
    mime_types: tuple[str, ...] = ("application/epub+zip",)
    uniform_types: tuple[str, ...] = ("org.idpf.epub-container",)
    mostly = Mostly.PICTURES

    def recognises(self, signs: FileSigns) -> bool:
        """Tell whether the bytes say that they are of this format."""
        return signs.archive is not None and signs.archive.reader == self.id

    def read(self, data: bytes, source: str) -> Document:
        """Return the whole book without sentences; raise FormatError where the bytes are no book that can be read."""
        *_, document = self.versions(data, source)
        return document

    def versions(self, data: bytes, source: str, tell: Tell = nobody) -> Generator[Document, None, None]:
        """Yield the first chapters of a long book, then the whole."""
        from reader.formats.epub.book import versions_of
        from reader.formats.sources.office_files import office_archive

        yield from versions_of(office_archive(data, source, self.id), tell)
