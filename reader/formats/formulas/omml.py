"""Formulas of Word (Office Math, ISO/IEC 29500-1, 22.1) to a line."""

from typing import TYPE_CHECKING

from reader.formats.formulas import line
from reader.formats.markup.xml_parts import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OPERATORS = frozenset("=≠≈≡≤≥<>±+−-×÷·→←∈,;")
VALUE = "{http://schemas.openxmlformats.org/officeDocument/2006/math}val"


def line_of(element: "Element") -> str:
    """Return what a formula says."""
    return line.settled(_written(element))


def _written(element: "Element") -> str:
    name = local_name(element)
    if name == "t":
        return "".join(line.operator(sign) if sign in _OPERATORS else sign for sign in element.text or "")
    if name.endswith("pr") and name != "pr":
        return ""
    writer = _WRITERS.get(name)
    return writer(element) if writer else "".join(map(_written, element))


def _part(element: "Element", name: str) -> str:
    found = next((each for each in element if local_name(each) == name), None)
    return _written(found).strip() if found is not None else ""


def _said(element: "Element", name: str, otherwise: str) -> str:
    properties = (each for each in element if local_name(each).endswith("pr"))
    found = next((each for part in properties for each in part if local_name(each) == name), None)
    return otherwise if found is None else found.get(VALUE, otherwise)


def _fraction(element: "Element") -> str:
    upper, lower = _part(element, "num"), _part(element, "den")
    return line.quotient(upper, lower)


def _power(element: "Element") -> str:
    return line.power(_part(element, "e"), _part(element, "sup"))


def _index(element: "Element") -> str:
    return line.indexed(_part(element, "e"), _part(element, "sub"))


def _both(element: "Element") -> str:
    return line.both(_part(element, "e"), _part(element, "sub"), _part(element, "sup"))


def _root(element: "Element") -> str:
    return line.root(_part(element, "e"), _part(element, "deg"))


def _sum(element: "Element") -> str:
    sign, below, above = _said(element, "chr", "∫"), _part(element, "sub"), _part(element, "sup")
    written = line.both(sign, below, above) if below and above else line.power(line.indexed(sign, below), above)
    return f"{written} {_part(element, 'e')}"


def _brackets(element: "Element") -> str:
    between = _said(element, "sepchr", "|")
    inner = between.join(_written(each).strip() for each in element if local_name(each) == "e")
    return f"{_said(element, 'begchr', '(')}{inner}{_said(element, 'endchr', ')')}"


def _function(element: "Element") -> str:
    return f"{_part(element, 'fname')} {_part(element, 'e')}"


def _rows(element: "Element") -> str:
    rows = ([_written(cell).strip() for cell in row] if local_name(row) == "mr" else [_written(row)] for row in element)
    return "; ".join(filter(None, (", ".join(filter(None, row)) for row in rows)))


def _limit(element: "Element") -> str:
    return f"{line.indexed(_part(element, 'e'), _part(element, 'lim'))} "


_WRITERS = {
    "f": _fraction,
    "ssup": _power,
    "ssub": _index,
    "ssubsup": _both,
    "spre": _both,
    "rad": _root,
    "nary": _sum,
    "d": _brackets,
    "func": _function,
    "m": _rows,
    "eqarr": _rows,
    "limlow": _limit,
}
