"""Posts of other services that a page embeds: what stands in them, and which of their lines tells whose they are."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.builder import SEPARATOR
from reader.formats.structure.dates import has_date, is_short_date
from reader.formats.structure.punctuation import ends_sentence, word_count
from reader.formats.web.segments import Segment, upward
from reader.model.document import MarkKind, ParagraphRole
from reader.model.span import Span

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_POST = re.compile(
    r"(?<![a-z])(?:twitter|instagram|bluesky|mastodon|tiktok|facebook|fb|reddit|threads|text-post)-?[a-z]*"
)
_HANDLE = r"@[\w.-]+(?:@[\w.-]+)?"
_AUTHOR = re.compile(rf"(?P<before>[^()（）@]{{1,120}}?)\s*[(（]\s*{_HANDLE}\s*[)）]")  # "— Jane Roe (@janeroe)"
_DASH = re.compile(r"\s*[—–-]\s*")
_WORD = re.compile(r"\S+")
_ALONE = re.compile(rf"(?<![\w@]){_HANDLE}")
_PLACE = re.compile(r"\[[^\[\]]{1,40}\]")  # of what is not embedded: "[image or embed]"
_MAX_CREDIT = 20  # words
_MAX_NAME = 6  # words


def is_post(segment: Segment) -> bool:
    """Tell whether a line belongs to a post of somebody that is embedded in the text."""
    return _post_around(segment) is not None


def with_posters(segments: Sequence[Segment], blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks; what an embedded post says has its author as speaker, whom a line of its own below names."""
    settled = list(blocks)
    for post, places in groupby(range(len(blocks)), key=lambda at: _post_around(segments[at])):
        if post is not None:
            _settle([*places], settled)
    return settled


def _post_around(segment: Segment) -> "HtmlElement | None":
    """Return the quotation around a line that is marked as a post, itself or what holds it."""
    quotes = (each for each in upward(segment.element) if each.tag == "blockquote")
    marked = ((each, " ".join(each.xpath("@class | ../@class"))) for each in quotes)
    return next((quote for quote, marks in marked if _POST.search(marks.lower())), None)


def _settle(places: list[int], blocks: list[Block]) -> None:
    for at in places:
        if _PLACE.fullmatch(blocks[at].text) or _ALONE.fullmatch(blocks[at].text) or _leads_on(blocks[at]):
            blocks[at] = replace(blocks[at], form=Form.CAPTION, is_quoted=False)
    name = _name(blocks[places[-1]]) if len(places) > 1 else None
    if name is None:
        return
    blocks[places[-1]] = replace(blocks[places[-1]], form=Form.CAPTION, is_quoted=False)
    below = 0
    for at in reversed(places[:-1]):
        below += len(blocks[at].text) + len(SEPARATOR)
        if blocks[at].form is Form.PLAIN:
            speaker = name.shifted(below)  # counted from the start of what is said
            blocks[at] = replace(blocks[at], role=ParagraphRole.TURN, speaker=speaker)


def _leads_on(block: Block) -> bool:
    """Tell whether a line is nothing but a link, to the post or by its date, and no sentence."""
    is_link = any(mark.kind is MarkKind.LINK and mark.span.of(block.text) == block.text for mark in block.marks)
    return is_link and word_count(block.text) <= _MAX_CREDIT and not ends_sentence(block.text)


def _name(credit: Block) -> Span | None:
    """Return where a line that is no sentence names whose a post is; with a dash, a link or a date, as services do."""
    text, links = credit.text, [mark.span for mark in credit.marks if mark.kind is MarkKind.LINK]
    if word_count(text) > _MAX_CREDIT or ends_sentence(text) or not (links or has_date(text)):
        return None
    if author := _AUTHOR.match(text):
        return _name_before_handle(author, links)
    alone = _ALONE.search(text)
    if alone and any(link.of(text) == text for link in links):
        return Span(*alone.span()) if alone.end() == len(text) else None
    if len(links) < 2 or not has_date(links[-1].of(text)) or links[-1].end < len(text):
        return None
    first = links[0]
    return first if word_count(first.of(text)) <= _MAX_NAME and not has_date(first.of(text)) else None


def _name_before_handle(author: re.Match[str], links: Sequence[Span]) -> Span | None:
    """Return the name before a handle in brackets, where a link or nothing but a date or a link below it is beside."""
    dash = _DASH.match(author["before"])
    start, end = dash.end() if dash else _start_of_name(author["before"]), author.end("before")
    rest = author.string[author.end() :]
    below = rest
    for link in reversed([link for link in links if link.start >= author.end()]):
        below = below[: link.start - author.end()] + below[link.end - author.end() :]
    is_linked = any(link.start <= start and end <= link.end for link in links)
    is_only_dated = word_count(below) == 0 or is_short_date(rest)
    is_told = is_linked or (dash and rest.strip()) or (start > 0 and has_date(rest))
    return Span(start, end) if start < end and is_only_dated and is_told else None


def _start_of_name(before: str) -> int:
    """Return where the words at the end begin that have no small first letter: "a post shared by Jane Roe"."""
    start = len(before)
    for word in reversed([*_WORD.finditer(before)]):
        if word.group()[0].islower():
            break
        start = word.start()
    return start
