"""What the style of an element says of how it is shown: not at all, or as a paragraph of its own."""

import re
from functools import lru_cache
from types import MappingProxyType

Declarations = MappingProxyType[str, str]

_DECLARATION = re.compile(r"([\w-]+)\s*:\s*((?:\"[^\"]*\"|'[^']*'|\([^()]*\)|[^;\"'()])*)")
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_MAX_STYLE = 20_000  # characters; more holds a picture
_NOTHING: Declarations = MappingProxyType({})
_OUT_OF_FLOW = frozenset({"absolute", "fixed"})
_SIDES = ("left", "right", "top", "bottom")
_FAR_OFF = re.compile(r"-(?:999|\d{4,})(?:\.\d+)?px|-\d{3,}(?:\.\d+)?(?:r?em|v[wh])")
_CUT_AWAY = re.compile(r"rect\((?:[01](?:px)?[\s,]*){4}\)|inset\((?:50|100)%\)")
_NO_SIZE = re.compile(r"0(?:\.0+)?(?:px|pt|r?em|%)?")
_APART = frozenset({"block", "flex", "grid", "list-item", "table", "table-row", "table-cell", "table-caption"})
_SETTING_APART = frozenset({"flex", "grid", "inline-flex", "inline-grid", "table-row"})
_AS_BLOCK = frozenset({"block", "flex", "grid", "list-item", "table"})


@lru_cache(maxsize=4_096)  # a page has few different ones
def declarations(style: str) -> Declarations:
    """Return the values of a style by their properties, in small letters; what is important goes before what is not."""
    found: dict[str, str] = {}
    important: set[str] = set()
    for match in _DECLARATION.finditer(_REMARK.sub("", style[:_MAX_STYLE]).lower()):
        name, (value, sign, _) = match[1], match[2].partition("!")
        if sign or name not in important:
            found[name] = value.strip()
        important |= {name} if sign else set()
    return MappingProxyType(found) if found else _NOTHING


def hides(style: str) -> bool:
    """Tell whether what has this style is shown nowhere: not drawn, or drawn outside the page."""
    said = declarations(style)
    if said.get("display") == "none" or said.get("visibility") == "hidden" or said.get("mso-hide") == "all":
        return True
    if said.get("position") not in _OUT_OF_FLOW:
        return False
    is_far = any(_FAR_OFF.fullmatch(said.get(side, "")) for side in _SIDES)
    return is_far or any(_CUT_AWAY.fullmatch(said.get(name, "")) for name in ("clip", "clip-path"))


def is_hiding(given: str | None) -> bool:
    """Tell whether the attribute `hidden` of that value hides; what may be searched for and then shows is no secret."""
    return given is not None and given.strip().lower() != "until-found"


def has_no_size(style: str) -> bool:
    """Tell whether the words that stand right within an element of this style are too small to be seen."""
    return _NO_SIZE.fullmatch(declarations(style).get("font-size", "")) is not None


def is_block(style: str) -> bool:
    """Tell whether an element of this style begins a line of its own, whatever its name."""
    return declarations(style).get("display") in _AS_BLOCK


def is_apart(style: str, around: str) -> bool:
    """Tell whether an element of this style, in one of the style `around`, is set apart from what stands beside it."""
    return declarations(style).get("display") in _APART or declarations(around).get("display") in _SETTING_APART
