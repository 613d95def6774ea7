"""From the files that PyInstaller puts into the package to the components that they belong to."""

import os
import platform
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib.metadata import Distribution, distribution
from pathlib import Path

from resources.packages.licences.component import Component, Entry, Kind, Text
from resources.packages.licences.known import (
    Part,
    licence_of_distribution,
    licence_of_package,
    note_on,
    parts,
    texts_for,
)
from resources.packages.licences.makers import distribution_by_file, is_of_python, package_by_file

BOOTLOADER = "pyinstaller"
COPYRIGHT = "/usr/share/doc/{}/copyright"
COMMON_LICENCE = re.compile(r"/usr/share/common-licenses/([A-Z][\w.-]*\w)")
OF_PYTHON = re.compile(r"base_library\.zip$|_sysconfigdata_|python3[.\d]*/lib-dynload/")  # made while building
LICENCE_FILE = re.compile(r"(?:^|/)(?:licen[cs]e|copying|notice|authors|thirdpartynotices)[^/]*$", re.IGNORECASE)
NO_TEXT = (".py", ".pyc")
TEXTS = Path(__file__).parent / "texts"
FREE_SOFTWARE_TEXTS = {"GPL": "GPL-3", "LGPL": "LGPL-3"}  # what Debian's names without a version mean


def entries_of(toc: Iterable[tuple[str, str, str]], *, is_embedded: bool = False) -> Iterator[Entry]:
    """Give the files of one of PyInstaller's tables; what has no source (a link) belongs to what it leads to."""
    for name, source, kind in toc:
        if kind != "SYMLINK" and kind != "OPTION":
            yield Entry(name, os.path.realpath(source) if source else "", is_embedded)


def components_of(entries: Iterable[Entry]) -> list[Component]:
    """Return who made the entries, in the order of their names; what nobody is known to have made has no licence."""
    entries = sorted(set(entries), key=lambda entry: (entry.name, entry.source))
    owned: dict[Component, list[Entry]] = defaultdict(list)
    packages = package_by_file({entry.source for entry in entries if entry.source.startswith(("/usr/", "/lib/"))})
    for entry in entries:
        owned[_owner(entry, packages) or _unknown(entry)].append(entry)
    owned[_of_distribution(distribution(BOOTLOADER))] += ()  # the small program that starts Python
    found = [replace(component, entries=tuple(held)) for component, held in owned.items()]
    return sorted(found, key=lambda component: (component.name.casefold(), component.version))


def _owner(entry: Entry, packages: dict[str, tuple[str, str]]) -> Component | None:
    part = next((part for part in parts() if part.holds(entry)), None)
    if part is not None:
        return _with_texts(part)
    owner = distribution_by_file().get(entry.source)
    if owner is not None:
        return _of_distribution(owner)
    if is_of_python(entry.source) or OF_PYTHON.match(entry.name):
        return _python()
    return _of_package(*packages[entry.source]) if entry.source in packages else None


def _unknown(entry: Entry) -> Component:
    return Component(name=entry.name, version="of unknown origin", kind=Kind.LIBRARY, licence="")


@cache
def _with_texts(part: Part) -> Component:
    if part.texts_of is None:
        return part.component
    return replace(part.component, texts=tuple(_own_texts(distribution(part.texts_of))))


@cache
def _of_distribution(owner: Distribution) -> Component:
    name, version = owner.name, owner.version
    return Component(
        name=name,
        version=version,
        kind=Kind.LIBRARY,
        licence=licence_of_distribution(name, _told(owner)),
        address=_address(owner),
        package_url=f"pkg:pypi/{re.sub(r'[-_.]+', '-', name).lower()}@{version}",
        note=note_on(name),
        texts=tuple(_own_texts(owner)) or texts_for(name),
    )


def _told(owner: Distribution) -> list[str]:
    metadata = owner.metadata
    classifiers = metadata.get_all("Classifier") or []
    return [
        *(metadata.get_all("License-Expression") or []),
        *(metadata.get_all("License") or []),
        *(each for each in classifiers if each.startswith("License ::")),
    ]


def _address(owner: Distribution) -> str:
    projects = [each.split(", ", 1) for each in owner.metadata.get_all("Project-URL") or []]
    homes = [*(owner.metadata.get_all("Home-page") or []), *(pair[-1] for pair in projects)]
    return next((home for home in homes if home.startswith("http")), "")


def _own_texts(owner: Distribution) -> Iterator[Text]:
    for file in sorted(owner.files or (), key=str):
        path = Path(str(owner.locate_file(file)))
        if _is_licence(str(file)) and path.is_file():
            yield Text(path.name, path.read_text("utf-8", "replace"))


def _is_licence(name: str) -> bool:
    of_metadata = ".dist-info/licenses/" in name or ".dist-info/licences/" in name
    return not name.endswith(NO_TEXT) and (of_metadata or LICENCE_FILE.search(name) is not None)


@cache
def _python() -> Component:
    version = platform.python_version()
    text = Path(os.__file__).with_name("LICENSE.txt")
    if not text.exists():
        text = Path(COPYRIGHT.format("python" + version.rpartition(".")[0]))
    return Component(
        name="Python",
        version=version,
        kind=Kind.PLATFORM,
        licence="PSF-2.0",
        address="https://www.python.org/",
        package_url=f"pkg:generic/python@{version}",
        texts=(Text("LICENSE", text.read_text("utf-8")),) if text.exists() else (),
    )


@cache
def _of_package(name: str, version: str) -> Component:
    return Component(
        name=name,
        version=version,
        kind=Kind.LIBRARY,
        licence=licence_of_package(name),
        address=f"https://tracker.debian.org/pkg/{name}",
        package_url=f"pkg:deb/debian/{name}@{version}",
        note="A library of Debian's, not changed, and a file of its own that can be replaced.",
        texts=tuple(_debian_texts(name)),
    )


def _debian_texts(name: str) -> Iterator[Text]:
    """Give a package's copyright file, and the common licences to which it only points."""
    file = Path(COPYRIGHT.format(name))
    if not file.exists():
        return
    words = file.read_text("utf-8", "replace")
    yield Text("copyright", words)
    for common in sorted(set(COMMON_LICENCE.findall(words))):
        text = TEXTS / f"{FREE_SOFTWARE_TEXTS.get(common, common)}.txt"
        if text.exists() and text.stem in {"LGPL-2", "LGPL-2.1", "LGPL-3", "Apache-2.0", "MPL-1.1", "MPL-2.0"}:
            yield Text(text.stem, text.read_text("utf-8"))
