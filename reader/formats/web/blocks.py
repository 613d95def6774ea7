"""Segments to blocks: headings, lists with their numbers, quotations, tables and code, as the elements say."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.formats.markup.inline import shifted
from reader.formats.markup.numbering import numeral
from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.bylines import MAX_BYLINE_LENGTH
from reader.formats.web.boilerplate.posts import with_posters
from reader.formats.web.boilerplate.roles import Role
from reader.formats.web.list_numbers import LISTS, numbers_of
from reader.formats.web.segments import Segment, upward
from reader.model.document import Mark, MarkKind
from reader.model.span import Span

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PARTING = re.compile(r"(?<=\S)\s+[|·•⋅][\s|·•⋅]*\Z")  # what stands between parts of a line of names
_MAX_HEADING = 200  # characters; a longer one is a paragraph in large type
_FORMS = {
    Role.CAPTION: Form.CAPTION,
    Role.TITLE: Form.TITLE,
    Role.STANDFIRST: Form.STANDFIRST,
    Role.BYLINE: Form.BYLINE,
    Role.KEY_POINT: Form.KEY_POINT,
}
_OWN_NUMBER = re.compile(r"\(?\d{1,3}[.)]\s")
_WORD_LIST = re.compile(r"mso-list:\s*l\d+\s+level(\d)", re.IGNORECASE)
_WORD_CLASS = re.compile(r"MsoListParagraph", re.IGNORECASE)
_WORD_MARKER = re.compile(r"(?:(?P<number>\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])|[·•▪§o\uf0b7\uf0a7–-])[\s\u00a0]+")
_MAIN_QUOTE = 0.5  # of all words; a quotation that holds as many is only indented


def blocks_of(segments: Sequence[Segment], roles: Sequence[Role | None]) -> list[Block]:
    """Return a block for every segment."""
    writer = _Writer(_indents(segments))
    blocks = [writer.block(segment, role) for segment, role in zip(segments, roles, strict=True)]
    return with_posters(segments, blocks)


def _indents(segments: Sequence[Segment]) -> set["HtmlElement"]:
    """Return the quotations that hold most of the text: old pages and mail programs indent with them."""
    words: dict[HtmlElement, int] = {}
    for segment in segments:
        for quote in segment.element.iterancestors("blockquote"):
            words[quote] = words.get(quote, 0) + segment.word_count
    limit = _MAIN_QUOTE * sum(segment.word_count for segment in segments)
    return {quote for quote, count in words.items() if count >= limit}


class _Writer:
    """Keeps the numbers of the open lists."""

    def __init__(self, indents: set["HtmlElement"]) -> None:
        self._indents = indents
        self._begun: set[HtmlElement] = set()
        self._numbers: dict[HtmlElement, int] = {}
        self._counted: set[HtmlElement] = set()

    def block(self, segment: Segment, role: Role | None) -> Block:
        """Return the block of a segment."""
        path = upward(segment.element)
        text = _ended(segment)
        marks = _within(segment.marks, len(text))
        block = Block(text, marks=marks, is_bold=segment.is_bold, is_italic=segment.is_italic)
        if role in _FORMS:
            return replace(block, form=_FORMS[role])
        if segment.is_row or segment.is_code:
            return replace(block, form=Form.TABLE if segment.is_row else Form.CODE)
        level = next((_HEADINGS[element.tag] for element in path if element.tag in _HEADINGS), 0)
        if level and len(segment.text) <= _MAX_HEADING:
            return replace(block, form=Form.HEADING, level=level)
        is_quoted = any(element.tag == "blockquote" and element not in self._indents for element in path)
        return self._listed(replace(block, is_quoted=is_quoted), path)

    def _listed(self, block: Block, path: Sequence["HtmlElement"]) -> Block:
        item = next((element for element in path if element.tag == "li"), None)
        if item is None:
            return _word_item(block, path[0])
        lists = list(item.iterancestors(*LISTS))
        level = max(1, len(lists))
        if item in self._begun:
            return replace(block, is_continuation=True, level=level)
        self._begun.add(item)
        if not lists or lists[0].tag != "ol":
            return replace(block, form=Form.BULLET, level=level)
        number = self._number(item, lists[0])
        return _numbered(block, f"{numeral(number, lists[0].get('type') or '1')}. ", level)

    def _number(self, item: "HtmlElement", ordered: "HtmlElement") -> int:
        """Return the number that a browser shows, which counts items that are left out, too."""
        if ordered not in self._counted:
            self._counted.add(ordered)
            self._numbers |= numbers_of(ordered)
        return self._numbers.get(item, 1)


def _ended(segment: Segment) -> str:
    """Return the text of a segment; a line of several parts ends with the last of them, not with what parts them."""
    is_other = segment.is_row or segment.is_code or any(mark.kind is MarkKind.FORMULA for mark in segment.marks)
    return segment.text if is_other or len(segment.text) > MAX_BYLINE_LENGTH else _PARTING.sub("", segment.text)


def _within(marks: tuple[Mark, ...], end: int) -> tuple[Mark, ...]:
    """Return the marks, cut where the text ends; without those beyond."""
    kept = (mark for mark in marks if mark.span.start < end)
    return tuple(replace(mark, span=Span(mark.span.start, min(mark.span.end, end))) for mark in kept)


def _numbered(block: Block, prefix: str, level: int) -> Block:
    if _OWN_NUMBER.match(block.text):  # the writer has numbered it himself
        return replace(block, form=Form.NUMBERED, level=level)
    marks = shifted(block.marks, len(prefix))
    return replace(block, text=prefix + block.text, marks=marks, form=Form.NUMBERED, level=level)


def _word_item(block: Block, element: "HtmlElement") -> Block:
    """Read the list items of word processors, which are paragraphs that begin with a sign or a number."""
    style = _WORD_LIST.search(element.get("style") or "")
    match = _WORD_MARKER.match(block.text)
    if not match or not (style or _WORD_CLASS.match(element.get("class") or "")):
        return block
    level = int(style.group(1)) if style else 1
    cut = match.end()
    if match["number"]:
        number = f"{match['number']} "
        marks = shifted(block.marks, len(number) - cut)
        return replace(block, text=number + block.text[cut:], marks=marks, form=Form.NUMBERED, level=level)
    return replace(block, text=block.text[cut:], marks=shifted(block.marks, -cut), form=Form.BULLET, level=level)
