"""The brief as a document for word processors."""

import re
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from reader.exporters.briefs.brief import brief_sections
from reader.exporters.outline import COMMENT, Line
from reader.exporters.provenance import source_parts
from reader.exporters.taken import Taken
from reader.model.characters.direction import is_right_to_left
from reader.model.document import Document
from reader.model.headline import headline_of

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from docx.text.paragraph import Paragraph

NOTE_POINTS = 9
OWN_INDENT_CM = 1.3
_BEHIND_BIDI = (  # what the schema has behind it in the shape of a paragraph
    "w:adjustRightInd",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:mirrorIndents",
    "w:jc",
    "w:rPr",
    "w:sectPr",
)
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
    _add_source(brief.add_paragraph(), taken.document)
    for section in brief_sections(taken):
        brief.add_heading(_kept(section.title), 1)
        if section.note:
            _add_note(brief.add_paragraph(), section.note)
        for group in section.groups:
            if group.heading:
                brief.add_heading(_kept(group.heading), 2)
            for line in group.lines:
                _add_line(brief.add_paragraph(style="List Bullet"), line)
                if line.own:
                    _add_own(brief.add_paragraph(), line.own)
    if is_right_to_left(taken.document.text):
        _turn_round(brief)


def _add_source(paragraph: "Paragraph", document: Document) -> None:
    for number, part in enumerate(source_parts(document)):
        if number:
            _add_note(paragraph, " · ")
        _add_note(paragraph, part)


def _add_line(paragraph: "Paragraph", line: Line) -> None:
    text, note = line.apart
    paragraph.add_run(_kept(text))
    if note:
        paragraph.add_run(" ")
        _add_note(paragraph, note, line.address or "")


def _add_own(paragraph: "Paragraph", own: str) -> None:
    """Add what the reader says, in a paragraph that stands back and is called so."""
    from docx.shared import Cm

    paragraph.paragraph_format.left_indent = Cm(OWN_INDENT_CM)
    paragraph.add_run(COMMENT).bold = True
    for number, line in enumerate(own.splitlines()):
        if number:
            paragraph.add_run().add_break()
        paragraph.add_run(f"{'' if number else ' '}{_kept(line)}")


def _turn_round(brief: "Docx") -> None:
    """Set the paragraphs from the right, and say of words that run to the left that they do."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for paragraph in brief.element.body.iter(qn("w:p")):
        shape = paragraph.get_or_add_pPr()
        shape.insert_element_before(OxmlElement("w:bidi"), *_BEHIND_BIDI)
    for run in brief.element.body.iter(qn("w:r")):
        if is_right_to_left(run.text):
            run.get_or_add_rPr().append(OxmlElement("w:rtl"))


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
