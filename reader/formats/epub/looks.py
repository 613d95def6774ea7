"""Which classes of a book's style sheets are set in italics or bold: most books say so nowhere else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.formats.markup.markup_signs import classes
from reader.formats.markup.xml_parts import local_name
from reader.formats.sources.archive import Archive

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_LENGTH = 1_000_000  # characters of all style sheets; a book has some 20,000
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,5000})\}")
_CLASS = re.compile(r"\s*(?:span|p|i|b|em|strong|small)?\.([\w-]+)\s*", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)|font\s*:[^;]*\bitalic\b", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)|font\s*:[^;]*\bbold\b", re.IGNORECASE)
_STYLED = frozenset({"span", "p", "small"})


@dataclass(frozen=True, slots=True)
class Looks:
    """The classes, in small letters."""

    italic: frozenset[str] = frozenset()
    bold: frozenset[str] = frozenset()

    def write_into(self, page: "Element") -> None:
        """Give the elements of a page the style that their classes have."""
        if not (self.italic or self.bold):
            return
        for element in page.iter():
            named = classes(element) if local_name(element) in _STYLED else frozenset()
            italic = "font-style: italic" if named & self.italic else ""
            bold = "font-weight: bold" if named & self.bold else ""
            if italic or bold:
                element.set("style", "; ".join(filter(None, (element.get("style"), italic, bold))))


def read_looks(archive: Archive) -> Looks:
    """Return what the style sheets of a book say; what is not a class alone is passed over."""
    italic: set[str] = set()
    bold: set[str] = set()
    for selectors, rules in _RULE.findall(_style_sheets(archive)):
        named = {match.group(1).lower() for each in selectors.split(",") if (match := _CLASS.fullmatch(each))}
        italic |= named if _ITALIC.search(rules) else set()
        bold |= named if _BOLD.search(rules) else set()
    return Looks(frozenset(italic), frozenset(bold))


def _style_sheets(archive: Archive) -> str:
    return _COMMENT.sub("", "\n".join(_texts(archive))[:MAX_LENGTH])


def _texts(archive: Archive) -> Iterator[str]:
    length = 0
    for name in archive.names:
        if name.lower().endswith(".css") and length < MAX_LENGTH:
            text = (archive.find(name) or b"")[:MAX_LENGTH].decode("utf-8", "replace")
            length += len(text)
            yield text
