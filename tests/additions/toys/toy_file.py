"""A format as small as can be."""

from reader.formats.sources.file_signs import FileSigns
from reader.formats.sources.files import Mostly
from reader.model.document import Document

SIGN = b"TOY!"


class ToyReader:
    """Reads what begins with four letters as the plain text that follows."""

    id = "toy"
    name = "A toy"
    suffixes: tuple[str, ...] = (".toy",)
    mime_types: tuple[str, ...] = ("application/x-toy",)
    uniform_types: tuple[str, ...] = ("org.example.toy",)
    mostly = Mostly.CHARACTERS

    def recognises(self, signs: FileSigns) -> bool:
        """Tell whether the bytes begin with the sign."""
        return signs.data.startswith(SIGN)

    def read(self, data: bytes, source: str) -> Document:
        """Return the text after the sign."""
        from reader.formats.readers.text_file import read_plain

        return read_plain(data.removeprefix(SIGN).decode(), source)
