"""Markdown (CommonMark with tables and front matter) as an article; its marks become spans."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from html import unescape
from typing import TYPE_CHECKING

from reader.formats.markdown.front_matter import split_front_matter
from reader.formats.markdown.markdown_notes import NOTE_ADDRESS, WrittenNote, split_notes
from reader.formats.markdown.program_signs import program_signs
from reader.formats.markup.inline import InlineText, badges, inline_texts, row_of, shifted, without_box
from reader.formats.markup.pictures import with_shown
from reader.formats.plain.lines import lines_of
from reader.formats.plain.mail import SIGNATURE, settle_mail, split_head
from reader.formats.plain.markdown_signs import is_marked_up
from reader.formats.readers.text_file import empty_error, read_lines
from reader.formats.sources.encoding import clean
from reader.formats.sources.files import check_length
from reader.formats.structure.blocks import Block, Form, Note
from reader.formats.structure.headings import MAX_HEADING_LENGTH
from reader.formats.structure.paragraph_kinds import document_of
from reader.model.document import Document, Image, ParagraphRole, Removed, RemovedKind

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

OUTPUT = "put-out-by-the-code-above"  # after a fence: what is between it and the next is no text of the article
MAX_NESTING = 40  # quotes within quotes; what lies deeper is dropped, and each more makes brackets slower to read
_MAX_HEAD = 8_000  # characters; the fields of a mail are fewer
_SIGNATURE = re.compile(r"\n-- ?\n")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE)
_HEADING = re.compile(r"\s*<h(?P<level>[1-6])\b[^<>]*>(?P<words>(?:(?!</?h[1-6]).)*)</h(?P=level)>", re.DOTALL | re.I)
_PREFORMATTED = re.compile(r"<pre\b[^<>]*>(.*?)(?:</pre\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_BREAK = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,1000}>")
_SPACES = re.compile(r"\s+")
_OWN_BULLET = re.compile(r"([•‣·▪●◦–—])\s+(?=\S)")


def read_markdown(text: str, source: str, *, warnings: tuple[str, ...] = ()) -> Document:
    """Return the article of a Markdown text; raise FormatError where the text is empty or too long.

    The title on the page goes before that of the front matter, as in other formats; footnotes stand below the text.
    """
    check_length(len(text), source)
    text = clean(text).replace("\r\n", "\n").replace("\r", "\n")
    front = split_front_matter(text)
    if front.rest is text and not is_marked_up(text):
        return read_lines(text, source, warnings=warnings)
    head, body = _split_mail(front.rest)
    walk = _Walk(block_count=len(head))
    body, notes = split_notes(body)
    blocks = settle_mail([*head, *walk.blocks(_parser().parse(body))])
    blocks += (block for note in notes for block in _note_blocks(note))
    if not blocks:
        raise empty_error(source)
    guesses_headings = all(block.form is not Form.HEADING for block in blocks)
    document = document_of(
        blocks,
        source,
        guesses_headings=guesses_headings,
        metadata=replace(front.metadata, title=None),
        warnings=warnings,
        images=walk.images,
        removed=walk.removed,
    )
    title = document.metadata.title or front.metadata.title
    return with_shown(replace(document, metadata=replace(document.metadata, title=title)))


def _split_mail(text: str) -> tuple[list[Block], str]:
    """Return the fields of a mail, whose lines Markdown would join, and the letter with its signature's sign apart."""
    head, _, body = text.lstrip("\n").partition("\n\n")
    fields, others = split_head(list(lines_of(head))) if len(head) <= _MAX_HEAD else ([], [])
    if not fields or others:
        return [], text
    return [Block(line.text) for line in fields], _SIGNATURE.sub(f"\n\n{SIGNATURE}\n\n", body)


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING})
    return parser.enable(["table", "strikethrough"]).use(program_signs)


@dataclass(slots=True)
class _Walk:
    """Where the walk through the tokens stands."""

    quotes: int = 0
    lists: list[str] = field(default_factory=list)  # the marker of the current item of each open list, "" once used
    heading: int = 0
    is_underlined: bool = False
    cells: list[InlineText] | None = None
    removed: list[Removed] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)  # frames, which stand for pictures between paragraphs
    block_count: int = 0

    def blocks(self, tokens: list["Token"]) -> Iterator[Block]:
        """Yield the blocks of a parsed text."""
        for block in self._found_in(tokens):
            yield block
            self.block_count += 1

    def _found_in(self, tokens: list["Token"]) -> Iterator[Block]:
        for token in tokens:
            self._track(token)
            if token.type == "inline":
                yield from self._inline(token)
            elif token.type == "fence" and token.info == OUTPUT:
                self.removed.append(Removed(RemovedKind.OUTPUT, token.content.strip("\n"), self.block_count))
            elif token.type in ("fence", "code_block"):
                yield from _code(token.content)
            elif token.type == "html_block":
                yield from self._html(token)
            elif token.type == "tr_close" and self.cells is not None:
                yield from (row for row in [row_of(self.cells)] if row.text)

    def _track(self, token: "Token") -> None:
        if token.type in ("blockquote_open", "blockquote_close"):
            self.quotes += token.nesting
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            self.lists.append("")
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif token.type == "list_item_open":
            self.lists[-1] = f"{token.info}{token.markup}"
        elif token.type == "heading_open":
            self.heading, self.is_underlined = int(token.tag[1:]), token.markup in ("=", "-")
        elif token.type == "heading_close":
            self.heading, self.is_underlined = 0, False
        elif token.type == "tr_open":
            self.cells = []
        elif token.type == "table_close":
            self.cells = None

    def _inline(self, token: "Token") -> Iterator[Block]:
        if self.cells is None and (names := badges(token.children or ())):
            self.removed += (Removed(RemovedKind.BADGE, name, self.block_count) for name in names)
            return
        for inline in inline_texts(token.children or ()):
            if self.cells is not None:
                self.cells.append(inline)
                continue
            if inline.text:
                yield self._block(inline)
            for caption in filter(None, inline.captions):
                if not inline.text:
                    self.images.append(Image(b"", self.block_count))
                yield Block(caption, Form.CAPTION)

    def _block(self, inline: InlineText) -> Block:
        is_paragraph = self.is_underlined and len(inline.text) > MAX_HEADING_LENGTH  # above a rule
        if self.heading and not is_paragraph:
            return Block(inline.text, Form.HEADING, level=self.heading, marks=inline.marks, is_quoted=self.quotes > 0)
        if self.lists:
            return self._item(inline)
        block = _with_own_bullet(
            Block(inline.text, marks=inline.marks, is_bold=inline.is_bold, is_italic=inline.is_italic)
        )
        return replace(block, is_quoted=self.quotes > 0)

    def _item(self, inline: InlineText) -> Block:
        inline, box = without_box(inline) if self.lists[-1] else (inline, "")
        marker, self.lists[-1] = self.lists[-1], ""
        if not marker:
            block = Block(inline.text, marks=inline.marks, is_continuation=True, level=len(self.lists))
            return replace(block, is_quoted=self.quotes > 0)
        prefix = (f"{marker} " if marker[:-1].isdigit() else "") + box
        block = Block(inline.text, Form.BULLET, level=len(self.lists), marks=inline.marks, is_quoted=self.quotes > 0)
        return _prefixed(replace(block, form=Form.NUMBERED), prefix) if prefix else block

    def _html(self, token: "Token") -> Iterator[Block]:
        for at, part in enumerate(_PREFORMATTED.split(_COMMENT.sub(" ", token.content))):
            if at % 2:
                yield from _code(unescape(_TAG.sub("", _BREAK.sub("\n", part))).strip("\n"))
                continue
            heading = _HEADING.match(part)
            if heading and (text := _words_in(heading["words"])):
                yield Block(text, Form.HEADING, level=int(heading["level"]), is_quoted=self.quotes > 0)
            if text := _words_in(part[heading.end() if heading else 0 :]):
                yield self._block(InlineText(text))


def _words_in(markup: str) -> str:
    return _SPACES.sub(" ", unescape(_TAG.sub(" ", markup))).strip()


def _note_blocks(written: WrittenNote) -> Iterator[Block]:
    """Yield the paragraphs of a footnote, its sign before the first; none of it is prose of the article."""
    key = Note((f"{NOTE_ADDRESS}{written.label}",), written.label)
    blocks = list(_Walk().blocks(_parser().parse(written.text)))
    for block in (_prefixed(block, "" if at else f"{written.label}. ") for at, block in enumerate(blocks)):
        yield replace(block.aside(ParagraphRole.FOOTNOTE), note=key)


def _prefixed(block: Block, prefix: str) -> Block:
    distance = len(prefix)
    return replace(block, text=prefix + block.text, marks=shifted(block.marks, distance))


def _with_own_bullet(block: Block) -> Block:
    """Read "• one" as the list item that its writer meant, though Markdown does not know the sign."""
    match = _OWN_BULLET.match(block.text)
    if not match or match.group(1) in "–—":
        return block
    return replace(
        block,
        text=block.text[match.end() :],
        form=Form.BULLET,
        marker=match.group(1),
        level=1,
        marks=shifted(block.marks, -match.end()),
    )


def _code(text: str) -> Iterator[Block]:
    if text.strip():
        yield Block(text.rstrip(), Form.CODE)
