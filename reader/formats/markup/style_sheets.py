"""Style sheets within a page: which of its elements they certainly hide or strike.

They are believed to hide only on a page so plain that nothing can show the words again: no script, no other sheet, no
rule that holds for some screens. There an element is hidden by a rule for one class or id alone, where no other rule
that says whether something is shown may be for it. A sheet that would hide much of the page is of one that has lost its
scripts.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.formats.markup.styles import declarations, without_remarks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HIDDEN_BY_SHEET = "by-sheet"  # value of the attribute `hidden`
_MAX_HIDDEN = 0.25  # of the characters of the page
_MAX_SHEETS = 100_000  # characters, all together
_STRUCK = "line-through"
_SCREENS = frozenset({"", "all", "screen"})
_DATA = frozenset({"application/ld+json", "application/json"})
_APART = ("noscript", "template", "svg", "object")
_WORDLESS = frozenset({"script", "style", "template"})
_STRING = re.compile(r"\"[^\"\n{}]*+\"|'[^'\n{}]*+'")
_BRACKETS = re.compile(r"[(){}\[\]]")
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_SHOWING = re.compile(r"(?<![\w-])(?:all|display|position|visibility)\s*:")
_ONE_NAME = re.compile(r"[.#][A-Za-z_][\w-]*")
_NAMES = re.compile(r"[.#]?[\w-]+")
_PLAIN = re.compile(r"[\w\s.#>+~,-]*")


@dataclass(slots=True)
class _Rules:
    """Which names rules hide, and for which others say something, in small letters."""

    hiding: set[str] = field(default_factory=set)
    other: set[str] = field(default_factory=set)

    def hides(self, element: "HtmlElement") -> bool:
        """Tell whether an element is hidden for certain."""
        names = {f".{each}" for each in (element.get("class") or "").split()}
        names |= {f"#{element.get('id')}"} if element.get("id") else set()
        said = {each.lower() for each in (*names, element.tag)}
        return not self.hiding.isdisjoint(names) and self.other.isdisjoint(said)


def hide_by_sheets(root: "HtmlElement", *, may_hide: Callable[["HtmlElement"], bool]) -> None:
    """Give the attribute `hidden` to the elements that the sheets of a page hide, of those that they `may_hide`."""
    rules = _rules(root)
    if rules is None:
        return
    named = (each for each in root.iter() if isinstance(each.tag, str) and may_hide(each) and rules.hides(each))
    hidden = {each for each in named if "display" not in (each.get("style") or "").lower()}
    if _share(root, hidden) <= _MAX_HIDDEN:
        for element in hidden:
            element.set("hidden", HIDDEN_BY_SHEET)


def strike_by_sheets(root: "HtmlElement") -> None:
    """Give the elements of a class that a sheet strikes through, and no other rule speaks of, that style themselves.

    A rule within another may be for paper alone; where there are such, nothing is struck.
    """
    sheets = " ".join(each.text or "" for each in root.iter("style") if _is_for_screens(each))
    plain = without_remarks(sheets) if _STRUCK in sheets and len(sheets) <= _MAX_SHEETS else None
    if plain is None or not _is_row(plain):
        return
    rules = [rule.partition("{") for rule in plain.split("}")]
    decorating = [(head.rpartition(";")[2].strip(), body) for head, _, body in rules if "text-decoration" in body]
    named = Counter(name for head, _ in decorating for name in _NAMES.findall(head))
    struck = {head[1:] for head, body in decorating if _STRUCK in body and head[:1] == "." and named[head] == 1}
    for element in root.iter():
        style = element.get("style") or ""
        if struck.intersection((element.get("class") or "").split()) and "text-decoration" not in style:
            element.set("style", f"{style};text-decoration:{_STRUCK}")


def _rules(root: "HtmlElement") -> _Rules | None:
    """Return what the sheets of a page say, None where they hide nothing for certain."""
    sheets = [each.text or "" for each in root.iter("style")]
    if sum(map(len, sheets)) > _MAX_SHEETS:
        return None
    rules = _Rules()
    for sheet in sheets:
        plain = _without_strings(sheet)
        if plain is None or not all(_take(rules, head, body) for head, body in _read(plain)):
            return None
    return rules if rules.hiding and all(map(_is_plain, root.iter())) else None


def _is_plain(element: "HtmlElement") -> bool:
    """Tell whether an element can neither run a script nor bring a sheet that is not for the whole page."""
    values = ((name.lower(), value.strip().lower()) for name, value in element.attrib.items())
    if any(name.startswith("on") or value.startswith("javascript:") for name, value in values):
        return False
    kind = (element.get("type") or "").strip().lower()
    if element.tag == "script":
        return kind in _DATA
    if element.tag == "link":
        return "style" not in f"{element.get('rel')} {element.get('as')}".lower()
    if element.tag != "style":
        return True
    is_whole = next(element.iterancestors(*_APART), None) is None and set(element.keys()) <= {"type", "media"}
    return is_whole and kind in ("", "text/css") and _is_for_screens(element)


def _is_for_screens(sheet: "HtmlElement") -> bool:
    return (sheet.get("media") or "").strip().lower() in _SCREENS


def _without_strings(sheet: str) -> str | None:
    """Return a sheet without remarks and strings, None where it is not a mere row of rules."""
    plain = without_remarks(sheet)
    if plain is None or any(sign in plain for sign in "\\@&<"):
        return None
    plain = _STRING.sub("", plain)
    return plain if not any(sign in plain for sign in ("'", '"', "*/")) and _is_row(plain) else None


def _is_row(sheet: str) -> bool:
    """Tell whether every bracket is closed, and no rule stands within another."""
    around: list[str] = []
    for sign in _BRACKETS.findall(sheet):
        if sign in _CLOSING and not (sign == "{" and around):
            around.append(_CLOSING[sign])
        elif not around or around.pop() != sign:
            return False
    return not around


def _read(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield selectors and declarations of the rules that say whether something is shown."""
    for rule in sheet.split("}"):
        head, _, body = rule.partition("{")
        if _SHOWING.search(body.lower()):
            yield head.strip(), body


def _take(rules: _Rules, head: str, body: str) -> bool:
    """Take in a rule; tell whether it is known which elements it may be for."""
    selectors = [each.strip() for each in head.split(",")]
    if declarations(body).get("display") == "none" and all(map(_ONE_NAME.fullmatch, selectors)):
        rules.hiding.update(selectors)
    else:
        rules.other.update(_NAMES.findall(head.lower()))
    return _PLAIN.fullmatch(head) is not None


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
