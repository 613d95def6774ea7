"""Reads files, with one clear sentence for whatever may be wrong with one."""

import stat
from pathlib import Path

from reader.errors import ErrorKind, FormatError
from reader.formats.naming import name_of

MAX_CHARACTERS = 8_000_000  # two and a half times "War and Peace"; laid out it takes some 600 MB of memory
_MAX_BYTES_EACH = 4  # of a character, in any encoding
_MAX_BYTES = MAX_CHARACTERS * _MAX_BYTES_EACH


def read_file(path: Path) -> bytes:
    """Return the bytes of a file; raise FormatError. A file that is too large is not read."""
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        name = name_of(str(path))
        raise FormatError(ErrorKind.NOT_FOUND, name, f"There is no file “{name}”; choose another.") from error
    except (OSError, ValueError) as error:
        raise _failure(path, error) from error
    if stat.S_ISDIR(status.st_mode):
        raise FormatError(ErrorKind.NOT_A_FILE, path.name, f"“{path.name}” is a folder; choose a file in it.")
    if status.st_size > _MAX_BYTES:
        raise _too_large(path.name)
    return _content(path)


def check_length(text: str, source: str) -> None:
    """Raise FormatError where the text is longer than can be shown."""
    if len(text) > MAX_CHARACTERS:
        raise _too_large(name_of(source))


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)  # a pipe or device has no size beforehand
    except OSError as error:
        raise _failure(path, error) from error
    if len(data) > _MAX_BYTES:
        raise _too_large(path.name)
    return data


def _failure(path: Path, error: OSError | ValueError) -> FormatError:
    name = name_of(str(path))
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        message = f"“{name}” is not there any more; choose it again where it is now."
        return FormatError(ErrorKind.NOT_FOUND, name, message)
    if isinstance(error, PermissionError):
        message = f"“{name}” may not be read by you; ask its owner for permission, or choose a copy of your own."
        return FormatError(ErrorKind.NO_PERMISSION, name, message)
    message = f"“{name}” could not be read ({_reason(error)}); copy it to a folder of your own and open the copy."
    return FormatError(ErrorKind.UNREADABLE, name, message)


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _too_large(name: str) -> FormatError:
    limit = f"{MAX_CHARACTERS // 1_000_000} million characters"
    return FormatError(ErrorKind.TOO_LARGE, name, f"“{name}” is longer than {limit}; split it and open a part.")
