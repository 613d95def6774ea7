"""What was found, for the clipboard: as it is set for programs that write, in plain words for all others."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from reader.exporters.briefs.brief import brief_sections, section_html
from reader.exporters.condensed import Condensed, condensed_html, condensed_text
from reader.exporters.outline import Section, outline
from reader.exporters.plain_text_file import section_text
from reader.exporters.provenance import source_line
from reader.exporters.taken import Taken
from reader.model.analysis import Analysis, Part
from reader.model.document import Document
from reader.model.headline import headline_of


@dataclass(frozen=True, slots=True)
class Copied:
    """The same words twice."""

    text: str
    html: str


def copied_part(document: Document, analysis: Analysis, part: Part) -> Copied:
    """Return one part with its paragraph numbers; nothing where the analysis lacks it or found nothing."""
    return _copied("", "", outline(document, analysis, part))


def copied_brief(taken: Taken) -> Copied:
    """Return the brief under title and source of the article."""
    return _copied(headline_of(taken.document), source_line(taken.document), brief_sections(taken))


def copied_summary(found: Condensed) -> Copied:
    """Return points and lines as one text."""
    return Copied(condensed_text(found), condensed_html(found))


def _copied(title: str, source: str, sections: Sequence[Section]) -> Copied:
    text = [title, source, *(section_text(section, "•") for section in sections)]
    html = [f"<h1>{escape(title)}</h1>" if title else "", f"<p>{escape(source)}</p>" if source else ""]
    html += (line for section in sections for line in section_html(section))
    return Copied("\n\n".join(filter(None, text)), "\n".join(filter(None, html)))
