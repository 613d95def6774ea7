"""What a reader takes out of the program beside what was found: what they added, and whence the article is."""

from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from reader.exporters.exporter import FileFormat
from reader.model.analysis import Analysis
from reader.model.document import Document
from reader.model.headline import one_line
from reader.model.highlight import PlacedHighlight

CHANGED = "changed since; marked: “{words}”"


@dataclass(frozen=True, slots=True)
class Taken:
    """The article, what was found in it, and the reader's highlights in their order.

    `left_out` names parts of a brief that are not wanted; `day` is the one on which it is taken out.
    """

    document: Document
    analysis: Analysis = field(default_factory=lambda: Analysis(""))
    highlights: tuple[PlacedHighlight, ...] = ()
    left_out: frozenset[str] = frozenset()
    day: date = field(default_factory=date.today)


def changed_words(each: PlacedHighlight) -> str:
    """Return what is said of a highlight at whose place other words stand now, in one line; else nothing."""
    return CHANGED.format(words=one_line(each.marked)) if each.marked else ""


class TakenExporter(FileFormat, Protocol):
    """Writes what is taken out in one format."""

    def export(self, taken: Taken) -> bytes:
        """Return the file's content."""
        ...
