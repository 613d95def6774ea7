"""One part of an analysis as Markdown, for the clipboard."""

from reader.exporters.markdown_file import section_markdown
from reader.exporters.outline import outline
from reader.model.analysis import Analysis, Part
from reader.model.document import Document


def copy_text(document: Document, analysis: Analysis, part: Part) -> str:
    """Return one part as Markdown with its paragraph numbers; nothing where the analysis lacks it or found nothing."""
    return "\n\n".join(section_markdown(section) for section in outline(document, analysis, part))
