"""A pane that lists facts of the article, each a place in it: what it comes to, and the sentence that says so."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from reader.gui.actors.actor_notes import unread_note
from reader.gui.dossier.rows import PlaceRow, Places
from reader.gui.dossier.rows_model import RowsModel
from reader.gui.dossier.rows_view import DossierList
from reader.gui.look.boxes import column_of
from reader.gui.look.theme import Theme
from reader.gui.panes.pane import Pane
from reader.gui.reading.reading_session import ReadingSession
from reader.model.analysis import Analysis
from reader.session.article.state import Stage

SEARCHING = (Stage.OPENING, Stage.SUMMARIZING, Stage.RECOGNIZING)


class FactsPane(Pane):
    """Who derives from it says what is listed, and what an article without any is told to be."""

    def __init__(self, session: ReadingSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._model = RowsModel(self)
        self._list = DossierList(self._model, theme, self)
        self.windowTitleChanged.connect(self._list.setAccessibleName)
        self._note = self.note()
        parts = (self._note, (self._list, 1), 0)  # which takes the room where there is no list to fill it
        column_of(*parts, within=self, margins=(12, 10, 8, 8), spacing=8)
        self._list.place_requested.connect(session.activate)
        session.analysis_changed.connect(self._show)
        session.document_changed.connect(self._show)
        session.stage_changed.connect(self._show_note)
        session.span_activated.connect(self._show_here)
        self._show()

    def nothing(self) -> str:
        """Return what is said of an article without any."""
        raise NotImplementedError

    def rows(self, places: Places, analysis: Analysis) -> tuple[PlaceRow, ...]:
        """Return what there is to list of an article."""
        raise NotImplementedError

    @Slot()
    def _show(self) -> None:
        findings = self._session.findings
        self._model.show_rows(self.rows(Places(findings), findings.analysis))
        self._show_note()

    @Slot()
    def _show_note(self) -> None:
        is_empty = self._model.rowCount() == 0
        self._note.setText(self._note_for_none())
        self._note.setVisible(is_empty)
        self._list.setVisible(not is_empty)

    def _note_for_none(self) -> str:
        if self._session.stage in SEARCHING:
            return self.tr("Looking for them…")
        if self._session.analysis.is_complete:
            return unread_note(self._session) or self.nothing()
        return self.tr("The analysis ended before they were found.")

    @Slot(object)
    def _show_here(self, _span: object) -> None:
        self._list.reveal(self._model.set_here(self._session.place))
