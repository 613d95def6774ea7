"""What the style of an element says of how it is shown: not at all, or as a paragraph of its own."""

import re
from functools import lru_cache
from types import MappingProxyType

Declarations = MappingProxyType[str, str]

_STRING = r"""\"(?:[^"\\\n]|\\.)*+(?:\"|\Z|(?=\n))|'(?:[^'\\\n]|\\.)*+(?:'|\Z|(?=\n))"""
_HELD = rf"""{_STRING}|\((?:{_STRING}|[^()"']|\([^()]*+\))*+\)"""
_REMARK = re.compile(rf"({_HELD})|/\*.*?(\*/|\Z)", re.DOTALL)
_DECLARATION = re.compile(rf"""((?:{_HELD}|[^;"'()\[\]{{}}])*+)(?:;|\Z)""", re.DOTALL)
_NAME = re.compile(r"[\w-]+")
_MAX_STYLE = 20_000  # characters; more holds a picture
_NOTHING: Declarations = MappingProxyType({})
_OUT_OF_FLOW = frozenset({"absolute", "fixed"})
_SIDES = ("left", "top")  # a page can be scrolled to what stands beyond the others
_FAR_OFF = re.compile(r"-(?:[5-9]\d{3}|\d{5,})(?:\.\d+)?px|-(?:[5-9]\d{2}|\d{4,})(?:\.\d+)?r?em")
_CUT_AWAY = re.compile(r"rect\((?:[01](?:px)?[\s,]*){4}\)|inset\((?:50|100)%\)")
_NO_SIZE = re.compile(r"0(?:\.0+)?(?:px|pt|r?em|%)?")
_AS_BLOCK = frozenset({"block", "flex", "grid", "list-item", "table"})


def without_remarks(css: str) -> str | None:
    """Return a sheet or style with a blank for each remark, None where one is left open."""
    if "/*" not in css:
        return css
    is_open = any(match[2] == "" for match in _REMARK.finditer(css))
    return None if is_open else _REMARK.sub(lambda match: match[1] or " ", css)


@lru_cache(maxsize=4_096)  # a page has few different ones
def declarations(style: str) -> Declarations:
    """Return the values of a style by their properties, in small letters; what is important goes before what is not.

    A style with a bracket or remark left open says nothing.
    """
    plain = without_remarks(style.lower()) if len(style) <= _MAX_STYLE else None
    found: dict[str, str] = {}
    important: set[str] = set()
    for name, value, is_important in _parts(plain) if plain else ():
        if is_important or name not in important:
            found[name] = value
        important |= {name} if is_important else set()
    return MappingProxyType(found) if found else _NOTHING


def _parts(style: str) -> list[tuple[str, str, bool]]:
    """Return name, value and importance of each declaration that a browser would read, none of a broken style."""
    found, at = [], 0
    while at < len(style):
        match = _DECLARATION.match(style, at)
        if match is None:
            return []
        at = match.end()
        name, _, rest = (each.strip() for each in match[1].partition(":"))
        value, sign, importance = (each.strip() for each in rest.partition("!"))
        if _NAME.fullmatch(name) and (not sign or importance == "important"):
            found.append((name, value, bool(sign)))
    return found


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
    """Tell whether an element of this style begins a line of its own, whatever its name; no first letter set large."""
    said = declarations(style)
    return said.get("display") in _AS_BLOCK and said.get("float", "none") == "none"
