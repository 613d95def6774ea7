"""Where spans and paragraphs lie in a laid-out QTextDocument, in its own coordinates; one block is one paragraph."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextCursor, QTextDocument, QTextLine

from reader.gui.text.line_pieces import pieces, runs_to_the_left
from reader.gui.text.utf16 import Utf16Map
from reader.model.document import Document
from reader.model.span import Span
from reader.model.span_index import SpanIndex


class BlockPlaces:
    """Joins code points to the blocks of a text view."""

    def __init__(self, document: Document, blocks: QTextDocument) -> None:
        self._document = document
        self._blocks = blocks
        self._index = SpanIndex(document)
        self._units = Utf16Map(document.text)
        self._margins: dict[int, tuple[float, float]] = {}
        self._extra: dict[int, tuple[int, int]] = {}

    def text_rect(self, index: int) -> QRectF:
        """Return the rectangle of a paragraph's lines, without its margins; lays out up to it."""
        block = self._laid_out(index)
        layout = block.layout()
        return layout.boundingRect().translated(layout.position())

    def first_baseline(self, index: int) -> float:
        """Return the y of the baseline of a paragraph's first line."""
        layout = self._laid_out(index).layout()
        line = layout.lineAt(0)
        return float(layout.position().y() + line.y() + line.ascent()) if layout.lineCount() else 0.0

    def first_line_height(self, index: int) -> float:
        """Return the height of a paragraph's first line."""
        layout = self._laid_out(index).layout()
        return float(layout.lineAt(0).height()) if layout.lineCount() else 0.0

    def is_right_to_left(self, index: int) -> bool:
        """Tell whether a paragraph runs to the left."""
        return self._blocks.findBlockByNumber(index).textDirection() == Qt.LayoutDirection.RightToLeft

    def space_above(self, index: int) -> float:
        """Return a paragraph's own top margin, without extra space."""
        if index in self._margins:
            return self._margins[index][0]
        return float(self._blocks.findBlockByNumber(index).blockFormat().topMargin())

    def space_below(self, index: int) -> float:
        """Return a paragraph's own bottom margin, without extra space."""
        if index in self._margins:
            return self._margins[index][1]
        return float(self._blocks.findBlockByNumber(index).blockFormat().bottomMargin())

    def line_rects(self, span: Span) -> list[QRectF]:
        """Return the pieces of a span, line by line, tight around the letters."""
        first = self._index.paragraph_at(span.start)
        rects: list[QRectF] = []
        index = first if first is not None else len(self._document.paragraphs)
        while index < len(self._document.paragraphs) and self._document.paragraphs[index].span.start < span.end:
            rects += self._rects_in(index, span)
            index += 1
        return rects

    def offset_at(self, block: QTextBlock, position: int) -> int | None:
        """Return the code point offset of a UTF-16 position within a block."""
        if not 0 <= block.blockNumber() < len(self._document.paragraphs):
            return None
        paragraph = self._document.paragraphs[block.blockNumber()].span
        offset = self._units.to_code_point(self._units.to_qt(paragraph.start) + position)
        return min(offset, paragraph.end)

    def is_extra_space(self, below: Mapping[int, int], above: Mapping[int, int]) -> bool:
        """Tell whether just this is added to the margins already."""
        return self._extra == _by_paragraph(below, above)

    def set_extra_space(self, below: Mapping[int, int], above: Mapping[int, int]) -> None:
        """Add pixels to the margins of these paragraphs and to no others."""
        wished = _by_paragraph(below, above)
        touched = {index for index in {*wished, *self._extra} if self._extra.get(index) != wished.get(index)}
        cursor = QTextCursor(self._blocks)
        cursor.beginEditBlock()
        for index in touched:
            self._set_margins(cursor, index, wished.get(index, (0, 0)))
        cursor.endEditBlock()
        self._extra = wished

    @property
    def room_at_ends(self) -> tuple[int, int]:
        """The extra space above the first paragraph and below the last, which Qt takes from the page alone."""
        last = len(self._document.paragraphs) - 1
        return self._extra.get(0, (0, 0))[0], self._extra.get(last, (0, 0))[1]

    def _set_margins(self, cursor: QTextCursor, index: int, extra: tuple[int, int]) -> None:
        block = self._blocks.findBlockByNumber(index)
        shape = block.blockFormat()
        above, below = self._margins.setdefault(index, (shape.topMargin(), shape.bottomMargin()))
        shape.setTopMargin(above + extra[0])
        shape.setBottomMargin(below + extra[1])
        cursor.setPosition(block.position())
        cursor.setBlockFormat(shape)

    def _laid_out(self, index: int) -> QTextBlock:
        block = self._blocks.findBlockByNumber(index)
        self._blocks.documentLayout().blockBoundingRect(block)
        return block

    def _rects_in(self, index: int, span: Span) -> list[QRectF]:
        paragraph = self._document.paragraphs[index].span
        start, end = max(span.start, paragraph.start), min(span.end, paragraph.end)
        origin = self._units.to_qt(paragraph.start)
        block = self._laid_out(index)
        metrics = QFontMetricsF(block.charFormat().font())
        first, last = self._units.to_qt(start) - origin, self._units.to_qt(end) - origin
        layout, is_mixed = block.layout(), runs_to_the_left(paragraph.of(self._document.text))
        rects = []
        for line in (layout.lineAt(number) for number in range(layout.lineCount())):
            for left, right in pieces(line, first, last, is_mixed=is_mixed):
                rects.append(_around_letters(line, left, right, metrics).translated(layout.position()))
        return rects


def _by_paragraph(below: Mapping[int, int], above: Mapping[int, int]) -> dict[int, tuple[int, int]]:
    return {index: (above.get(index, 0), below.get(index, 0)) for index in {*below, *above}}


def _around_letters(line: QTextLine, left: float, right: float, metrics: QFontMetricsF) -> QRectF:
    baseline = line.y() + line.ascent()
    top, bottom = baseline - metrics.capHeight() * 1.35, baseline + metrics.descent() * 0.72
    return QRectF(QPointF(left, top), QPointF(right, bottom))
