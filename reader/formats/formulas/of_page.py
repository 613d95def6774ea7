"""Formulas of a page, each once: MathML, KaTeX, MathJax and pictures, which pages set beside each other."""

import re
from typing import TYPE_CHECKING

from reader.formats.formulas import mathml, tex
from reader.formats.markup.markup_signs import classes
from reader.formats.markup.xml_parts import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HOLDERS = frozenset({"katex", "mwe-math-element"})
_DRAWN = frozenset({"mathjax", "mathjax_display", "mathjax_svg", "mathjax_svg_display", "mathjax_chtml", "mjx-chtml"})
_PREVIEW = frozenset({"mathjax_preview", "katex-html"})
_PICTURE = re.compile(r"(?<![a-z])(?:math|tex|latex|formula|equation|eqn?)(?![a-z])|latex\.php|/math/render|codecogs")
_WORDS = re.compile(r"(?:[^\W\d_]{2,}[,.]?\s+){2,}[^\W\d_]{2,}\.?")  # "Alternative text not available" is no formula
_TEX = re.compile(r"[\\^_{]")
_TEX_WRAP = re.compile(r"\A\{\\displaystyle\s?(.*)\}\Z", re.DOTALL)


def formula_of(element: "Element") -> str | None:
    """Return what an element shows as a formula, empty where another beside it says it; None where it is none."""
    name = local_name(element)
    if name == "math":
        return _of_math(element)
    if name == "script":
        return _of_tex(element.text or "") if (element.get("type") or "").lower().startswith("math/tex") else None
    if name in ("img", "image"):
        return _of_picture(element)
    if name == "mjx-container":
        return _within(element)
    return _of_holder(element) if element.get("class") else None


def _of_holder(element: "Element") -> str | None:
    named = classes(element)
    if named.isdisjoint(_HOLDERS) and named.isdisjoint(_PREVIEW) and named.isdisjoint(_DRAWN):
        return None
    if named & _PREVIEW:
        return "" if "katex-html" not in named or _has_other(element) else None
    if named & _DRAWN and _is_before_script(element):
        return ""
    return _within(element)


def _has_other(element: "Element") -> bool:
    above = element.getparent()
    return above is not None and next(above.iter("math", "{*}math"), None) is not None


def _is_before_script(element: "Element") -> bool:
    following = element.getnext()
    return following is not None and formula_of(following) is not None and local_name(following) == "script"


def _within(element: "Element") -> str | None:
    """Return the formula that an element holds in one of its forms; None where it holds none that can be read."""
    math = next(element.iter("math", "{*}math"), None)
    if math is not None and (said := _of_math(math)):
        return said
    picture = next(element.iter("img"), None)
    return _of_tex(picture.get("alt") or "") or None if picture is not None else None


def _of_math(math: "Element") -> str:
    alternative = math.get("alttext") or ""
    said = mathml.line_of(math)
    if said:
        return said
    written = next((each.text for each in math.iter("annotation", "{*}annotation") if each.text), None)
    return _of_tex(alternative) if _TEX.search(alternative) or not written else _of_tex(written)


def _of_picture(element: "Element") -> str | None:
    said = (element.get("alt") or "").strip()
    names = " ".join(filter(None, (element.get("class"), element.get("src")))).lower()
    return (
        _of_tex(said) if said and not _WORDS.fullmatch(said) and len(names) < 2_000 and _PICTURE.search(names) else None
    )


def _of_tex(written: str) -> str:
    written = _TEX_WRAP.sub(r"\1", written.strip().strip("$"))
    return tex.line_of(written)
