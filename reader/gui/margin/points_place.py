"""Where the box of key points stands: above the first paragraph after title, standfirst, byline and first picture."""

from PySide6.QtCore import QObject, Slot

from reader.gui.margin.cards import are_points_in_place
from reader.gui.margin.key_points_box import KeyPointsBox
from reader.gui.margin.summary_margin import SummaryMargin
from reader.gui.page.article_view import ArticleView
from reader.gui.reading.reading_session import ReadingSession
from reader.model.document import ParagraphKind

GAP_BELOW = 28  # white under the box
GAP_ABOVE = 20
OVERHANG = 16  # of the box over the text, at either side
_LEADING = {ParagraphKind.TITLE, ParagraphKind.STANDFIRST, ParagraphKind.BYLINE, ParagraphKind.CAPTION}


class PointsPlace(QObject):
    """Keeps room for the box in the article, and the box in that room."""

    def __init__(self, session: ReadingSession, view: ArticleView, margin: SummaryMargin) -> None:
        super().__init__(view)
        self._session, self._view, self._margin = session, view, margin
        self.box = KeyPointsBox(view.viewport())
        view.page_changed.connect(self.place)
        view.verticalScrollBar().valueChanged.connect(self.place)

    def show(self) -> None:
        """Show the key points, unless the author's list stands near the top anyway."""
        session = self._session
        if are_points_in_place(session.document, session.analysis) or self._anchor() is None:
            self.box.hide()
        else:
            self.box.show_points(session.document, session.analysis, self._view.style_of_page())

    def room(self) -> dict[int, int]:
        """Return the room that the box needs above a paragraph, in pixels."""
        anchor = self._anchor()
        if anchor is None or self.box.isHidden():
            return {}
        return {anchor: GAP_ABOVE + self.box.height_at(self._frame()[1]) + GAP_BELOW}

    @Slot()
    def place(self) -> None:
        """Put the box where the article is now."""
        anchor = self._anchor()
        if anchor is None or self.box.isHidden():
            return
        self._margin.keep_room_above(self.room())
        left, width = self._frame()
        height = self.box.height_at(width)
        top = round(self._view.paragraph_rect(anchor).top()) - height - GAP_BELOW
        self.box.setGeometry(left, top, width, height)

    def _anchor(self) -> int | None:
        paragraphs = enumerate(self._session.document.paragraphs)
        return next((index for index, paragraph in paragraphs if paragraph.kind not in _LEADING), None)

    def _frame(self) -> tuple[int, int]:
        page = self._view.geometry_of_page
        return page.text_left - OVERHANG, page.text_width + 2 * OVERHANG
