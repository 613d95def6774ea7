"""The table of contents of a book: which titles begin in which page."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from reader.errors import FormatError
from reader.formats.epub.package import Package
from reader.formats.markup.markup_signs import roles
from reader.formats.markup.xml_parts import local_name, parse_markup, parse_xml
from reader.formats.sources.archive import Archive, resolve

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_ENTRIES = 20_000


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents; `depth` is 1 for the outermost."""

    title: str
    depth: int


_Placed = tuple[str, Entry]  # with the page that it leads to


def read_contents(archive: Archive, package: Package) -> Mapping[str, tuple[Entry, ...]]:
    """Return the entries by the page they lead to, in order; none where there is no table that can be read."""
    for name, read in ((package.navigation, _of_navigation), (package.ncx, _of_ncx)):
        data = archive.find(name) if name else None
        found = read(data, name, archive.source) if data and name else None
        if found:
            return _by_page(found)
    return {}


def _by_page(entries: Iterable[_Placed]) -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for page, entry in entries:
        found[page].append(entry)
    return {page: tuple(each) for page, each in found.items()}


def _of_navigation(data: bytes, name: str, source: str) -> list[_Placed]:
    found: list[_Placed] = []
    try:
        root = parse_markup(data, source)
    except FormatError:
        return found
    navigations = [each for each in root.iter() if local_name(each) == "nav"]
    table = next((each for each in navigations if "toc" in roles(each)), navigations[0] if navigations else None)
    depth = 0
    for event, element in etree.iterwalk(table, events=("start", "end")) if table is not None else ():
        tag = local_name(element)
        if tag in ("ol", "ul"):
            depth += 1 if event == "start" else -1
        elif tag == "a" and event == "start":
            _add(found, name, element.get("href"), element, depth)
    return found


def _of_ncx(data: bytes, name: str, source: str) -> list[_Placed]:
    found: list[_Placed] = []
    try:
        root = parse_xml(data, source)
    except FormatError:
        return found
    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if local_name(element) != "navpoint":
            continue
        depth += 1 if event == "start" else -1
        if event == "start":
            label = next((each for each in element if local_name(each) == "navlabel"), None)
            content = next((each for each in element if local_name(each) == "content"), None)
            if label is not None and content is not None:
                _add(found, name, content.get("src"), label, depth)
    return found


def _add(found: list[_Placed], base: str, address: str | None, label: "Element", depth: int) -> None:
    page = resolve(base, address or "")
    title = " ".join("".join(label.itertext()).split())
    if page and title and len(found) < MAX_ENTRIES:
        found.append((page, Entry(title, max(1, depth))))
