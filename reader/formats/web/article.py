"""A web page as an article: what of it is text, in its kinds, with title, names and dates, and what was left out."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reader.errors import ErrorKind, FormatError
from reader.formats.readers.text_file import empty_error
from reader.formats.sources.files import check_length
from reader.formats.structure.blocks import Block, Form
from reader.formats.web.assembly import assembled
from reader.formats.web.boilerplate.letter import choose_letter
from reader.formats.web.boilerplate.selection import Choice, choose, choose_all, has_furniture
from reader.formats.web.boilerplate.votes import Found, letters_of, votes
from reader.formats.web.claims import Claims, claims_of
from reader.formats.web.inline import Resolver
from reader.formats.web.notes import notes_in, with_notes_last
from reader.formats.web.pictures import Loader
from reader.formats.web.segments import Page, Segment, page_of
from reader.formats.web.structured_data import (
    StructuredData,
    base_address,
    has_long_body,
    host_of,
    read_structured_data,
)
from reader.formats.web.titles import Title, find_title
from reader.formats.web.top import name_authors, settle_top
from reader.formats.web.tree import parse_page
from reader.formats.web.unveiling import unveil, unveil_all
from reader.message import Message, counted
from reader.model.document import Document, Metadata
from reader.model.source import name_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MIN_WORDS = 25  # of a page that runs scripts or asks for a password; fewer are a notice that the article is elsewhere
_ASKING = ("script", "noscript", "iframe")
_HEAD = 4_096  # characters in which a page begins
_LINKS = ("http://", "https://", "mailto:")


class Scope(Enum):
    """How much of the markup is the article."""

    PAGE = auto()  # the article must be found in it
    PIECE = auto()  # somebody copied it, and chose all of it
    MAIL = auto()  # all but what senders of newsletters add


@dataclass(frozen=True, slots=True)
class Source:
    """Where a page comes from: its name, what loads its pictures, what had to be guessed, what else is known of it.

    `head` are the lines that stand above the page: who sent it, and when.
    """

    name: str
    load: Loader
    warnings: tuple[str, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    scope: Scope = Scope.PAGE
    head: tuple[str, ...] = ()


def read_page(markup: str, source: Source) -> Document:
    """Return the article of a page; raise FormatError where there is none, or beyond the limits."""
    root = parse_page(markup, source.name)
    if root is None:
        raise empty_error(source.name)
    kept = list(root.iter())  # lxml makes an element anew each time it is asked for one that nobody holds
    data = _data(root, markup, source)
    page = _page(root, _resolver(base_address(root, data.url)))
    title = _title(page.segments, data, source.scope)
    notes = notes_in(root, page.segments)
    choice = _choice(root, page.segments, title, data, source.scope, notes)
    page, choice, notes = with_notes_last(page, choice, notes)
    settle_top(page.segments, choice, title, data)
    _check_words(root, page.segments, choice, source.name)
    head = [Block(line, Form.BYLINE) for line in source.head]
    heading = page.segments[title.index].element if title.index is not None else None
    plain = (page.segments[at] for at, role in enumerate(choice.roles) if choice.chosen[at] and role is None)
    told = [segment.element for segment in plain if segment.is_prose]
    claims = claims_of(root, heading, told) if source.scope is Scope.PAGE else Claims()
    name_authors(page.segments, choice, claims.author, most=len((claims.author or "").split()))
    document = assembled(
        page,
        choice,
        title,
        data,
        name=source.name,
        load=source.load,
        given=source.metadata,
        claims=claims,
        head=head,
        notes=notes,
    )
    del kept
    check_length(len(document.text), source.name)
    return replace(document, warnings=(*source.warnings, *document.warnings))


def _page(root: "HtmlElement", resolve: Resolver) -> Page:
    """Return what the page shows; one that shows nothing is read with what it hides until its scripts have run."""
    unveil(root)
    page = page_of(root, resolve)
    hidden = sum(segment.word_count for segment in page.segments if segment.is_hidden)
    if hidden < MIN_WORDS or sum(segment.word_count for segment in page.segments if segment.is_prose) >= MIN_WORDS:
        return page
    unveil_all(root)
    return page_of(root, resolve)


def _data(root: "HtmlElement", markup: str, source: Source) -> StructuredData:
    """Return what is known of the page; the subject of a mail goes before the title that its page has."""
    data = read_structured_data(root, markup)
    given = source.metadata
    return replace(data, url=data.url or given.url, titles=(given.title,) if given.title else data.titles)


def _title(segments: Sequence[Segment], data: StructuredData, scope: Scope) -> Title:
    """Return the title; a copied piece has none but its first heading, and that of a mail is its subject."""
    if scope is Scope.PIECE:
        return Title("")
    found = find_title(segments, data)
    subject = data.titles[0] if scope is Scope.MAIL and data.titles else None
    return Title(subject) if subject and letters_of(subject) != letters_of(found.text) else found


def _choice(
    root: "HtmlElement",
    segments: Sequence[Segment],
    title: Title,
    data: StructuredData,
    scope: Scope,
    notes: Container[int],
) -> Choice:
    if scope is Scope.PIECE:
        return choose_all(segments, title.text)
    if scope is Scope.MAIL:
        return choose_letter(segments, title.text)
    voted = votes(root, segments)
    if has_long_body(data):
        written = Found(letters_of(data.body))
        voted = [
            vote or written.holds(segment.heard or segment.text) for vote, segment in zip(voted, segments, strict=True)
        ]
    voted = [vote and at not in notes for at, vote in enumerate(voted)]
    choice = choose(segments, voted, title, host_of(data.url))
    is_told = any(choice.chosen) or _is_asking(root) or has_furniture(segments)
    return choice if is_told else choose_all(segments, title.text)


def _is_asking(root: "HtmlElement") -> bool:
    """Tell whether a page may show more than it holds; nothing is hidden behind one that is only a list of links."""
    is_login = any((each.get("type") or "").lower() == "password" for each in root.iter("input"))  # no search
    return is_login or next(root.iter(*_ASKING), None) is not None


def _check_words(root: "HtmlElement", segments: Sequence[Segment], choice: Choice, source: str) -> None:
    words = sum(segment.word_count for segment, is_chosen in zip(segments, choice.chosen, strict=True) if is_chosen)
    is_asking = _is_asking(root)
    if words >= MIN_WORDS or (words and not is_asking):
        return
    if not words and not is_asking:
        raise empty_error(source)
    name = name_of(source)
    held = Message("no text") if not words else counted("only one word of text", "only {count} words of text", words)
    message = Message(
        "“{name}” holds {held}, and may need a login or JavaScript; open it in the browser, and copy the text.",
        name=name,
        held=held,
    )
    raise FormatError(ErrorKind.EMPTY, name, message)


def _resolver(base: str | None) -> Resolver:
    @lru_cache(maxsize=4_096)  # a page leads to the same places again and again
    def resolve(address: str) -> str | None:
        try:
            full = urljoin(base or "", address.strip())
        except ValueError:
            return None
        return full if full.lower().startswith(_LINKS) else None

    return resolve


def is_piece(markup: str) -> bool:
    """Tell whether markup is a piece that somebody copied, not a page: programs mark it, or it lacks head and body."""
    head = markup[:_HEAD].lower()
    return "<!--startfragment" in head or not any(sign in head for sign in ("<!doctype", "<html", "<head", "<body"))
