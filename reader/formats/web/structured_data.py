"""What a page says of itself to machines: JSON-LD (schema.org), OpenGraph and other meta elements."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from reader.formats.structure.bylines import is_post
from reader.formats.structure.dates import first_date
from reader.formats.structure.punctuation import word_count

if TYPE_CHECKING:
    from lxml.html import HtmlElement

People = dict[str, dict[str, Any]]  # those whom the page's objects name by an id

MIN_BODY_WORDS = 100  # of an article's text within JSON-LD; less is a teaser
_MAX_JSON = 2_000_000  # characters
_MAX_ITEMS = 2_000  # objects of JSON-LD
_MAX_NAME = 120  # characters of authors and sites
_ARTICLE = re.compile(r"Article|Posting|Report|Review$|Story|Blog$")
_JSON = "application/ld+json"
_AUTHOR = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "byline",
)
_DATE = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "pubdate", "publishdate", "publish-date", "date",
    "article.published", "cxenseparse:recs:publishtime",
)  # fmt: skip
_RIGHTS = ("copyright", "rights", "dc.rights", "dcterms.rights", "dcterms.rightsholder", "og:site_name")
_BY = re.compile(r"(?:by|von|par|por|di|door)\s+", re.IGNORECASE)
_CDATA = re.compile(r"(?://|/\*)?\s*(?:<!\[CDATA\[|\]\]>)\s*(?:\*/)?")
_LOOSE = re.compile(  # of scripts, and no JSON; what is not closed goes on to the end
    r'("(?:[^"\\]|\\.)*+(?:"|\\?\Z))|,(?=\s*[}\]])|//[^\n]*|/\*.*?(?:\*/|\Z)', re.DOTALL
)
_WRITTEN_BY = re.compile(
    r"written by|verfasst von|écrit par|escrito por|scritto da|geschreven door|autor|author", re.IGNORECASE
)
_PLACEHOLDER = re.compile(r"\{\{|\}\}|\$\{|\[\[|%%|<%")
_DATED_ADDRESS = re.compile(r"/((?:199|20\d)\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|\Z)")  # since there are pages
_SPACES = re.compile(r"\s+")
_HANDLE = re.compile(r"\s+@\w+\Z")  # of the same person elsewhere
_TAG = re.compile(r"<[^<>]{0,300}>")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S{1,2000})", re.IGNORECASE)  # as browsers write it
_HEAD = 4_000  # characters in which that line stands


@dataclass(frozen=True, slots=True)
class StructuredData:
    """`titles` are the names that the page goes by, the most trusted first; `body` is the article's text, if any.

    `byline` is of the article, `page_author` of the page, who may be its owner or designer; `owners` tell whose it is.
    """

    titles: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    byline: str | None = None
    page_author: str | None = None
    owners: tuple[str, ...] = ()
    published: str | None = None
    site: str | None = None
    url: str | None = None
    body: str = ""


def read_structured_data(root: "HtmlElement", markup: str) -> StructuredData:
    """Return what the page says of itself."""
    metas = _metas(root)
    every = list(_items(root))
    people = {item["@id"]: item for item in every if isinstance(item.get("@id"), str) and item.get("name")}
    items = [item for item in every if _is_article(item)]
    headlines = [_plain(item.get("headline")) for item in items]
    title = root.findtext(".//title")
    titles = [*headlines[:1], metas.get("og:title"), metas.get("twitter:title"), _plain(title)]
    descriptions = [*(_plain(item.get("description")) for item in items)]
    descriptions += [metas.get(name) for name in ("description", "og:description", "twitter:description")]
    return StructuredData(
        titles=_distinct(titles),
        descriptions=_distinct(descriptions),
        byline=_first(_authors(item, people) for item in items),
        page_author=_meta_author(metas),
        owners=_distinct([_plain(title), *(metas.get(name) for name in _RIGHTS)]),
        published=_first(_date(item.get("datePublished")) for item in items)
        or _first(_date(metas.get(n)) for n in _DATE)
        or _first(_date(item.get("datePublished")) for item in every),
        site=metas.get("og:site_name") or _first(_name(item.get("publisher"), people) for item in items),
        url=_url(root, metas, markup),
        body=max((_plain(item.get("articleBody")) or "" for item in items), key=len, default=""),
    )


def base_address(root: "HtmlElement", url: str | None) -> str | None:
    """Return the address from which relative links are counted."""
    base = next((element.get("href") for element in root.iter("base") if element.get("href")), None)
    return urljoin(url or "", base) if base else url


def host_of(address: str | None) -> str:
    """Return the name of the machine in an address, without "www."; empty where there is none."""
    try:
        return (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def has_long_body(data: StructuredData) -> bool:
    """Tell whether the text within the structured data is more than a teaser."""
    return word_count(data.body) >= MIN_BODY_WORDS


def _metas(root: "HtmlElement") -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = _plain(meta.get("content"))
        if name and content:
            metas.setdefault(name, content)
    return metas


def _items(root: "HtmlElement") -> Iterator[dict[str, Any]]:
    """Yield the objects of JSON-LD in their order, those of lists and graphs too."""
    left = _MAX_ITEMS
    for script in root.iter("script"):
        if (script.get("type") or "").lower() != _JSON or len(script.text or "") > _MAX_JSON:
            continue
        stack = [_parsed(_CDATA.sub("", script.text or ""))]
        while stack and left:
            left -= 1
            value = stack.pop(0)
            if isinstance(value, list):
                stack = [*value[:_MAX_ITEMS], *stack]
            elif isinstance(value, dict):
                yield value
                stack += [value[key] for key in ("@graph", "mainEntity") if key in value]


def _parsed(text: str) -> object:
    """Return the value that the text begins with, as a script or as markup where it is no JSON; None for all others."""
    decoder = json.JSONDecoder(strict=False)
    for read in (str, lambda written: _LOOSE.sub(r"\1", written), unescape):
        try:
            return decoder.raw_decode(read(text).lstrip())[0]
        except (ValueError, RecursionError):
            continue
    return None


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and _ARTICLE.search(name) for name in names)


def _authors(item: dict[str, Any], people: People) -> str | None:
    authors = item.get("author")
    names = [_name(author, people) for author in (authors if isinstance(authors, list) else [authors])]
    return ", ".join(_distinct(names)) or None


def _name(value: object, people: People) -> str | None:
    if isinstance(value, dict):
        value = value if value.get("name") else people.get(str(value.get("@id")), value)
        value = value.get("name")
    if isinstance(value, list):
        value = next(iter(value), None)
    name = _plain(value)
    if not name or len(name) > _MAX_NAME or "://" in name:
        return None
    by = _BY.match(name)
    name, _, post = (whole := _HANDLE.sub("", name[by.end() :] if by else name)).rpartition(", ")
    return (name if is_post(post) else whole) or None


def _meta_author(metas: dict[str, str]) -> str | None:
    said = _first(_name(metas.get(name), {}) for name in _AUTHOR)
    is_labelled = _WRITTEN_BY.fullmatch(metas.get("twitter:label1") or "") is not None
    return said or (_name(metas.get("twitter:data1"), {}) if is_labelled else None)


def date_in_address(address: str | None) -> str | None:
    """Return the day that the address of a page names (".../2027/05/04/...")."""
    match = _DATED_ADDRESS.search(urlsplit(address).path) if address else None
    return first_date("{}-{:0>2}-{:0>2}".format(*match.groups())) if match else None


def _date(value: object) -> str | None:
    return first_date(_plain(value) or "")


def _url(root: "HtmlElement", metas: dict[str, str], markup: str) -> str | None:
    canonical = (link.get("href") for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical")
    saved = _SAVED_FROM.search(markup[:_HEAD])
    found = (next(canonical, None), metas.get("og:url"), saved.group(1) if saved else None)
    return _first(address for address in found if address and address.startswith(("http://", "https://")))


def _plain(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    text = _SPACES.sub(" ", _TAG.sub(" ", unescape(value))).strip()
    return text if any(map(str.isalnum, text)) and not _PLACEHOLDER.search(text) else None


def _distinct(values: list[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _first(values: Iterator[str | None]) -> str | None:
    return next((value for value in values if value), None)
