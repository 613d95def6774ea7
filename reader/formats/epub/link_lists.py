"""Tables of contents within a page: lists and tables that are little more than links to places of the book."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from reader.formats.markup.markup_signs import HEADINGS
from reader.formats.markup.xml_parts import local_name
from reader.formats.structure.key_point_labels import ends_with_colon
from reader.nlp.language_table import words_for

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MIN_LINKS = 5
MAX_UNLINKED = 150  # characters at a stretch; more are a paragraph of the text
MAX_ABOVE = 500  # characters; a title, a name, a dedication
MIN_LINKED = 0.7  # of the characters, or of the rows of a table
_TITLES = words_for("function-words.contents", language="mul")
_LISTS = frozenset({"ul", "ol", "table", "div", "p", "body"})
_CHILDREN = frozenset({"a", "li", "tr", "tbody", "p", "br"})  # what such a list is made of


@dataclass(slots=True)
class _Count:
    """What has been met within an element so far."""

    length: int = 0  # characters
    links: int = 0
    linked: int = 0  # characters
    longest_unlinked: int = 0  # characters
    start: int = 0  # characters above it in the page
    rows: int = 0
    linked_rows: int = 0
    has_list_parts: bool = False
    has_own_heading: bool = False  # one that is no link and no title of a table of contents

    def add(self, length: int) -> None:
        self.length += length
        self.longest_unlinked = max(self.longest_unlinked, length)

    def take(self, other: "_Count") -> None:
        self.links += other.links
        self.linked += other.linked
        self.length += other.length
        self.rows += other.rows
        self.linked_rows += other.linked_rows
        self.longest_unlinked = max(self.longest_unlinked, other.longest_unlinked)
        self.has_own_heading |= other.has_own_heading

    @property
    def is_full_of_links(self) -> bool:
        is_linked = self.linked >= MIN_LINKED * self.length and self.longest_unlinked <= MAX_UNLINKED
        is_table = self.rows > 0 and self.linked_rows >= MIN_LINKED * self.rows
        return self.links >= MIN_LINKS and (is_linked or is_table) and not self.has_own_heading


def contents_in(page: "Element", *, is_contents_page: bool) -> list["Element"]:
    """Return the tables of contents of a page, the body perhaps, and the titles above them.

    Elsewhere than on a contents page, a list of links under prose and without such a title is part of the text.
    """
    found: list[Element] = []
    for element, start in _link_lists(page):
        title = _title_of(element)
        if title is not None:
            found.append(title)
        is_apart = is_contents_page or local_name(element) == "body"
        if title is not None or is_apart or (start <= MAX_ABOVE and not _is_announced(element)):
            found.append(element)
    return found


def _link_lists(page: "Element") -> Iterator[tuple["Element", int]]:
    """Yield the outermost elements that are little more than links, and the length of the text above each."""
    found: dict[Element, int] = {}
    open_counts, length = [_Count()], 0
    for event, element in etree.iterwalk(page, events=("start", "end")):
        if event == "start":
            count = _Count(start=length)
            count.add(_length(element.text))
            length += count.length
            open_counts.append(count)
            continue
        name, count = local_name(element), open_counts.pop()
        _settle(count, element, name)
        if name in _LISTS and (count.has_list_parts or name == "body") and count.is_full_of_links:
            found[element] = count.start
        around = open_counts[-1]
        around.take(count)
        around.add(_length(element.tail))
        around.has_list_parts |= name in _CHILDREN
        length += _length(element.tail)
    return ((each, start) for each, start in found.items() if found.keys().isdisjoint(each.iterancestors()))


def _title_of(element: "Element") -> "Element | None":
    """Return the heading right above a table of contents where it says no more than that."""
    before, parent = element.getprevious(), element.getparent()
    while before is None and parent is not None and not (parent.text or "").strip():
        before, parent = parent.getprevious(), parent.getparent()
    return before if before is not None and _letters(before) in _TITLES else None


def _is_announced(element: "Element") -> bool:
    """Tell whether the line above ends in a colon: the list is then part of what is said."""
    before = element.getprevious()
    return before is not None and ends_with_colon("".join(before.itertext()))


def _letters(element: "Element") -> str:
    return "".join(filter(str.isalnum, "".join(element.itertext()).casefold()))


def _settle(count: _Count, element: "Element", name: str) -> None:
    """Count the element itself."""
    if name == "a" and count.length > 1 and _is_inner(element):
        count.links += 1
        count.linked, count.longest_unlinked = count.length, 0
    elif name in HEADINGS:
        count.has_own_heading = not count.links and _letters(element) not in _TITLES
    elif name == "tr":
        count.rows += 1
        count.linked_rows += count.links > 0


def _is_inner(link: "Element") -> bool:
    address = link.get("href") or ""
    return bool(address) and ":" not in address.partition("/")[0]


def _length(text: str | None) -> int:
    return len(" ".join(text.split())) if text else 0
