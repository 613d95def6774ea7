"""MathML (presentation) to a line."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.formats.formulas import line
from reader.formats.markup.xml_parts import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_UNSEEN = frozenset({"annotation", "annotation-xml", "mphantom", "mspace", "maligngroup", "malignmark", "none"})
_WORDS = frozenset(
    {"sin", "cos", "tan", "cot", "sec", "log", "ln", "exp", "lim", "max", "min", "sup", "inf", "det", "mod"}
)


def line_of(element: "Element") -> str:
    """Return what a formula says."""
    return line.settled(_written(element))


def _written(element: "Element") -> str:
    name = local_name(element)
    if name in _UNSEEN:
        return ""
    if name == "mo":
        return line.operator("".join(element.itertext()))
    if name in ("mi", "mn", "mtext", "ms"):
        words = " ".join("".join(element.itertext()).split())
        return f" {words} " if name == "mi" and words in _WORDS else words
    parts = [each for each in element if local_name(each)]
    if name == "mfrac" and (element.get("linethickness") or "1").startswith("0") and len(parts) > 1:
        return f"{_written(parts[0]).strip()} over {_written(parts[1]).strip()}"  # a binomial coefficient
    writer = _WRITERS.get(name)
    needed = _NEEDED.get(name, 0)
    if writer is not None and len(parts) >= needed:
        return writer([_written(each) for each in parts])
    if name == "semantics":
        return _written(parts[0]) if parts else ""
    if name == "mfenced":
        return _fenced(element, [_written(each) for each in parts])
    if name == "mtable":
        return _table(parts)
    return (element.text or "").strip() + "".join(_written(each) + (each.tail or "").strip() for each in parts)


def _both(parts: Sequence[str]) -> str:
    base, below, above = parts[0].strip(), *parts[1:3]
    is_letter = len(base) == 1
    return line.power(line.indexed(base, below), above) if is_letter else line.both(base, below, above)


def _over(parts: Sequence[str]) -> str:
    base, above = parts[:2]
    return line.accented(base.strip(), above.strip()) if above.strip() in line.ACCENTS else line.power(base, above)


def _under(parts: Sequence[str]) -> str:
    base, below = parts[:2]
    return base if below.strip() in line.ACCENTS else f"{line.indexed(base.strip(), below)} "


def _under_over(parts: Sequence[str]) -> str:
    return f"{_both(parts)} "


def _fenced(element: "Element", parts: Sequence[str]) -> str:
    between = (element.get("separators") or ",").strip()[:1]
    return f"{element.get('open') or '('}{f'{between} '.join(parts)}{element.get('close') or ')'}"


def _table(rows: Sequence["Element"]) -> str:
    return "; ".join(filter(None, map(_row, rows)))


def _row(row: "Element") -> str:
    """Return the cells of a row; those about the sign of an equation are one."""
    written = ""
    for cell in filter(None, (_written(each).strip() for each in row if local_name(each))):
        written += f" {cell}" if cell[0] in "=≤≥<>≈≡∝" else f", {cell}" if written else cell
    return written


_WRITERS: dict[str, Callable[[Sequence[str]], str]] = {
    "mfrac": lambda parts: line.quotient(parts[0].strip(), parts[1].strip()),
    "msqrt": lambda parts: line.root("".join(parts)),
    "mroot": lambda parts: line.root(parts[0], parts[1].strip()),
    "msup": lambda parts: line.power(parts[0], parts[1].strip()),
    "msub": lambda parts: line.indexed(parts[0], parts[1].strip()),
    "msubsup": _both,
    "mover": _over,
    "munder": _under,
    "munderover": _under_over,
}
_NEEDED = {
    "msqrt": 0,
    "msubsup": 3,
    "munderover": 3,
    **dict.fromkeys(("mfrac", "mroot", "msup", "msub", "mover", "munder"), 2),
}
