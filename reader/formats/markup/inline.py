"""Inline Markdown to characters and marks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.formats.markdown.markdown_notes import NOTE_ADDRESS
from reader.formats.markup.meaning import MARK_OF_MEANING
from reader.formats.markup.pictures import is_picture_file
from reader.formats.plain.wrapping import MAX_WIDTH
from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.punctuation import ends_sentence, is_unspaced, starts_lower
from reader.formats.structure.raised import settled
from reader.model.document import CELL_SEPARATOR, Mark, MarkKind
from reader.model.span import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_OPENING = {
    "em_open": MarkKind.EMPHASIS,
    "strong_open": MarkKind.STRONG,
    "link_open": MarkKind.LINK,
    "s_open": MarkKind.STRUCK,
}
_CLOSING = frozenset({"em_close", "strong_close", "link_close", "s_close"})
_SCRIPT = re.compile(
    r"(?<=[^\s~^])(?:\^([^\s~^]{1,20})\^|~([^\s~^]{1,20})~)|(?<![^\s(])\^(\d{1,3})\^(?=\w)"
)  # Pandoc's 10^6^
_READINGS = frozenset({"rt", "rp"})  # within "ruby"
_TAG = re.compile(r"<(/?)([a-zA-Z]{1,6})(?:\s[^<>]*)?>")
_BREAKS = frozenset({"softbreak", "hardbreak"})
_BULLET_AHEAD = re.compile(r"[•‣·▪●◦–—]\s")  # signs that Markdown does not know as bullets
_BOX = re.compile(r"\[([ xX])\](?:\s+|\Z)")
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


@dataclass(slots=True)
class InlineText:
    """One line of thought: its characters, its marks counted from its start, and the pictures that stood in it."""

    text: str = ""
    marks: tuple[Mark, ...] = ()
    captions: tuple[str, ...] = ()

    @property
    def is_bold(self) -> bool:
        """Tell whether all of it is strong or emphasised, a closing colon aside."""
        return self.is_all(MarkKind.STRONG) or self.is_all(MarkKind.EMPHASIS)

    @property
    def is_italic(self) -> bool:
        """Tell whether all of it is emphasised without being strong."""
        return self.is_all(MarkKind.EMPHASIS) and not self.is_all(MarkKind.STRONG)

    def is_all(self, kind: MarkKind) -> bool:
        """Tell whether all of it bears one mark, a closing colon aside."""
        end = len(self.text.rstrip(" :"))
        return any(mark.kind is kind and mark.span.start == 0 and mark.span.end >= end for mark in self.marks)


@dataclass(slots=True)
class _Writer:
    """Collects pieces, so that a long paragraph is put together once."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[tuple[MarkKind, int, int, str | None]] = field(default_factory=list)
    open_marks: list[tuple[MarkKind, int, str | None]] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    is_after_picture: bool = False  # with a space before it

    def write(self, text: str) -> None:
        text = text if self.length and not self.is_after_picture else text.lstrip()
        self.is_after_picture = False
        if text:
            self.pieces.append(text)
            self.length += len(text)

    def open(self, kind: MarkKind, target: str | None = None) -> None:
        self.open_marks.append((kind, self.length, target))

    def close(self, at: int = -1) -> None:
        kind, start, target = self.open_marks.pop(at)
        self.marks.append((kind, start, self.length, target))

    def close_last(self, kind: MarkKind) -> None:
        at = next((at for at in reversed(range(len(self.open_marks))) if self.open_marks[at][0] is kind), None)
        if at is not None:
            self.close(at)

    def done(self) -> InlineText:
        text = "".join(self.pieces).rstrip()
        marks = [mark for found in self.marks if (mark := _mark(text, *found))]
        marks.sort(key=lambda mark: (mark.span.start, -mark.span.end))
        return InlineText(*settled(text, marks), tuple(self.captions))


def without_box(inline: InlineText) -> tuple[InlineText, str]:
    """Return the text without the box of a task ("[x] ") at its start, which GitHub's Markdown knows, and its sign."""
    match = _BOX.match(inline.text)
    if not match:
        return inline, ""
    sign = "☐ " if match[1] == " " else "☑ "
    return InlineText(inline.text[match.end() :], shifted(inline.marks, -match.end()), inline.captions), sign


def shifted(marks: tuple[Mark, ...], distance: int) -> tuple[Mark, ...]:
    """Return the marks moved along the text; what would lie before its start is cut off."""
    return tuple(
        replace(mark, span=Span(max(0, mark.span.start + distance), mark.span.end + distance))
        for mark in marks
        if mark.span.end + distance > 0
    )


def row_of(cells: Sequence[InlineText]) -> Block:
    """Return the cells of a table's row as one block; a picture stands for itself by its words. Empty without text."""
    text = ""
    marks: list[Mark] = []
    for index, cell in enumerate(cells):
        text += CELL_SEPARATOR if index else ""
        marks += shifted(cell.marks, len(text))
        text += cell.text or next(iter(cell.captions), "")
    return Block(text if text.strip() else "", Form.TABLE, marks=tuple(marks))


def badges(tokens: Sequence["Token"]) -> tuple[str, ...]:
    """Return the names of the badges that a paragraph consists of; none where it holds anything else.

    A badge is a picture that leads elsewhere; one that leads to itself in a larger size is a picture of the article.
    """
    names: list[str] = []
    link: str | None = None
    for token in tokens:
        if token.type == "link_open":
            link = str(token.attrs.get("href", ""))
        elif token.type == "link_close":
            link = None
        elif token.type == "image" and link is not None and not is_picture_file(link):
            names.append(_written(token.children or ()).text)
        elif token.type not in _BREAKS and token.content.strip():
            return ()
    return tuple(names)


def _mark(text: str, kind: MarkKind, start: int, end: int, target: str | None) -> Mark | None:
    """Return the mark over its words, without white space at its edges; None where no words are left."""
    end = min(end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Mark(Span(start, end), kind, target) if start < end else None


def inline_texts(tokens: Sequence["Token"]) -> list[InlineText]:
    """Return the text of inline tokens: one, or more where lines of it are paragraphs of their own."""
    paragraphs: list[list[Token]] = []
    above: list[Token] = []
    for line in _lines(_seen(tokens)):
        if paragraphs and not _is_apart(above, line):
            paragraphs[-1] += line
        else:
            paragraphs.append(line[1:] if paragraphs else line)
        above = line
    return [_written(paragraph) for paragraph in paragraphs]


def _seen(tokens: Sequence["Token"]) -> list["Token"]:
    """Return the tokens without the readings above words, which stand in tags of their own within those of the word."""
    seen: list[Token] = []
    is_word = False
    until = ""
    for at, token in enumerate(tokens):
        is_word = (is_word or _name_of(token, "") == "ruby") and _name_of(token, "/") != "ruby"
        if not until and is_word and _begins_reading(tokens[at : at + 3]):
            until = _name_of(token, "")
        elif not until:
            seen.append(token)
        elif _name_of(token, "/") == until:
            until = ""
    return seen


def _begins_reading(tokens: Sequence["Token"]) -> bool:
    """Tell whether three tokens are a word, without blanks around it, between two tags of a reading."""
    name = _name_of(tokens[0], "")
    if name not in _READINGS or len(tokens) < 3 or tokens[1].type != "text":
        return False
    return _name_of(tokens[2], "/") == name and tokens[1].content == tokens[1].content.strip()


def _name_of(token: "Token", slash: str) -> str:
    """Return the name of a tag of HTML, empty where the token is none, or none that begins so."""
    tag = _TAG.fullmatch(token.content) if token.type == "html_inline" else None
    return tag[2].lower() if tag and (tag[1] or "") == slash else ""


def _lines(tokens: Sequence["Token"]) -> list[list["Token"]]:
    """Return the tokens of each line; all lines but the first begin with the break before them."""
    lines: list[list[Token]] = [[]]
    for token in tokens:
        if token.type in _BREAKS:
            lines.append([])
        lines[-1].append(token)
    return lines


def _is_apart(above: Sequence["Token"], line: Sequence["Token"]) -> bool:
    """Tell whether a line has a bullet that Markdown does not know, or is too long for a line broken at a width.

    One that goes on within a sentence was broken all the same.
    """
    before, words = _content(above), _content(line)
    goes_on = not ends_sentence(before) and starts_lower(words)
    is_long = max(len(before), len(words)) > MAX_WIDTH
    return _BULLET_AHEAD.match(words) is not None or (is_long and not goes_on)


def _content(tokens: Sequence["Token"]) -> str:
    return "".join(token.content for token in tokens)


def _written(tokens: Sequence["Token"]) -> InlineText:
    writer = _Writer()
    for index, token in enumerate(tokens):
        after = tokens[index + 1].content if index + 1 < len(tokens) else ""
        _write(writer, token, after)
    while writer.open_marks:
        writer.close()
    return writer.done()


def _write(writer: _Writer, token: "Token", after: str) -> None:
    if token.type == "text":
        _write_scripts(writer, token.content)
    elif token.type in _OPENING:
        target = str(token.attrs.get("href", "")) or None
        is_sign = (target or "").startswith(NOTE_ADDRESS)
        writer.open(MarkKind.NOTE_SIGN if is_sign else _OPENING[token.type], target)
    elif token.type in _CLOSING and writer.open_marks:
        writer.close()
    elif token.type == "code_inline":
        start = writer.length
        writer.write(token.content)
        writer.marks.append((MarkKind.CODE, start, writer.length, None))
    elif token.type in _BREAKS:
        writer.write(_joint(writer.pieces[-1] if writer.pieces else "", after))
    elif token.type == "image":
        writer.is_after_picture = not writer.pieces or writer.pieces[-1].endswith(" ")
        writer.captions.append(_written(token.children or ()).text)
    elif token.type == "html_inline":
        _write_tag(writer, token.content)


def _write_scripts(writer: _Writer, text: str) -> None:
    """Write running text in which ^6^ is raised and ~2~ lowered, as in Pandoc's Markdown."""
    at = 0
    for found in _SCRIPT.finditer(text):
        writer.write(text[at : found.start()])
        kind = MarkKind.LOWERED if found[2] else MarkKind.RAISED
        writer.open(kind)
        writer.write(found[1] or found[2] or found[3])
        writer.close_last(kind)
        at = found.end()
    writer.write(text[at:])


def _write_tag(writer: _Writer, written: str) -> None:
    """Read a tag of HTML within a line by what it means for the words: raised, struck, said."""
    if _LINE_BREAK.fullmatch(written):
        writer.write(" ")
    tag = _TAG.fullmatch(written)
    kind = MARK_OF_MEANING.get(tag[2].lower()) if tag else None
    if tag and kind is not None:
        writer.close_last(kind) if tag[1] else writer.open(kind)
    elif tag and tag[2].lower() == "q":
        writer.write("”" if tag[1] else "“")


def _joint(before: str, after: str) -> str:
    return "" if before and after and is_unspaced(before[-1]) and is_unspaced(after[0]) else " "
