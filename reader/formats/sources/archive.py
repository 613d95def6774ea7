"""Zip archives, which books and word processors' files are: read within limits, whatever they claim."""

import zipfile
import zlib
from collections.abc import Callable, KeysView
from dataclasses import dataclass, field
from io import BytesIO
from posixpath import dirname, normpath
from urllib.parse import unquote

from reader.errors import ErrorKind, FormatError
from reader.message import Message
from reader.model.source import name_of

MAX_MEMBERS = 10_000
MAX_UNPACKED = 200_000_000  # bytes in all
MAX_MEMBER = 64_000_000  # bytes; the longest novel is a twentieth of it
MAX_RATIO = 300  # unpacked to packed; text reaches 30, a table of nothing but zeros 200, a bomb 1,000
_MIN_SUSPECT = 1_000_000  # bytes; what is smaller does no harm however well it packs
_MEGABYTE = 1_000_000
FAILURES = (  # of an archive that is not whole
    zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, IndexError,
    KeyError,
)  # fmt: skip
_ENCRYPTED = 0x1  # the flag of a member that needs a password


def _as_it_is(_name: str, data: bytes) -> bytes:
    return data


@dataclass(slots=True)
class Archive:
    """The members of an archive by name; a name that leads out of the archive is not one of them."""

    source: str
    names: KeysView[str]
    _file: zipfile.ZipFile = field(repr=False)
    clear: Callable[[str, bytes], bytes] = field(
        default=_as_it_is, repr=False
    )  # of a member by name, where it is locked

    def read(self, name: str) -> bytes:
        """Return the bytes of a member; raise FormatError where it is missing, damaged or locked."""
        if name not in self.names:
            raise damaged(self.source)
        info = self._file.getinfo(name)
        if info.flag_bits & _ENCRYPTED:
            raise locked_oddly(self.source)
        if not is_packed_usually(info):
            raise packed_oddly(self.source)
        try:
            data = self._file.read(name)
        except FAILURES as error:
            raise damaged(self.source) from error
        return self.clear(name, data)

    def find(self, name: str) -> bytes | None:
        """Return the bytes of a member; None where it is missing or damaged, for what the article can do without."""
        try:
            return self.read(name)
        except FormatError:
            return None


def open_archive(data: bytes, source: str) -> Archive:
    """Return the archive; raise FormatError where it is broken, or would unpack beyond a limit."""
    try:
        file = zipfile.ZipFile(BytesIO(data))
    except FAILURES as error:
        raise damaged(source) from error
    members = [info for info in file.infolist() if not info.filename.endswith("/")]  # a name may be empty
    _check(members, source)
    names = dict.fromkeys(info.filename for info in members if _is_inside(info.filename))
    return Archive(source, names.keys(), file)


def resolve(base: str, reference: str) -> str | None:
    """Return the name of the member that a member refers to; None for what lies outside the archive."""
    path = unquote(reference.partition("#")[0].partition("?")[0]).strip()
    if not path or ":" in path.partition("/")[0] or path.startswith("//"):
        return None
    name = normpath(path.lstrip("/") if path.startswith("/") else f"{dirname(base)}/{path}".lstrip("/"))
    return name if _is_inside(name) else None


def is_packed_usually(info: zipfile.ZipInfo) -> bool:
    """Tell whether a member may be unpacked: the standards of books and office files name two ways of packing.

    (OCF 3.3, section 4.2; ODF 1.3, part 2, section 3.1; ISO/IEC 29500-2, annex B.) The others take memory as they like.
    """
    return info.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def damaged(source: str) -> FormatError:
    """Return the error for a file that is not whole."""
    name = name_of(source)
    message = Message("“{name}” is damaged or incomplete; get it again, and open the new copy.", name=name)
    return FormatError(ErrorKind.UNREADABLE, name, message)


def locked_oddly(source: str) -> FormatError:
    """Return the error for a file that needs a password in a way that is not known here."""
    name = name_of(source)
    message = Message(
        "“{name}” is protected by a password; open it where you know the password, and save a copy without.", name=name
    )
    return FormatError(ErrorKind.NO_PERMISSION, name, message)


def packed_oddly(source: str) -> FormatError:
    """Return the error for a file whose members are packed in a way that no program expects."""
    name = name_of(source)
    message = Message(
        "“{name}” is packed in a way that is not read here; open it with what made it, and save it anew.", name=name
    )
    return FormatError(ErrorKind.UNREADABLE, name, message)


def too_large(source: str, limit: str) -> FormatError:
    """Return the error for a file that goes beyond a limit, which is part of a sentence: "has more than 9 pictures"."""
    name = name_of(source)
    return FormatError(
        ErrorKind.TOO_LARGE, name, Message("“{name}” {limit}; split it and open a part.", name=name, limit=limit)
    )


def _check(members: list[zipfile.ZipInfo], source: str) -> None:
    if len(members) > MAX_MEMBERS:
        raise too_large(source, Message("holds more than {limit} files", limit=f"{MAX_MEMBERS:,}"))
    if sum(info.file_size for info in members) > MAX_UNPACKED:
        raise too_large(source, Message("unpacks to more than {limit} MB", limit=MAX_UNPACKED // _MEGABYTE))
    if any(info.file_size > MAX_MEMBER for info in members):
        raise too_large(source, Message("holds a file of more than {limit} MB", limit=MAX_MEMBER // _MEGABYTE))
    if any(_is_bomb(info) for info in members):
        raise too_large(source, Message("unpacks to more than {limit} times its size", limit=MAX_RATIO))


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    return info.file_size > _MIN_SUSPECT and info.file_size > MAX_RATIO * max(1, info.compress_size)


def _is_inside(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return not name.startswith(("/", "\\")) and ".." not in parts and ":" not in parts[0] and name not in ("", ".")
