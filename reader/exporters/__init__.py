"""(Document, Analysis) to bytes; an export is one file here and one line in EXPORTERS.

What the reader added, the source to cite, and two articles compared go out by those of the other tuples.
"""

from reader.exporters.briefs.brief import BriefHtmlExporter, BriefMarkdownExporter, BriefPart
from reader.exporters.briefs.brief_docx import BriefDocxExporter
from reader.exporters.briefs.templates import BriefTemplate, template_at, templates_in, write_example
from reader.exporters.citations import BibtexExporter, CslJsonExporter, RisExporter
from reader.exporters.copying import Copied, copied_brief, copied_part, copied_summary
from reader.exporters.csv_file import CsvExporter
from reader.exporters.exporter import Exporter, exporter_of
from reader.exporters.highlights.csv_file import HighlightsCsvExporter
from reader.exporters.highlights.markdown_file import HighlightsMarkdownExporter
from reader.exporters.highlights.web_annotations import WebAnnotationExporter
from reader.exporters.html import HtmlExporter
from reader.exporters.json_file import JsonExporter
from reader.exporters.markdown_file import MarkdownExporter
from reader.exporters.plain_text_file import PlainTextExporter
from reader.exporters.taken import Taken, TakenExporter
from reader.exporters.two_files import COMPARISON_EXPORTERS, ComparisonExporter

EXPORTERS: tuple[Exporter, ...] = (
    MarkdownExporter(),
    HtmlExporter(),
    PlainTextExporter(),
    CsvExporter(),
    JsonExporter(),
)

HIGHLIGHT_EXPORTERS: tuple[TakenExporter, ...] = (
    HighlightsMarkdownExporter(),
    HighlightsCsvExporter(),
    WebAnnotationExporter(),
)
BRIEF_EXPORTERS: tuple[TakenExporter, ...] = (BriefMarkdownExporter(), BriefHtmlExporter(), BriefDocxExporter())
CITATION_EXPORTERS: tuple[TakenExporter, ...] = (RisExporter(), BibtexExporter(), CslJsonExporter())


__all__ = [
    "BRIEF_EXPORTERS",
    "CITATION_EXPORTERS",
    "COMPARISON_EXPORTERS",
    "EXPORTERS",
    "HIGHLIGHT_EXPORTERS",
    "BriefPart",
    "BriefTemplate",
    "ComparisonExporter",
    "Copied",
    "Exporter",
    "Taken",
    "TakenExporter",
    "copied_brief",
    "copied_part",
    "copied_summary",
    "exporter_of",
    "template_at",
    "templates_in",
    "write_example",
]
