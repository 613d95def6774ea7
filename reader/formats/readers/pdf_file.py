"""The PDF format; what reads it is loaded with the first PDF file."""

from collections.abc import Generator

from reader.formats.readers.reader import GrowingReader, Unlocking
from reader.formats.sources.file_signs import FileSigns
from reader.formats.sources.files import Mostly
from reader.model.document import Document
from reader.model.progress import Tell, nobody


class PdfReader(Unlocking, GrowingReader):
    """Reads PDF files that hold text; scanned ones are refused with a sentence that says so."""

    id = "pdf"
    name = "PDF"
    suffixes: tuple[str, ...] = (".pdf",)
    mime_types: tuple[str, ...] = ("application/pdf",)
    uniform_types: tuple[str, ...] = ("com.adobe.pdf",)
    mostly = Mostly.PICTURES

    def recognises(self, signs: FileSigns) -> bool:
        """Tell whether the bytes say that they are of this format."""
        return signs.data.startswith(b"%PDF")

    def versions(self, data: bytes, source: str, tell: Tell = nobody) -> Generator[Document, None, None]:
        """Yield the article so far, first its first pages, last the whole; raise FormatError as `read` does."""
        from reader.formats.pdf.versions import versions_of

        yield from versions_of(data, source, tell, self.password)
