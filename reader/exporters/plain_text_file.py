"""The same as the Markdown export in plain words, for e-mail and for any editor."""

from reader.exporters.exporter import file_of
from reader.exporters.outline import COMMENT, Group, Line, Section, outline
from reader.exporters.provenance import provenance
from reader.model.analysis import Analysis
from reader.model.document import Document
from reader.model.headline import headline_of


class PlainTextExporter:
    """Writes provenance, key points, summary, actors and quotations without any marks."""

    id = "text"
    name = "Plain text"
    suffix = ".txt"

    def export(self, document: Document, analysis: Analysis) -> bytes:
        """Return the file."""
        head = headline_of(document), _provenance(provenance(document))
        return file_of([*head, *map(section_text, outline(document, analysis))])


def section_text(section: Section, bullet: str = "-") -> str:
    """Return a section under its name in capitals."""
    title = section.title.upper()
    heading = f"{title} ({section.note})" if section.note else title
    return "\n\n".join([heading, *(_group(group, bullet) for group in section.groups)])


def _provenance(values: dict[str, str]) -> str:
    return "\n".join(f"{name.capitalize()}: {value}" for name, value in values.items() if name != "title")


def _group(group: Group, bullet: str) -> str:
    lines = "\n".join(f"{bullet} {_line(line)}" for line in group.lines)
    return f"{group.heading}\n\n{lines}" if group.heading else lines


def _line(line: Line) -> str:
    text, note = line.apart
    first = f"{text} ({note})" if note else text
    own = "\n    ".join(line.own.splitlines())
    return f"{first}\n    {COMMENT} {own}" if own else first
