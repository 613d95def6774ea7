"""One part of an analysis as text, for the clipboard."""

from enum import StrEnum

from reader.exporters.markdown_file import section_markdown
from reader.exporters.outline import outline
from reader.exporters.plain_text_file import section_text
from reader.model.analysis import Analysis, Part
from reader.model.document import Document


class CopyFormat(StrEnum):
    """How copied text is marked."""

    MARKDOWN = "markdown"
    PLAIN_TEXT = "plain_text"


def copy_text(
    document: Document, analysis: Analysis, part: Part, *, text_format: CopyFormat = CopyFormat.MARKDOWN
) -> str:
    """Return one part with its paragraph numbers; nothing where the analysis lacks it or found nothing."""
    write = section_markdown if text_format is CopyFormat.MARKDOWN else section_text
    return "\n\n".join(write(section) for section in outline(document, analysis, part))
