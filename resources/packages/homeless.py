"""Python's own files without the folders where it was built and installed on this machine, which a stranger has not."""

import os
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

OF_THE_SYSTEM = ("/", "/usr", "/usr/local")  # the same everywhere, so that they tell nothing
SETTINGS = "_sysconfigdata_"  # how the module begins in which Python keeps how it was built
FILLER = "_"


def homes() -> Iterator[str]:
    """Give the folders that would tell of this machine."""
    known = (sys.base_prefix, sysconfig.get_config_var("abs_builddir"), sysconfig.get_config_var("abs_srcdir"))
    told = (home for home in known if home and home not in OF_THE_SYSTEM)
    return (home for home in told if home.count("/") > 1)  # a folder with a parent to blot out


def without_homes(data: bytes) -> bytes:
    """Return the bytes with those folders blotted out, but for their last names.

    No length changes, so that nothing in a library moves. The last name stays, since linkers let a short text be the
    end of a longer one: "3.11.7", Python's own version, may lie in the name of the folder that it was built in.
    """
    for home in homes():
        parent, _, name = home.rpartition("/")
        data = data.replace(home.encode(), f"/{FILLER * (len(parent.encode()) - 1)}/{name}".encode())
    return data


def write_settings(folder: Path) -> Path:
    """Write Python's module of settings without them, and return the folder, from which it is imported by its name."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in _settings():
        (folder / file.name).write_bytes(without_homes(file.read_bytes()))
    return folder


def _settings() -> Iterator[Path]:
    yield from Path(os.__file__).parent.glob(f"{SETTINGS}*.py")
