"""A folder of small packages that stand for those of a lock: their names, versions and demands, but none of their code.

Only pip and setuptools are whole, since they do the installing; one package comes as source, as some of the lock do.
"""

import hashlib
import re
import zipfile
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import NamedTuple

NEWER = "9999"
WHOLE = ("pip", "setuptools")
AS_SOURCE = "breadability"
WHEEL = "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
MADE_BY_PIP = ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json")


class Entry(NamedTuple):
    """What a lock says of one package, but for its hashes."""

    name: str
    extras: frozenset[str]
    version: str


def entries(lock: str) -> tuple[Entry, ...]:
    """Return the entries of a lock."""
    found = re.findall(r"^([\w.-]+)(?:\[([\w.,-]+)\])?==(\S+) \\$", lock, re.MULTILINE)
    return tuple(Entry(name, frozenset(filter(None, extras.split(","))), version) for name, extras, version in found)


def make_index(folder: Path, lock: str) -> str:
    """Fill the folder with what the lock names and a newer release of each; return the lock with their hashes."""
    folder.mkdir(exist_ok=True)
    lines = []
    for name, extras, version in entries(lock):
        package = distribution(name)
        assert package.version == version, f"{name} {package.version} is installed, {version} is locked"
        release = _write_source(folder, package) if name == AS_SOURCE else _write_stand_in(folder, package)
        write_wheel(folder, name, NEWER, _newer(package))
        wanted = f"{name}[{','.join(sorted(extras))}]" if extras else name
        lines.append(f"{wanted}=={version} \\\n    --hash=sha256:{hashlib.sha256(release.read_bytes()).hexdigest()}\n")
    return "".join(lines)


def write_wheel(folder: Path, name: str, version: str, metadata: str, files: dict[str, bytes] | None = None) -> Path:
    """Write a wheel of this metadata, and of these files by their path in it."""
    stem = f"{_in_file_names(name)}-{version}"
    told = f"{stem}.dist-info"
    content = {f"{told}/METADATA": metadata.encode(), f"{told}/WHEEL": WHEEL.encode()} | (files or {})
    content[f"{told}/RECORD"] = "".join(f"{path},,\n" for path in [*content, f"{told}/RECORD"]).encode()
    return _write_archive(folder / f"{stem}-py3-none-any.whl", content)


def _write_stand_in(folder: Path, package: Distribution) -> Path:
    files = _own_files(package) if package.name in WHOLE else {}
    return write_wheel(folder, package.name, package.version, _metadata(package), files)


def _own_files(package: Distribution) -> dict[str, bytes]:
    return {
        path.as_posix(): Path(str(path.locate())).read_bytes()
        for path in package.files or ()
        if ".." not in path.parts and path.suffix != ".pyc" and path.name not in MADE_BY_PIP
    }


def _write_source(folder: Path, package: Distribution) -> Path:
    demands = [demand for demand in package.requires or () if "extra ==" not in demand]
    described = {"name": package.name, "version": package.version, "install_requires": demands}
    stem = f"{_in_file_names(package.name)}-{package.version}"
    content = {
        f"{stem}/PKG-INFO": _metadata(package).encode(),
        f"{stem}/setup.py": f"from setuptools import setup\nsetup(**{described!r})\n".encode(),
    }
    return _write_archive(folder / f"{stem}.zip", content)


def _write_archive(file: Path, content: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(file, "w") as archive:
        for path, data in content.items():
            archive.writestr(zipfile.ZipInfo(path), data)  # without the time, so that the same gives the same bytes
    return file


def _newer(package: Distribution) -> str:
    return re.sub(r"^Version: .*$", f"Version: {NEWER}", _metadata(package), count=1, flags=re.MULTILINE)


def _metadata(package: Distribution) -> str:
    return package.read_text("METADATA") or ""


def _in_file_names(name: str) -> str:
    return re.sub(r"[-_.]+", "_", name).lower()
