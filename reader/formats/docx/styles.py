"""What the styles of a Word file make of a paragraph, through all that a style is based on."""

from collections.abc import Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.formats.docx.names import child, value
from reader.formats.markup.numbering import whole
from reader.formats.markup.style_names import MAX_LEVEL, Role, Styled, heading_at, role_named
from reader.formats.markup.xml_parts import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FORMULA_STYLE = "GlanceFormula"
MAX_DEPTH = 9  # of lists, in Word
MAX_BASES = 20  # a style that is based on itself must end somewhere
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


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    base: str | None
    outline: str | None
    numbering: "Element | None"


@dataclass(slots=True)
class Styles:
    """The paragraph styles of a file by their id."""

    _styles: dict[str, _Style] = field(default_factory=dict)

    def role_of(self, style: str | None, outline: str | None) -> Styled | None:
        """Return what a style makes of a paragraph: by name, base or outline; None for plain text."""
        chain = self._chain(style)
        named = next((role for each in chain if (role := role_named(each.name))), None)
        levels = (outline, *(each.outline for each in chain))
        level = next((level for level in levels if level is not None), None)
        return named or heading_at(whole(level, -1) + 1)

    def numbering_of(self, style: str | None) -> "Element | None":
        """Return the numbering that a style brings with it."""
        return next((each.numbering for each in self._chain(style) if each.numbering is not None), None)

    def _chain(self, style: str | None) -> list[_Style]:
        chain: list[_Style] = []
        while style in self._styles and len(chain) < MAX_BASES:
            chain.append(self._styles[style])
            style = chain[-1].base
        return chain


def styles_of(root: "Element | None") -> Styles:
    """Return the styles of a part; none where the file has no such part."""
    return Styles(
        {
            value(element, "styleId") or "": _Style(
                (value(child(element, "name")) or "").lower(),
                value(child(element, "basedon")),
                value(child(element, "ppr", "outlinelvl")),
                child(element, "ppr", "numpr"),
            )
            for element in (root if root is not None else ())
            if local_name(element) == "style" and value(element, "type") == "paragraph"
        }
    )
