"""The brief as a document for word processors."""

import re
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from reader.exporters.briefs.brief import brief_sections
from reader.exporters.outline import Line
from reader.exporters.provenance import source_line
from reader.exporters.taken import Taken
from reader.model.headline import headline_of

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from docx.text.paragraph import Paragraph

NOTE_POINTS = 9
SOFT = (0x66, 0x66, 0x5F)
_WEB = ("https://", "http://")
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class BriefDocxExporter:
    """Writes Office Open XML, as Word and LibreOffice read it."""

    id = "brief-docx"
    name = "Word"
    suffix = ".docx"

    def export(self, taken: Taken) -> bytes:
        """Return the file; what XML cannot hold becomes a question mark."""
        import docx

        file, brief = BytesIO(), docx.Document()
        about = brief.core_properties
        about.title, about.author, about.comments = _kept(headline_of(taken.document)), "", ""
        about.created = about.modified = datetime.now(UTC)
        _write(brief, taken)
        brief.save(file)
        return file.getvalue()


def _write(brief: "Docx", taken: Taken) -> None:
    brief.add_heading(_kept(headline_of(taken.document)), 0)
    _add_note(brief.add_paragraph(), source_line(taken.document))
    for section in brief_sections(taken):
        brief.add_heading(_kept(section.title), 1)
        if section.note:
            _add_note(brief.add_paragraph(), section.note)
        for group in section.groups:
            if group.heading:
                brief.add_heading(_kept(group.heading), 2)
            for line in group.lines:
                _add_line(brief.add_paragraph(style="List Bullet"), line)


def _add_line(paragraph: "Paragraph", line: Line) -> None:
    paragraph.add_run(_kept(line.text))
    if line.note:
        paragraph.add_run(" ")
        _add_note(paragraph, line.note, line.address or "")
    for own in line.own.splitlines():
        paragraph.add_run().add_break()
        paragraph.add_run(_kept(own))


def _add_note(paragraph: "Paragraph", note: str, address: str = "") -> None:
    """Add words of ours in small, as a link where they have an address."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(_kept(note))
    run.font.size = Pt(NOTE_POINTS)
    run.font.color.rgb = RGBColor(*SOFT)
    if address.startswith(_WEB):
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        run.font.underline = True
        link.append(run._r)
        paragraph._p.append(link)


def _kept(text: str) -> str:
    return _NOT_IN_XML.sub("?", text)
