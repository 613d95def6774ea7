"""Two articles and what was found in both, as Markdown, plain text and JSON."""

import json
from collections.abc import Sequence
from typing import Protocol

from reader.exporters.exporter import FileFormat
from reader.exporters.markdown_file import escaped, section_markdown
from reader.exporters.plain_text_file import section_text
from reader.exporters.two_outline import FIRST, SECOND, titles, two_outline
from reader.model.two_articles.contract import compared_json
from reader.model.two_articles.findings import Compared

NOTHING = "The articles say nothing that is the same, and nothing that differs was found."


class ComparisonExporter(FileFormat, Protocol):
    """Writes what was found in two articles in one format."""

    def export(self, compared: Compared) -> bytes:
        """Return the file's content."""
        ...


class ComparisonMarkdownExporter:
    """Writes CommonMark."""

    id = "markdown"
    name = "Markdown"
    suffix = ".md"

    def export(self, compared: Compared) -> bytes:
        """Return the file in UTF-8; lone surrogates become question marks."""
        names = zip((FIRST, SECOND), titles(compared), strict=True)
        head = "\n".join(f"- **{side}**: {escaped(title)}" for side, title in names)
        sections = [section_markdown(section) for section in two_outline(compared)]
        return _file(["# Two articles compared", head], sections)


class ComparisonTextExporter:
    """Writes the same in plain words."""

    id = "text"
    name = "Plain text"
    suffix = ".txt"

    def export(self, compared: Compared) -> bytes:
        """Return the file in UTF-8; lone surrogates become question marks."""
        names = zip((FIRST, SECOND), titles(compared), strict=True)
        head = "\n".join(f"{side}: {title}" for side, title in names)
        return _file([head], [section_text(section) for section in two_outline(compared)])


def _file(head: Sequence[str], sections: Sequence[str]) -> bytes:
    blocks = [*head, *(sections or [NOTHING])]
    return ("\n\n".join(blocks) + "\n").encode("utf-8", "replace")


class ComparisonJsonExporter:
    """Writes both articles with every annotation and what was found in both, as the contract for scripts has it."""

    id = "json"
    name = "JSON"
    suffix = ".json"

    def export(self, compared: Compared) -> bytes:
        """Return one object on one line; whatever is not ASCII is an escape, and so is the last sign of ASCII."""
        return (json.dumps(compared_json(compared)).replace("\x7f", "\\u007f") + "\n").encode("ascii")


COMPARISON_EXPORTERS: tuple[ComparisonExporter, ...] = (
    ComparisonMarkdownExporter(),
    ComparisonTextExporter(),
    ComparisonJsonExporter(),
)


def comparison_exporter_of(exporter_id: str) -> ComparisonExporter:
    """Return the export of this id; raise LookupError where there is none."""
    for exporter in COMPARISON_EXPORTERS:
        if exporter.id == exporter_id:
            return exporter
    raise LookupError(f"no such export: {exporter_id}")
