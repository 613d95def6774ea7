"""Markup to a tree of elements, with limits on its size and depth. Runs no script and loads nothing that it names."""

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from reader.errors import ErrorKind, FormatError
from reader.formats.markup.crowded_tags import uncrowded
from reader.formats.markup.styles import declarations, has_no_size, hides, is_hiding
from reader.formats.structure.bylines import is_button as says_button
from reader.formats.web.boilerplate.roles import Role, role_of
from reader.message import Message
from reader.model.characters.controls import has_controls, without_controls
from reader.model.source import name_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_DEPTH = 255  # elements within elements; the parser's own limit, and more would overflow its stack
MAX_ELEMENTS = 300_000  # a book on one page has some 30,000
_TOO_DEEP = "Excessive depth"  # how the parser says it
_OVERLAY = re.compile(
    r"(?:rollover|tool-?tip|hover-?|pop-?over|pop-?up)[\w-]*?(?:block|content|text|card|box|body|window)|editsection"
)
_MAX_NAMES = 400  # characters of classes; more are written by machines
_UNSEEN = re.compile(r"(?<![a-z])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|assistive-text)(?![a-z-])")
_BUTTONS = frozenset({"a", "span"})
_INLINE = re.compile(r"</?(?:a|b|big|em|font|i|small|span|strong|u)(?:\s[^<>]{0,2000})?>", re.IGNORECASE)
_END_OF_PAGE = re.compile(r"</html(?![\w:-])[^<>]*+>", re.IGNORECASE)
_ENCODED_TWICE = re.compile(r"&amp;(?=(?:#\w{2,5}|[a-z]{2,8});)", re.IGNORECASE)
_ENTITY_IN_WORD = re.compile(rf">[^<>{{}}=]*\w{_ENCODED_TWICE.pattern}#?\w+;\w", re.IGNORECASE)  # "an oak&amp;rsquo;s"
_CODE = ("<code", "<pre", "<tt", "<kbd", "<samp")  # of pages that tell how to write entities
_SMALL_NUMBER = re.compile(r"&#(?:[xX]0*([0-9a-fA-F]{1,2})|0*(\d{1,3}))(?![0-9a-fA-F]);?")


def parse_page(markup: str, source: str) -> "HtmlElement | None":
    """Return the root of a page, or None where there is no element in it; raise FormatError beyond the limits."""
    root, is_too_deep = _parsed(markup)
    if is_too_deep:  # as where a page forgets to end what it has begun; without emphasis and links it may be read
        root, is_too_deep = _parsed(_INLINE.sub("", markup))
    if is_too_deep:
        raise _too_large(source, Message("nests its elements more than {limit} deep", limit=MAX_DEPTH))
    if root is not None and sum(1 for _ in root.iter()) > MAX_ELEMENTS:
        raise _too_large(source, Message("has more than {limit} elements", limit=f"{MAX_ELEMENTS:,}"))
    return root


def is_hidden(element: "HtmlElement") -> bool:
    """Tell whether a browser would not show the element, as far as the element itself says so."""
    if is_hiding(element.get("hidden")):
        return True
    style = element.get("style")
    if not style:
        return False
    if hides(style):
        return not _has_visible_part(element, style)
    return has_no_size(style) and not len(element)


def _has_visible_part(element: "HtmlElement", style: str) -> bool:
    """Tell whether an element that is there, but cannot be seen, holds one that can."""
    said = declarations(style)
    if said.get("visibility") != "hidden" or said.get("display") == "none":
        return False
    return any("visible" in (each.get("style") or "").lower() for each in element.iterdescendants())


def is_overlay(element: "HtmlElement") -> bool:
    """Tell whether an element comes up only when a reader points at the words before it."""
    named = element.get("class")
    return named is not None and _is_of_overlay(named[:_MAX_NAMES])


def is_button(element: "HtmlElement") -> bool:
    """Tell whether an element in a line of names offers to do something with the article: "Email this post"."""
    if element.tag not in _BUTTONS or len(element) > 1 or not says_button(_words(element)):
        return False
    around = (element.getparent(), *islice(element.iterancestors(), 1, 2))
    return any(each is not None and role_of(each) is Role.BYLINE for each in around)


def is_hint(element: "HtmlElement") -> bool:
    """Tell whether part of a link is for those alone who listen to a page, such as "opens a new window"."""
    link = element.getparent()
    if link is None or link.tag != "a":
        return False
    words = _words(element)
    is_unseen = _UNSEEN.search((element.get("class") or "").lower()) is not None or _is_title_again(words, link)
    return is_unseen and words != "" and words != _words(link)


def _is_title_again(words: str, link: "HtmlElement") -> bool:
    """Tell whether words behind those of a link that opens another window are what its title says, too."""
    titles = [" ".join((link.get(name) or "").split()) for name in ("title", "aria-label")]
    return words in titles and link.get("target") == "_blank" and _words(link).find(words) > 0


def _words(element: "HtmlElement") -> str:
    return " ".join("".join(element.itertext()).split())


@lru_cache(maxsize=4_096)  # a page has few different ones
def _is_of_overlay(named: str) -> bool:
    return _OVERLAY.search(named.lower()) is not None


def _parsed(markup: str) -> tuple["HtmlElement | None", bool]:
    """Return the root, None where there is none, and whether the parser stopped for the depth of the page."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = html.document_fromstring(uncrowded(_plain(markup)).encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # nothing but white space and comments
        return None, False
    return root, any(_TOO_DEEP in entry.message for entry in parser.error_log)


def _plain(markup: str) -> str:
    """Return the markup without its end, and characters written as numbers that no element may hold: both lose text."""
    if _ENTITY_IN_WORD.search(markup) and not any(tag in markup for tag in _CODE):
        markup = _ENCODED_TWICE.sub("&", markup)
    return _SMALL_NUMBER.sub(_unless_control, _END_OF_PAGE.sub("", markup))


def _unless_control(match: re.Match[str]) -> str:
    sign = chr(int(match[1], 16) if match[1] else int(match[2]))
    return without_controls(sign) if sign.isascii() and has_controls(sign) else match.group()


def _too_large(source: str, what: str) -> FormatError:
    name = name_of(source)
    message = Message("“{name}” {what}; open it in the browser, and copy the text.", name=name, what=what)
    return FormatError(ErrorKind.TOO_LARGE, name, message)
