"""Turns what a walk through a document meets (paragraphs, lists, tables, marks) into blocks."""

from dataclasses import dataclass, field, replace

from reader.formats.markup.content import MAX_CELLS, Content
from reader.formats.markup.inline import InlineText, row_of, shifted
from reader.formats.markup.running_text import RunningText
from reader.formats.markup.style_names import Role, Styled
from reader.formats.sources.archive import too_large
from reader.formats.structure.blocks import Block, Form, Note
from reader.message import Message
from reader.model.document import MarkKind, ParagraphRole

MAX_LEVEL = 20  # of a list; what programs write goes to ten
MAX_HEADING = 250  # characters; a longer one is a paragraph that its writer set large


@dataclass(slots=True)
class _Item:
    """An item of a list: its number, empty for a bullet, and whether its first paragraph is still to come."""

    number: str = ""
    is_fresh: bool = False


@dataclass(slots=True)
class Flow:
    """Where a walk stands: what is open, and the paragraph so far. What it finds goes into `content`."""

    content: Content
    text: RunningText = field(default_factory=RunningText)
    quotes: int = 0
    captions: int = 0
    code: int = 0
    heading: int = 0
    notes: int = 0
    number: str = ""  # of the heading that is open
    note_role: ParagraphRole = ParagraphRole.FOOTNOTE
    is_after_blank: bool = True
    _indent: int = 0
    _items: list[_Item] = field(default_factory=list)
    _cells: list[InlineText] | None = None
    _notes: Content = field(init=False)
    _note: Note | None = None
    _is_note_fresh: bool = False

    def __post_init__(self) -> None:
        self._notes = Content(self.content.source)

    def write(self, text: str) -> None:
        """Add characters to the open paragraph."""
        self.text.write(text, is_preformatted=self.code > 0)

    def break_line(self) -> None:
        """End a line; a second time in a row, the paragraph."""
        if self.code:
            self.text.write("\n", is_preformatted=True)
        elif self.text.ends_in_break and not self.heading:
            self.end_paragraph()
        else:
            self.text.break_line()

    def end_paragraph(self) -> None:
        """Close the paragraph that is open, if any; within a cell it goes on after a blank."""
        if self._cells is not None:
            self.text.write(" ")
            return
        is_code = self.code > 0
        may_divide = not self.heading
        for block in map(self._block, self.text.take(is_preformatted=is_code, may_divide=may_divide)):
            self._add(block)

    def picture(self, name: str, description: str) -> None:
        """Note a picture at this place."""
        self.content.add_picture(name, description, is_after_open_block=not self.text.is_empty)

    def open_paragraph(self, styled: Styled | None) -> None:
        """Begin a paragraph of a word processor's file with what its style makes of it."""
        self.end_paragraph()
        self._switch(styled, 1)

    def close_paragraph(self, styled: Styled | None) -> None:
        """End such a paragraph."""
        self.end_paragraph()
        self.number = ""
        self._switch(styled, -1)

    def end_as(self, styled: Styled | None, *, indent: int = 0, number: str = "") -> None:
        """End a paragraph that tells only now what it is, and what number it has as a heading.

        `indent` says how deep it lies if it proves to be an item that was typed by hand.
        """
        self._switch(styled, 1)
        self._indent, self.number = indent, number
        self.end_paragraph()
        self._indent, self.number = 0, ""
        self._switch(styled, -1)

    def end_item(self, level: int, number: str) -> None:
        """End a paragraph that is an item of a list at a depth, with its number as it stands, or with a bullet."""
        outer = [_Item() for _ in range(min(level, MAX_LEVEL) - 1)]
        around, self._items = self._items, [*outer, _Item(number, is_fresh=True)]
        self.end_paragraph()
        self._items = around

    @property
    def has_row(self) -> bool:
        """Tell whether a row of a table is open."""
        return self._cells is not None

    def open_mark(self, kind: MarkKind, target: str | None = None) -> None:
        """Begin a mark."""
        self.text.open_mark(kind, target)

    def close_mark(self, kind: MarkKind) -> None:
        """End a mark."""
        self.text.close_mark(kind)

    def write_sign(self, sign: str, note: str) -> None:
        """Write the sign of a note; `note` tells the note from all others."""
        self.open_mark(MarkKind.NOTE_SIGN, note)
        self.write(sign)
        self.close_mark(MarkKind.NOTE_SIGN)

    def write_formula(self, formula: str) -> None:
        """Write a formula in a line, as one thing."""
        if formula:
            self.open_mark(MarkKind.FORMULA)
            self.write(formula)
            self.close_mark(MarkKind.FORMULA)

    def begin_note(self, *keys: str, label: str = "") -> None:
        """Begin a note that signs name by these keys; one that has no words yet gets them as further ones."""
        if self._note is not None and self._is_note_fresh and self.text.is_empty:
            keys, label = (*self._note.keys, *keys), self._note.label or label
        self._note, self._is_note_fresh = Note(keys, label), True

    @property
    def is_note_fresh(self) -> bool:
        """Tell whether the note that is open has no words yet."""
        return self.text.is_empty and (self._note is None or self._is_note_fresh)

    def open_list(self) -> None:
        """Begin a list, within the item that is open, if any."""
        self.end_paragraph()
        self._items.append(_Item())

    def close_list(self) -> None:
        """End the innermost list."""
        self.end_paragraph()
        if self._items:
            self._items.pop()

    def open_item(self, number: str = "") -> None:
        """Begin an item of the innermost list, with its number as it stands ("2."), or with a bullet."""
        self.end_paragraph()
        if self._cells is not None and number:
            self.write(f"{number} ")
        elif self._items:
            self._items[-1] = _Item(number, is_fresh=True)

    def open_row(self) -> None:
        """Begin a row of a table."""
        self._cells = None
        self.end_paragraph()
        self._cells = []

    def close_cell(self) -> None:
        """End a cell; the next one begins with what is written then."""
        if self._cells is None:
            return
        if len(self._cells) >= MAX_CELLS:
            raise too_large(
                self.content.source, Message("has a table of more than {limit} columns", limit=f"{MAX_CELLS:,}")
            )
        self._cells += self.text.take(may_divide=False) or [InlineText()]

    def skip_to_cell(self, column: int) -> None:
        """Leave cells empty up to a column: what a cell from above or from the left reaches over."""
        if self._cells is not None:
            self._cells += [InlineText() for _ in range(min(column, MAX_CELLS) - len(self._cells))]

    def close_row(self) -> None:
        """End the row; one without text is passed over."""
        if self._cells is None:
            return
        if not self.text.is_empty:
            self.close_cell()
        cells, self._cells = self._cells, None
        self._add(row_of(cells))

    def close(self) -> None:
        """End whatever is open, and put the notes below the text."""
        if self._cells is not None:
            self.close_row()
        self.end_paragraph()
        self.content.extend(self._notes)
        self._notes = Content(self.content.source)

    def _switch(self, styled: Styled | None, step: int) -> None:
        role = styled.role if styled else None
        self.quotes += step * (role is Role.QUOTE)
        self.captions += step * (role is Role.CAPTION)
        self.code += step * (role is Role.CODE)
        if styled and role in (Role.TITLE, Role.HEADING):
            self.heading = 1 + styled.level if step > 0 else 0
        if role is Role.SUBTITLE and step > 0:  # the look by which a standfirst is known
            self.open_mark(MarkKind.EMPHASIS)
        elif role is Role.SUBTITLE:
            self.close_mark(MarkKind.EMPHASIS)

    def _add(self, block: Block) -> None:
        (self._notes if self.notes else self.content).add(block)
        self.is_after_blank = True

    def _block(self, inline: InlineText) -> Block:
        block = Block(inline.text, marks=inline.marks, is_after_blank=self.is_after_blank)
        if self.heading and len(inline.text) <= MAX_HEADING and not self.captions:
            return self._heading(inline, block)
        if self.notes:
            return self._item_of(inline, self._of_note(block), is_note=True)
        if self.captions:
            return replace(block, form=Form.CAPTION)
        block = replace(block, is_quoted=self.quotes > 0)
        if self.code:
            return replace(block, form=Form.CODE)
        if self._items:
            return self._item_of(inline, block, is_note=False)
        return replace(block, level=self._indent, is_bold=inline.is_bold, is_italic=inline.is_italic)

    def _of_note(self, block: Block) -> Block:
        note = self._note = self._note or Note()
        self._is_note_fresh = False
        return replace(block, form=Form.CAPTION, role=self.note_role, note=note)

    def _heading(self, inline: InlineText, block: Block) -> Block:
        """Return a heading, with the number that it is shown with, as a heading or as an item of a list."""
        item = self._items[-1] if self._items and self._items[-1].is_fresh else _Item()
        item.is_fresh = False
        prefix = f"{self.number or item.number} ".lstrip()
        marks = shifted(inline.marks, len(prefix))
        text = prefix + inline.text
        return replace(block, text=text, marks=marks, form=Form.HEADING, level=self.heading, is_quoted=self.quotes > 0)

    def _item_of(self, inline: InlineText, block: Block, *, is_note: bool) -> Block:
        item = self._items[-1] if self._items else _Item()
        is_first, item.is_fresh = item.is_fresh, False
        prefix = f"{item.number} " if is_first and item.number else ""
        block = replace(block, text=prefix + inline.text, marks=shifted(inline.marks, len(prefix)))
        if is_note:
            return block
        if not is_first:
            return replace(block, is_continuation=True, level=len(self._items))
        return replace(block, form=Form.NUMBERED if prefix else Form.BULLET, level=len(self._items))
