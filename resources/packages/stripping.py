"""Python's own libraries without what only a debugger reads, which is most of them. No others: see build.spec."""

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from resources.packages.homeless import without_homes

TocEntry = tuple[str, str, str]
PYTHON = re.compile(r"libpython3|python3[.\d]*/lib-dynload/")


def with_lean_python(entries: Iterable[TocEntry], folder: Path) -> list[TocEntry]:
    """Return the entries with a stripped copy, made in `folder`, in place of each library of Python itself."""
    return [_lean(entry, folder) if _is_python(entry) else entry for entry in entries]


def _is_python(entry: TocEntry) -> bool:
    return PYTHON.match(entry[0]) is not None and entry[2] != "SYMLINK"


def _lean(entry: TocEntry, folder: Path) -> TocEntry:
    name, source, kind = entry
    copy = folder / "lean" / name
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, copy)
    subprocess.run(["strip", "--strip-unneeded", str(copy)], check=True)
    copy.write_bytes(without_homes(copy.read_bytes()))
    return name, str(copy), kind
