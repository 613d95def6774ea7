"""A folder ready to be packed: every file with the same owner's rights and the same time, whoever made it and when."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

FOLDER_MODE, PROGRAM_MODE, FILE_MODE = 0o755, 0o755, 0o644
NOT_TO_PASS_ON = ("portable", "portable-data", "__pycache__")  # what the person who builds may have left in the bundle


def copy_bundle(bundle: Path, target: Path) -> None:
    """Copy the program's folder, links as links."""
    ignored = shutil.ignore_patterns(*NOT_TO_PASS_ON)
    shutil.copytree(bundle, target, symlinks=True, ignore=ignored, dirs_exist_ok=True)


def settle(folder: Path, time: int, *, programs: Iterable[str] = ()) -> None:
    """Give all of a folder the same time and plain rights; `programs` names what a person may run."""
    runnable = {folder / name for name in programs}
    for path in sorted(folder.rglob("*"), reverse=True):  # what a folder holds before the folder itself
        if not path.is_symlink():
            path.chmod(FOLDER_MODE if path.is_dir() else PROGRAM_MODE if path in runnable else FILE_MODE)
        os.utime(path, (time, time), follow_symlinks=False)
    os.utime(folder, (time, time))


def size_of(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
