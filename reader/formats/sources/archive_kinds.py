"""What a zip archive is, by the files in it; its name says nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from reader.message import Message

if TYPE_CHECKING:
    from zipfile import ZipFile

ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_MAX_TYPE = 200  # bytes; a media type is shorter
_HEAD = 4_096  # bytes, in which the names of the first files of an archive stand
_EPUB = "application/epub+zip"
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
_OPEN_TEXTS = ("text", "text-template", "text-master", "text-web")
_OPEN_KINDS = {
    "spreadsheet": Message("an OpenDocument spreadsheet"),
    "presentation": Message("an OpenDocument presentation"),
}
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif")


@dataclass(frozen=True, slots=True)
class ArchiveKind:
    """What people call it ("an EPUB book"), and the id of the reader that reads it, if any does."""

    name: str
    reader: str | None = None


OTHER = ArchiveKind(Message("a ZIP archive"))
_OF_BOOKS = ArchiveKind(Message("an EPUB book"), "epub")
_OF_WORD = ArchiveKind(Message("a Word document"), "docx")
_OF_OPEN_TEXTS = ArchiveKind(Message("an OpenDocument text"), "odt")
_OF_POWERPOINT = ArchiveKind(Message("a PowerPoint presentation"))
_OF_EXCEL = ArchiveKind(Message("an Excel workbook"))
_BY_HEAD = (("word/", _OF_WORD), ("ppt/", _OF_POWERPOINT), ("xl/", _OF_EXCEL))
_Test = Callable[[frozenset[str]], bool]


def _holds(*names: str) -> _Test:
    return lambda members: any(name in members for name in names)


def _begins(folder: str) -> _Test:
    return lambda members: any(name.startswith(folder) for name in members)


def _is_of_pictures(members: frozenset[str]) -> bool:
    files = [name.lower() for name in members if not name.endswith(("/", ".xml", ".txt", "Thumbs.db"))]
    return bool(files) and all(name.endswith(_PICTURES) for name in files)


_KINDS: tuple[tuple[_Test, ArchiveKind], ...] = (
    (_holds("META-INF/container.xml"), _OF_BOOKS),
    (_begins("word/"), _OF_WORD),
    (_begins("ppt/"), _OF_POWERPOINT),
    (_begins("xl/"), _OF_EXCEL),
    (_begins("visio/"), ArchiveKind(Message("a Visio drawing"))),
    (_begins("Index/"), ArchiveKind(Message("a file of Pages, Numbers or Keynote"))),
    (_holds("AndroidManifest.xml"), ArchiveKind(Message("an Android program"))),
    (_holds("META-INF/MANIFEST.MF"), ArchiveKind(Message("a Java program"))),
    (_is_of_pictures, ArchiveKind(Message("an archive of pictures"))),
)


def archive_kind(data: bytes) -> ArchiveKind | None:
    """Return what kind of archive the bytes are; None where they are none."""
    if not data.startswith((ZIP, _EMPTY_ZIP)):
        return None
    from zipfile import ZipFile

    from reader.formats.sources.archive import FAILURES

    try:
        with ZipFile(BytesIO(data)) as file:
            members = frozenset(file.namelist())
            media_type = _media_type(file)
    except FAILURES:
        return _by_head(data)
    return _by_type(media_type) or next((kind for fits, kind in _KINDS if fits(members)), OTHER)


def _media_type(file: "ZipFile") -> str:
    """Return what the member "mimetype" says (OCF 3.3, section 4.3; ODF 1.3, part 2, section 3.3)."""
    from reader.formats.sources.archive import is_packed_usually

    info = file.NameToInfo.get("mimetype")
    if info is None or info.file_size > _MAX_TYPE or info.flag_bits & 1 or not is_packed_usually(info):
        return ""
    return file.read(info).decode("ascii", "replace").strip()


def _by_head(data: bytes) -> ArchiveKind:
    """Judge an archive whose end is missing by the names and the media type that stand at its beginning."""
    head = data[:_HEAD].decode("latin-1")
    if _EPUB in head:
        return _OF_BOOKS
    if f"{_OPEN_DOCUMENT}text" in head:
        return _OF_OPEN_TEXTS
    return next((kind for sign, kind in _BY_HEAD if sign in head), OTHER)


def _by_type(media_type: str) -> ArchiveKind | None:
    if media_type == _EPUB:
        return _OF_BOOKS
    if not media_type.startswith(_OPEN_DOCUMENT):
        return None
    kind = media_type.removeprefix(_OPEN_DOCUMENT)
    if kind in _OPEN_TEXTS:
        return _OF_OPEN_TEXTS
    return ArchiveKind(
        _OPEN_KINDS.get(kind.removesuffix("-template"), Message("an OpenDocument file without running text"))
    )
