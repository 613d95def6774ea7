"""Style sheets within a page: which of its elements they show as blocks, and which not at all.

Only what is certain counts: a rule for all screens of one class, id or name, which no other rule and no script of the
page takes back. A sheet that would hide much of the page waits for a script, which is never run here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.formats.markup.styles import declarations

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_HIDDEN = 0.25  # of the characters of the page
_MAX_SHEET = 500_000  # characters
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_PART = re.compile(r"([^{}]*)([{}])")
_SIMPLE = re.compile(r"([a-z][\w-]*)?(?:([.#])([\w-]+))?", re.IGNORECASE)
_NAMES = re.compile(r"[.#]?[A-Za-z_][\w-]*")
_SCREENS = frozenset({"", "all", "screen"})
_UNREAD = frozenset({"noscript", "template", "svg"})
_WORDLESS = frozenset({"script", "style", "template"})


@dataclass(slots=True)
class _Rules:
    """What selectors say of `display`; what is said by any other than a simple one is `doubtful` for its names."""

    simple: dict[str, str] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)

    def add(self, selector: str, display: str, *, is_certain: bool) -> None:
        """Take in one selector of a rule."""
        is_simple = is_certain and _SIMPLE.fullmatch(selector) is not None
        if is_simple and self.simple.setdefault(selector, display) == display:
            return
        if display != "none":
            self.doubtful.update(_NAMES.findall(selector))

    def certain(self, scripts: str) -> Iterator[tuple[str, str]]:
        """Yield the selectors that nothing takes back, with what they say."""
        for selector, display in self.simple.items():
            names = _NAMES.findall(selector)
            if self.doubtful.isdisjoint(names) and not any(name.strip(".#") in scripts for name in names):
                yield selector, display


def write_into_elements(root: "HtmlElement") -> None:
    """Write what the sheets of a page certainly say of `display` into the styles of its elements, before their own."""
    rules = _Rules()
    for sheet in root.iter("style"):
        is_for_all = (sheet.get("media") or "").strip().lower() in _SCREENS
        if not any(above.tag in _UNREAD for above in sheet.iterancestors()):
            _read(_REMARK.sub("", (sheet.text or "")[:_MAX_SHEET]), rules, is_for_all=is_for_all)
    if not rules.simple:
        return
    scripts = "".join(script.text or "" for script in root.iter("script"))
    shown = dict(rules.certain(scripts))
    said = {element: display for element in root.iter() if (display := _display(element, shown))}
    hidden = {element for element, display in said.items() if display == "none"}
    may_hide = _share(root, hidden) <= MAX_HIDDEN
    for element, display in said.items():
        if display != "none" or may_hide:
            element.set("style", f"display:{display};{element.get('style') or ''}")


def _display(element: "HtmlElement", shown: dict[str, str]) -> str | None:
    """Return what rules say of an element, None where they say nothing or more than one thing."""
    tag = element.tag
    if not isinstance(tag, str):
        return None
    names = [f".{each}" for each in (element.get("class") or "").split()]
    names += [f"#{element.get('id')}"] if element.get("id") else []
    said = {shown.get(name) for each in names for name in (each, tag + each)} | {shown.get(tag)}
    said.discard(None)
    return said.pop() if len(said) == 1 else None


def _share(root: "HtmlElement", hidden: set["HtmlElement"]) -> float:
    """Return which part of the characters of a page stands within these elements."""
    within: set[HtmlElement] = set()
    counts = [0, 0]
    for element in root.iter():
        above = element.getparent()
        if element in hidden or above in within:
            within.add(element)
        if element.tag not in _WORDLESS:
            counts[element in within] += len(element.text or "")
        counts[above in within] += len(element.tail or "")
    return counts[1] / max(1, sum(counts))


def _read(sheet: str, rules: _Rules, *, is_for_all: bool) -> None:
    """Go through a sheet; what stands within another rule, as in one for a small screen, is not certain."""
    around: list[str] = []
    for match in _PART.finditer(sheet):
        if match[2] == "{":
            around.append(match[1].strip())
            continue
        head = around.pop() if around else ""
        display = None if head.startswith("@") else declarations(match[1]).get("display")
        for selector in head.split(",") if display else ():
            rules.add(selector.strip(), display or "", is_certain=is_for_all and not around)
