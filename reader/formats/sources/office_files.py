"""Files of word processors and books: whether they are what their reader reads, and the sentence where they are not."""

from reader.errors import ErrorKind, FormatError
from reader.formats.sources.archive import Archive, damaged, open_archive
from reader.formats.sources.archive_kinds import OTHER, archive_kind
from reader.formats.sources.binary_files import LOCKED, OLD_OFFICE
from reader.formats.sources.passwords import unlocked_package
from reader.message import Message
from reader.model.source import name_of

_NAMES = {
    "epub": Message("an EPUB book"),
    "docx": Message("a Word document"),
    "odt": Message("an OpenDocument text"),
    "rtf": Message("a rich text file"),
}


def office_archive(data: bytes, source: str, reader: str, password: str = "") -> Archive:
    """Return the archive that a file is; raise FormatError where it is another kind of file than the reader reads."""
    if data.startswith(OLD_OFFICE):
        if LOCKED not in data:
            raise _old_word(source)
        data = unlocked_package(data, source, password)
    kind = archive_kind(data)
    if kind is None:
        raise wrong_kind(source, reader) if data[:2] != b"PK" else damaged(source)
    if kind.reader not in (reader, None) or (kind.reader is None and kind is not OTHER):
        raise wrong_kind(source, reader, kind.name)
    return open_archive(data, source)


def wrong_kind(source: str, reader: str, kind: str | None = None) -> FormatError:
    """Return the error for a file that is not what a reader reads, with what it is where that is known."""
    name, wanted = name_of(source), _NAMES[reader]
    what = (
        Message("is {kind}, not {wanted}", kind=kind, wanted=wanted)
        if kind
        else Message("is not {wanted}", wanted=wanted)
    )
    message = Message(
        "“{name}” {what}; choose another file, or open it in its own program and save the text from there.",
        name=name,
        what=what,
    )
    return FormatError(ErrorKind.UNKNOWN_FORMAT, name, message)


def _old_word(source: str) -> FormatError:
    name = name_of(source)
    message = Message(
        "“{name}” is an old Word file; open it in a word processor, save it as .docx, and open that.", name=name
    )
    return FormatError(ErrorKind.BINARY, name, message)
