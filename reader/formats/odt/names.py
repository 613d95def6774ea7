"""Names of OpenDocument (ODF 1.3, part 3) with the usual prefixes: "text:p"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = {
    f"{_BASE}office:1.0": "office",
    f"{_BASE}text:1.0": "text",
    f"{_BASE}style:1.0": "style",
    f"{_BASE}table:1.0": "table",
    f"{_BASE}drawing:1.0": "draw",
    f"{_BASE}xsl-fo-compatible:1.0": "fo",
    f"{_BASE}svg-compatible:1.0": "svg",
    "http://www.w3.org/1999/xlink": "xlink",
}
_NAMESPACES = {prefix: address for address, prefix in _PREFIXES.items()}


def name_in_full(name: str) -> str:
    """Return "text:p" as lxml writes it."""
    prefix, _, local = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def name_of_element(element: "Element") -> str:
    """Return the tag as "text:p"; empty for what is none of OpenDocument's own."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    namespace, _, local = tag[1:].partition("}")
    prefix = _PREFIXES.get(namespace)
    return f"{prefix}:{local}" if prefix else ""


def get(element: "Element", name: str) -> str | None:
    """Return an attribute by its name with the prefix."""
    found = element.get(name_in_full(name))
    return None if found is None else str(found)
