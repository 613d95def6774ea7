"""Files, text and clipboard to `Document`; a format is one file here and one line in READERS."""

from codecs import BOM_UTF8
from collections.abc import Callable
from contextlib import closing
from pathlib import Path, PurePath

from reader.errors import ErrorKind, FormatError
from reader.formats.readers.docx_file import DocxReader
from reader.formats.readers.epub_file import EpubReader
from reader.formats.readers.html_file import HtmlReader
from reader.formats.readers.mail_file import MailReader
from reader.formats.readers.markdown_file import MarkdownReader
from reader.formats.readers.notebook_file import NotebookReader
from reader.formats.readers.odt_file import OdtReader
from reader.formats.readers.pdf_file import PdfReader
from reader.formats.readers.reader import GrowingReader, Reader, Unlocking
from reader.formats.readers.rtf_file import RtfReader
from reader.formats.readers.subtitles_file import SubtitlesReader
from reader.formats.readers.text_file import NoTextError, TextReader
from reader.formats.sources.file_signs import FileSigns
from reader.formats.sources.files import MAX_CHARACTERS, read_file
from reader.formats.sources.web_signs import web_reader_of
from reader.formats.structure.control_characters import plain
from reader.message import Message
from reader.model.document import Document
from reader.model.progress import Tell, nobody
from reader.model.source import Source

__all__ = [
    "MAX_CHARACTERS",
    "READERS",
    "file_patterns",
    "open_document",
    "read_bytes",
    "read_text",
    "suffixes",
]


def _ignore(_document: Document) -> None:
    return


_TEXT = TextReader()
READERS: tuple[Reader, ...] = (
    _TEXT,
    MarkdownReader(),
    EpubReader(),
    DocxReader(),
    OdtReader(),
    RtfReader(),
    HtmlReader(),
    MailReader(),
    PdfReader(),
    SubtitlesReader(),
    NotebookReader(),
)


def open_document(
    source: Source | Path,
    *,
    reader: str | None = None,
    on_version: Callable[[Document], None] = _ignore,
    on_progress: Tell = nobody,
) -> Document:
    """Return the article of a file or link, without sentences; raise FormatError. `reader` is the id of one of READERS.

    Of a format that long files have, `on_version` is given the article so far, each the beginning of the next, and
    `on_progress` how far the reading has come.
    """
    if isinstance(source, Source) and source.is_link:
        return _open_link(source.address, reader=reader)
    path = Path(str(source))
    data = read_file(path, mostly=_reader_for(None, path.name).mostly)
    chosen = _reader_of(data, reader, path.name)
    if isinstance(source, Source) and source.password and isinstance(chosen, Unlocking):
        chosen = chosen.with_password(source.password)
    if not isinstance(chosen, GrowingReader):
        return plain(chosen.read(data, str(source)))
    with closing(chosen.versions(data, str(source), on_progress)) as versions:  # both may raise to call the reading off
        for version in versions:
            document = plain(version)
            on_version(document)
    return document


def _open_link(address: str, *, reader: str | None) -> Document:
    """Fetch a page and return its article; nothing else uses the network."""
    from reader.formats.sources.fetching import fetch
    from reader.formats.sources.pages import page_of, page_without_text

    fetched = fetch(address)
    try:
        document = read_bytes(fetched.data, fetched.address, reader=reader, name=fetched.name)
    except NoTextError as error:
        raise page_without_text(fetched) from error
    return page_of(fetched, document)


def read_bytes(data: bytes, source: str, *, reader: str | None = None, name: str = "") -> Document:
    """Return the article of bytes; without `reader` the ending of `name` decides, and text where that is unknown."""
    return plain(_reader_of(data, reader, name).read(data, source))


def read_text(text: str, source: str, *, reader: str = _TEXT.id) -> Document:
    """Return the article of pasted text, which is read as Markdown only where several signs agree."""
    return plain(_reader_for(reader, "").read(BOM_UTF8 + text.encode("utf-8", "replace"), source))


def suffixes() -> tuple[str, ...]:
    """Return every known file name ending, lower case with the dot."""
    return tuple(suffix for reader in READERS for suffix in reader.suffixes)


def file_patterns() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the name of every format with its patterns ("*.txt"), for the filter of a file dialog."""
    return tuple((reader.name, tuple(f"*{suffix}" for suffix in reader.suffixes)) for reader in READERS)


def _reader_of(data: bytes, reader: str | None, name: str) -> Reader:
    signs = FileSigns(data)
    if reader is None and (own := next((each for each in READERS if each.recognises(signs)), None)):
        return own  # by the bytes, which a wrong name does not change
    chosen = _reader_for(reader, name)
    is_page = reader is None and chosen.id in (_TEXT.id, HtmlReader.id)  # its own ending may name it wrongly
    return (_known(web_reader_of(data) or "") if is_page else None) or chosen


def _reader_for(reader_id: str | None, name: str) -> Reader:
    if reader_id is not None:
        return _reader_called(reader_id)
    suffix = PurePath(name).suffix.lower()
    return next((reader for reader in READERS if suffix in reader.suffixes), _TEXT)


def _reader_called(reader_id: str) -> Reader:
    found = _known(reader_id)
    if found is None:
        known = ", ".join(reader.id for reader in READERS)
        message = Message("There is no reader “{reader_id}”; choose one of: {known}.", reader_id=reader_id, known=known)
        raise FormatError(ErrorKind.UNKNOWN_FORMAT, reader_id, message)
    return found


def _known(reader_id: str) -> Reader | None:
    return next((reader for reader in READERS if reader.id == reader_id), None)
