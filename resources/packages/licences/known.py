"""What known.toml says: licences and parts that the files on the building machine do not tell clearly enough."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from resources.packages.licences.component import Component, Entry, Kind, Text

ROOT = Path(__file__).resolve().parents[3]
TRANSITION = "t64"  # Debian's suffix of libraries whose times have 64 bits: the same library
LONGEST_NAME = 60  # a "licence" longer than this is its wording, not its name


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the package by its place there."""

    component: Component
    files: re.Pattern[str]
    texts_of: str | None = None  # the distribution that brings the wording of its licence

    def holds(self, entry: Entry) -> bool:
        """Tell whether a file or module of the package belongs to it."""
        return self.files.match(entry.name.replace("\\", "/")) is not None


@cache
def parts() -> tuple[Part, ...]:
    """Return the parts, the first that holds a file owns it."""
    return tuple(_part(each) for each in _known()["part"])


def licence_of_distribution(name: str, told: list[str]) -> str:
    """Return the SPDX expression of a distribution; `told` is what its metadata says, best first."""
    known: str | None = _known()["python"].get(name)
    if known is not None:
        return known
    named = [each for each in told if each and len(each) <= LONGEST_NAME and "\n" not in each]
    return str(_known()["names"].get(named[0], named[0])) if named else ""


def licence_of_package(name: str) -> str:
    """Return the SPDX expression of the libraries in a Debian package, empty where it is not known."""
    return str(_known()["debian"].get(name.removesuffix(TRANSITION), ""))


def note_on(name: str) -> str:
    """Return what is to be said of a distribution beside its licence."""
    return str(_known()["notes"].get(name, ""))


def texts_for(name: str) -> tuple[Text, ...]:
    """Return the wordings of the licence of a distribution that brings none itself."""
    return _texts(_known()["texts"].get(name, ()))


@cache
def _known() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("known.toml").read_text("utf-8"))


def _part(told: dict[str, Any]) -> Part:
    component = Component(
        name=told["name"],
        version=version(told["version_of"]) if "version_of" in told else told.get("version", ""),
        kind=Kind(told["kind"]),
        licence=told["licence"],
        address=told.get("address", ""),
        note=told.get("note", ""),
        texts=_texts(told.get("texts", ())),
    )
    return Part(component, re.compile(told["files"]), told.get("texts_of"))


def _texts(names: list[str] | tuple[str, ...]) -> tuple[Text, ...]:
    files = [ROOT / name for name in names]
    return tuple(Text(file.stem, file.read_text("utf-8")) for file in files if file.exists())
