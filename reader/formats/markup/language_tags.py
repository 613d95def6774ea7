"""Which language a part of a page says that it is in (BCP 47), where that is another than around it."""

import re
from typing import TYPE_CHECKING

from reader.formats.markup.xml_parts import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_NO_LANGUAGE = frozenset({"und", "mul", "zxx", "mis"})
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ALL_OF_IT = frozenset({"html", "body"})


def language_of(element: "Element") -> str:
    """Return the language that an element says it is in, where what holds it is in another; empty for all else."""
    said = _said(element)
    if not said or local_name(element) in _ALL_OF_IT:
        return ""
    around = next(filter(None, map(_said, element.iterancestors())), "")
    return said if is_other(said, around) else ""


def is_other(language: str, than: str) -> bool:
    """Tell whether a tag names another language; one of another country is the same."""
    return _main_part(language) != _main_part(than)


def tag_of(written: str | None) -> str:
    """Return a language as a tag of it is written; empty where it is none."""
    tag = (written or "").strip().replace("_", "-")
    return tag if _TAG.fullmatch(tag) and _main_part(tag) not in _NO_LANGUAGE else ""


def _said(element: "Element") -> str:
    written = element.get("lang") or element.get(_XML_LANG)
    return tag_of(written) if written else ""


def _main_part(language: str) -> str:
    return language.partition("-")[0].lower()
