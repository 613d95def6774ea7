"""The article: one text view with highlights under it, paragraph numbers beside it and room kept for the cards."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QRectF, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from reader.gui.figures.tables import tables_of
from reader.gui.look.steady_bar import keep_bar
from reader.gui.page.block_places import BlockPlaces
from reader.gui.page.notes_fold import NotesFold
from reader.gui.page.ornaments import Ornaments, paint_fills, paint_joint, paint_lines
from reader.gui.page.overlays import Highlight, Layer, Overlays, Source
from reader.gui.page.page_geometry import text_alone
from reader.gui.page.page_margins import geometry_of, runs_left, set_page_margins
from reader.gui.page.page_room import PageRoom
from reader.gui.page.picture_frames import PictureFrames
from reader.gui.page.pointed_text import PointedText
from reader.gui.page.rendering import PageStyle, style_sheet, to_html, writing_in
from reader.gui.page.scrolling import ReadingPlace, SmoothScroll, tell_height
from reader.model.document import Document
from reader.model.span import Span

TOP_LINE = 4.0  # pixels from the upper edge of the viewport to the line that is scrolled to
FOCUS_LINE = 3  # pixels, at the left of an article that has the keyboard by Tab
AROUND = 40  # pixels by which what marks a line may reach beyond it
LONG = 1000  # paragraphs: laying all of them out at once would be felt


class ArticleView(PointedText):
    """Shows a Document; speaks in code points and paragraph indices, never in Qt positions."""

    link_activated = Signal(str)
    page_changed = Signal()
    zoom_requested = Signal(int)

    def __init__(self, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._document = Document("", ())
        self._places = BlockPlaces(self._document, self.document())
        self._ornaments = Ornaments(self._document, self._places, style)
        self._pictures = PictureFrames(self.viewport())
        self._notes = NotesFold(self.viewport())
        self._room = PageRoom(self._pictures, self._notes)
        self.before_pictures: Mapping[int, int] = {}  # pixels of the room above paragraphs that pictures leave free
        self._overlays = Overlays()
        self._joint: tuple[Span, int] | None = None
        self._is_filling = False
        self._wished_top: int | None = None  # until the window is there and has its size
        self.geometry_of_page = text_alone(800, 600)
        self._scroll = SmoothScroll(self.verticalScrollBar(), self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        keep_bar(self)
        self.setAccessibleName(self.tr("Article"))
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.page_changed.connect(self._place_pictures)
        self.verticalScrollBar().valueChanged.connect(self._place_pictures)
        self._pictures.lost.connect(self._lay_out_anew)
        self._notes.opened.connect(self._lay_out_anew)

    # -- what is shown -------------------------------------------------------------------------------------------

    def show_document(self, document: Document, offset: int = 0, above: Mapping[int, int] | None = None) -> None:
        """Show an article with the line of an offset at the top; `above` is room to keep over paragraphs, in pixels."""
        self._document = document
        self._overlays.clear()
        self._joint = None
        self._notes.begin()
        self._room.begin(len(document.paragraphs))
        self._room.wish({}, above or {})
        self._pictures.show_document(document)
        self._fill()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._wished_top = None if self.isVisible() else offset
        self.scroll_to_offset(offset)

    def replace_document(self, document: Document) -> None:
        """Take a Document of the same text, or of one that goes on after it; place and selection stay."""
        is_same = document.digest == self._document.digest and writing_in(document) is writing_in(self._document)
        self._document = document
        if is_same:
            return
        place = self._place()
        self._pictures.show_more(document)
        self._room.go_on(len(document.paragraphs))
        self._fill_again(place)

    def set_style(self, style: PageStyle) -> None:
        """Set theme and zoom; the top line stays where it is, and what is selected stays so."""
        place = self._place()
        self._style = style
        self._fill_again(place)

    def set_margin(self, style: PageStyle) -> None:
        """Take a style that differs in the margin alone: in its columns, where there is room, or in its side."""
        self._style = style
        self._lay_out_anew()

    def use_caret(self, is_on: bool) -> None:
        """Let the arrow keys move a caret through the words, to select and to hear them, or let them scroll."""
        flags = Qt.TextInteractionFlag.TextBrowserInteraction
        self.setTextInteractionFlags(flags | Qt.TextInteractionFlag.TextSelectableByKeyboard if is_on else flags)

    def shown_document(self) -> Document:
        """Return the article, or as much of it as has come."""
        return self._document

    def style_of_page(self) -> PageStyle:
        """Return the theme and zoom in use."""
        return self._style

    def set_layer(self, layer: Layer, highlights: Source) -> None:
        """Replace the highlights of one layer."""
        self._overlays.set(layer, highlights)
        self.viewport().update()

    def set_joint(self, span: Span | None, margin_y: int = 0) -> None:
        """Draw the thin line that joins a sentence to its card, or none."""
        self._joint = (span, margin_y) if span else None
        self.viewport().update()

    def set_spacing(self, extra_below: dict[int, int], extra_above: dict[int, int]) -> None:
        """Keep room, in pixels, below and above paragraphs; the top line stays where it is."""
        self._room.wish(extra_below, extra_above)
        if self._places.is_extra_space(*self._room.wished()):
            return
        place, blocks = self._place(), self.document()
        blocks.setLayoutEnabled(not self._is_lazy_from(place))
        whole = QTextCursor(blocks)  # one change, so that the article is laid out once
        whole.beginEditBlock()
        self._keep_room()
        whole.endEditBlock()
        blocks.setLayoutEnabled(True)
        self._return_to(place)
        self.page_changed.emit()

    def _keep_room(self) -> None:
        if not self._places.is_extra_space(*self._room.wished()):
            self._places.set_extra_space(*self._room.wished())
            self._set_page_margins()

    def _is_lazy_from(self, place: ReadingPlace | None) -> bool:
        """Tell whether less is laid out anew by beginning again, as far as the place that is in sight."""
        is_early = place is None or place.offset < len(self._document.text) / 2
        return is_early and len(self._document.paragraphs) > LONG

    # -- places --------------------------------------------------------------------------------------------------

    def scroll_offset(self) -> QPointF:
        """Return where the page's origin is in the viewport."""
        return QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def paragraph_rect(self, index: int) -> QRectF:
        """Return the place of a paragraph's lines in the viewport; forces layout up to it."""
        return self._places.text_rect(index).translated(self.scroll_offset())

    def first_line_height(self, index: int) -> float:
        """Return the height of a paragraph's first line."""
        return self._places.first_line_height(index)

    def space_below(self, index: int) -> float:
        """Return the white under a paragraph, without the room kept for cards."""
        return self._places.space_below(index)

    def line_rects(self, span: Span) -> list[QRectF]:
        """Return the places in the viewport of a span's pieces, line by line."""
        return [rect.translated(self.scroll_offset()) for rect in self._places.line_rects(span)]

    def offset_at(self, point: QPoint) -> int | None:
        """Return the code point offset of the character under a point of the viewport."""
        cursor = self.cursorForPosition(point)
        offset = self._places.offset_at(cursor.block(), cursor.positionInBlock())
        if offset is None:
            return None
        near = [Span(start, start + 1) for start in (offset - 1, offset) if 0 <= start < len(self._document.text)]
        hits = (one.start for one in near if any(r.contains(QPointF(point)) for r in self.line_rects(one)))
        return next(hits, None)

    def top_offset(self) -> int:
        """Return the code point offset of the first visible line."""
        return self._places.line_start(4 - self.scroll_offset().y())

    def bottom_offset(self) -> int:
        """Return the code point offset of the last visible line."""
        y = self.viewport().height() - 4 - self.scroll_offset().y()
        line = self._places.span_between(y, y)
        return line.end if line else 0

    def visible_paragraphs(self) -> range:
        """Return the indices of the paragraphs in the viewport."""
        if self._is_filling:
            return range(0)
        top = -self.scroll_offset().y()
        first, last = (self._places.paragraph_at(y) for y in (top, top + self.viewport().height()))
        return range(max(0, first - 1), min(self._places.shown, last + 2))

    def selected_span(self) -> Span | None:
        """Return the selected text as a span of the document."""
        return self._places.span_of(self.textCursor())

    def caret_offset(self) -> int:
        """Return the code point offset of the caret, or of the first visible line where the caret is not in sight."""
        cursor = self.textCursor()
        offset = self._places.offset_at(cursor.block(), cursor.positionInBlock()) or 0
        return offset if cursor.block().blockNumber() in self.visible_paragraphs() else self.top_offset()

    # -- moving --------------------------------------------------------------------------------------------------

    def scroll_to(self, span: Span, *, is_smooth: bool = True) -> None:
        """Bring a span to the upper third of the window, unless it is at ease in sight already."""
        self._notes.unfold_to(span.start)
        rects, height = self.line_rects(span), self.viewport().height()
        tell_height(self.document())
        self._scroll.bring_in_sight(span.start, rects, height, is_smooth=is_smooth)

    def put_caret(self, offset: int) -> None:
        """Put the caret before a character; nothing is selected any more."""
        self._notes.unfold_to(offset)
        self.setTextCursor(self._places.cursor_at(offset))

    def scroll_to_offset(self, offset: int) -> None:
        """Put the line of an offset at the top of the window, at once."""
        self._notes.unfold_to(offset)
        self._return_to(ReadingPlace(offset, TOP_LINE) if offset > 0 else None)

    def _place(self) -> ReadingPlace | None:
        """Return the first visible line, or that which a scroll leads to, None at the top of the page."""
        if self._scroll.goal is not None:
            return self._scroll.goal
        if self.verticalScrollBar().value() == 0:
            return None
        offset = self.top_offset()
        rects = self._rects_near(offset)
        return ReadingPlace(offset, rects[0].top() + self.scroll_offset().y() if rects else TOP_LINE)

    def _return_to(self, place: ReadingPlace | None) -> None:
        """Put a line where it stood, at once."""
        rects = self._rects_near(place.offset) if place else []
        tell_height(self.document())
        self._scroll.to(round(rects[0].top() - place.y) if place and rects else 0, is_smooth=False)

    def _rects_near(self, offset: int) -> list[QRectF]:
        """Return the place on the page of the character at an offset, or of that before it where there is none."""
        near = (min(offset, len(self._document.text) - 1), offset - 1)
        found = (self._places.line_rects(Span(one, one + 1)) for one in near if one >= 0)
        return next(filter(None, found), [])

    def _fill_again(self, place: ReadingPlace | None) -> None:
        before = self.textCursor()
        anchor, position = before.anchor(), before.position()
        self._fill()
        if anchor != position:
            cursor = self.textCursor()
            cursor.setPosition(anchor)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        self._return_to(place)

    # -- Qt ------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the page out anew; the top line stays at the top."""
        wished, blocks = self._wished_top, self.document()
        place = self._place() if wished is None else ReadingPlace(wished, TOP_LINE)
        blocks.setLayoutEnabled(not self._is_lazy_from(place))
        super().resizeEvent(event)
        self._set_page()
        blocks.setLayoutEnabled(True)
        self._return_to(place if place and place.offset else None)
        self.page_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wished_top is not None:
            self.scroll_to_offset(self._wished_top)
            self._wished_top = None

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
        super().paintEvent(event)
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
        self._scroll.stop()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._scroll.stop()
        to_start = event.matches(QKeySequence.StandardKey.MoveToStartOfDocument)
        to_end = event.matches(QKeySequence.StandardKey.MoveToEndOfDocument)
        if self._has_caret() or not (to_start or to_end):
            super().keyPressEvent(event)
        if to_start:
            self.verticalScrollBar().setValue(0)
        elif to_end:
            self.scroll_to_offset(self._places.last_letter)

    # -- private -------------------------------------------------------------------------------------------------

    def _has_caret(self) -> bool:
        return bool(self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard)

    def _fill(self) -> None:
        blocks, tables = self.document(), tables_of(self._document)
        blocks.setDefaultStyleSheet(style_sheet(self._style, writing_in(self._document)))
        self._is_filling = True  # setHtml moves the scroll bar while the blocks are not there yet
        blocks.setLayoutEnabled(False)  # until all is set: a later change would have everything laid out at once
        self.setHtml(to_html(self._document, tables))
        self._places = BlockPlaces(self._document, blocks)
        self._notes.fold(self._document, blocks, self._places, self._style)
        self._ornaments = Ornaments(self._document, self._places, self._style, tables)
        self._set_page()
        blocks.setLayoutEnabled(True)
        self._is_filling = False
        self.page_changed.emit()

    def _set_page(self) -> None:
        """Set margins, tables and pictures for the width and the style in use."""
        self._set_page_margins()
        self._pictures.fit(self.geometry_of_page, self._style)
        self._keep_room()

    def _set_page_margins(self) -> None:
        width = self.viewport().width()
        self.geometry_of_page = geometry_of(self._document.text, width, self._style)
        self._places.forget_lines()
        self._ornaments.fit_tables(self.geometry_of_page)
        room = self._places.room_at_ends
        set_page_margins(self.document(), self.geometry_of_page, self._style, width=width, room=room)

    def _highlights_in(self, area: QRect) -> Iterator[tuple[Highlight, list[QRectF]]]:
        """Yield what marks the lines in a part of the viewport, with its place in them."""
        top = area.top() - self.scroll_offset().y()
        lines = None if self._is_filling else self._places.span_between(top - AROUND, top + area.height() + AROUND)
        if lines is None:
            return
        for highlight in self._overlays.within(lines):
            yield highlight, self.line_rects(highlight.span.common(lines))

    def _paint_joint(self, painter: QPainter) -> None:
        rects = self.line_rects(self._joint[0]) if self._joint else []
        if rects and self._joint is not None and self.geometry_of_page.margin_width:
            accent = self._style.theme.colour("accent")
            paint_joint(painter, rects[0], self._joint[1], self.geometry_of_page, accent)

    @Slot()
    def _place_pictures(self) -> None:
        if not self._is_filling:
            self._pictures.place(self.visible_paragraphs(), self.geometry_of_page, self._bottom_of_pictures)
            self._notes.place(self.geometry_of_page, self.scroll_offset().y())

    def _bottom_of_pictures(self, index: int) -> float:
        bottom = self._room.bottom_of_pictures(index, self._places) + self.scroll_offset().y()
        return bottom + self.before_pictures.get(index, 0)

    @Slot()
    def _lay_out_anew(self) -> None:
        place = self._place()
        self._set_page()
        self._return_to(place)
        self.page_changed.emit()

    @Slot(QUrl)
    def _on_anchor_clicked(self, url: QUrl) -> None:
        self.link_activated.emit(url.toString())
