"""Where spans and paragraphs lie in a laid-out QTextDocument, in its own coordinates; one block is one paragraph."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextCursor, QTextDocument, QTextLayout, QTextLine

from reader.gui.text.line_pieces import pieces, runs_to_the_left
from reader.gui.text.utf16 import Utf16Map
from reader.model.document import Document
from reader.model.span import Span
from reader.model.span_index import SpanIndex

MOST_RECTS = 4_000  # places of spans that are kept; far more than are in sight
FAR = 1e6  # pixels from the part of an article that is set to what is not
STEP = 64  # paragraphs that are laid out at once in search of a height


@dataclass(frozen=True, slots=True)
class _Letters:
    """A paragraph as Qt has it: its positions in UTF-16, and whether any of it runs to the left."""

    units: Utf16Map
    is_mixed: bool


class BlockPlaces:
    """Joins code points to the blocks of a text view; of a long paragraph it looks only at the lines asked for.

    The blocks may be those of a `part` of the paragraphs: all others lie far above or below, without lines.
    """

    def __init__(
        self, document: Document, blocks: QTextDocument, part: range | None = None, index: SpanIndex | None = None
    ) -> None:
        self._document = document
        self.blocks = blocks
        self.part = range(len(document.paragraphs)) if part is None else part
        self.shown = len(document.paragraphs)  # the others, at the end, are folded away
        self._index = index or SpanIndex(document)
        self._letters: dict[int, _Letters] = {}
        self._heights: dict[int, tuple[float, float]] = {}
        self._margins: dict[int, tuple[float, float]] = {}
        self._extra: dict[int, tuple[int, int]] = {}
        self._rects: dict[tuple[int, int, int], list[QRectF]] = {}  # of spans, in their paragraph as it is broken now
        self._last_found = self.part.start  # by `paragraph_at`, which mostly is asked for what is near

    def of_part(self, blocks: QTextDocument, part: range) -> "BlockPlaces":
        """Return the places in blocks that hold a part of the same article."""
        places = BlockPlaces(self._document, blocks, part, self._index)
        places.shown = self.shown
        return places

    def block(self, index: int) -> QTextBlock:
        """Return the block of a paragraph, one that is not valid where the blocks are those of another part."""
        start = self.part.start
        return self.blocks.findBlockByNumber(index - start) if index >= start else QTextBlock()

    def text_rect(self, index: int) -> QRectF:
        """Return the rectangle of a paragraph's lines, without its margins; lays out up to it."""
        if index not in self.part:
            return QRectF(0, -FAR if index < self.part.start else FAR, 0, 0)
        block = self._laid_out(index)
        layout = block.layout()
        return layout.boundingRect().translated(layout.position())

    def first_baseline(self, index: int) -> float:
        """Return the y of the baseline of a paragraph's first line."""
        if index not in self.part:
            return float(self.text_rect(index).top())
        layout = self._laid_out(index).layout()
        line = layout.lineAt(0)
        return float(layout.position().y() + line.y() + line.ascent()) if layout.lineCount() else 0.0

    def first_line_height(self, index: int) -> float:
        """Return the height of a paragraph's first line."""
        layout = self._laid_out(index).layout() if index in self.part else None
        return float(layout.lineAt(0).height()) if layout is not None and layout.lineCount() else 0.0

    def is_right_to_left(self, index: int) -> bool:
        """Tell whether a paragraph runs to the left; no is the answer for one that is not here."""
        return index in self.part and self.block(index).textDirection() == Qt.LayoutDirection.RightToLeft

    def space_above(self, index: int) -> float:
        """Return a paragraph's own top margin, without extra space; Qt takes none above the first."""
        return self._own_margins(index)[0] if index else 0.0

    def space_below(self, index: int) -> float:
        """Return a paragraph's own bottom margin, without extra space."""
        return self._own_margins(index)[1]

    def room_below(self, index: int) -> float:
        """Return where on the page the extra space below a paragraph ends."""
        extra = self._extra.get(index, (0, 0))[1]
        return float(self.text_rect(index).bottom()) + self.space_below(index) + extra

    def line_rects(self, span: Span) -> list[QRectF]:
        """Return the pieces of a span, line by line, tight around the letters."""
        first = self._index.paragraph_at(span.start)
        rects: list[QRectF] = []
        index = max(first, self.part.start) if first is not None else self.part.stop
        while index < self.part.stop and self._document.paragraphs[index].span.start < span.end:
            rects += self._rects_in(index, span)
            index += 1
        return rects

    def offset_at(self, block: QTextBlock, position: int) -> int | None:
        """Return the code point offset of a UTF-16 position within a block."""
        index = self.part.start + block.blockNumber()
        if not block.isValid() or index not in self.part:
            return None
        paragraph = self._document.paragraphs[index].span
        within = self._letters_of(index).units.to_code_point(position)
        return min(paragraph.start + within, paragraph.end)

    def span_of(self, cursor: QTextCursor) -> Span | None:
        """Return what a cursor selects."""
        block = self.blocks.findBlock
        first, last = block(cursor.selectionStart()), block(cursor.selectionEnd())
        start = self.offset_at(first, cursor.selectionStart() - first.position())
        end = self.offset_at(last, cursor.selectionEnd() - last.position())
        return Span(start, end) if start is not None and end is not None and start < end else None

    def cursor_over(self, span: Span) -> QTextCursor:
        """Return a cursor that selects what these blocks hold of a span."""
        cursor = QTextCursor(self.blocks)
        cursor.setPosition(self._position_of(span.start))
        cursor.setPosition(self._position_of(span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _position_of(self, offset: int) -> int:
        """Return Qt's position before a character, or at that end of these blocks which is nearer to it."""
        index = min(max(self.part.start, self.nearest_to(offset)), self.part.stop - 1)
        span = self._document.paragraphs[index].span
        within = min(max(offset, span.start), span.end) - span.start
        return self.block(index).position() + self._letters_of(index).units.to_qt(within)

    def nearest_to(self, offset: int) -> int:
        """Return the index of the paragraph at an offset, or of that before it."""
        return max(0, bisect_right(self._document.paragraphs, offset, key=lambda each: each.span.start) - 1)

    def cursor_at(self, offset: int) -> QTextCursor:
        """Return a cursor before a character, or at the start of the page where there is none."""
        cursor, index = QTextCursor(self.blocks), self._index.paragraph_at(offset)
        if index is not None and index in self.part:
            within = self._letters_of(index).units.to_qt(offset - self._document.paragraphs[index].span.start)
            cursor.setPosition(self.block(index).position() + within)
        return cursor

    def span_between(self, top: float, bottom: float) -> Span | None:
        """Return the whole lines that lie between two heights of the page; None where there is no text."""
        first, last = self._line_at(top), self._line_at(bottom)
        if first is None or last is None:
            return None
        start = self.offset_at(first[0], first[1].textStart())
        end = self.offset_at(last[0], last[1].textStart() + last[1].textLength())
        return Span(start, end) if start is not None and end is not None and start < end else None

    def line_start(self, y: float) -> int:
        """Return the offset of the first character of the line at a height of the page, or above it."""
        line = self._line_at(y)
        return (self.offset_at(line[0], line[1].textStart()) or 0) if line else 0

    def paragraph_at(self, y: float) -> int:
        """Return the index of the paragraph at a height of the page, or above it; no more is laid out than that needs.

        Qt's hit test takes what it has not laid out yet for near wherever a point is not within the letters of a line.
        """
        start = self.part.start
        last = max(start, min(start + self.blocks.blockCount(), self.shown) - 1)
        low, high = start, min(self._last_found, last)
        while high < last and self._top_of(high) <= y:
            low, high = high, min(last, high + STEP)
        self._last_found = low + max(0, bisect_right(range(low, high + 1), y, key=self._top_of) - 1)
        return self._last_found

    def _top_of(self, index: int) -> float:
        return self.blocks.documentLayout().blockBoundingRect(self.block(index)).top()

    @property
    def last_letter(self) -> int:
        """The offset of the last letter that is shown."""
        return self._document.paragraphs[self.shown - 1].span.end - 1 if self.shown else 0

    def show_all(self) -> None:
        """Take what was folded away for shown."""
        self.shown = len(self._document.paragraphs)

    def forget_lines(self) -> None:
        """Lines are about to be broken anew."""
        self._rects.clear()

    def is_extra_space(self, below: Mapping[int, int], above: Mapping[int, int]) -> bool:
        """Tell whether just this is added to the margins already."""
        return self._extra == _by_paragraph(below, above)

    def set_extra_space(self, below: Mapping[int, int], above: Mapping[int, int]) -> None:
        """Add pixels to the margins of these paragraphs and to no others."""
        wished = _by_paragraph(below, above)
        touched = {index for index in {*wished, *self._extra} if self._extra.get(index) != wished.get(index)}
        touched.intersection_update(self.part)
        cursor = QTextCursor(self.blocks)
        cursor.beginEditBlock()
        for index in touched:
            self._set_margins(cursor, index, wished.get(index, (0, 0)))
        cursor.endEditBlock()
        self._extra = wished

    @property
    def room_at_ends(self) -> tuple[int, int]:
        """The extra space above the first paragraph and below the last, which Qt takes from the page alone."""
        last = self.shown - 1
        above = self._extra.get(0, (0, 0))[0] if 0 in self.part else 0
        return above, self._extra.get(last, (0, 0))[1] if last in self.part else 0

    def _own_margins(self, index: int) -> tuple[float, float]:
        shape = self.block(index).blockFormat()
        return self._margins.get(index, (shape.topMargin(), shape.bottomMargin()))

    def _set_margins(self, cursor: QTextCursor, index: int, extra: tuple[int, int]) -> None:
        block = self.block(index)
        shape = block.blockFormat()
        above, below = self._margins.setdefault(index, (shape.topMargin(), shape.bottomMargin()))
        shape.setTopMargin(above + extra[0])
        shape.setBottomMargin(below + extra[1])
        cursor.setPosition(block.position())
        cursor.setBlockFormat(shape)

    def _laid_out(self, index: int) -> QTextBlock:
        block = self.block(index)
        self.blocks.documentLayout().blockBoundingRect(block)
        return block

    def _letters_of(self, index: int) -> _Letters:
        if index not in self._letters:
            text = self._document.text_of(self._document.paragraphs[index].span)
            self._letters[index] = _Letters(Utf16Map(text), runs_to_the_left(text))
        return self._letters[index]

    def _line_at(self, y: float) -> tuple[QTextBlock, QTextLine] | None:
        """Return the line that begins at a height of the page or above it, as far as its block does."""
        block = self._laid_out(self.paragraph_at(y))
        layout = block.layout()
        if not layout.lineCount():
            return None
        tops, within = range(layout.lineCount()), y - layout.position().y()
        number = bisect_right(tops, within, key=lambda number: layout.lineAt(number).y()) - 1
        return block, layout.lineAt(max(0, number))

    def _rects_in(self, index: int, span: Span) -> list[QRectF]:
        paragraph, letters = self._document.paragraphs[index].span, self._letters_of(index)
        first = letters.units.to_qt(max(span.start - paragraph.start, 0))
        last = letters.units.to_qt(min(span.end, paragraph.end) - paragraph.start)
        block = self._laid_out(index)
        layout, key = block.layout(), (index, first, last)
        if not layout.lineCount():
            return []
        if key not in self._rects:
            if len(self._rects) >= MOST_RECTS:
                self._rects.clear()
            above, below = self._heights_of(block)
            self._rects[key] = [
                _around_letters(line, left, right, above, below)
                for line in _lines(layout, first, last)
                for left, right in pieces(line, first, last, is_mixed=letters.is_mixed)
            ]
        return [rect.translated(layout.position()) for rect in self._rects[key]]

    def _heights_of(self, block: QTextBlock) -> tuple[float, float]:
        """Return how far a mark on words of a block reaches above their baseline, and below it."""
        index = block.charFormatIndex()
        if index not in self._heights:
            metrics = QFontMetricsF(block.charFormat().font())
            self._heights[index] = (metrics.capHeight() * 1.35, metrics.descent() * 0.72)
        return self._heights[index]


def _by_paragraph(below: Mapping[int, int], above: Mapping[int, int]) -> dict[int, tuple[int, int]]:
    return {index: (above.get(index, 0), below.get(index, 0)) for index in {*below, *above}}


def _lines(layout: QTextLayout, first: int, last: int) -> Iterator[QTextLine]:
    """Yield the lines that hold the characters from `first` to before `last`."""
    start, end = (layout.lineForTextPosition(place).lineNumber() for place in (first, last - 1))
    yield from (layout.lineAt(number) for number in range(start, end + 1))


def _around_letters(line: QTextLine, left: float, right: float, above: float, below: float) -> QRectF:
    baseline = line.y() + line.ascent()
    return QRectF(QPointF(left, baseline - above), QPointF(right, baseline + below))
