"""An article as the tree that a screen reader walks: headings, paragraphs, lists, tables and their parts. No Qt."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cached_property
from itertools import groupby

from reader.gui.figures.tables import Table, tables_of
from reader.model.document import CELL_SEPARATOR, Document, Mark, MarkKind, Paragraph, ParagraphKind
from reader.model.note_links import TO_NOTE, ways_back
from reader.model.span import Span

_LISTED = (ParagraphKind.LIST_ITEM, ParagraphKind.KEY_POINT)


class BlockKind(Enum):
    """What a part of an article is to those who hear it."""

    HEADING = auto()
    PARAGRAPH = auto()
    QUOTE = auto()
    LIST = auto()
    ITEM = auto()
    TABLE = auto()
    ROW = auto()
    HEADER_CELL = auto()
    CELL = auto()
    LINK = auto()
    PASSAGE = auto()  # in another language than what is around it


HOLDERS = frozenset({BlockKind.LIST, BlockKind.TABLE, BlockKind.ROW})  # have parts, and no words of their own


@dataclass(frozen=True, slots=True)
class Block:
    """A part of an article; `paragraph` is the first it touches, `size` how many paragraphs or cells it holds.

    `level` is that of a heading or an item, else 0. `place` is the number, from 0, of a row or of a cell in its row.
    `address` is where a link leads, `language` the one of all its words where that is not the article's.
    """

    kind: BlockKind
    paragraph: int
    span: Span | None
    level: int = 0
    size: int = 1
    place: int = 0
    address: str = ""
    language: str = ""


class ArticleBlocks:
    """The blocks of one article in order, and on request what each is made of."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """What stands on the page itself."""
        paragraphs = enumerate(self._document.paragraphs)
        runs = groupby(paragraphs, lambda place: _holder_of(place[1]))
        return tuple(block for holder, run in runs for block in self._run(holder, [index for index, _ in run]))

    @cached_property
    def starts(self) -> list[int]:
        """The paragraph with which each block begins."""
        return [block.paragraph for block in self.blocks]

    def at(self, paragraph: int) -> int:
        """Return the place among the blocks of the one that holds a paragraph."""
        return bisect_right(self.starts, paragraph) - 1

    def parts_of(self, block: Block) -> tuple[Block, ...]:
        """Return what a block is made of: items, rows, cells, or the links in its words."""
        match block.kind:
            case BlockKind.LIST:
                indices = range(block.paragraph, block.paragraph + block.size)
                return tuple(self._single(index) for index in indices)
            case BlockKind.TABLE:
                indices = range(block.paragraph, block.paragraph + block.size)
                return tuple(self._row(index, place) for place, index in enumerate(indices))
            case BlockKind.ROW:
                return tuple(self._cells(block.paragraph))
            case BlockKind.LINK | BlockKind.PASSAGE:
                return ()
        return tuple(self._parts_in(block))

    def column_name(self, cell: Block) -> str:
        """Return the words over the column of a cell; empty where the table names none, or for the name itself."""
        table = self._table_of(cell.paragraph)
        return "" if table is None or table.is_head(cell.paragraph) else table.name_of(cell.place)

    def _run(self, holder: BlockKind | None, indices: list[int]) -> Iterator[Block]:
        if holder is BlockKind.LIST or holder is BlockKind.TABLE:
            yield Block(holder, indices[0], None, size=len(indices))
        else:
            yield from (self._single(index) for index in indices)

    def _single(self, index: int) -> Block:
        block = self._kind_of_single(index)
        whole = (mark for mark in self._inline.get(index, ()) if mark.span == block.span)
        language = next((mark.target for mark in whole if mark.kind is MarkKind.LANGUAGE), None)
        return replace(block, language=language) if language else block

    def _kind_of_single(self, index: int) -> Block:
        paragraph = self._document.paragraphs[index]
        match paragraph.kind:
            case ParagraphKind.TITLE:
                return Block(BlockKind.HEADING, index, paragraph.span, level=1)
            case ParagraphKind.HEADING:
                level = max(1, paragraph.level) + self._has_title
                return Block(BlockKind.HEADING, index, paragraph.span, level=level)
            case ParagraphKind.QUOTE:
                return Block(BlockKind.QUOTE, index, paragraph.span)
            case ParagraphKind.LIST_ITEM | ParagraphKind.KEY_POINT:
                return Block(BlockKind.ITEM, index, paragraph.span, level=max(1, paragraph.level))
        return Block(BlockKind.PARAGRAPH, index, paragraph.span)

    def _row(self, index: int, place: int) -> Block:
        span = self._document.paragraphs[index].span
        cells = self._document.text_of(span).count(CELL_SEPARATOR) + 1
        return Block(BlockKind.ROW, index, span, size=cells, place=place)

    def _cells(self, index: int) -> Iterator[Block]:
        table = self._table_of(index)
        is_named = table is not None and table.is_head(index)
        kind = BlockKind.HEADER_CELL if is_named else BlockKind.CELL
        start = self._document.paragraphs[index].span.start
        for place, words in enumerate(
            self._document.text_of(self._document.paragraphs[index].span).split(CELL_SEPARATOR)
        ):
            end = start + len(words)
            yield Block(kind, index, Span(start, end) if words else None, place=place)
            start = end + len(CELL_SEPARATOR)

    def _parts_in(self, block: Block) -> Iterator[Block]:
        for mark in self._inline.get(block.paragraph, ()):
            if block.span is None or not block.span.covers(mark.span):
                continue
            if mark.kind is not MarkKind.LANGUAGE:
                yield Block(BlockKind.LINK, block.paragraph, mark.span, address=_address(mark))
            elif mark.span != block.span:
                yield Block(BlockKind.PASSAGE, block.paragraph, mark.span, language=mark.target or "")

    def _table_of(self, index: int) -> Table | None:
        place = bisect_right(self._tables, index, key=lambda table: table.first) - 1
        return self._tables[place] if place >= 0 and index in self._tables[place].paragraphs else None

    @cached_property
    def _tables(self) -> tuple[Table, ...]:
        return tables_of(self._document)

    @cached_property
    def _has_title(self) -> bool:
        return bool(self._document.paragraphs_of_kind(ParagraphKind.TITLE))

    @cached_property
    def _inline(self) -> dict[int, list[Mark]]:
        """The links of each paragraph, and its passages in other languages, in order."""
        starts = [paragraph.span.start for paragraph in self._document.paragraphs]
        found: dict[int, list[Mark]] = {}
        every = (*self._document.marks, *ways_back(self._document))
        marks = (mark for mark in every if mark.kind is MarkKind.LANGUAGE or _address(mark))
        for mark in sorted(marks, key=lambda mark: mark.span.start):
            found.setdefault(bisect_right(starts, mark.span.start) - 1, []).append(mark)
        return found


def _holder_of(paragraph: Paragraph) -> BlockKind | None:
    """Return what holds a paragraph together with its neighbours; what goes on below an item belongs to its list."""
    if paragraph.kind is ParagraphKind.TABLE:
        return BlockKind.TABLE
    goes_on = paragraph.kind is ParagraphKind.BODY and paragraph.level > 0
    return BlockKind.LIST if paragraph.kind in _LISTED or goes_on else None


def _address(mark: Mark) -> str:
    """Return where a mark leads, as the page has it; empty for what is no link."""
    if mark.target is None:
        return ""
    if mark.kind is MarkKind.NOTE_SIGN:
        return f"{TO_NOTE}{mark.target}"
    return mark.target if mark.kind is MarkKind.LINK else ""
