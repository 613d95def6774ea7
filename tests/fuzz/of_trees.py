"""Ways to break XML and HTML by their elements: the markup stays well formed, and what it says makes no sense."""

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import TYPE_CHECKING

from lxml import etree, html

from tests.fuzz import values

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_DEPTH = 240  # beyond it everything is refused


def break_xml(data: bytes, random: Random) -> bytes:
    """Return a part of an archive, or a page of a book, broken; raise ValueError where it is no XML."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise ValueError from error
    _break(root, random)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))


def break_html(data: bytes, random: Random) -> bytes:
    """Return a web page broken; raise ValueError where there is no element in it."""
    try:
        root = html.document_fromstring(
            data.decode("utf-8", "replace").encode("utf-8"), parser=html.HTMLParser(encoding="utf-8")
        )
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise ValueError from error
    _break(root, random)
    return bytes(html.tostring(root, encoding="utf-8"))


def _break(root: "Element", random: Random) -> None:
    for _ in range(random.randint(1, 5)):
        elements = [element for element in root.iter() if isinstance(element.tag, str) and element is not root]
        if elements:
            random.choice(_WAYS)(random.choice(elements), elements, random)


def _repeat(element: "Element", elements: list["Element"], random: Random) -> None:
    size = len(etree.tostring(element, with_tail=True))
    for _ in range(min(random.choice(values.MANY), max(1, 1_000_000 // size))):
        element.addnext(deepcopy(element))


def _delete(element: "Element", elements: list["Element"], random: Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: "Element", elements: list["Element"], random: Random) -> None:
    parent = element.getparent()
    if parent is not None:
        for child in list(element):
            element.addprevious(child)
        parent.remove(element)


def _swap(element: "Element", elements: list["Element"], random: Random) -> None:
    other = random.choice(elements)
    if other is element or element in other.iterancestors() or other in element.iterancestors():
        return
    element.addnext(deepcopy(other))
    other.addnext(deepcopy(element))
    for each in (element, other):
        _delete(each, elements, random)


def _move(element: "Element", elements: list["Element"], random: Random) -> None:
    other = random.choice(elements)
    if other is not element and element not in other.iterancestors():
        other.append(element)


def _nest(element: "Element", elements: list["Element"], random: Random) -> None:
    inner = element
    for _ in range(min(random.choice(values.MANY), MAX_DEPTH)):
        wrapped = etree.SubElement(inner, element.tag, dict(element.attrib))
        inner.text, wrapped.text = wrapped.text, inner.text
        inner = wrapped


def _rename(element: "Element", elements: list["Element"], random: Random) -> None:
    element.tag = random.choice(elements).tag


def _set_attribute(element: "Element", elements: list["Element"], random: Random) -> None:
    named = [each for each in elements if each.attrib]
    if named:
        chosen = element if element.attrib else random.choice(named)
        _set(chosen, random.choice(list(chosen.attrib)), values.value(random))


def _take_attributes(element: "Element", elements: list["Element"], random: Random) -> None:
    for name, written in random.choice(elements).attrib.items():
        _set(element, name, written)


def _set_text(element: "Element", elements: list["Element"], random: Random) -> None:
    try:
        element.text = random.choice((values.text, values.run))(random)
    except ValueError:  # no character of XML
        element.text = "a"


def _number_all(element: "Element", elements: list["Element"], random: Random) -> None:
    """Set an attribute of all elements that have it."""
    if element.attrib:
        name, written = random.choice(list(element.attrib)), values.number(random)
        for each in elements:
            if name in each.attrib:
                _set(each, name, written)


def _set(element: "Element", name: str, written: str) -> None:
    try:
        element.set(name, written)
    except ValueError:
        element.set(name, "a")


_WAYS: tuple[Callable[["Element", list["Element"], Random], None], ...] = (
    _repeat, _repeat, _delete, _unwrap, _swap, _move, _nest, _rename, _set_attribute, _set_attribute, _take_attributes,
    _set_text, _number_all,
)  # fmt: skip
