"""What the tags and attributes of a page mean for its text, and which of them carry none."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.formats.markup.meaning import MARK_OF_MEANING, marks_of_style
from reader.formats.markup.styles import hides, is_hiding
from reader.formats.markup.xml_parts import local_name
from reader.model.document import MarkKind, ParagraphRole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BLOCKS = frozenset(
    {
        "address", "article", "aside", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset",
        "figure", "footer", "form", "header", "hgroup", "html", "legend", "main", "p", "section", "summary",
        "table", "tbody", "tfoot", "thead",
    }
)  # fmt: skip
HEADINGS = {f"h{level}": level for level in range(1, 10)}
LISTS = frozenset({"ul", "ol", "menu", "dir"})
CAPTIONS = frozenset({"figcaption", "caption"})
SET_APART = BLOCKS.union(HEADINGS, LISTS, CAPTIONS).union(
    ("aside", "blockquote", "dialog", "hr", "li", "nav", "pre", "td", "th", "tr")
)
PICTURES = frozenset({"img", "image"})
UNSEEN = frozenset(
    {
        "script", "style", "head", "title", "template", "noscript", "embed", "applet", "iframe",
        "frame", "frameset", "video", "audio", "canvas", "map", "area", "input", "button", "select", "textarea",
        "datalist", "option", "progress", "meter", "rp", "rt", "link", "meta", "base", "param", "source",
        "track", "dialog",
    }
)  # fmt: skip
MARK_OF_TAG = {
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), MarkKind.EMPHASIS),
    **dict.fromkeys(("strong", "b"), MarkKind.STRONG),
    **dict.fromkeys(("code", "tt", "kbd", "samp"), MarkKind.CODE),
    **MARK_OF_MEANING,
}
_REFERENCE_LISTS = frozenset({"bibliography", "references", "reflist", "biblioentry", "citations", "reference-list"})
NOTES = frozenset({"footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes"}) | _REFERENCE_LISTS
SIDENOTES = frozenset({"sidenote", "side-note", "marginnote", "margin-note", "footnote-content", "footnote-text"})
_MANY = frozenset({"footnotes", "endnotes", "rearnotes"}) | (_REFERENCE_LISTS - {"biblioentry"})
_NOTE_TAGS = frozenset({"aside", "section", "div", "p", "li", "ol", "ul", "dl", "body"})
_REFERENCES = frozenset(
    {"noteref", "footnote-ref", "footnoteref", "footnote-reference", "fnref", "endnote-ref", "biblioref"}
)
_ALWAYS_BACK = frozenset({"reversefootnote", "mw-cite-backlink", "footnote-backref", "footnotebackref"})
_BACK = frozenset({"backlink", "footnote-back", "footnote-backref", "backref", "referrer"})
_PAGE_BREAKS = frozenset({"pagebreak", "pagenum", "pageno", "page-number", "pagenumber"})
_ARROWS = frozenset("↑↩↵⏎⬆▲^←\ufe0e\ufe0f ")
_REFERENCE = re.compile(r"[\[(]?\s*(?:\d{1,4}|[*†‡§¶]{1,3}|[a-z]|[ivxl]{1,6})\s*[\])]?", re.IGNORECASE)
_MAX_SIGN = 20  # characters of a note's sign, with its brackets and blanks
_NOTE_PLACE = re.compile(r"#\D*(?:fn|ftn|note|cite|endnote|sdendnote|sdfootnote)\D{0,12}\d", re.IGNORECASE)
_BRACKETED = re.compile(r"\[.*\]|[*†‡]+")
_NOTE_OF_WORD = re.compile(r"mso-element\s*:\s*(?:footnote|endnote)(?!-)", re.IGNORECASE)
_COMMENT_OF_WORD = re.compile(r"mso-element\s*:\s*comment", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)
_ITALIC_CLASSES = frozenset({"italic", "italics", "em", "emphasis"})
_BOLD_CLASSES = frozenset({"bold", "strong"})
_NOTHING: frozenset[str] = frozenset()
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)


def roles(element: "Element") -> frozenset[str]:
    """Return what the element says that it is: its types and roles (EPUB, ARIA), without "doc-"."""
    said = element.get(_EPUB_TYPE), element.get("epub:type"), element.get("role")
    if not any(said):
        return _NOTHING
    return frozenset(word.removeprefix("doc-") for words in said if words for word in words.lower().split())


def classes(element: "Element") -> frozenset[str]:
    """Return the classes of an element, in small letters."""
    named = element.get("class")
    return _words_of(named) if named else _NOTHING


@lru_cache(maxsize=4_096)  # a page has few different ones
def _words_of(named: str) -> frozenset[str]:
    return frozenset(named.lower().split())


def is_unseen(element: "Element", name: str) -> bool:
    """Tell whether no reader of the page would see the element's text, or it is only a page number.

    A note may be hidden until its sign is touched.
    """
    is_hidden = is_hiding(element.get("hidden")) or hides(element.get("style") or "")
    if name in UNSEEN or (is_hidden and not is_note(element, name)):
        return True
    return bool((roles(element) | classes(element)) & _PAGE_BREAKS)


def is_note(element: "Element", name: str) -> bool:
    """Tell whether the element is a footnote, an endnote, or the place of many."""
    if roles(element) & NOTES:
        return name != "a"
    if name not in _NOTE_TAGS:
        return False
    return bool(classes(element) & NOTES) or _NOTE_OF_WORD.search(element.get("style") or "") is not None


def is_comment(element: "Element") -> bool:
    """Tell whether the element is a comment in the margin of a word processor, not of the text."""
    return _COMMENT_OF_WORD.search(element.get("style") or "") is not None


def is_sidenote(element: "Element") -> bool:
    """Tell whether an element is a note that a page sets beside the text, though it stands within a sentence."""
    return element.get("class") is not None and local_name(element) in ("span", "small", "aside") and is_beside(element)


def is_beside(element: "Element") -> bool:
    """Tell whether the classes of an element call it a note that stands beside the text, or within it."""
    named = classes(element)
    return not named.isdisjoint(SIDENOTES) or any(name.endswith("_role_footnote") for name in named)


def begins_note(element: "Element", name: str) -> bool:
    """Tell whether an element within the place of notes is one of them."""
    if name == "li":
        above = element.getparent()
        return local_name(above.getparent()) != "li" if above is not None else True
    said = roles(element) | (classes(element) if name in _NOTE_TAGS else frozenset())
    if said & NOTES:
        return not said & _MANY or name in ("p", "aside")
    return element.get("id") is not None and name in ("p", "div", "dt", "dd", "a", "aside", "tr")


def note_role(element: "Element") -> ParagraphRole:
    """Return whether the place of notes holds notes or references."""
    said = roles(element) | classes(element)
    return ParagraphRole.REFERENCE if said & _REFERENCE_LISTS else ParagraphRole.FOOTNOTE


def is_reference(element: "Element") -> bool:
    """Tell whether the link is the sign of a note: raised, in brackets or said to be one."""
    if (roles(element) | classes(element)) & _REFERENCES:
        return True
    address = element.get("href") or ""
    if "#" not in address:
        return False
    text = "".join(element.itertext()).strip()
    if len(text) > _MAX_SIGN or not _REFERENCE.fullmatch(text):
        return False
    if _NOTE_PLACE.search(address) and any(map(str.isdecimal, text)):
        return True
    parent = element.getparent()
    is_raised = any(local_name(other) == "sup" for other in (parent, *element) if other is not None)
    return is_raised or _BRACKETED.fullmatch(text) is not None


def is_sign(element: "Element") -> bool:
    """Tell whether a piece of a line is nothing but the number or the sign of a note."""
    if local_name(element) not in ("a", "span", "sup"):
        return False
    return _REFERENCE.fullmatch("".join(element.itertext()).strip()[:_MAX_SIGN]) is not None


def is_way_back(element: "Element") -> bool:
    """Tell whether the link only leads from a note back into the text, or holds all that do."""
    named = classes(element)
    if local_name(element) != "a" and "mw-cite-backlink" not in named:
        return False
    if named & _ALWAYS_BACK:
        return True
    says_so = not _BACK.isdisjoint(roles(element) | named)
    leads_within = "#" in (element.get("href") or "")
    text = "".join(element.itertext()) if says_so or leads_within else ""
    is_without_words = not any(map(str.isalnum, text))
    return (says_so and is_without_words) or (leads_within and bool(text) and set(text) <= _ARROWS)


def marks_of(element: "Element", name: str) -> list[MarkKind]:
    """Return the marks that an element has by its name, its style or its class, each once.

    What copies of documents hold in `<b style="font-weight:normal">` is not bold. A style is that of words, or of a
    whole paragraph.
    """
    style, by_name = element.get("style") or "", MARK_OF_TAG.get(name)
    is_unset = by_name is MarkKind.STRONG and _NOT_BOLD.search(style)
    styled = _look_of(element, style) if name == "p" or name not in SET_APART else ()
    return list(dict.fromkeys((*([by_name] if by_name and not is_unset else ()), *styled, *marks_of_style(element))))


def _look_of(element: "Element", style: str) -> Iterator[MarkKind]:
    named = classes(element)
    if _BOLD.search(style) or named & _BOLD_CLASSES:
        yield MarkKind.STRONG
    if _ITALIC.search(style) or named & _ITALIC_CLASSES:
        yield MarkKind.EMPHASIS


def address_of(element: "Element") -> str | None:
    """Return the address of a link that leads out of the document; None for all others."""
    return outer_address(element.get("href"))


def outer_address(address: str | None) -> str | None:
    """Return an address that leads out of the document; None for all others."""
    address = (address or "").strip()
    return address if _ADDRESS.fullmatch(address) else None
