"""What elements of a Word file lead to, by the list that lies beside their part; what is not on it leads nowhere."""

from collections.abc import Mapping
from posixpath import split
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NAMESPACES = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)
_REFERENCES = tuple(namespace + name for namespace in _NAMESPACES for name in ("id", "embed", "link"))


def forget_lost_targets(name: str, parts: Mapping[str, "Element"]) -> None:
    """Take from the elements of a part what leads to no target, over which mammoth would stumble."""
    folder, file = split(name)
    listed = parts.get(f"{folder}/_rels/{file}.rels")
    known = frozenset(each.get("Id") for each in listed) if listed is not None else frozenset()
    for element in parts[name].iter():
        for reference in _REFERENCES:
            target = element.get(reference)
            if target is not None and target not in known:
                del element.attrib[reference]
