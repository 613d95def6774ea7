"""The rich text format; what reads it is loaded with the first such file."""

from reader.formats.sources.file_signs import FileSigns
from reader.formats.sources.files import Mostly
from reader.model.document import Document


class RtfReader:
    """Reads rich text, which nearly all word processors write."""

    id = "rtf"
    name = "Rich text"
    suffixes: tuple[str, ...] = (".rtf",)
    mime_types: tuple[str, ...] = ("application/rtf", "text/rtf")
    uniform_types: tuple[str, ...] = ("public.rtf",)
    mostly = Mostly.PICTURES

    def recognises(self, signs: FileSigns) -> bool:
        """Tell whether the bytes say that they are of this format."""
        return signs.begins(b"{\\rtf")

    def read(self, data: bytes, source: str) -> Document:
        """Return the article without sentences; raise FormatError where the bytes are no rich text."""
        from reader.formats.rtf.document import read_rtf
        from reader.formats.sources.office_files import wrong_kind

        if not self.recognises(FileSigns(data)):
            raise wrong_kind(source, self.id)
        return read_rtf(data, source)
