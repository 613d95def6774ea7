"""Asking for the line of a paragraph: by a click in the empty margin beside it, or by a key."""

from PySide6.QtCore import QObject, QPoint, Signal, Slot

from reader.gui.page.article_view import ArticleView
from reader.gui.reading.reading_session import ReadingSession

NEAR = 5  # pixels above and below a paragraph that are still beside it


class Asking(QObject):
    """Joins one ArticleView to the lines of its session; `is_idle` while the margin is hidden."""

    refused = Signal(str)

    def __init__(self, session: ReadingSession, view: ArticleView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self.is_idle = False
        view.clicked_beside.connect(self._on_clicked_beside)

    def paragraph_at(self, point: QPoint) -> int | None:
        """Return the paragraph beside which a point of the empty margin is, None where nothing can be asked for."""
        page = self._view.geometry_of_page
        is_beside = page.margin_left <= point.x() <= page.margin_right
        if self._session.analysis.summary is None or not page.margin_width or not is_beside:
            return None
        rects = ((index, self._view.paragraph_rect(index)) for index in self._view.visible_paragraphs())
        near = (index for index, rect in rects if rect.top() - NEAR <= point.y() <= rect.bottom() + NEAR)
        return next((index for index in near if self._can_ask(index)), None)

    @Slot()
    def ask_here(self) -> None:
        """Show the line of the chosen paragraph, or else of the first in sight, or no more; or say why not."""
        paragraph = self._paragraph_here()
        if self._session.analysis.summary is None:
            self.refused.emit(self.tr("The summary is not there yet."))
        elif self.is_idle:
            self.refused.emit(self.tr("The margin is hidden; show it first."))
        elif paragraph is None:
            self.refused.emit(self.tr("Choose a paragraph first."))
        elif self._session.lines.has_line(paragraph):
            self.refused.emit(self.tr("The line of this paragraph is there already."))
        else:
            self._session.ask_line(paragraph)

    def _paragraph_here(self) -> int | None:
        chosen = self._session.selection.paragraph
        if chosen is not None:
            return chosen
        first = self._session.findings.index.paragraph_at(self._view.top_offset())
        paragraphs = self._session.document.paragraphs
        within = range(first or 0, len(paragraphs))
        return next((index for index in within if paragraphs[index].is_prose), None)

    def _can_ask(self, paragraph: int) -> bool:
        return self._session.document.paragraphs[paragraph].is_prose and not self._session.lines.has_line(paragraph)

    @Slot(QPoint)
    def _on_clicked_beside(self, point: QPoint) -> None:
        paragraph = self.paragraph_at(point)
        if paragraph is not None:
            self._session.ask_line(paragraph)
