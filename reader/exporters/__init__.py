"""(Document, Analysis) to bytes; an export is one file here and one line in EXPORTERS."""

from reader.exporters.copying import copy_text
from reader.exporters.exporter import Exporter
from reader.exporters.json_file import JsonExporter
from reader.exporters.markdown_file import MarkdownExporter
from reader.exporters.plain_text_file import PlainTextExporter

EXPORTERS: tuple[Exporter, ...] = (
    MarkdownExporter(),
    PlainTextExporter(),
    JsonExporter(),
)


def exporter_of(exporter_id: str) -> Exporter:
    """Return the export of this id; raise LookupError where there is none."""
    for exporter in EXPORTERS:
        if exporter.id == exporter_id:
            return exporter
    raise LookupError(f"no such export: {exporter_id}")


__all__ = ["EXPORTERS", "Exporter", "copy_text", "exporter_of"]
