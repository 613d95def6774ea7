"""Names of WordprocessingML (ISO/IEC 29500), in both of its namespaces."""

from typing import TYPE_CHECKING

from reader.formats.markup.xml_parts import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFF = frozenset({"0", "false", "off"})


def namespace_of(root: "Element") -> str:
    """Return the namespace of Word's own elements in a part."""
    return _STRICT if _STRICT in root.nsmap.values() else _TRANSITIONAL


def child(element: "Element | None", *path: str) -> "Element | None":
    """Return the element at the end of a path of local names (in small letters); None where there is none."""
    for name in path:
        element = next((each for each in element if local_name(each) == name), None) if element is not None else None
    return element


def value(element: "Element | None", name: str = "val") -> str | None:
    """Return an attribute by its local name; None where element or attribute is absent."""
    if element is None:
        return None
    return next((str(each) for key, each in element.attrib.items() if key.rpartition("}")[2] == name), None)


def is_on(element: "Element | None") -> bool:
    """Tell whether a switch is there and not turned off."""
    return element is not None and (value(element) or "1") not in _OFF
