"""Which shared libraries the bundle needs and does not carry, read from its ELF files with objdump.

A library that no package is known for stops the build: nothing is left to chance on another machine.
"""

import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

C_LIBRARY = "libc6"
# Debian's packages by the libraries that the desktop brings, since they must fit its drivers or its C library.
PACKAGES: Mapping[str, str] = {
    **dict.fromkeys(("ld-linux-x86-64.so.2", "libc.so.6", "libdl.so.2", "libm.so.6"), C_LIBRARY),
    **dict.fromkeys(("libpthread.so.0", "libresolv.so.2", "librt.so.1"), C_LIBRARY),
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxcb.so.1": "libxcb1",
    "libdrm.so.2": "libdrm2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
# What a plugin needs: without it the plugin is not loaded, and no printers are listed.
OPTIONAL: Mapping[str, str] = {"libcups.so.2": "libcups2"}
_ELF_MAGIC = b"\x7fELF"
_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)", re.MULTILINE)
_C_LIBRARY = re.compile(r"\(?\bGLIBC_(\d+(?:\.\d+)+)\b")
MANY = 60  # files in one call of objdump


@dataclass(frozen=True, slots=True)
class Needs:
    """What a bundle asks of the system: libraries, and the oldest C library that has every symbol used."""

    libraries: frozenset[str]
    c_library: str

    @property
    def required(self) -> tuple[str, ...]:
        """The libraries that the program cannot start without, sorted."""
        return tuple(sorted(self.libraries - set(OPTIONAL)))

    @property
    def optional(self) -> tuple[str, ...]:
        """The libraries that a plugin needs and the program does without, sorted."""
        return tuple(sorted(self.libraries & set(OPTIONAL)))

    def debian_packages(self) -> tuple[str, ...]:
        """Return the packages that bring what is required, for the field Depends; raise LookupError for an unknown."""
        unknown = sorted(set(self.required) - set(PACKAGES))
        if unknown:
            raise LookupError(f"no package is known for {', '.join(unknown)}: carry it, or leave out what needs it")
        names = sorted({PACKAGES[library] for library in self.required})
        return tuple(f"{name} (>= {self.c_library})" if name == C_LIBRARY else name for name in names)

    def recommended_packages(self) -> tuple[str, ...]:
        """Return the packages that bring what the program can do without."""
        return tuple(sorted({OPTIONAL[library] for library in self.optional}))


def needs_of(bundle: Path) -> Needs:
    """Return what the ELF files of a bundle need and no file of it provides."""
    told = "".join(_headers(_elf_files(bundle)))
    carried = {path.name for path in bundle.rglob("*")}
    versions = {tuple(map(int, number.split("."))) for number in _C_LIBRARY.findall(told)}
    return Needs(frozenset(_NEEDED.findall(told)) - carried, ".".join(map(str, max(versions))))


def _elf_files(bundle: Path) -> Iterator[Path]:
    for path in sorted(bundle.rglob("*")):
        if path.is_file() and not path.is_symlink() and _starts_as_elf(path):
            yield path


def _starts_as_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_ELF_MAGIC)) == _ELF_MAGIC


def _headers(files: Iterable[Path]) -> Iterator[str]:
    """Yield what objdump tells of the dynamic sections."""
    pending = list(files)
    for start in range(0, len(pending), MANY):
        yield subprocess.check_output(["objdump", "-p", *pending[start : start + MANY]], text=True)
