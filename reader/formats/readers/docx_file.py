"""The Word format; what reads it is loaded with the first Word file."""

from reader.formats.readers.reader import Reader, Unlocking
from reader.formats.sources.binary_files import is_old_word
from reader.formats.sources.file_signs import FileSigns
from reader.formats.sources.files import Mostly
from reader.model.document import Document


class DocxReader(Unlocking, Reader):
    """Reads the files of Word since 2007, and of the programs that write as it does."""

    id = "docx"
    name = "Word"
    suffixes: tuple[str, ...] = (".docx", ".docm", ".dotx")
    mime_types: tuple[str, ...] = (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
        "application/vnd.ms-word.document.macroEnabled.12",
    )
    uniform_types: tuple[str, ...] = ("org.openxmlformats.wordprocessingml.document",)
    mostly = Mostly.PICTURES

    def recognises(self, signs: FileSigns) -> bool:
        """Tell whether the bytes say that they are of this format."""
        return super().recognises(signs) or is_old_word(signs.data)

    def read(self, data: bytes, source: str) -> Document:
        """Return the article without sentences; raise FormatError where the bytes are no Word file."""
        from reader.formats.docx.document import read_docx
        from reader.formats.sources.office_files import office_archive

        return read_docx(office_archive(data, source, self.id, self.password))
