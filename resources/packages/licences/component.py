"""A thing that somebody made and that went into the package, with its licence. No looking up here."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a component is; the words are CycloneDX's."""

    LIBRARY = "library"
    FRAMEWORK = "framework"
    PLATFORM = "platform"
    DATA = "data"
    MODEL = "machine-learning-model"


@dataclass(frozen=True, slots=True)
class Entry:
    """One file or module of the package: its name there, and the file that it was made from."""

    name: str
    source: str
    is_embedded: bool = False  # inside the program's own archive, so that a user cannot put another in its place


@dataclass(frozen=True, slots=True)
class Text:
    """The wording of a licence or notice, and what it is called."""

    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Component:
    """What was made by one maker under one licence, an SPDX expression; `entries` is what of it went in."""

    name: str
    version: str
    kind: Kind
    licence: str
    address: str = ""
    package_url: str = ""
    note: str = ""
    texts: tuple[Text, ...] = ()
    entries: tuple[Entry, ...] = ()

    @property
    def is_embedded(self) -> bool:
        """Tell whether any of it can only be replaced by building the program anew."""
        return any(entry.is_embedded for entry in self.entries)
