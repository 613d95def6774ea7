"""The OpenDocument format; what reads it is loaded with the first such file."""

from reader.formats.readers.reader import Reader, Unlocking
from reader.formats.sources.files import Mostly
from reader.model.document import Document


class OdtReader(Unlocking, Reader):
    """Reads texts of LibreOffice, OpenOffice and all that write as they do."""

    id = "odt"
    name = "OpenDocument"
    suffixes: tuple[str, ...] = (".odt", ".ott")
    mime_types: tuple[str, ...] = (
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.text-template",
    )
    uniform_types: tuple[str, ...] = ("org.oasis-open.opendocument.text",)
    mostly = Mostly.PICTURES

    def read(self, data: bytes, source: str) -> Document:
        """Return the article without sentences; raise FormatError where the bytes are no OpenDocument text."""
        from reader.formats.odt.document import read_odt
        from reader.formats.sources.office_files import office_archive

        return read_odt(office_archive(data, source, self.id), self.password)
