"""Who wrote a page and when, as its elements mark it: rel, itemprop and the names of classes, nearest to the title."""

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.formats.structure.bylines import are_names, is_post, written_by
from reader.formats.structure.dates import first_date
from reader.formats.structure.punctuation import word_count
from reader.formats.web.boilerplate.roles import Role, role_of, words_of_names
from reader.formats.web.shown import is_told

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_LETTERS = 120  # characters of an element that names an author or a date; a longer one holds more than that
_MAX_NAMES = 200  # characters of classes and ids; more are written by machines
_MAX_NAME_WORDS = 8
_AUTHOR = re.compile(
    r"(?<![a-z])(?:authors?|autor(?:es|en|in|innen)?|auteurs?|byline|writer|username|person ?name)(?![a-z])"
)
_FULL_NAME = "fn"  # a class of hCards; as an id it begins those of footnotes
_DATE = re.compile(
    r"(?<![a-z])(?:dates?|pub ?date|published|publication|timestamp|datum|fecha|posted|created|publish|metadata|stand)"
    r"(?![a-z])"
)
_PICTURES = re.compile(r"(?<![a-z])(?:licen[cs]e|credits?|photo|foto|image|picture|copyright|caption)(?![a-z])")
_OF_AUTHOR = re.compile(r"(?<![a-z])(?:notes?|affiliations?)(?![a-z])")  # where an author works, and how to reach one
_RIGHTS = re.compile(r"(?<![a-z])(?:licen[cs]e|credits?|copyright)(?![a-z])")  # to a picture; its maker is no author
_CHANGED = re.compile(r"(?<![a-z])(?:modified|updated?|changed|aktualisiert|modifie)(?![a-z])")
_ELSEWHERE = frozenset({Role.COMMENTS, Role.RELATED, Role.NAVIGATION, Role.CAPTION})
_PUBLISHED = frozenset({"datepublished", "datecreated"})
_NONE: frozenset[str] = frozenset()
_SAYING = frozenset({"rel", "itemprop", "property"})
_CALLS = frozenset({"form", "button", "label", "select"})  # to do something with the author


@dataclass(frozen=True, slots=True)
class Claims:
    """What the elements of a page say; None where they say nothing."""

    author: str | None = None
    published: str | None = None


def claims_of(root: "HtmlElement", title: "HtmlElement | None", text: Sequence["HtmlElement"]) -> Claims:
    """Return what stands nearest below the title, else nearest above it; of an author, else the only one linked.

    Who wrote it may be told in a bar beside the text, among other articles. What holds the first paragraph of
    `text` is no such bar, whatever it is called. A date in a paragraph or between later ones is of what is told.
    """
    frames = frozenset(text[0].iterancestors() if text else ())
    paragraphs = frozenset(text)
    signed: set[str | None] = set()
    names: list[tuple[int, str]] = []
    dates: list[tuple[int, str]] = []
    place = begun = 0
    for at, element in enumerate(root.iter()):
        if element is title:
            place = at
        begun += element in paragraphs
        if isinstance(element.tag, str) and _may_claim(element):
            called, says = _names(element), _words(element, "itemprop", "property")
            leads = _words(element, "rel")
            if _is_author(called, says | leads):
                _note(names, at, element, _author, frames)
            if "author" in leads:
                signed.add(_author(element))
            is_within = 1 < begun < len(paragraphs) or not paragraphs.isdisjoint(_around(element))
            if _is_date(element, called, says) and not (is_within and _PUBLISHED.isdisjoint(says)):
                _note(dates, at, element, _date, frames)
    only = signed.pop() if len(signed) == 1 else None
    return Claims(_nearest(names, place) or only, _nearest(dates, place))


def _may_claim(element: "HtmlElement") -> bool:
    """Tell whether an element says anything about itself that is looked at; most of a page do not."""
    keys = element.keys()
    return element.tag == "time" or (bool(keys) and (not _SAYING.isdisjoint(keys) or bool(_names(element))))


def _note(
    found: list[tuple[int, str]],
    at: int,
    element: "HtmlElement",
    read: Callable[["HtmlElement"], str | None],
    frames: Container["HtmlElement"],
) -> None:
    around = (above for above in _around(element) if above not in frames)
    if not any(role_of(above) in _ELSEWHERE or above.tag == "blockquote" for above in around):
        said = read(element)
        if said:
            found.append((at, said))


def _around(element: "HtmlElement") -> Iterator["HtmlElement"]:
    yield element
    yield from (above for above in element.iterancestors() if above.tag not in ("body", "html"))


def _nearest(found: list[tuple[int, str]], place: int) -> str | None:
    below = [said for at, said in found if at >= place]
    above = [said for at, said in found if at < place]
    return below[0] if below else above[-1] if above else None


def _names(element: "HtmlElement") -> frozenset[re.Pattern[str]]:
    """Return which of the patterns stand in the names of an element."""
    get = element.get
    most = _MAX_NAMES
    classes = (get("class") or "")[:most]
    called = _called(classes, (get("id") or "")[:most], (get("data-testid") or "")[:most])
    return called | {_AUTHOR} if _FULL_NAME in classes.split() else called


@lru_cache(maxsize=4_096)  # a page has few different ones
def _called(*names: str) -> frozenset[re.Pattern[str]]:
    plain = words_of_names(*names)
    return frozenset(
        pattern for pattern in (_AUTHOR, _DATE, _PICTURES, _OF_AUTHOR, _RIGHTS, _CHANGED) if pattern.search(plain)
    )


def _words(element: "HtmlElement", *names: str) -> frozenset[str]:
    """Return the words of some attributes, in small letters and without a prefix ("og:author")."""
    said = [given for name in names if (given := element.get(name))]
    return frozenset(word.rpartition(":")[2] for word in " ".join(said).lower().split()) if said else _NONE


def _is_author(called: frozenset[re.Pattern[str]], says: frozenset[str]) -> bool:
    return called.isdisjoint((_PICTURES, _OF_AUTHOR)) and ("author" in says or _AUTHOR in called)


def _is_date(element: "HtmlElement", called: frozenset[re.Pattern[str]], says: frozenset[str]) -> bool:
    is_named = _DATE in called or not _PUBLISHED.isdisjoint(says)
    return _CHANGED not in called and (is_named or (element.tag == "time" and not is_told(element)))


def _text(element: "HtmlElement") -> str | None:
    """Return the words of an element, where they are few."""
    pieces: list[str] = []
    length = 0
    for piece in element.itertext():
        if pieces and is_post(" ".join(piece.split())):  # in a line of its own, below the name
            continue
        pieces.append(piece)
        length += len(piece.strip())
        if length > MAX_LETTERS:
            return None
    return " ".join(" ".join(pieces).split())


def _author(element: "HtmlElement") -> str | None:
    if element.tag in _CALLS or any(_RIGHTS in _names(each) for each in element.iterdescendants()):
        return None
    inner = next((each for each in element.iter() if "name" in _words(each, "itemprop")), None)
    text = _text(element if inner is None else inner) or element.get("content")
    name = written_by(text) if text else None
    if not name or word_count(name) > _MAX_NAME_WORDS:
        return None
    is_marked = "author" in _words(element, "rel", "itemprop") or element.tag == "a"
    is_announced = text is not None and not text.startswith(name)  # as in "By the staff of the harbour office"
    return name if is_marked or is_announced or are_names(name) else None


def _date(element: "HtmlElement") -> str | None:
    said = (element.get("datetime"), element.get("content"), _text(element))
    return next((date for text in said if text and (date := first_date(text))), None)
