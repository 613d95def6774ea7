"""What elements of a Word file lead to: what the list beside their part or the notes do not hold leads nowhere."""

from collections.abc import Mapping
from posixpath import join, split
from typing import TYPE_CHECKING

from lxml import etree

from reader.formats.docx.names import value
from reader.formats.markup.xml_parts import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NAMESPACES = {
    "transitional": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "strict": "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
_NOTES = ("footnote", "endnote")
_TYPED = {"override": "PartName", "default": "Extension"}
_LINES = frozenset({"separator", "continuationSeparator"})  # above the notes of a page
_NAMES = ("id", "embed", "link")
_REFERENCES = tuple(f"{{{namespace}}}{name}" for namespace in _NAMESPACES.values() for name in _NAMES)
_referring = etree.XPath(
    f"//*[{' or '.join(f'@{prefix}:{name}' for prefix in _NAMESPACES for name in _NAMES)}]", namespaces=_NAMESPACES
)


def forget_lost_targets(name: str, parts: Mapping[str, "Element"]) -> None:
    """Take from the elements of a part what leads to no target, over which mammoth would stumble."""
    folder, file = split(name)
    listed = parts.get(join(folder, "_rels", f"{file}.rels"))
    known = frozenset(each.get("Id") for each in listed) if listed is not None else frozenset()
    for element in _referring(parts[name]):
        for reference in _REFERENCES:
            target = element.get(reference)
            if target is not None and target not in known:
                del element.attrib[reference]


def forget_lost_notes(parts: Mapping[str, "Element"]) -> None:
    """Take the signs of notes that no part holds from all parts, over which mammoth would stumble."""
    for kind in _NOTES:
        listed = (note for root in parts.values() if local_name(root) == f"{kind}s" for note in root)
        known = frozenset(value(note, "id") for note in listed if value(note, "type") not in _LINES)
        signs = [sign for root in parts.values() for sign in root.iter(f"{{*}}{kind}Reference")]
        for sign in signs:
            if value(sign, "id") not in known:
                sign.getparent().remove(sign)


def forget_nameless_types(root: "Element") -> None:
    """Take from the list of types what names neither a part nor an ending."""
    for each in list(root):
        named = _TYPED.get(local_name(each))
        if named is None or each.get(named) is None or each.get("ContentType") is None:
            root.remove(each)
