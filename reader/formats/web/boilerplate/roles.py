"""What the names of elements, classes and ids say about the part of a page that they hold. Knows no page by name."""

import re
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class Role(Enum):
    """What a part of a page is for, where it is not the article's running text."""

    NAVIGATION = auto()
    RELATED = auto()
    COMMENTS = auto()
    FOOTER = auto()
    FURNITURE = auto()
    CAPTION = auto()
    BYLINE = auto()
    PULL_QUOTE = auto()
    TITLE = auto()
    STANDFIRST = auto()
    KEY_POINT = auto()
    EARLIER_MAIL = auto()


_WORDS = {
    Role.PULL_QUOTE: ("pullquote", "pull quote", "pull quotes", "pullquotes"),
    Role.CAPTION: (
        "caption", "captions", "figcaption", "imagecaption", "photocaption", "credit", "credits", "photocredit",
        "gallery",
    ),
    Role.COMMENTS: (
        "comment", "comments", "commentlist", "disqus", "respond", "reply", "replies", "livefyre", "commenting",
        "coral talk",
    ),
    Role.RELATED: (
        "related", "recommended", "recommendation", "recommendations", "recirc", "recirculation", "trending", "popular",
        "promo", "promos", "promobox", "teaser", "teasers", "outbrain", "taboola", "sidebar", "rail", "readmore",
        "more from", "more on", "also", "seealso", "see also", "up next", "dont miss", "next article", "prev article",
        "latest", "most read", "mostread", "linkbox", "similar", "most viewed", "further reading", "storylinks",
    ),
    Role.NAVIGATION: (
        "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "pagination", "pager",
        "skip link", "masthead", "topbar",
    ),
    Role.FOOTER: (
        "footer", "copyright", "copyrights", "colophon", "disclaimer", "legal", "bio", "about author", "author box",
        "author bio", "authorbox",
    ),
    Role.BYLINE: (
        "byline", "bylines", "dateline", "timestamp", "author", "authors", "published", "publish date", "pubdate",
        "date", "datetime", "post meta", "entry meta", "article meta", "contributor", "contributors", "writer",
    ),
    Role.FURNITURE: (
        "share", "sharing", "sharedaddy", "social", "socials", "subscribe", "subscription", "newsletter", "newsletters",
        "signup", "sign up", "ad", "ads", "advert", "advertisement", "advertising", "sponsor", "sponsored", "cookie",
        "cookies", "consent", "gdpr", "popup", "popover", "modal", "login", "print", "toolbar", "tags", "tag list",
        "taglist", "rating", "ratings", "carousel", "slideshow", "poll", "survey", "tooltip", "screen reader text",
        "sr only", "visually hidden", "visuallyhidden", "noprint", "editsection", "paywall", "donate", "donation",
        "reprint", "reprints", "video player", "jw player", "jwplayer", "vjs", "video js", "plyr", "mejs",
        "follow us", "followus", "cta", "post views", "btn",
        "button", "buttons",
    ),
}  # fmt: skip
_PATTERNS = {role: re.compile(rf"(?<![a-z])(?:{'|'.join(words)})(?![a-z])") for role, words in _WORDS.items()}
_OF_TAG = {
    "nav": Role.NAVIGATION,
    "footer": Role.FOOTER,
    "aside": Role.RELATED,
    "form": Role.FURNITURE,
    "dialog": Role.FURNITURE,
    "figcaption": Role.CAPTION,
    "figure": Role.CAPTION,
    "caption": Role.CAPTION,
    "time": Role.BYLINE,
}
_OF_ARIA = {
    "navigation": Role.NAVIGATION,
    "complementary": Role.RELATED,
    "contentinfo": Role.FOOTER,
    "search": Role.FURNITURE,
    "dialog": Role.FURNITURE,
    "alertdialog": Role.FURNITURE,
}
_PLAYERS = frozenset({"video player", "audio player", "media player"})  # what a screen reader is told
_SEPARATORS = re.compile(r"[^a-z]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MAX_NAMES = 400  # characters of classes and ids; more are written by machines


def role_of(element: "HtmlElement") -> Role | None:
    """Return what an element says about itself, None where it says nothing."""
    get = element.get
    by_tag = _OF_TAG.get(element.tag) or _OF_ARIA.get((get("role") or "").lower())
    if (get("aria-label") or "").lower() in _PLAYERS:
        return Role.FURNITURE
    most = _MAX_NAMES
    named = _named((get("class") or "")[:most], (get("id") or "")[:most], (get("itemprop") or "")[:most])
    return named if named and by_tag is not Role.NAVIGATION else by_tag


@lru_cache(maxsize=4_096)  # a page has few different ones
def _named(*names: str) -> Role | None:
    plain = words_of_names(*names)
    return next((role for role, pattern in _PATTERNS.items() if pattern.search(plain)), None)


def words_of_names(*names: str) -> str:
    """Return names of an element as words in small letters: "articleBy-line" as "article by line"."""
    said = " ".join(filter(None, names))[:_MAX_NAMES]
    return _SEPARATORS.sub(" ", _HUMP.sub(" ", said).lower())
