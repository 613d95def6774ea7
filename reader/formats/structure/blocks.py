"""Blocks: what a reader has found before it is known what each paragraph is in the article."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from reader.model.document import SILENT_KINDS, Mark, PagePlace, ParagraphRole
from reader.model.silent_text import united, without
from reader.model.span import Span


class Form(Enum):
    """How a block is written, which is not yet what it is; the last four only where the source itself says so."""

    PLAIN = auto()
    BULLET = auto()
    NUMBERED = auto()
    HEADING = auto()
    CODE = auto()
    TABLE = auto()
    CAPTION = auto()
    TITLE = auto()
    STANDFIRST = auto()
    BYLINE = auto()
    KEY_POINT = auto()


LIST_FORMS = frozenset({Form.BULLET, Form.NUMBERED})
LINES = frozenset({Form.PLAIN, Form.HEADING})  # which may stand above others


@dataclass(frozen=True, slots=True, eq=False)
class Note:
    """A footnote to be: the keys by which signs name it, and its number or sign where the source shows it apart.

    Blocks that have the same one, and not one like it, are its paragraphs.
    """

    keys: tuple[str, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph to be. `marker` is the bullet that `text` lacks, put back where the line proves to be no list item.

    `level` is the depth of a heading or list item; the spans of `marks` count from the start of `text`.
    `is_bold` is true of italics too, `is_italic` of them alone. `speaker` counts from the start of `text`, too.
    `index` is its place among the blocks that were found, which its parts keep.
    """

    text: str
    form: Form = Form.PLAIN
    marker: str = ""
    level: int = 0
    marks: tuple[Mark, ...] = ()
    is_after_blank: bool = True
    is_quoted: bool = False
    is_bold: bool = False
    is_italic: bool = False
    is_continuation: bool = False
    role: ParagraphRole = ParagraphRole.BODY
    speaker: Span | None = None
    note: Note | None = None
    places: tuple[PagePlace, ...] = ()
    index: int = 0

    @property
    def is_list_item(self) -> bool:
        """Tell whether it is written as an item of a list."""
        return self.form in LIST_FORMS

    @property
    def is_plain(self) -> bool:
        """Tell whether it is written as running text, outside a quotation."""
        return self.form is Form.PLAIN and not self.is_quoted

    @property
    def plain_words(self) -> str:
        """Return the text without what is struck out and without signs of notes, as a title is called elsewhere."""
        silent = united(mark.span for mark in self.marks if mark.kind in SILENT_KINDS)
        return without(self.text, Span(0, len(self.text)), silent)

    @property
    def marked_text(self) -> str:
        """Return the text with its bullet."""
        return f"{self.marker} {self.text}" if self.marker else self.text

    def part(self, place: Span) -> "Block":
        """Return what stands at a place of its text, without the blanks behind it, with its marks."""
        kept = [replace(mark, span=mark.span.common(place)) for mark in self.marks if mark.span.overlaps(place)]
        marks = tuple(replace(mark, span=mark.span.shifted(-place.start)) for mark in kept)
        text = place.of(self.text).rstrip()
        return replace(self, text=text, marks=tuple(mark for mark in marks if mark.span.end <= len(text)))

    def aside(self, role: ParagraphRole = ParagraphRole.BODY) -> "Block":
        """Return it as what stands beside the text, with its bullet."""
        return replace(self, text=self.marked_text, marker="", form=Form.CAPTION, level=0, role=role)
