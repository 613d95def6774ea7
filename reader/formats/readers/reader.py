"""What a file format must offer."""

from collections.abc import Generator
from dataclasses import dataclass, field, replace
from typing import Protocol, Self, runtime_checkable

from reader.formats.sources.file_signs import FileSigns
from reader.formats.sources.files import Mostly
from reader.model.document import Document
from reader.model.progress import Tell, nobody


class Reader(Protocol):
    """Reads one format, and says all that dialogs, desktops, packages and the command line need to know of it."""

    id: str
    """Short name for scripts, such as "markdown"."""
    name: str
    """Name for people, such as "Markdown"."""
    suffixes: tuple[str, ...]
    """File name endings, lower case with the dot, the usual one first."""
    mime_types: tuple[str, ...]
    """Media types, the standard one first."""
    uniform_types: tuple[str, ...] = ()
    """The same by Apple's names, where there are any."""
    mostly: Mostly
    """What most bytes of a file are."""

    def recognises(self, signs: FileSigns, /) -> bool:
        """Tell whether the bytes say that they are of this format, whatever its name; those of text never do."""
        return signs.archive is not None and signs.archive.reader == self.id

    def read(self, data: bytes, source: str) -> Document:
        """Return the article without sentences; raise FormatError where the bytes are not of this format."""
        ...


@dataclass(frozen=True, slots=True)
class Unlocking:
    """What a reader of files that may be locked is beside: it can be told the password."""

    password: str = field(default="", repr=False)

    def with_password(self, password: str) -> Self:
        """Return a reader that opens what is locked with a password."""
        return replace(self, password=password)


@runtime_checkable
class GrowingReader(Reader, Protocol):
    """Reads long files in versions, so that the first chapter is on the screen before the last is read."""

    def read(self, data: bytes, source: str) -> Document:
        """Return the whole without sentences; raise FormatError where the bytes are not of this format."""
        *_, last = self.versions(data, source)
        return last

    def versions(self, data: bytes, source: str, tell: Tell = nobody) -> Generator[Document, None, None]:
        """Yield the article so far, the text of each a prefix of the next, and last the whole that `read` returns.

        `tell` is told how far the reading has come. Closed midway, it reads no further and leaves nothing open.
        """
        ...
