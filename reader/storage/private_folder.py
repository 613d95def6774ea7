"""Folders that their owner alone can open: what one reads is nobody else's business."""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

OWNER_ONLY = 0o700
OTHERS = 0o077  # what the group and everybody may do


def make_private(folder: Path) -> None:
    """Make a folder for its owner alone, and those above it that are missing; close one that was open to others.

    So wants it the XDG Base Directory Specification. Raise OSError where it cannot be made.
    """
    for each in reversed([folder, *folder.parents]):
        if not each.exists():
            each.mkdir(OWNER_ONLY, exist_ok=True)
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    close_to_others(folder)


def close_to_others(folder: Path) -> None:
    """Close a folder that was open to others; one that is not there, or on a disk that knows no modes, stays so."""
    with suppress(OSError):
        mode = stat.S_IMODE(folder.stat().st_mode)
        if mode & OTHERS:
            folder.chmod(mode & ~OTHERS)


def why_not_writable(folder: Path) -> str:
    """Return why nothing can be written in a folder of ours, empty where it can be."""
    from tempfile import TemporaryFile

    try:
        make_private(folder)
        TemporaryFile(dir=folder).close()
    except OSError as error:
        return error.strerror or str(error)
    return ""
