"""Which part of the article is in sight, told to those who draw the whole of it small."""

from PySide6.QtCore import QObject, Signal, Slot

from reader.gui.page.article_view import ArticleView
from reader.gui.reading.reading_session import ReadingSession
from reader.model.span import Span

STEP = 300  # of the article's length: a smaller move is not seen in a strip


class VisiblePart(QObject):
    """Follows the scroll bar of one ArticleView."""

    moved = Signal(object)

    def __init__(self, session: ReadingSession, view: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._last: Span | None = None
        view.verticalScrollBar().valueChanged.connect(self.tell)
        view.page_changed.connect(self.tell)
        session.analysis_changed.connect(self.tell)

    @Slot()
    def tell(self) -> None:
        """Say what is in sight, unless that was said already."""
        part = self._part()
        if part is not None and (self._last is None or _is_far(part, self._last, len(self._session.document.text))):
            self._last = part
            self.moved.emit(part)

    def _part(self) -> Span | None:
        paragraphs = self._session.document.paragraphs
        visible = self._view.visible_paragraphs()
        if not visible or visible[-1] >= len(paragraphs):
            return None
        first, last = self._view.top_offset(), self._view.bottom_offset()
        return Span(first, last) if first < last else paragraphs[visible[0]].span


def _is_far(part: Span, last: Span, length: int) -> bool:
    return max(abs(part.start - last.start), abs(part.end - last.end)) * STEP >= length
