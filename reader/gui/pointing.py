"""What the mouse learns over the article: the shape of its pointer, and who or what it points at in words."""

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QToolTip

from reader.gui.article_view import ArticleView
from reader.gui.cards import doubt_words
from reader.gui.page_marks import PageMarks
from reader.gui.reading_session import ReadingSession
from reader.model.annotation import Actor

BELOW = QPoint(0, 12)  # from the pointer to its tip


class Pointing(QObject):
    """Follows the mouse over one ArticleView."""

    def __init__(self, session: ReadingSession, view: ArticleView, marks: PageMarks) -> None:
        super().__init__(view)
        self._session, self._view, self._marks = session, view, marks
        view.hovered_at.connect(self._on_hovered)
        view.hover_ended.connect(self._on_hover_ended)

    @Slot(int)
    def _on_hovered(self, offset: int) -> None:
        viewport, findings = self._view.viewport(), self._session.findings
        actor = findings.actor_at(offset)
        if not self._view.anchorAt(viewport.mapFromGlobal(QCursor.pos())):
            viewport.setCursor(Qt.CursorShape.PointingHandCursor if actor else Qt.CursorShape.IBeamCursor)
        tip = self._actor_tip(actor, offset) if actor and actor.kind not in self._marks.hidden_kinds else ""
        doubt = findings.doubt_at(offset)
        if findings.is_not_found(offset):
            tip = self.tr("Not found in the text")
        elif doubt is not None:
            tip = doubt_words(self._session.document, doubt)
        if tip:
            QToolTip.showText(QCursor.pos() + BELOW, tip, viewport)
        else:
            QToolTip.hideText()

    @Slot()
    def _on_hover_ended(self) -> None:
        self._view.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    def _actor_tip(self, actor: Actor, offset: int) -> str:
        number = next((n for n, span in enumerate(actor.mentions, start=1) if offset in span), 0)
        place = self.tr("mention {number} of {count}").format(number=number, count=len(actor.mentions))
        return "\n".join(filter(None, (actor.name, actor.role, place)))
