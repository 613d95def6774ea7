"""The one function that writes a file: at every moment the whole old one or the whole new one is there.

The new one has no name until it is complete and on the disk, where the system can do that: whoever is killed before
leaves nothing. Elsewhere it has a name of its own, and whoever writes in the folder next removes what was left.
"""

import errno
import os
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from reader.storage.file_lock import hold

PART_START, PART_END = ".glance-reader-", ".part"  # of the name that a file has until it is complete
OWNER_ONLY = 0o600
USUAL = 0o666  # less what the user's mask takes away
_UNNAMED = getattr(os, "O_TMPFILE", 0)  # Linux; not every file system has it
_BINARY = getattr(os, "O_BINARY", 0)  # Windows


def write_whole(path: Path, content: bytes, *, is_private: bool = False) -> None:
    """Write a file, or leave it as it was and raise OSError.

    A link is followed. A file that is replaced keeps its mode and owner, a new one gets the usual mode; a private one
    is for its owner alone, whatever it was before.
    """
    target = Path(os.path.realpath(path))
    before = _file_at(target)
    mode = OWNER_ONLY if is_private else USUAL

    def fill(handle: int) -> None:
        _write(handle, content)
        if before is not None:
            _take_after(handle, before)
        if is_private:
            _set_mode(handle, OWNER_ONLY)
        os.fsync(handle)

    _sweep(target.parent)
    if not _put_unnamed(target, fill, mode):
        _put_named(target, fill, mode)


def _file_at(target: Path) -> os.stat_result | None:
    """Return what is known of the file that is replaced; raise OSError where it is none, or must not be changed."""
    try:
        found = target.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "it is no file", str(target))
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return found


def _put_unnamed(target: Path, fill: Callable[[int], None], mode: int) -> bool:
    """Fill a file that has no name, then give it one; False where the system cannot do that."""
    if not _UNNAMED:
        return False
    try:
        handle = os.open(target.parent, _UNNAMED | os.O_RDWR, mode)
    except OSError:
        return False  # where it is the folder that cannot be written to, a file with a name says so
    try:
        fill(handle)
        _name(handle, target)
    except _CannotNameError:
        return False
    finally:
        os.close(handle)
    return True


class _CannotNameError(Exception):
    """A file without a name cannot be given one here: there is no /proc, or the system forbids it."""


def _name(handle: int, target: Path) -> None:
    if not target.exists():
        with suppress(FileExistsError):  # since this moment
            _link(handle, target)
            return
    with suppress(OSError):  # where nothing can be held, nobody can tell that it was left, either
        hold(handle)
    between = _new_name(target.parent)
    _link(handle, between)
    try:
        between.replace(target)
    except OSError:
        between.unlink(missing_ok=True)
        raise


def _link(handle: int, name: Path) -> None:
    folder = os.open(name.parent, os.O_RDONLY)
    try:  # with folders given, os.link follows the link that stands in /proc for the open file
        os.link(f"/proc/self/fd/{handle}", name, src_dir_fd=folder, dst_dir_fd=folder)
    except FileExistsError:
        raise
    except OSError as error:
        raise _CannotNameError from error
    finally:
        os.close(folder)


def _put_named(target: Path, fill: Callable[[int], None], mode: int) -> None:
    handle, part = _held_part(target.parent, mode)
    with os.fdopen(handle, "wb", buffering=0) as file:
        try:
            fill(handle)
            if sys.platform == "win32":
                file.close()  # nothing that is open can be renamed there
            part.replace(target)
        except OSError:
            file.close()
            part.unlink(missing_ok=True)
            raise


def _held_part(folder: Path, mode: int) -> tuple[int, Path]:
    while True:
        part = _new_name(folder)
        handle = os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, mode)
        if sys.platform == "win32":
            return handle, part  # nothing that is open can be removed there
        with suppress(OSError):  # as above
            hold(handle)
        if os.fstat(handle).st_nlink:
            return handle, part
        os.close(handle)  # it was swept away before it was held


def _new_name(folder: Path) -> Path:
    return folder / f"{PART_START}{os.urandom(8).hex()}{PART_END}"


def _write(handle: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _take_after(handle: int, before: os.stat_result) -> None:
    if hasattr(os, "fchown"):
        with suppress(OSError):  # whoever is not its owner owns it now
            os.fchown(handle, before.st_uid, before.st_gid)
    _set_mode(handle, stat.S_IMODE(before.st_mode))


def _set_mode(handle: int, mode: int) -> None:
    if hasattr(os, "fchmod"):
        with suppress(OSError):  # a memory stick knows no modes
            os.fchmod(handle, mode)


def _sweep(folder: Path) -> None:
    """Remove what a writer that died left in a folder; what a living one is writing stays."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(PART_START) and entry.name.endswith(PART_END):
                _remove_if_left(Path(entry.path))


def _remove_if_left(part: Path) -> None:
    with suppress(OSError):
        handle = os.open(part, os.O_RDWR)
        try:
            hold(handle)
            if sys.platform != "win32":
                part.unlink()
        finally:
            os.close(handle)
        if sys.platform == "win32":
            part.unlink()  # fails where somebody has it open
