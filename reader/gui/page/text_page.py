"""Sets an article in one text view: whole at once, or of a long one first what is in sight and then the whole."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QMouseEvent, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QWidget

from reader.gui.figures.tables import tables_of
from reader.gui.look.steady_bar import keep_bar
from reader.gui.page.block_places import BlockPlaces
from reader.gui.page.notes_fold import NotesFold
from reader.gui.page.ornaments import Ornaments
from reader.gui.page.page_geometry import text_alone
from reader.gui.page.page_margins import geometry_of, set_page_margins
from reader.gui.page.page_room import PageRoom
from reader.gui.page.part_in_sight import PartInSight, Sight, blank_like, part_around
from reader.gui.page.picture_frames import PictureFrames
from reader.gui.page.pointed_text import PointedText
from reader.gui.page.rendering import PageStyle, style_sheet, to_html, writing_in
from reader.gui.page.scrolling import HeldPlace, ReadingPlace, SmoothScroll, tell_height
from reader.model.document import Document
from reader.model.span import Span

TOP_LINE = 4.0  # pixels from the upper edge of the viewport to the line that is scrolled to
LONG = 1000  # paragraphs: laying all of them out at once would be felt
STILL_MS = 250  # without another change, until the whole of a long article is set
ACTS = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.ContextMenu,
    }
)


class TextPage(PointedText):
    """Shows a Document in a style; what is set anew keeps the line that is read at its place.

    While a change of a long article is fresh, `_part` is seen in place of the page of before, which waits unchanged
    under it; whatever needs the whole article has it set first, by `settle`.
    """

    page_changed = Signal()
    _part: PartInSight | None = None  # Qt asks before there is anything

    def __init__(self, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._document = Document("", ())
        self._whole = self._places = BlockPlaces(self._document, self.document())
        self._all_ornaments = self._ornaments = Ornaments(self._document, self._places, style)
        self._pictures = PictureFrames(self.viewport())
        self._notes = NotesFold(self.viewport(), self.settle)
        self._room = PageRoom(self._pictures, self._notes)
        self.before_pictures: Mapping[int, int] = {}  # pixels of the room above paragraphs that pictures leave free
        self._is_filling = False
        self.is_being_set = False  # meanwhile the scroll bar moves because lines do
        self._wished_top: int | None = None  # until the window is there and has its size
        self._html: str | None = None  # of all the article, which is the same in every style
        self._is_text_due = False  # the whole is in another style than the part in sight
        self._old_size: QSize | None = None  # for which the whole is laid out, where the viewport has another by now
        self.geometry_of_page = text_alone(800, 600)
        self._scroll = SmoothScroll(self.verticalScrollBar(), self)
        self._held = HeldPlace(None, 0)
        self._still = QTimer(self, singleShot=True, interval=STILL_MS)
        self._be_a_page()

    def _be_a_page(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        keep_bar(self)
        self.setAccessibleName(self.tr("Article"))
        self.document().setDocumentMargin(0)
        self.page_changed.connect(self._place_pictures)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().valueChanged.connect(self._place_pictures)
        self._pictures.lost.connect(self._lay_out_anew)
        self._notes.opened.connect(self._lay_out_anew)
        self._still.timeout.connect(self._on_still)

    # -- what is shown -------------------------------------------------------------------------------------------

    def show_document(self, document: Document, offset: int = 0, above: Mapping[int, int] | None = None) -> None:
        """Show an article with the line of an offset at the top; `above` is room to keep over paragraphs, in pixels."""
        self._document = document
        self._html = None
        self._leave_part()
        self._notes.begin()
        self._room.begin(len(document.paragraphs))
        self._room.wish({}, above or {})
        self._pictures.show_document(document)
        self._fill()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._wished_top = None if self.isVisible() else offset
        self.scroll_to_offset(offset)
        self.page_changed.emit()

    def replace_document(self, document: Document) -> None:
        """Take a Document of the same text, or of one that goes on after it; place and selection stay."""
        is_same = document.digest == self._document.digest and writing_in(document) is writing_in(self._document)
        if is_same:
            self._document = document
            return
        place = self._place()
        self._document = document
        self._html = None
        self._pictures.show_more(document)
        self._room.go_on(len(document.paragraphs))
        self._is_text_due = True
        self._set_whole(place)

    def set_style(self, style: PageStyle) -> None:
        """Set theme and zoom; the top line stays where it is, and what is selected stays so."""
        place = self._place()
        self._style = style
        self._is_text_due = True
        self._set(place)

    def set_margin(self, style: PageStyle) -> None:
        """Take a style that differs in the margin alone: in its columns, where there is room, or in its side."""
        self._style = style
        self._lay_out_anew()

    def set_spacing(self, extra_below: dict[int, int], extra_above: dict[int, int]) -> None:
        """Keep room, in pixels, below and above paragraphs; the top line stays where it is."""
        self._room.wish(extra_below, extra_above)
        if self._places.is_extra_space(*self._room.wished()):
            return
        place, blocks = self._place(), self._places.blocks
        blocks.setLayoutEnabled(self._part is not None or not self._is_lazy_from(place))
        whole = QTextCursor(blocks)  # one change, so that the article is laid out once
        whole.beginEditBlock()
        self._keep_room()
        whole.endEditBlock()
        blocks.setLayoutEnabled(True)
        self._return_to(place)
        if self._part is None or self._part.covers(self.viewport().height()) or not self._set_part(place):
            self.page_changed.emit()

    def shown_document(self) -> Document:
        """Return the article, or as much of it as has come."""
        return self._document

    def style_of_page(self) -> PageStyle:
        """Return the theme and zoom in use."""
        return self._style

    def paragraphs_set(self) -> range:
        """Return the paragraphs that have a place on the page by now."""
        return self._places.part

    @Slot()
    def settle(self) -> None:
        """Set all of the page, where only what is in sight was set by now; every line stays where it is."""
        if self._part is not None:
            self._set_whole(self._place())

    # -- places --------------------------------------------------------------------------------------------------

    def scroll_offset(self) -> QPointF:
        """Return where the page's origin is in the viewport."""
        if self._part is not None:
            return QPointF(0, -self._part.scrolled)
        return QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def top_offset(self) -> int:
        """Return the code point offset of the first visible line."""
        return self._places.line_start(4 - self.scroll_offset().y())

    def visible_paragraphs(self) -> range:
        """Return the indices of the paragraphs in the viewport."""
        if self._is_filling:
            return range(0)
        top, part = -self.scroll_offset().y(), self._places.part
        first, last = (self._places.paragraph_at(y) for y in (top, top + self.viewport().height()))
        return range(max(part.start, first - 1), min(part.stop, self._places.shown, last + 2))

    def scroll_to_offset(self, offset: int) -> None:
        """Put the line of an offset at the top of the window, at once."""
        self._notes.unfold_to(offset)
        self.settle()
        self._return_to(ReadingPlace(offset, TOP_LINE) if offset > 0 else None)

    def _place(self) -> ReadingPlace | None:
        """Return the first visible line, or that which a scroll leads to, None at the top of the page."""
        y = self.scroll_offset().y()
        kept = self._scroll.goal or self._held.at(y)
        if kept is not None or (y == 0 and 0 in self._places.part):
            return kept
        offset = self.top_offset()
        rects = self._rects_near(offset)
        return ReadingPlace(offset, rects[0].top() + y if rects else TOP_LINE)

    def _return_to(self, place: ReadingPlace | None) -> None:
        """Put a line where it stood, at once."""
        rects = self._rects_near(place.offset) if place else []
        goal = round(rects[0].top() - place.y) if place and rects else 0
        if self._part is None:
            self._places.paragraph_at(goal + self.viewport().height())  # or the bar would not reach as far yet
            tell_height(self.document())
            self._scroll.to(goal, is_smooth=False)
        else:
            self._scroll.stop()
            self._part.scroll_to(goal, self.viewport().height())
        self._held = HeldPlace(place, self.scroll_offset().y())

    def _rects_near(self, offset: int) -> list[QRectF]:
        """Return the place on the page of the character at an offset, or of that before it where there is none."""
        near = (min(offset, len(self._document.text) - 1), offset - 1)
        found = (self._places.line_rects(Span(one, one + 1)) for one in near if one >= 0)
        return next(filter(None, found), [])

    # -- the whole, or first a part ------------------------------------------------------------------------------

    def _set(self, place: ReadingPlace | None) -> None:
        """Set the page anew: what is in sight first, where all of it would be felt."""
        if not self._is_felt(place) or not self._set_part(place):
            self._set_whole(place)

    def _is_felt(self, place: ReadingPlace | None) -> bool:
        if self._wished_top is not None or self._part is not None:
            return self._part is not None
        above = self._whole.nearest_to(place.offset) if place is not None else 0
        return (len(self._document.paragraphs) if self._is_text_due else above) > LONG

    def _set_part(self, place: ReadingPlace | None) -> bool:
        """Set what is in sight; tell whether that is little enough."""
        self._still.start()  # first, so that the whole comes whatever fails
        viewport, tables = self.viewport(), tables_of(self._document)
        page = geometry_of(self._document.text, viewport.width(), self._style)
        sight, shown = Sight(max(1, viewport.height()), page.text_width, self._style.body_size), self._whole.shown
        middle = min(self._whole.nearest_to(place.offset), shown - 1) if place is not None else 0
        part = part_around(self._document.paragraphs[:shown], middle, sight, tables)
        while part is not None:
            self._fill_part(part)
            self._return_to(place)
            if self._part is not None and self._part.covers(viewport.height()):
                viewport.update()
                self.page_changed.emit()
                return True
            sight = sight.times(2)
            part = part_around(self._document.paragraphs[:shown], middle, sight, tables)
        return False

    def _fill_part(self, part: range) -> None:
        tables = tuple(table for table in tables_of(self._document) if table.first in part)
        blocks = blank_like(self.document(), self.viewport())
        blocks.setDefaultStyleSheet(style_sheet(self._style, writing_in(self._document)))
        blocks.setHtml(to_html(self._document, tables, part))
        self._places = self._whole.of_part(blocks, part)
        self._part = PartInSight(self._places)
        self._notes.stand_on(self._places, self._style)
        self._ornaments = self._all_ornaments.of_part(self._places, self._style, tables)
        self._set_page()

    def _leave_part(self) -> None:
        self._still.stop()
        self._part = None
        self._places, self._ornaments = self._whole, self._all_ornaments
        self._notes.stand_on(self._places, self._style)

    def _set_whole(self, place: ReadingPlace | None) -> None:
        """Set all that is due, and put the line that is read where it stood."""
        self._leave_part()
        self.is_being_set = True
        try:
            (self._fill_again if self._is_text_due else self._break_lines_anew)()
            self._return_to(place)
        finally:
            self.is_being_set = False
        self.page_changed.emit()

    def _break_lines_anew(self) -> None:
        blocks = self.document()
        width = self.viewport().width()  # another one has all lines broken anew, which once is enough for
        blocks.setLayoutEnabled(self._old_size is None or self._old_size.width() == width)
        self._take_size()
        self._set_page()
        blocks.setLayoutEnabled(True)

    def _take_size(self) -> None:
        """Let Qt lay out for the size of the viewport, unless it has done so."""
        if self._old_size is not None:
            super().resizeEvent(QResizeEvent(self.viewport().size(), self._old_size))
            self._old_size = None

    def _is_lazy_from(self, place: ReadingPlace | None) -> bool:
        """Tell whether less is laid out anew by beginning again, as far as the place that is in sight."""
        is_early = place is None or place.offset < len(self._document.text) / 2
        return is_early and len(self._document.paragraphs) > LONG

    def _fill_again(self) -> None:
        """Set the text anew; nobody hears that the caret is at its start for a moment."""
        caret = self.textCursor()
        anchor, position = caret.anchor(), caret.position()
        with QSignalBlocker(self):
            self._fill((anchor, position))
        if anchor != position:
            self.selectionChanged.emit()  # what was offered for it went away with the lines of before

    def _fill(self, selected: tuple[int, int] = (0, 0)) -> None:
        blocks, tables = self.document(), tables_of(self._document)
        blocks.setDefaultStyleSheet(style_sheet(self._style, writing_in(self._document)))
        self._is_filling = True  # setHtml moves the scroll bar while the blocks are not there yet
        blocks.setLayoutEnabled(False)  # until all is set: a later change would have everything laid out at once
        try:
            self._take_size()
            self._html = self._html or to_html(self._document, tables)
            self.setHtml(self._html)
            self._select(*selected)
            self._whole = self._places = BlockPlaces(self._document, blocks)
            self._notes.fold(self._document, blocks, self._places, self._style)
            self._all_ornaments = self._ornaments = Ornaments(self._document, self._places, self._style, tables)
            self._set_page()
            self._is_text_due = False
        finally:
            blocks.setLayoutEnabled(True)
            self._is_filling = False

    def _select(self, anchor: int, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

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
        set_page_margins(self._places.blocks, self.geometry_of_page, self._style, width=width, room=room)

    def _keep_room(self) -> None:
        if not self._places.is_extra_space(*self._room.wished()):
            self._places.set_extra_space(*self._room.wished())
            self._set_page_margins()

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
        self._set(self._place())

    @Slot()
    def _on_still(self) -> None:
        if QGuiApplication.mouseButtons() is Qt.MouseButton.NoButton:
            self.settle()
        else:
            self._still.start()  # an edge or a slider may be dragged on

    @Slot()
    def _on_scrolled(self) -> None:
        """Go where the bar was moved to on the page of before, which is still what it measures."""
        if self._part is not None and not self._is_filling:
            self._leave_part()
            self._set_whole(self._place())

    # -- Qt ------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the page out anew; the top line stays at the top."""
        wished = self._wished_top
        place = self._place() if wished is None else ReadingPlace(wished, TOP_LINE)
        self._old_size = event.oldSize() if self._old_size is None else self._old_size
        is_as_wide = self._part is None and event.size().width() == event.oldSize().width()
        (self._set_whole if is_as_wide else self._set)(place if place and place.offset else None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wished_top is not None:
            self.scroll_to_offset(self._wished_top)
            self._wished_top = None

    def viewportEvent(self, event: QEvent) -> bool:
        """Have all of the page set before anything is done to it; what only passes over it waits."""
        move = event if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove else None
        is_passing = move is not None and move.buttons() is Qt.MouseButton.NoButton
        if self._part is not None and (event.type() in ACTS or (move is not None and not is_passing)):
            self.settle()
        return (self._part is not None and is_passing) or super().viewportEvent(event)
