"""Where an article comes from. Made once, where it arrives; nobody asks a string again what it is."""

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path, PurePath
from urllib.parse import unquote, urlsplit

from reader.model.characters.controls import shown_in_a_line

_FILE, _PASTED = "file://", "pasted:"
CLIPBOARD = "clipboard"
_DRIVE = re.compile(r"/[A-Za-z]:")  # of Windows, which an address writes behind a slash


class SourceKind(StrEnum):
    """What a source is."""

    PATH = "path"
    LINK = "link"
    PASTED = "pasted"
    STANDARD_INPUT = "standard_input"


@dataclass(frozen=True, slots=True)
class Source:
    """A file, a link, a pasted text or standard input.

    `address` is what opens it, with `password` where it is locked; `str` gives what may be shown and kept, and stands
    in `Document.source`.
    """

    kind: SourceKind
    address: str
    password: str = field(default="", repr=False, compare=False)  # nothing shows it or keeps it

    def __str__(self) -> str:
        return without_login(self.address) if self.is_link else self.address

    @classmethod
    def file(cls, path: Path | str) -> "Source":
        """Return the source that a file is, by its path as it is given."""
        return cls(SourceKind.PATH, str(path))

    @classmethod
    def link(cls, address: str) -> "Source":
        """Return the source that a web page is."""
        return cls(SourceKind.LINK, address.strip())

    @classmethod
    def pasted(cls, name: str) -> "Source":
        """Return the source that a pasted text is, which is kept under a name."""
        return cls(SourceKind.PASTED, f"{_PASTED}{name}")

    @classmethod
    def given(cls, name: str) -> "Source":
        """Return what a script names: a link, or else a file by its path as it is written."""
        return cls.link(name) if is_link(name) else cls.file(name)

    @classmethod
    def named(cls, argument: str) -> "Source":
        """Return what a person names: a link, or else a file, by its address or by its path made whole."""
        if is_link(argument):
            return cls.link(argument)
        return cls.file((_file_of(argument) or _at_home(argument)).absolute())

    @classmethod
    def kept(cls, text: str) -> "Source":
        """Return the source that `str` wrote, where only that was kept."""
        if text.startswith(_PASTED):
            return cls(SourceKind.PASTED, text)
        return _BY_TEXT.get(text) or cls.given(text)

    def unlocked(self, password: str) -> "Source":
        """Return the source with what opens it."""
        return replace(self, password=password)

    @property
    def is_link(self) -> bool:
        """Tell whether it is fetched from the web."""
        return self.kind is SourceKind.LINK

    @property
    def path(self) -> Path | None:
        """The path of a file, None for all else."""
        return Path(self.address) if self.kind is SourceKind.PATH else None

    @property
    def is_there(self) -> bool:
        """Tell whether a file or folder is there, as far as this user may look; no name is too long to be asked for."""
        try:
            return self.path is not None and self.path.exists()
        except OSError:
            return False

    @property
    def pasted_name(self) -> str:
        """The name under which a pasted text is kept; empty for all else."""
        return self.address.removeprefix(_PASTED) if self.address.startswith(_PASTED) else ""

    @property
    def has_place(self) -> bool:
        """Tell whether it can be found there again, whatever was read meanwhile: by a link, or by a whole path."""
        return self.is_link or (self.kind is SourceKind.PATH and PurePath(self.address).is_absolute())

    @property
    def name(self) -> str:
        """What it is called in a line: the name of a file, the host of a link."""
        if self.is_link:
            return host_of(self.address).removeprefix("www.")
        return name_of(CLIPBOARD if self.kind is SourceKind.PASTED else self.address)


PASTED = Source(SourceKind.PASTED, CLIPBOARD)
STANDARD_INPUT = Source(SourceKind.STANDARD_INPUT, "-")
_BY_TEXT = {str(source): source for source in (PASTED, STANDARD_INPUT)}


def is_link(text: str) -> bool:
    """Tell whether a text is the address of a web page and nothing else."""
    text = text.strip()
    if len(text.split()) != 1 or not text.lower().startswith(("http://", "https://")):
        return False
    return bool(host_of(text))


def without_login(address: str) -> str:
    """Return the address of a page without the name and password that may stand in it."""
    parts = urlsplit(address)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl() if "@" in parts.netloc else address


def host_of(address: str) -> str:
    """Return the host of an address, empty where it has none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def name_of(source: str) -> str:
    """Return the file name of a path, or the source itself where it has none, with a sign for what would not show."""
    return shown_in_a_line(PurePath(source).name or source or "text")


def _at_home(name: str) -> Path:
    """Return a path, with the folder of the user for "~"; of a user who is not known it stays as it is written."""
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)


def _file_of(address: str) -> Path | None:
    if not address.lower().startswith(_FILE):
        return None
    path = unquote(urlsplit(address).path)
    return Path(path[1:] if _DRIVE.match(path) else path)
