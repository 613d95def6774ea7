"""Formulas of an OpenDocument text, each a document of its own within the file, or MathML in its place."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.errors import FormatError
from reader.formats.formulas.mathml import line_of
from reader.formats.markup.xml_parts import local_name, parse_xml
from reader.formats.odt.names import get

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from reader.formats.sources.archive import Archive

FormulaReader = Callable[["Element"], str]


def formula_reader(archive: "Archive") -> FormulaReader:
    """Return what gives the line of an embedded object; empty where that is no formula."""

    def read(embedded: "Element") -> str:
        within = next((each for each in embedded if local_name(each) == "math"), None)
        root = within if within is not None else _root(archive, get(embedded, "xlink:href") or "")
        return line_of(root) if root is not None and local_name(root) == "math" else ""

    return read


def _root(archive: "Archive", place: str) -> "Element | None":
    data = archive.find(f"{place.removeprefix('./').rstrip('/')}/content.xml") if place else None
    try:
        return parse_xml(data, archive.source) if data else None
    except FormatError:
        return None
