"""What an export must offer."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from reader.model.analysis import Analysis
from reader.model.document import Document


class FileFormat(Protocol):
    """What is written, under its names; `suffix` is lower case with the dot."""

    @property
    def id(self) -> str:
        """Short name for scripts, such as "markdown"."""
        ...

    @property
    def name(self) -> str:
        """Name for people, such as "Markdown"."""
        ...

    @property
    def suffix(self) -> str:
        """File name ending."""
        ...


class Exporter(FileFormat, Protocol):
    """Writes an analysed article in one format."""

    def export(self, document: Document, analysis: Analysis) -> bytes:
        """Return the file's content; parts that the analysis lacks are left out."""
        ...


def file_of(blocks: Iterable[str]) -> bytes:
    """Return blocks with blank lines between as a file in UTF-8; lone surrogates become question marks."""
    return ("\n\n".join(filter(None, blocks)) + "\n").encode("utf-8", "replace")


Format = TypeVar("Format", bound=FileFormat)


def exporter_of(exporter_id: str, exporters: Iterable[Format]) -> Format:
    """Return the export of this id; raise LookupError where there is none."""
    for exporter in exporters:
        if exporter.id == exporter_id:
            return exporter
    raise LookupError(f"no such export: {exporter_id}")
