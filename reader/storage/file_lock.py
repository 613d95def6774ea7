"""A lock between processes that the system takes back from who dies: nothing is left behind that could be stale.

Lock files that are made and removed need somebody to judge whether their owner still lives. Here the folder itself is
locked, or, where the system can lock no folder, a file in it that stays.
"""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK_FILE = ".lock"  # on Windows, and on network drives; empty, and never removed
STEP_S = 0.01  # between two tries
_TURNS = RLock()  # of the threads of this process, which would be strangers to each other
FAR_BYTE = 1 << 30  # Windows lets nobody read what is locked; there is nothing to read there


@contextmanager
def locked(folder: Path, *, patience_s: float = 0.0) -> Iterator[None]:
    """Be the only process that writes in a folder; raise BlockingIOError where another one is for so long."""
    with _TURNS:
        end = time.monotonic() + patience_s
        while (handle := _held(folder)) is None:
            if time.monotonic() >= end:
                raise BlockingIOError(errno.EAGAIN, "another program is writing there", str(folder))
            time.sleep(STEP_S)
        try:
            yield
        finally:
            os.close(handle)


def hold(handle: int) -> None:
    """Lock an open file until it is closed, or its process ends; raise BlockingIOError where another process does."""
    if sys.platform == "win32":
        os.lseek(handle, FAR_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError(error.errno, error.strerror) from error
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def is_held(path: Path) -> bool:
    """Tell whether a living process holds a file; raise OSError where the file cannot be opened."""
    handle = os.open(path, os.O_RDWR)
    try:
        hold(handle)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False


def _held(folder: Path) -> int | None:
    """Return the open folder, or the open file in it, that nobody else holds now; None where somebody does."""
    try:
        return _opened_and_held(folder, os.O_RDONLY)
    except OSError:
        return _opened_and_held(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT)


def _opened_and_held(path: Path, flags: int) -> int | None:
    handle = os.open(path, flags, 0o600)
    try:
        hold(handle)
    except BlockingIOError:
        os.close(handle)
        return None
    except OSError:
        os.close(handle)
        raise
    return handle
