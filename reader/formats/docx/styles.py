"""What the styles of a Word file make of a paragraph, through all that a style is based on."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.formats.docx.names import child, value
from reader.formats.xml_parts import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_BASES = 20  # a style that is based on itself must end somewhere
MAX_LEVEL = 8  # mammoth's output has headings up to the ninth
_HEADING = re.compile(r"heading (\d)")
_CAPTIONS = frozenset({"caption", "image caption", "table caption", "figure", "illustration", "drawing", "table"})
_QUOTES = frozenset(
    {"quote", "intense quote", "block text", "quotations", "quotation", "block quotation", "block quote"}
)
_CODE = frozenset(
    {"code", "source code", "html preformatted", "preformatted text", "macro text", "plain text code", "code block"}
)
_CONTENTS = re.compile(r"toc \d|toc heading|contents \d|contents heading|table of figures|index \d|index heading")


class Role(StrEnum):
    """What a paragraph is by its style; the values are the styles under which mammoth is told of them."""

    TITLE = "GlanceTitle"
    SUBTITLE = "GlanceSubtitle"
    QUOTE = "GlanceQuote"
    CAPTION = "GlanceCaption"
    CODE = "GlanceCode"
    CONTENTS = "GlanceContents"
    HEADING = "GlanceHeading"  # with the level after it


_ROLES_BY_NAME = {
    "title": Role.TITLE,
    "subtitle": Role.SUBTITLE,
    **dict.fromkeys(_CAPTIONS, Role.CAPTION),
    **dict.fromkeys(_QUOTES, Role.QUOTE),
    **dict.fromkeys(_CODE, Role.CODE),
}
STYLE_MAP = "\n".join(
    (
        f"p.{Role.TITLE} => h1:fresh",
        f"p.{Role.SUBTITLE} => p:fresh > em:fresh",
        f"p.{Role.QUOTE} => blockquote > p:fresh",
        f"p.{Role.CAPTION} => figcaption:fresh",
        f"p.{Role.CODE} => pre:separator('\\n')",
        f"p.{Role.CONTENTS} => nav > p:fresh",
        *(f"p.{Role.HEADING}{level} => h{level + 1}:fresh" for level in range(1, MAX_LEVEL + 1)),
        *(f"r[style-name='{name}'] => code" for name in ("Verbatim Char", "HTML Code", "Source Text", "Inline Code")),
        *(f"r[style-name='{name}'] => em" for name in ("Emphasis", "Intense Emphasis", "Subtle Emphasis")),
        "r[style-name='Intense Strong'] => strong",
    )
)


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

    def role_of(self, style: str | None, outline: str | None) -> str | None:
        """Return the style to tell mammoth of: by name, base or outline; None for plain text."""
        chain = self._chain(style)
        for each in chain:
            if role := _role_by_name(each.name):
                return role
        levels = (outline, *(each.outline for each in chain))
        level = next((level for level in levels if level is not None), None)
        return f"{Role.HEADING}{int(level) + 1}" if level and level in "01234567" and len(level) == 1 else None

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


def _role_by_name(name: str) -> str | None:
    heading = _HEADING.fullmatch(name)
    if heading and 1 <= int(heading.group(1)) <= MAX_LEVEL:
        return f"{Role.HEADING}{heading.group(1)}"
    if _CONTENTS.fullmatch(name):
        return Role.CONTENTS
    return _ROLES_BY_NAME.get(name)
