"""What is in sight of a long article, set by itself while the whole of it waits: the same lines at the same places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from reader.gui.figures.tables import Table
from reader.gui.page.block_places import BlockPlaces
from reader.model.document import Paragraph

MOST = 400  # paragraphs: to set more would be felt, too
ABOVE, BELOW = 0.4, 1.6  # of a viewport's height, from the line that stays at its place
NARROW = 0.4  # ems, of a letter: a paragraph is not taken for taller than it is


@dataclass(frozen=True, slots=True)
class Sight:
    """How much is seen at once: `height` of the viewport, `width` of the lines, `size` of the letters, in pixels."""

    height: int
    width: int
    size: int

    def times(self, factor: float) -> "Sight":
        """Return one that is so many times as high."""
        return Sight(round(self.height * factor), self.width, self.size)

    def least_height(self, paragraph: Paragraph) -> float:
        """Return what a paragraph takes at least."""
        return (1 + len(paragraph.span) * NARROW * self.size // self.width) * self.size


class PartInSight:
    """A few paragraphs in blocks of their own; `scrolled` is the height in them at which the viewport begins."""

    def __init__(self, places: BlockPlaces) -> None:
        self.places = places
        self.scrolled = 0

    def scroll_to(self, y: int, height: int) -> None:
        """Begin a viewport so high at a height of the part, as far as the whole page could be scrolled to it."""
        places = self.places
        if places.part.stop >= places.shown:
            y = min(y, round(places.blocks.documentLayout().documentSize().height()) - height)
        self.scrolled = y if places.part.start else max(0, y)

    def covers(self, height: int) -> bool:
        """Tell whether a viewport so high shows these paragraphs alone."""
        places, part = self.places, self.places.part
        if part.start and places.text_rect(part.start).top() > self.scrolled:
            return False
        return part.stop >= places.shown or places.text_rect(part.stop - 1).bottom() >= self.scrolled + height

    def paint(self, painter: QPainter, area: QRect, palette: QPalette, selected: QTextCursor | None) -> None:
        """Draw the words in an area of the viewport as the text view would."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = palette
        context.clip = area.translated(0, self.scrolled).toRectF()
        context.selections = [_selection(selected, palette)] if selected is not None else []
        painter.save()
        painter.translate(0, -self.scrolled)
        painter.setClipRect(context.clip)
        self.places.blocks.documentLayout().draw(painter, context)
        painter.restore()


def _selection(cursor: QTextCursor, palette: QPalette) -> QAbstractTextDocumentLayout.Selection:
    letters = QTextCharFormat()
    letters.setBackground(palette.highlight())
    letters.setForeground(palette.highlightedText())
    selection = QAbstractTextDocumentLayout.Selection()
    selection.cursor, selection.format = cursor, letters
    return selection


def blank_like(blocks: QTextDocument, viewport: QWidget) -> QTextDocument:
    """Return an empty document that is set in a viewport just as another one."""
    blank = QTextDocument()
    blank.setUndoRedoEnabled(False)
    blank.setDocumentMargin(blocks.documentMargin())
    blank.setDefaultFont(blocks.defaultFont())
    blank.setDefaultTextOption(blocks.defaultTextOption())
    blank.documentLayout().setPaintDevice(viewport)
    blank.setTextWidth(viewport.width())
    return blank


def part_around(
    paragraphs: Sequence[Paragraph], middle: int, sight: Sight, tables: Sequence[Table] = ()
) -> range | None:
    """Return the paragraphs that are seen around one of those shown, tables whole; None where they are too many."""
    below = _count(paragraphs[middle:], sight, BELOW)
    above = _count(reversed(paragraphs[max(0, middle - MOST) : middle]), sight, ABOVE)
    start, stop = middle - above, middle + below
    for table in tables:
        if table.first < stop and start < table.paragraphs.stop:
            start, stop = min(start, table.first), max(stop, table.paragraphs.stop)
    return range(start, stop) if stop - start <= MOST else None


def _count(paragraphs: Iterator[Paragraph] | Sequence[Paragraph], sight: Sight, screens: float) -> int:
    """Return how many paragraphs are surely as high as so many screens, at most all."""
    height, count = 0.0, 0
    for paragraph in paragraphs:
        if height >= screens * sight.height:
            break
        height += sight.least_height(paragraph)
        count += 1
    return count
