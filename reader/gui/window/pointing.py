"""What the mouse learns over the article: the shape of its pointer, and who or what it points at in words."""

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QCursor

from reader.gui.margin.asking import Asking
from reader.gui.margin.cards import doubt_words
from reader.gui.page.article_view import ArticleView
from reader.gui.page.overlay_layers import PageMarks
from reader.gui.reading.actor_words import mention_words
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.text.plain import hide_tip, show_tip
from reader.model.note_links import words_of

BELOW = QPoint(0, 12)  # from the pointer to its tip
MOST_OF_A_NOTE = 500  # characters; a longer note is read where it stands
REST_MS = 350  # on a name before it is told whose it is: who only passes over a page of names wants to read it


class Pointing(QObject):
    """Follows the mouse over one ArticleView."""

    def __init__(self, session: ReadingSession, view: ArticleView, marks: PageMarks, asking: Asking) -> None:
        super().__init__(view)
        self._session, self._view, self._marks = session, view, marks
        self._asking = asking
        self._tip = ""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._show_tip)
        view.hovered_at.connect(self._on_hovered)
        view.hover_ended.connect(self._on_hover_ended)
        view.clicked_at.connect(self._be_silent)
        view.menu_wished.connect(self._be_silent)
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @Slot(int)
    def _on_hovered(self, offset: int) -> None:
        viewport, findings = self._view.viewport(), self._session.findings
        actor = findings.actor_at(offset)
        marked = actor if actor and self._marks.is_shown(actor) else None
        anchor = self._view.anchorAt(viewport.mapFromGlobal(QCursor.pos()))
        if not anchor:
            viewport.setCursor(Qt.CursorShape.PointingHandCursor if marked else Qt.CursorShape.IBeamCursor)
        doubt, own = findings.doubt_at(offset), self._session.highlighting.at(offset)
        note = words_of(self._session.document, anchor)
        if note:
            self._tell(note[:MOST_OF_A_NOTE] + ("…" if len(note) > MOST_OF_A_NOTE else ""))
        elif findings.is_not_found(offset):
            self._tell(self.tr("Not found in the text"))
        elif doubt is not None:
            self._tell(doubt_words(self._session.document, doubt))
        elif own is not None and own.highlight.comment is not None:
            self._tell(own.highlight.comment.text, is_patient=True)
        else:
            self._tell(mention_words(marked, offset) if marked else "", is_patient=True)

    @Slot()
    def _on_hover_ended(self) -> None:
        viewport = self._view.viewport()
        is_asked = self._asking.paragraph_at(viewport.mapFromGlobal(QCursor.pos())) is not None
        viewport.setCursor(Qt.CursorShape.PointingHandCursor if is_asked else Qt.CursorShape.ArrowCursor)
        self._tell(self.tr("Show the line of this paragraph (L)") if is_asked else "", is_patient=True)

    @Slot()
    def _be_silent(self) -> None:
        """Say nothing more of this place: what was pressed for comes now."""
        self._rest.stop()
        hide_tip()

    @Slot()
    def _on_scrolled(self) -> None:
        """Forget what was told: other words are under the mouse now."""
        self._tip = ""
        self._be_silent()

    def _tell(self, tip: str, *, is_patient: bool = False) -> None:
        """Show a tip at once, or when the mouse has rested; none hides the last one."""
        if tip == self._tip:
            return
        self._tip = tip
        self._rest.stop()
        hide_tip()
        if is_patient and tip:
            self._rest.start()
        elif tip:
            self._show_tip()

    @Slot()
    def _show_tip(self) -> None:
        show_tip(QCursor.pos() + BELOW, self._tip, self._view.viewport())
