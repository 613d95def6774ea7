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
MAX_SELECTORS, MAX_RULES = 500, 5_000  # characters
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_BRACE = re.compile(r"([{}])")
_CLASS = re.compile(r"\s*(?:span|p|i|b|em|strong|small)?\.([\w-]+)\s*", re.IGNORECASE)
_ITALIC = re.compile(r"[\w-]*font-style\s*:\s*(?:italic|oblique)|[\w-]*font\s*:.*\bitalic\b", re.IGNORECASE | re.DOTALL)
_BOLD = re.compile(r"[\w-]*font-weight\s*:\s*(?:bold|[6-9]00)|[\w-]*font\s*:.*\bbold\b", re.IGNORECASE | re.DOTALL)
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
    for selectors, rules in _rules(_style_sheets(archive)):
        named = {match.group(1).lower() for each in selectors.split(",") if (match := _CLASS.fullmatch(each))}
        italic |= named if any(map(_ITALIC.match, rules)) else set()
        bold |= named if any(map(_BOLD.match, rules)) else set()
    return Looks(frozenset(italic), frozenset(bold))


def _rules(sheet: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the selectors and the declarations of each innermost pair of braces."""
    pieces = _BRACE.split(sheet)
    for at in range(0, len(pieces) - 4, 2):
        selectors, opening, rules, closing = pieces[at : at + 4]
        if (opening, closing) == ("{", "}") and len(rules) <= MAX_RULES:
            yield selectors[-MAX_SELECTORS:], [rule.strip() for rule in rules.split(";")]


def _style_sheets(archive: Archive) -> str:
    return _COMMENT.sub("", "\n".join(_texts(archive))[:MAX_LENGTH])


def _texts(archive: Archive) -> Iterator[str]:
    length = 0
    for name in archive.names:
        if name.lower().endswith(".css") and length < MAX_LENGTH:
            text = (archive.find(name) or b"")[:MAX_LENGTH].decode("utf-8", "replace")
            length += len(text)
            yield text
