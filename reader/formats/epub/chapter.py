"""One page of a book to content: its headings as the table of contents knows them, its imprint as no prose."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.formats.epub.contents import Entry
from reader.formats.epub.link_lists import contents_in
from reader.formats.markup.content import Content
from reader.formats.markup.markup_signs import classes, roles
from reader.formats.markup.xhtml_body import content_of
from reader.formats.markup.xml_parts import local_name
from reader.formats.sources.archive import resolve
from reader.formats.structure.blocks import Block, Form, Note
from reader.formats.structure.punctuation import word_count
from reader.model.document import MarkKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_TITLE = 200  # characters
MIN_UNTITLED = 100  # words; a page of fewer is a cover or a dedication, and needs no heading
_MAX_PIECES = 3  # lines over which a chapter's title may be spread
_IMPRINT = frozenset({"copyright-page", "colophon", "imprint", "imprimatur", "halftitlepage"})
_LICENCE = frozenset({"pg-boilerplate", "pgheader", "pgfooter"})  # of Project Gutenberg, in each of its books
_WORD = re.compile(r"[^\W_]+")


def read_chapter(page: "Element", name: str, source: str, *, entries: Iterable[Entry], is_contents: bool) -> Content:
    """Return what stands in a page; `name` is its own in the archive, and `entries` lead to it."""
    _mark_frames(page, is_contents_page=is_contents)
    content = content_of(page, source)
    if _is_imprint(page):
        content.blocks = [_as_small_print(block) for block in content.blocks]
    _set_headings(content, tuple(entries))
    _name_notes_in_full(content, name)
    content.pictures = [replace(each, name=resolve(name, each.name) or "") for each in content.pictures]
    return content


def _name_notes_in_full(content: Content, page: str) -> None:
    """Have notes and their signs named as the whole book knows them: by page and place."""
    notes: dict[int, Note] = {}
    for at, block in enumerate(content.blocks):
        note = block.note
        if note is not None and id(note) not in notes:
            notes[id(note)] = replace(note, keys=tuple(_full_name(key, page) for key in note.keys))
        marks = tuple(
            replace(mark, target=_full_name(mark.target or "", page)) if mark.kind is MarkKind.NOTE_SIGN else mark
            for mark in block.marks
        )
        content.blocks[at] = replace(block, marks=marks, note=notes[id(note)] if note is not None else None)


def _full_name(place: str, page: str) -> str:
    name, _, fragment = place.partition("#")
    return f"{resolve(page, name) if name else page}#{fragment}"


def _mark_frames(page: "Element", *, is_contents_page: bool) -> None:
    """Say of licences and tables of contents that they are no part of the text."""
    for element in page.iter():
        if classes(element) & _LICENCE:
            element.set("role", "contentinfo")
    for element in contents_in(page, is_contents_page=is_contents_page):
        element.set("role", "navigation")


def _is_imprint(page: "Element") -> bool:
    body = next((each for each in page.iter() if local_name(each) == "body"), page)
    return any(roles(each) & _IMPRINT for each in (body, *body))


def _as_small_print(block: Block) -> Block:
    return block if block.form is Form.HEADING else block.aside(block.role)


def _set_headings(content: Content, entries: tuple[Entry, ...]) -> None:
    """Make headings of the lines that the table of contents names; a page without any gets the name it has there."""
    unmatched = [entry for entry in entries if not _match(content.blocks, entry)]
    has_heading = any(block.form is Form.HEADING for block in content.blocks)
    if has_heading or not unmatched or unmatched[0] is not entries[0]:
        return
    if sum(word_count(block.text) for block in content.blocks) >= MIN_UNTITLED:
        titled = Content(content.source)
        titled.add(Block(unmatched[0].title, Form.HEADING, level=unmatched[0].depth))
        titled.extend(content)
        content.blocks, content.pictures, content.removed = titled.blocks, titled.pictures, titled.removed


def _match(blocks: list[Block], entry: Entry) -> bool:
    """Find the lines that are the entry's title and make headings of them; tell whether they were there."""
    wanted = _key(entry.title)
    for index, block in enumerate(blocks):
        if len(block.text) > MAX_TITLE or not wanted.startswith(_key(block.text) or "\n"):
            continue
        for count in range(1, _MAX_PIECES + 1):
            pieces = blocks[index : index + count]
            if "".join(_key(piece.text) for piece in pieces) == wanted:
                blocks[index : index + count] = [_as_heading(piece, entry.depth) for piece in pieces]
                return True
    return False


def _as_heading(block: Block, depth: int) -> Block:
    is_line = block.form in (Form.PLAIN, Form.NUMBERED) and not block.is_quoted
    return replace(block, form=Form.HEADING, level=depth) if is_line else block


def _key(text: str) -> str:
    return "".join(_WORD.findall(text.casefold()))
