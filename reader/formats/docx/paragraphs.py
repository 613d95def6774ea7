"""Paragraphs of a Word file as mammoth is told of them: what their style makes of them, and the number they show."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from reader.formats.docx.names import child, value
from reader.formats.docx.numbering import Numbering
from reader.formats.docx.styles import Styles, item_style, outline_of, style_id
from reader.formats.markup.numbering import whole
from reader.formats.markup.style_names import Role
from reader.formats.markup.xml_parts import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# Around the number of an item, on its way through mammoth, which knows no numbers; no text has these characters.
NUMBER_START, NUMBER_END = "\ue000", "\ue001"
_KEPT = frozenset({"pstyle"})
_NUMBERED_ROLES = frozenset({Role.HEADING, Role.TITLE})


@dataclass(frozen=True, slots=True)
class ParagraphRules:
    """What holds for all paragraphs of a file."""

    styles: Styles
    numbering: Numbering

    def settle(self, paragraph: "Element", word: str) -> None:
        """Give the paragraph a style of ours, and its number as text; `word` is the namespace in braces."""
        properties = child(paragraph, "ppr")
        if properties is None:
            return
        style = child(properties, "pstyle")
        role = self.styles.role_of(value(style), outline_of(properties))
        number, depth = self._place(properties, value(style))
        label = self.numbering.label(number, depth) if number else ""
        ours = style_id(role) if role else item_style(depth + 1) if number else None
        if ours is not None:
            style = style if style is not None else etree.SubElement(properties, word + "pStyle")
            style.set(word + "val", ours)
        if label and role and role.role in _NUMBERED_ROLES:
            _write(properties, word, f"{label} ")
        elif label and role is None:
            _write(properties, word, f"{NUMBER_START}{label}{NUMBER_END}")
        for each in [each for each in properties if local_name(each) not in _KEPT]:
            properties.remove(each)
        if len(properties) == 0:
            paragraph.remove(properties)

    def _place(self, properties: "Element", style: str | None) -> tuple[str | None, int]:
        """Return the list and the depth (0 the outermost) of a paragraph, its style's where it has none of its own."""
        own, of_style = child(properties, "numpr"), self.styles.numbering_of(style)
        number = value(child(own, "numid")) or value(child(of_style, "numid"))
        depth = whole(value(child(own, "ilvl")) or value(child(of_style, "ilvl")), 0)
        return (number, depth) if number and self.numbering.has(number, depth) else (None, 0)


def _write(properties: "Element", word: str, text: str) -> None:
    """Put a run of text at the beginning of a paragraph."""
    run = etree.Element(word + "r")
    written = etree.SubElement(run, word + "t")
    written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    written.text = text
    properties.addnext(run)
