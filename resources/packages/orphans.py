"""Shared libraries that came along for something that was left out, and that nothing in the package needs any more."""

import re
import subprocess
from collections.abc import Iterable, Mapping, Sequence

TocEntry = tuple[str, str, str]  # PyInstaller's: name in the package, file on this machine, kind
LINK = "SYMLINK"  # the kind of an entry whose second name is that of another entry

_FILE = re.compile(r"^(\S.*):\s+file format elf", re.MULTILINE)
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)
_LIBRARY = re.compile(r"lib[^/]+\.so(?:\.[\w.]+)*")


def without_orphans(entries: Iterable[TocEntry]) -> list[TocEntry]:
    """Return the entries without the libraries of the system that none of the others needs, at whatever remove."""
    entries = _without_broken_links(entries)
    needs = needed_libraries([source for _, source, kind in entries if kind != LINK])
    library = {name: source for name, source, kind in entries if _is_of_the_system(name) and kind != LINK}
    waiting = [source for name, source, kind in entries if name not in library and kind != LINK]
    wanted: set[str] = set()
    while waiting:
        found = (library.keys() & needs.get(waiting.pop(), frozenset())) - wanted
        wanted |= found
        waiting += [library[name] for name in found]
    return [entry for entry in entries if entry[0] not in library or entry[0] in wanted]


def needed_libraries(files: Sequence[str]) -> Mapping[str, frozenset[str]]:
    """Return the libraries that each ELF file names as needed; other files are passed over."""
    if not files:
        return {}
    told = subprocess.run(["objdump", "--private-headers", *files], capture_output=True, text=True).stdout
    _, *parts = _FILE.split(told)
    return {file: frozenset(_NEEDED.findall(text)) for file, text in zip(parts[::2], parts[1::2], strict=True)}


def _without_broken_links(entries: Iterable[TocEntry]) -> list[TocEntry]:
    entries = list(entries)
    names = {name for name, _, kind in entries if kind != LINK}
    return [entry for entry in entries if entry[2] != LINK or entry[1] in names]


def _is_of_the_system(name: str) -> bool:
    """Tell whether an entry is a library at the top of the package; those of wheels lie in folders."""
    return _LIBRARY.fullmatch(name) is not None and not name.startswith("libpython")
