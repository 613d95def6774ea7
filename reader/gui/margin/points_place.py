"""The opening of an article: the quiet line under its title, and the key points above its first paragraph of text."""

from PySide6.QtCore import QObject, QPoint, Slot

from reader.gui.margin.card_button import WORDS_INSET
from reader.gui.margin.cards import Card, CardKind, are_points_in_place, point_words
from reader.gui.margin.key_points_box import KeyPointsBox
from reader.gui.margin.opening_line import OpeningLine
from reader.gui.margin.point_button import INSET, NUMBER_ROOM, PointButton, PointsFrame
from reader.gui.margin.summary_margin import SummaryMargin
from reader.gui.page.article_view import ArticleView
from reader.gui.reading.reading_session import ReadingSession
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.session.article.state import Stage

GAP_ABOVE, GAP_BELOW = 16, 24  # white around the points, at zoom 1
LONG_ENOUGH = 800  # characters of a text that has three points or more
LINE_ABOVE, LINE_BELOW = 8, 16  # white around the quiet line
SHARE_OF_POINTS = 0.42  # of the window's height: the article begins on the first screen
_LEADING = frozenset({ParagraphKind.TITLE, ParagraphKind.STANDFIRST, ParagraphKind.BYLINE, ParagraphKind.CAPTION})


class PointsPlace(QObject):
    """Keeps room in the article for what we put into its opening, and puts it into that room."""

    def __init__(self, session: ReadingSession, view: ArticleView, margin: SummaryMargin) -> None:
        super().__init__(view)
        self._session, self._view, self._margin = session, view, margin
        self.box = KeyPointsBox(view.viewport())
        self.line = OpeningLine(view.viewport())
        self.box.changed.connect(self._make_room)
        self.box.menu_wished.connect(self._on_menu_wished)
        view.page_changed.connect(self.place)
        view.verticalScrollBar().valueChanged.connect(self.place)

    def begin(self) -> None:
        """Show the line of another article, and keep room for its points, which are not known yet."""
        self.line.show_document(self._session.document, self._view.style_of_page())
        self._show_points()

    def show(self) -> None:
        """Show the key points, unless the author's list stands near the top anyway."""
        self.line.show_length(self._session.document, self._view.style_of_page())
        self._show_points()

    def room(self) -> dict[int, int]:
        """Return the room that is needed above paragraphs, in pixels."""
        self._fit()
        room = {anchor: height for anchor, height in [(self._line_anchor(), self._room_of_line())] if height}
        anchor = self._anchor()
        if anchor is not None and not self.box.isHidden():
            height = self._pixels(GAP_ABOVE) + self.box.height_now() + self._gap_below(anchor)
            room[anchor] = room.get(anchor, 0) + height
        self._view.before_pictures = {place: height for place, height in room.items() if place}
        return room

    def chosen_words(self) -> str:
        """Return what is shown of the chosen point; one that was pressed is chosen as long as its sentence is."""
        session, chosen, button = self._session, self._session.selection, self.box.focusWidget()
        pressed = button.number if isinstance(button, PointButton) else None
        number = pressed if chosen.point is None else chosen.point
        if number is None or (chosen.sentence is not None and chosen.point != pressed):
            return ""
        return point_words(session.document, session.findings.points[number])

    @Slot(object, QPoint)
    def _on_menu_wished(self, number: int, place: QPoint) -> None:
        """Ask for the menu of a point, which is that of a card that leads to where it stands in the text."""
        point = self._session.findings.points[number]
        words = point_words(self._session.document, point)
        card = Card(CardKind.MARK, f"point-{number}", words, words, point.span)
        self._margin.card_menu_wished.emit(card, place)

    @Slot()
    def place(self) -> None:
        """Put everything where the article is now."""
        document = self._session.document
        if not document.paragraphs:
            return
        self._margin.keep_room_above(self.room())
        page = self._view.geometry_of_page
        anchor = self._anchor()
        if anchor is not None and not self.box.isHidden():
            below = self.box.height_now() + self._gap_below(anchor) + round(self._view.space_above(anchor))
            below += self._view.room_of_pictures(anchor) if anchor else 0
            top = round(self._view.paragraph_rect(anchor).top()) - below
            frame = self._frame()
            self.box.setGeometry(frame.left, top, frame.width, self.box.height_now())
        self.line.setGeometry(page.text_left, self._top_of_line(), page.text_width, self.line.height_now())

    def _show_points(self) -> None:
        session, style = self._session, self._view.style_of_page()
        if are_points_in_place(session.document, session.analysis) or self._anchor() is None:
            self.box.hide()
        else:
            has_own = bool(session.document.paragraphs_of_kind(ParagraphKind.KEY_POINT))
            is_long = len(session.document.text) >= LONG_ENOUGH and not has_own
            is_awaited = is_long and session.stage is not Stage.READY and session.analysis.key_points is None
            self.box.show_points(session.document, session.analysis, style, is_awaited=is_awaited)

    @Slot()
    def _make_room(self) -> None:
        self._margin.keep_room_above(self.room())
        self._margin.reflow()
        self.place()

    def _pixels(self, size: int) -> int:
        return self._view.style_of_page().pixels(size)

    def _gap_below(self, anchor: int) -> int:
        """Return the white to add under the points; a heading has its own above it."""
        return max(0, self._pixels(GAP_BELOW) - round(self._view.space_above(anchor)))

    def _room_of_line(self) -> int:
        return self._pixels(LINE_ABOVE) + self.line.height_now() + self._below_line() if self.line.has_words() else 0

    def _top_of_line(self) -> int:
        """Return where the line is: under the title, or above all where there is none."""
        if self._line_anchor():
            return round(self._view.paragraph_rect(0).bottom() + self._view.space_below(0) / 2)
        above = self.room().get(0, 0) - self._pixels(LINE_ABOVE)
        return round(self._view.paragraph_rect(0).top()) - above

    def _below_line(self) -> int:
        """Return the white under the line: little where a byline goes on with it."""
        paragraphs, anchor = self._session.document.paragraphs, self._line_anchor()
        goes_on = anchor < len(paragraphs) and paragraphs[anchor].kind is ParagraphKind.BYLINE
        return self._pixels(LINE_ABOVE // 2 if goes_on else LINE_BELOW)

    def _line_anchor(self) -> int:
        paragraphs = self._session.document.paragraphs
        return 1 if len(paragraphs) > 1 and paragraphs[0].kind is ParagraphKind.TITLE else 0

    def _anchor(self) -> int | None:
        return first_of_text(self._session.document)

    def _fit(self) -> None:
        self.box.fit(self._frame(), round(self._view.viewport().height() * SHARE_OF_POINTS))

    def _frame(self) -> PointsFrame:
        page, room = self._view.geometry_of_page, self._pixels(NUMBER_ROOM)
        start = page.text_left - INSET
        if not page.margin_width:
            return PointsFrame(start, page.text_width, 0, mark_room=room)
        if page.is_mirrored:
            left = page.margin_right - WORDS_INSET - room
            return PointsFrame(left, page.text_width, 0, start - left, mark_room=room)
        return PointsFrame(start, page.text_width, page.margin_left + WORDS_INSET - start, mark_room=room)


def first_of_text(document: Document) -> int | None:
    """Return the paragraph with which the article begins, after title, standfirst and who wrote it, or its picture.

    A heading among these, as the name of a column above the author's, is one of them.
    """
    first = next((index for index, each in enumerate(document.paragraphs) if _is_text(each)), None)
    if first is None:
        return None
    led = [index for index in range(first) if document.paragraphs[index].kind in _LEADING]
    words = [index for index in led if document.paragraphs[index].kind is not ParagraphKind.CAPTION]
    start, above = ((indices or [-1])[-1] + 1 for indices in (led, words))
    return min((image.before for image in document.images if above <= image.before < start), default=start)


def _is_text(paragraph: Paragraph) -> bool:
    is_aside = paragraph.kind not in _LEADING and not paragraph.is_prose and paragraph.kind is ParagraphKind.BODY
    return paragraph.kind not in _LEADING and paragraph.kind is not ParagraphKind.HEADING and not is_aside
