"""A page as segments: its paragraphs to be, each with the element that holds it. Judges none of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reader.formats.formulas.of_page import formula_of
from reader.formats.markup.language_tags import language_of
from reader.formats.markup.markup_signs import is_reference, is_sidenote, is_sign, marks_of
from reader.formats.markup.meaning import marks_of_style, quotation_marks
from reader.formats.markup.spanned_cells import cells_of, columns_of
from reader.formats.structure.punctuation import ends_sentence, word_count
from reader.formats.web.boilerplate.roles import Role, role_of
from reader.formats.web.code_text import code_of, is_code_block
from reader.formats.web.inline import InlineText, Resolver, share_of
from reader.formats.web.list_numbers import number_of
from reader.formats.web.page_tags import BLOCKS, UNREAD
from reader.formats.web.shown import (
    HOLDERS,
    has_picture_in,
    holds_parts_only,
    is_aside,
    is_set_apart,
    may_be_paragraph,
)
from reader.formats.web.tables import MAX_ROWS, beyond_limits, is_data_table, rows_of
from reader.formats.web.tree import is_hidden
from reader.model.document import CELL_SEPARATOR, Mark, MarkKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CAPTION = re.compile(r"(?<![a-z])(?:fig|image|img|photo|picture)?-?caption(?![a-z])")
MIN_PROSE = 10  # words of a paragraph of running text
MAX_LINKS = 0.5  # of such a paragraph
_ALL_OF_IT = 0.95  # of the letters; the rest is a bracket or a footnote


@dataclass(frozen=True, eq=False)
class Segment:
    """A run of characters within one block element; `link_share` says which part of them leads elsewhere.

    `heard` is how the characters stand in the source, before raised ones and formulas were read.
    """

    element: "HtmlElement"
    text: str
    marks: tuple[Mark, ...] = ()
    link_share: float = 0.0
    is_bold: bool = False
    is_italic: bool = False
    is_code: bool = False
    is_row: bool = False
    is_hidden: bool = False
    heard: str = ""

    @cached_property
    def word_count(self) -> int:
        """Return how many words stand between its spaces."""
        return word_count(self.text)

    @cached_property
    def is_prose(self) -> bool:
        """Tell whether it reads as a paragraph of running text, whatever holds it."""
        is_text = self.word_count >= MIN_PROSE and self.link_share <= MAX_LINKS and not self.is_hidden
        return is_text and ends_sentence(self.text)


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """An image element; it stands before the segment with index `before`."""

    element: "HtmlElement"
    before: int


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that a page shows, in its order."""

    segments: tuple[Segment, ...]
    pictures: tuple[Picture, ...]
    warnings: tuple[str, ...] = ()


def upward(element: "HtmlElement") -> list["HtmlElement"]:
    """Return an element and all that hold it, the innermost first."""
    return [element, *element.iterancestors()]


def page_of(root: "HtmlElement", resolve: Resolver) -> Page:
    """Return what a page shows; `resolve` gives the full address of a link, or None where it leads nowhere."""
    walk = _Walk(resolve)
    for element, is_start in _visits(root, walk):
        if is_start:
            walk.enter(element)
        else:
            walk.leave(element)
    walk.flush()
    return Page(tuple(walk.segments), tuple(walk.pictures), tuple(dict.fromkeys(walk.warnings)))


def _visits(root: "HtmlElement", walk: "_Walk") -> Iterator[tuple["HtmlElement", bool]]:
    """Yield every element that is read, when it begins and when it ends, without recursion."""
    stack = [(root, True)]
    while stack:
        element, is_start = stack.pop()
        yield element, is_start
        if is_start:
            stack.append((element, False))
            stack += ((child, True) for child in reversed(element)) if walk.reads_children_of(element) else ()


@dataclass(slots=True)
class _OpenMark:
    element: "HtmlElement"
    kind: MarkKind
    start: int
    target: str | None = None


@dataclass(slots=True)
class _Walk:
    """Where the walk through the elements stands."""

    resolve: Resolver
    segments: list[Segment] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    inline: InlineText = field(default_factory=InlineText)
    open_marks: list[_OpenMark] = field(default_factory=list)
    blocks: list["HtmlElement"] = field(default_factory=list)
    row: "HtmlElement | None" = None
    data_tables: set["HtmlElement"] = field(default_factory=set)
    skipped: set["HtmlElement"] = field(default_factory=set)
    hidden: list["HtmlElement"] = field(default_factory=list)
    is_after_break: bool = False
    of_parts: dict["HtmlElement", bool] = field(default_factory=dict)
    sidenotes: list["HtmlElement"] = field(default_factory=list)
    sidenote_count: int = 0
    columns: dict["HtmlElement", int] = field(default_factory=dict)
    column: int = 0
    cell_start: int = 0

    def reads_children_of(self, element: "HtmlElement") -> bool:
        """Tell whether the walk goes into an element."""
        is_read = isinstance(element.tag, str) and element.tag not in UNREAD and element.tag != "pre"
        return is_read and element not in self.skipped

    def enter(self, element: "HtmlElement") -> None:
        """Take in the beginning of an element."""
        if not isinstance(element.tag, str):
            return
        if is_hidden(element):
            self.hidden.append(element)
        if element in self.skipped:
            return
        if self.inline.pieces and is_sidenote(element):
            self._sidenote(element)
            return
        if (formula := formula_of(element)) is not None:
            self._formula(element, formula)
            return
        if is_aside(element, is_within_text=bool(self.inline.pieces)):
            self.skipped.add(element)
        elif self.row is None and is_code_block(element):
            self._code_block(element)
        elif element.tag in BLOCKS or self._is_caption(element) or self._is_paragraph(element):
            self._enter_block(element)
        else:
            self._enter_inline(element)

    def _enter_inline(self, element: "HtmlElement") -> None:
        if element.tag == "br":
            self._break()
        elif element.tag == "img":
            self.pictures.append(Picture(element, len(self.segments)))
        elif element.tag not in UNREAD:
            self._part_from_text(element)
            self._open(element)
            self._write(element.text)

    def _part_from_text(self, element: "HtmlElement") -> None:
        """Keep names, dates, credits and lines of their own apart from the words beside them."""
        is_named = bool(element.get("class")) and role_of(element) in (Role.BYLINE, Role.CAPTION)
        if self.inline.pieces and (is_named or is_set_apart(element)):
            self.inline.part()

    def leave(self, element: "HtmlElement") -> None:
        """Take in the end of an element and the characters after it."""
        while self.open_marks and self.open_marks[-1].element is element:
            mark = self.open_marks.pop()
            self._close(mark)
        if element.tag == "q" and element not in self.skipped:
            self._write(quotation_marks(element)[1])
        if self.blocks and self.blocks[-1] is element:
            self._leave_block(element)
        if self.hidden and self.hidden[-1] is element:
            self.hidden.pop()
        if isinstance(element.tag, str):
            self._part_from_text(element)
        self._write(element.tail)

    def flush(self) -> None:
        """End the segment that is being written."""
        for mark in self.open_marks:
            self._close(mark)
            mark.start = 0
        inline, self.inline = self.inline, InlineText()
        self.is_after_break = False
        if inline.text.replace(CELL_SEPARATOR, "").strip() and self.blocks:
            self.segments.append(self._segment(inline))
        for note in self.sidenotes if self.row is None else ():
            self.segments += self._within(note)
        self.sidenotes = [] if self.row is None else self.sidenotes

    def _segment(self, inline: InlineText) -> Segment:
        text, marks = inline.settled()
        strong, emphasised = (share_of(kind, text, marks) for kind in (MarkKind.STRONG, MarkKind.EMPHASIS))
        segment = Segment(
            self.blocks[-1],
            text,
            marks,
            share_of(MarkKind.LINK, text, marks),
            is_bold=max(strong, emphasised) >= _ALL_OF_IT,
            is_italic=emphasised >= _ALL_OF_IT > strong,
            is_hidden=bool(self.hidden),
            heard="".join(inline.heard),
        )
        return segment if self.row is None else replace(segment, element=self.row, is_row=True)

    def _is_caption(self, element: "HtmlElement") -> bool:
        """Tell whether an inline element stands for a block: a caption that no paragraph holds."""
        if element.tag != "span" or self.row is not None or not self.blocks:
            return False
        if not _CAPTION.search((element.get("class") or "").lower()) or self.inline.text.strip():
            return False
        holder = self.blocks[-1].tag
        return (holder in HOLDERS and not (element.tail or "").strip()) or (holder == "p" and has_picture_in(element))

    def _is_paragraph(self, element: "HtmlElement") -> bool:
        """Tell whether an inline element is shown as a paragraph of its own."""
        if self.row is not None or not self.blocks or not may_be_paragraph(element, self.blocks[-1].tag):
            return False
        above = element.getparent()
        if above not in self.of_parts:
            self.of_parts[above] = holds_parts_only(above, self.blocks[-1].tag)
        return self.of_parts[above]

    def _enter_block(self, element: "HtmlElement") -> None:
        if self.row is not None:
            self._enter_in_row(element)
            return
        self.flush()
        self.blocks.append(element)
        self.open_marks += (_OpenMark(element, kind, 0) for kind in marks_of_style(element) if kind is MarkKind.STRUCK)
        self._open_language(element)
        if element.tag == "pre":
            self._preformatted(element)
            return
        if element.tag == "table" and is_data_table(element):
            self._open_table(element)
        elif element.tag == "tr" and self._is_data_row(element):
            self.row = element
            self.column, self.cell_start = -1, 0
        self._write(element.text)

    def _open_table(self, table: "HtmlElement") -> None:
        self.data_tables.add(table)
        self.columns |= columns_of(map(cells_of, rows_of(table)[:MAX_ROWS]))
        beyond, warnings = beyond_limits(table)
        self.skipped |= beyond
        self.warnings += warnings

    def _is_data_row(self, row: "HtmlElement") -> bool:
        table = next(row.iterancestors("table"), None)
        return table in self.data_tables and row not in self.skipped

    def _open_language(self, element: "HtmlElement") -> None:
        if language := language_of(element):
            self.open_marks.append(_OpenMark(element, MarkKind.LANGUAGE, self.inline.length, language))

    def _enter_in_row(self, element: "HtmlElement") -> None:
        self.blocks.append(element)
        self._open_language(element)
        if self._is_own_cell(element):
            self._begin_cell(element)
        elif element.tag == "li" and (number := number_of(element)):
            self.inline.write(f" {number} ")
        else:
            self.inline.write(" ")
        self._write(element.text)

    def _is_own_cell(self, element: "HtmlElement") -> bool:
        """Tell whether an element is a cell of the row that is read, not of a table within one."""
        return element.tag in ("td", "th") and next(element.iterancestors("tr"), None) is self.row

    def _begin_cell(self, cell: "HtmlElement") -> None:
        """Go on to the column of a cell; what a cell from above or from the left reaches over stays empty."""
        column = max(self.columns.get(cell, self.column + 1), self.column)
        for _ in range(column - max(0, self.column)):
            self.inline.separate(CELL_SEPARATOR)
        self.column = column
        self.cell_start = self.inline.length

    def _end_cell(self, cell: "HtmlElement") -> None:
        """Say of a cell that has nothing but a picture that it has one."""
        picture = next(cell.iter("img"), None)
        if picture is not None and self.inline.length == self.cell_start:
            self.inline.write(f"[{' '.join((picture.get('alt') or 'picture').split()) or 'picture'}]")

    def _leave_block(self, element: "HtmlElement") -> None:
        if self.row is None or self.row is element:
            self.flush()
        else:
            self._end_cell(element) if self._is_own_cell(element) else None
            self.inline.write(" ")
        if self.row is element:
            self.row = None
        self.blocks.pop()

    def _code_block(self, element: "HtmlElement") -> None:
        self.flush()
        self.skipped.add(element)
        self._preformatted(element)

    def _preformatted(self, element: "HtmlElement") -> None:
        text = code_of(element)
        if text.strip():
            self.segments.append(Segment(element, text, is_code=True, is_hidden=bool(self.hidden)))

    def _break(self) -> None:
        """One line break is a space, two are the end of a paragraph."""
        if self.is_after_break and self.row is None:
            self.flush()
            return
        self.inline.write(" ")
        self.is_after_break = True

    def _open(self, element: "HtmlElement") -> None:
        at = self.inline.length
        for kind in marks_of(element, element.tag):
            self.open_marks.append(_OpenMark(element, kind, at))
        self._open_language(element)
        if element.tag == "a" and element.get("href"):
            self._open_link(element, at)
        elif element.tag == "q":
            self._write(quotation_marks(element)[0])

    def _sidenote(self, element: "HtmlElement") -> None:
        self.skipped.add(element)
        self.sidenotes.append(element)
        self.sidenote_count += 1
        key = element.get("id") or f"sidenote-{self.sidenote_count}"
        element.set("id", key)
        at = self.inline.length
        self.inline.write(str(self.sidenote_count))
        self.inline.heard.pop()
        self.inline.mark(MarkKind.NOTE_SIGN, at, key)

    def _within(self, note: "HtmlElement") -> list[Segment]:
        """Return what a note says that was taken out of its sentence."""
        walk = _Walk(self.resolve, blocks=[note])
        for element, is_start in _visits(note, walk):
            if is_start and element is not note and not walk.inline.text.strip() and is_sign(element):
                walk.skipped.add(element)
            elif is_start:
                walk.enter(element)
            elif element is not note:
                walk.leave(element)
        walk.flush()
        return walk.segments

    def _formula(self, element: "HtmlElement", written: str) -> None:
        """Write a formula in a line, as one thing; what it is made of is not read."""
        self.skipped.add(element)
        if written:
            at = self.inline.length
            self.inline.write(written)
            self.inline.heard.pop()
            self.inline.mark(MarkKind.FORMULA, at)
            self.is_after_break = False

    def _open_link(self, element: "HtmlElement", at: int) -> None:
        address = element.get("href")
        is_sign = is_reference(element)
        kind = MarkKind.NOTE_SIGN if is_sign else MarkKind.LINK
        target = address.rpartition("#")[2] if is_sign else self.resolve(address)
        self.open_marks.append(_OpenMark(element, kind, at, target))

    def _close(self, mark: _OpenMark) -> None:
        self.inline.mark(mark.kind, mark.start, mark.target)

    def _write(self, text: str | None) -> None:
        if text and not text.isspace():
            self.is_after_break = False
        self.inline.write(text)
