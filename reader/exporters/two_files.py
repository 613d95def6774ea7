"""Two articles and what was found in both, as Markdown, plain text and JSON."""

import json
from typing import Protocol

from reader.exporters.exporter import FileFormat, file_of
from reader.exporters.markdown_file import escaped, section_markdown
from reader.exporters.plain_text_file import section_text
from reader.exporters.two_outline import FIRST, SECOND, titles, two_outline
from reader.model.two_articles.contract import compared_json
from reader.model.two_articles.findings import Compared

NOTHING = "Nothing was found that both articles tell; they may be on different things."  # as the window says


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
        """Return the file."""
        names = zip((FIRST, SECOND), titles(compared), strict=True)
        head = "\n".join(f"- **{side}**: {escaped(title)}" for side, title in names)
        notes, sections = map(escaped, _notes(compared)), map(section_markdown, two_outline(compared))
        return file_of(["# Two articles compared", head, *notes, *sections])


class ComparisonTextExporter:
    """Writes the same in plain words."""

    id = "text"
    name = "Plain text"
    suffix = ".txt"

    def export(self, compared: Compared) -> bytes:
        """Return the file."""
        names = zip((FIRST, SECOND), titles(compared), strict=True)
        head = "\n".join(f"{side}: {title}" for side, title in names)
        return file_of([head, *_notes(compared), *map(section_text, two_outline(compared))])


def _notes(compared: Compared) -> tuple[str, ...]:
    """Return why nothing is told of both."""
    return compared.found.warnings or (() if compared.found.pairs else (NOTHING,))


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
