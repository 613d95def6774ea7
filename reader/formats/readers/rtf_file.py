"""The rich text format; what reads it is loaded with the first such file."""

from reader.model.document import Document


class RtfReader:
    """Reads rich text, which nearly all word processors write."""

    id = "rtf"
    name = "Rich text"
    suffixes: tuple[str, ...] = (".rtf",)
    mime_types: tuple[str, ...] = ("application/rtf", "text/rtf")

    def read(self, data: bytes, source: str) -> Document:
        """Return the article without sentences; raise FormatError where the bytes are no rich text."""
        from reader.formats.rtf.document import read_rtf
        from reader.formats.sources.binary_files import reader_of
        from reader.formats.sources.office_files import wrong_kind

        if reader_of(data) != self.id:
            raise wrong_kind(source, self.id)
        return read_rtf(data, source)
