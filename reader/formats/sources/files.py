"""Reads files, with one clear sentence for whatever may be wrong with one."""

import stat
from enum import StrEnum
from pathlib import Path

from reader.errors import ErrorKind, FormatError
from reader.message import Message
from reader.model.source import name_of

MAX_CHARACTERS = 8_000_000  # two and a half times "War and Peace"; laid out it takes some 600 MB of memory
_MAX_BYTES_EACH = 4  # of a character, in any encoding
_MAX_BYTES = MAX_CHARACTERS * _MAX_BYTES_EACH
MAX_BYTES_WITH_PICTURES = 200_000_000  # of books and office files, most of whose bytes are pictures
_SIGNS_OF_PICTURES = (b"%PDF", b"PK\x03\x04", b"{\\rtf")  # formats that hold pictures, whatever the file is called
_HEAD = 8  # bytes; the longest sign is shorter


class Mostly(StrEnum):
    """What most bytes of a format's files are, which decides how large one may be."""

    CHARACTERS = "characters"
    MARKUP = "markup"
    PICTURES = "pictures"


def read_file(path: Path, *, mostly: Mostly = Mostly.CHARACTERS) -> bytes:
    """Return the bytes of a file; raise FormatError. A file that is too large is not read."""
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        name = name_of(str(path))
        raise FormatError(
            ErrorKind.NOT_FOUND, name, Message("There is no file “{name}”; choose another.", name=name)
        ) from error
    except (OSError, ValueError) as error:
        raise _failure(path, error) from error
    if stat.S_ISDIR(status.st_mode):
        name = name_of(str(path))
        raise FormatError(ErrorKind.NOT_A_FILE, name, Message("“{name}” is a folder; choose a file in it.", name=name))
    return _content(path, status.st_size, mostly)


def demand_file(path: Path) -> None:
    """Raise FormatError for what is there and no file, such as a pipe: where nobody writes to it, it never ends."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return  # whoever reads it tells what is wrong
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        name = name_of(str(path))
        message = Message("“{name}” is a pipe or a device, which may never end; choose a file.", name=name)
        raise FormatError(ErrorKind.NOT_A_FILE, name, message)


def check_length(length: int, source: str) -> None:
    """Raise FormatError where a text has more characters than can be shown."""
    if length > MAX_CHARACTERS:
        raise _too_large(name_of(source))


def _content(path: Path, size: int, mostly: Mostly) -> bytes:
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
            limit = _limit(mostly, head)
            rest = file.read(limit + 1 - len(head)) if size <= limit else b""  # a pipe or device has no size beforehand
    except OSError as error:
        raise _failure(path, error) from error
    if max(size, len(head) + len(rest)) > limit:
        name = name_of(str(path))
        raise _too_large(name) if mostly is Mostly.CHARACTERS and limit == _MAX_BYTES else _too_heavy(name, limit)
    return head + rest


def _limit(mostly: Mostly, head: bytes) -> int:
    has_pictures = mostly is Mostly.PICTURES or head.startswith(_SIGNS_OF_PICTURES)
    return MAX_BYTES_WITH_PICTURES if has_pictures else _MAX_BYTES


def _failure(path: Path, error: OSError | ValueError) -> FormatError:
    name = name_of(str(path))
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        message = Message("“{name}” is not there any more; choose it again where it is now.", name=name)
        return FormatError(ErrorKind.NOT_FOUND, name, message)
    if isinstance(error, PermissionError):
        message = Message(
            "“{name}” may not be read by you; ask its owner for permission, or choose a copy of your own.", name=name
        )
        return FormatError(ErrorKind.NO_PERMISSION, name, message)
    message = Message(
        "“{name}” could not be read ({reason}); copy it to a folder of your own and open the copy.",
        name=name,
        reason=_reason(error),
    )
    return FormatError(ErrorKind.UNREADABLE, name, message)


def _reason(error: OSError | ValueError) -> str:
    return Message((error.strerror if isinstance(error, OSError) else None) or str(error))


def _too_large(name: str) -> FormatError:
    limit = MAX_CHARACTERS // 1_000_000
    message = Message(
        "“{name}” is longer than {limit} million characters; split it and open a part.", name=name, limit=limit
    )
    return FormatError(ErrorKind.TOO_LARGE, name, message)


def _too_heavy(name: str, limit: int) -> FormatError:
    message = Message(
        "“{name}” is larger than {limit} MB; split it and open a part.", name=name, limit=limit // 1000000
    )
    return FormatError(ErrorKind.TOO_LARGE, name, message)
