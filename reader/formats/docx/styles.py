"""What the styles of a Word file make of a paragraph, through all that a style is based on."""

from collections.abc import Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.formats.docx.names import child, value
from reader.formats.markup.numbering import whole
from reader.formats.markup.style_names import MAX_LEVEL, Id, Role, Style, Styled, StyleSheet
from reader.formats.markup.xml_parts import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FORMULA_STYLE = "GlanceFormula"
MAX_DEPTH = 9  # of lists, in Word
_CODE_STYLES = ("Verbatim Char", "HTML Code", "Source Text", "Source_Text", "Inline Code", "Teletype")
# Styles of our own, under which mammoth is told what a paragraph is. A title stands above all headings.
_TO_HTML = {
    Role.TITLE: "h1:fresh",
    Role.SUBTITLE: "p:fresh > em:fresh",
    Role.QUOTE: "blockquote > p:fresh",
    Role.CAPTION: "figcaption:fresh",
    Role.CODE: "pre:fresh",
    Role.CONTENTS: "nav > p:fresh",
}


def style_id(styled: Styled) -> str:
    """Return the id of the style under which mammoth is told of a role."""
    return f"Glance{styled.role.name.title()}{styled.level or ''}"


def item_style(depth: int) -> str:
    """Return the id of the style under which mammoth is told of an item of a list, 1 the outermost."""
    return f"GlanceItem{depth}"


_PARAGRAPHS = {
    **{style_id(Styled(role)): html for role, html in _TO_HTML.items()},
    **{style_id(Styled(Role.HEADING, level)): f"h{level + 1}:fresh" for level in range(1, MAX_LEVEL + 1)},
    **{item_style(depth): f"{'ul > li > ' * (depth - 1)}ul > li:fresh" for depth in range(1, MAX_DEPTH + 1)},
}
_RUNS = (
    f"r.{FORMULA_STYLE} => span.{FORMULA_STYLE}",
    "r[style-name='Strong'] => strong",
    *(f"r[style-name='{name}'] => code" for name in _CODE_STYLES),
    *(f"r[style-name='{name}'] => em" for name in ("Emphasis", "Intense Emphasis", "Subtle Emphasis")),
)


def style_map(used: Set[str]) -> str:
    """Return what mammoth is to make of the styles; of those of paragraphs only the used, for it tries each on all."""
    paragraphs = (f"p.{style} => {html}" for style, html in _PARAGRAPHS.items() if style in used)
    return "\n".join((*paragraphs, *_RUNS))


@dataclass(slots=True)
class Styles(StyleSheet):
    """The paragraph styles of a file, and the numbering that some of them bring with them."""

    numberings: dict[Id | None, "Element"] = field(default_factory=dict)

    def numbering_of(self, style: str | None) -> "Element | None":
        """Return the numbering that a style brings with it."""
        return next((self.numberings[each.id] for each in self.chain(style) if each.id in self.numberings), None)


def styles_of(root: "Element | None") -> Styles:
    """Return the styles of a part; none where the file has no such part."""
    styles = Styles()
    for element in root if root is not None else ():
        if local_name(element) == "style" and value(element, "type") == "paragraph":
            own, properties = value(element, "styleId") or "", child(element, "ppr")
            name, base = value(child(element, "name")) or "", value(child(element, "basedon"))
            styles.add(Style(own, name, base, outline_of(properties)))
            if (numbering := child(properties, "numpr")) is not None:
                styles.numberings[own] = numbering
    return styles


def outline_of(properties: "Element | None") -> int | None:
    """Return the level that a paragraph has as a heading, 0 the outermost; None where nothing is said of it."""
    said = value(child(properties, "outlinelvl"))
    return None if said is None else whole(said, -1)
