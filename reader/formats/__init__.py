"""Files, text and clipboard to `Document`; a format is one file here and one line in READERS."""

from codecs import BOM_UTF8
from pathlib import Path, PurePath

from reader.errors import ErrorKind, FormatError
from reader.formats.files import MAX_CHARACTERS, read_file, refuse_web_page
from reader.formats.markdown_file import MarkdownReader
from reader.formats.reader import Reader
from reader.formats.text_file import TextReader
from reader.model.document import Document

__all__ = [
    "MAX_CHARACTERS",
    "READERS",
    "file_patterns",
    "open_document",
    "read_bytes",
    "read_text",
    "suffixes",
]

_TEXT = TextReader()
READERS: tuple[Reader, ...] = (_TEXT, MarkdownReader())


def open_document(path: Path, *, reader: str | None = None) -> Document:
    """Return the article of a file, without sentences; raise FormatError. `reader` is the id of one of READERS."""
    return read_bytes(read_file(path), str(path), reader=reader, name=path.name)


def read_bytes(data: bytes, source: str, *, reader: str | None = None, name: str = "") -> Document:
    """Return the article of bytes; without `reader` the ending of `name` decides, and text where that is unknown."""
    chosen = _reader_for(reader, name)
    if reader is None and chosen is _TEXT:
        refuse_web_page(data, name or source)
    return chosen.read(data, source)


def read_text(text: str, source: str, *, reader: str = _TEXT.id) -> Document:
    """Return the article of pasted text, which is read as Markdown only where several signs agree."""
    return _reader_for(reader, "").read(BOM_UTF8 + text.encode("utf-8", "replace"), source)


def suffixes() -> tuple[str, ...]:
    """Return every known file name ending, lower case with the dot."""
    return tuple(suffix for reader in READERS for suffix in reader.suffixes)


def file_patterns() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the name of every format with its patterns ("*.txt"), for the filter of a file dialog."""
    return tuple((reader.name, tuple(f"*{suffix}" for suffix in reader.suffixes)) for reader in READERS)


def _reader_for(reader_id: str | None, name: str) -> Reader:
    if reader_id is not None:
        return _reader_called(reader_id)
    suffix = PurePath(name).suffix.lower()
    return next((reader for reader in READERS if suffix in reader.suffixes), _TEXT)


def _reader_called(reader_id: str) -> Reader:
    found = next((reader for reader in READERS if reader.id == reader_id), None)
    if found is None:
        known = ", ".join(reader.id for reader in READERS)
        message = f"There is no reader “{reader_id}”; choose one of: {known}."
        raise FormatError(ErrorKind.UNKNOWN_FORMAT, reader_id, message)
    return found
