"""The article: one text view with highlights under it, paragraph numbers beside it and room kept for the cards."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QRectF, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QWidget

from reader.gui.page.ornaments import paint_fills, paint_joint, paint_lines
from reader.gui.page.overlays import Highlight, Layer, Overlays, Source
from reader.gui.page.page_margins import runs_left
from reader.gui.page.rendering import PageStyle
from reader.gui.page.scrolling import tell_height
from reader.gui.page.text_page import TextPage
from reader.model.document import Document
from reader.model.span import Span

FOCUS_LINE = 3  # pixels, at the left of an article that has the keyboard by Tab
AROUND = 40  # pixels by which what marks a line may reach beyond it
MODIFIERS = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta})

HeightOfCard = Callable[[], int | None]  # in the viewport, while the card is in sight


class ArticleView(TextPage):
    """Shows a Document; speaks in code points and paragraph indices, never in Qt positions."""

    link_activated = Signal(str)
    zoom_requested = Signal(int)

    def __init__(self, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._overlays = Overlays()
        self._joint: tuple[Span, HeightOfCard] | None = None
        self.anchorClicked.connect(self._on_anchor_clicked)

    # -- what is shown -------------------------------------------------------------------------------------------

    def show_document(self, document: Document, offset: int = 0, above: Mapping[int, int] | None = None) -> None:
        """Show an article with the line of an offset at the top; `above` is room to keep over paragraphs, in pixels."""
        self._overlays.clear()
        self._joint = None
        super().show_document(document, offset, above)

    def use_caret(self, is_on: bool) -> None:
        """Let the arrow keys move a caret through the words, to select and to hear them, or let them scroll."""
        flags = Qt.TextInteractionFlag.TextBrowserInteraction
        self.setTextInteractionFlags(flags | Qt.TextInteractionFlag.TextSelectableByKeyboard if is_on else flags)

    def set_layer(self, layer: Layer, highlights: Source) -> None:
        """Replace the highlights of one layer."""
        self._overlays.set(layer, highlights)
        self.viewport().update()

    def set_joint(self, joint: tuple[Span, HeightOfCard] | None) -> None:
        """Draw the thin line that joins a sentence to its card, or none; where the card is, is asked at each paint."""
        self._joint = joint
        self.viewport().update()

    # -- places --------------------------------------------------------------------------------------------------

    def paragraph_rect(self, index: int) -> QRectF:
        """Return the place of a paragraph's lines in the viewport; forces layout up to it."""
        return self._places.text_rect(index).translated(self.scroll_offset())

    def first_line_height(self, index: int) -> float:
        """Return the height of a paragraph's first line."""
        return self._places.first_line_height(index)

    def room_of_pictures(self, index: int) -> int:
        """Return the pixels that the pictures above a paragraph take."""
        return self._pictures.room().get(index, 0)

    def space_above(self, index: int) -> float:
        """Return the white above a paragraph, without the room kept for the key points."""
        return self._places.space_above(index)

    def space_below(self, index: int) -> float:
        """Return the white under a paragraph, without the room kept for cards."""
        return self._places.space_below(index)

    def line_rects(self, span: Span) -> list[QRectF]:
        """Return the places in the viewport of a span's pieces, line by line."""
        return [rect.translated(self.scroll_offset()) for rect in self._places.line_rects(span)]

    def seen_rects(self, span: Span) -> list[QRectF]:
        """Return the places of the pieces of a span that are in sight; the rest of a long one is not measured."""
        height = self.viewport().height()
        lines = self._lines_in(QRect(0, 0, 1, height))
        rects = self.line_rects(span.common(lines)) if lines is not None and lines.overlaps(span) else []
        return [rect for rect in rects if rect.bottom() > 0 and rect.top() < height]

    def offset_at(self, point: QPoint) -> int | None:
        """Return the code point offset of the character under a point of the viewport."""
        self.settle()
        cursor = self.cursorForPosition(point)
        offset = self._places.offset_at(cursor.block(), cursor.positionInBlock())
        if offset is None:
            return None
        near = [Span(start, start + 1) for start in (offset - 1, offset) if 0 <= start < len(self._document.text)]
        hits = (one.start for one in near if any(r.contains(QPointF(point)) for r in self.line_rects(one)))
        return next(hits, None)

    def bottom_offset(self) -> int:
        """Return the code point offset of the last visible line."""
        y = self.viewport().height() - 4 - self.scroll_offset().y()
        line = self._places.span_between(y, y)
        return line.end if line else 0

    def selected_span(self) -> Span | None:
        """Return the selected text as a span of the document."""
        return self._whole.span_of(self.textCursor())

    def caret_offset(self) -> int:
        """Return the code point offset of the caret, or of the first visible line where the caret is not in sight."""
        cursor = self.textCursor()
        offset = self._whole.offset_at(cursor.block(), cursor.positionInBlock()) or 0
        return offset if cursor.block().blockNumber() in self.visible_paragraphs() else self.top_offset()

    # -- moving --------------------------------------------------------------------------------------------------

    def scroll_to(self, span: Span, *, is_smooth: bool = True) -> None:
        """Bring a span to the upper third of the window, unless it is at ease in sight already."""
        self._notes.unfold_to(span.start)
        self.settle()
        rects, height = self.line_rects(span), self.viewport().height()
        tell_height(self.document())
        self._scroll.bring_in_sight(span.start, rects, height, is_smooth=is_smooth)

    def put_caret(self, offset: int) -> None:
        """Put the caret before a character; nothing is selected any more."""
        self._notes.unfold_to(offset)
        self.settle()
        self.setTextCursor(self._places.cursor_at(offset))

    # -- Qt ------------------------------------------------------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the document's own characters, not the widget's, without what is not said; that, too, if it is all."""
        from reader.gui.text.clipboard import mime_of_words

        span = self.selected_span()
        return mime_of_words(self._document, span) if span else QMimeData()

    def paintEvent(self, event: QPaintEvent) -> None:
        drawn = list(self._highlights_in(event.rect()))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_fills(painter, drawn)
        painter.end()
        self._paint_words(event)
        painter.begin(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_lines(painter, drawn, self.geometry_of_page, runs_left=runs_left(self.geometry_of_page, self._style))
        self._ornaments.paint(painter, self.visible_paragraphs(), self.geometry_of_page, self.scroll_offset())
        self._paint_joint(painter)
        if self.is_reached:
            accent = self._style.theme.colour("accent")
            painter.fillRect(0, 0, FOCUS_LINE, self.viewport().height(), accent)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        self.settle()
        self._scroll.stop()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in MODIFIERS:
            self.settle()
        self._scroll.stop()
        to_start = event.matches(QKeySequence.StandardKey.MoveToStartOfDocument)
        to_end = event.matches(QKeySequence.StandardKey.MoveToEndOfDocument)
        if self._has_caret() or not (to_start or to_end):
            super().keyPressEvent(event)
        if to_start:
            self.verticalScrollBar().setValue(0)
        elif to_end:
            self.scroll_to_offset(self._whole.last_letter)

    # -- private -------------------------------------------------------------------------------------------------

    def _has_caret(self) -> bool:
        return bool(self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard)

    def _paint_words(self, event: QPaintEvent) -> None:
        if self._part is None:
            super().paintEvent(event)
            return
        palette, selected = self.palette(), self.selected_span()
        palette.setCurrentColorGroup(QPalette.ColorGroup.Active if self.hasFocus() else QPalette.ColorGroup.Inactive)
        painter = QPainter(self.viewport())
        self._part.paint(painter, event.rect(), palette, self._places.cursor_over(selected) if selected else None)
        painter.end()

    def _highlights_in(self, area: QRect) -> Iterator[tuple[Highlight, list[QRectF]]]:
        """Yield what marks the lines in a part of the viewport, with its place in them."""
        lines = None if self._is_filling else self._lines_in(area)
        if lines is None:
            return
        for highlight in self._overlays.within(lines):
            yield highlight, self.line_rects(highlight.span.common(lines))

    def _lines_in(self, area: QRect) -> Span | None:
        top = area.top() - self.scroll_offset().y()
        return self._places.span_between(top - AROUND, top + area.height() + AROUND)

    def _paint_joint(self, painter: QPainter) -> None:
        if self._joint is None or not self.geometry_of_page.margin_width:
            return
        rects, y = self.line_rects(self._joint[0]), self._joint[1]()
        if rects and y is not None:
            paint_joint(painter, rects[0], y, self.geometry_of_page, self._style.theme.colour("accent"))

    @Slot(QUrl)
    def _on_anchor_clicked(self, url: QUrl) -> None:
        self.link_activated.emit(url.toString())
