"""A view that lists facts of the article, each a place in it: what it comes to, and the sentence that says so."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.gui.dossier.rows import PlaceRow, Places
from reader.gui.dossier.rows_model import RowsModel
from reader.gui.dossier.rows_view import DossierList
from reader.gui.look.theme import Theme
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.text.plain import PlainLabel
from reader.model.analysis import Analysis
from reader.session.article.state import Stage

INSET = 8  # of the title and of what is said in place of the list
SEARCHING = (Stage.OPENING, Stage.SUMMARIZING, Stage.RECOGNIZING)


class FactsModel(RowsModel):
    """The rows of facts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def show_rows(self, rows: tuple[PlaceRow, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()


Rows = Callable[[Places, Analysis], tuple[PlaceRow, ...]]  # what there is to list of an article


class FactsView(QWidget):
    """A list under its pane's tab; what is listed, and what is said of an article without any, is the pane's own."""

    def __init__(self, session: ReadingSession, theme: Theme, parent: QWidget, *, nothing: str, rows: Rows) -> None:
        super().__init__(parent)
        self._session, self._rows, self._nothing = session, rows, nothing
        self._model = FactsModel(self)
        self._list = DossierList(self._model, theme, self)
        self._list.setAccessibleName(parent.windowTitle())
        self._note = PlainLabel(parent=self)
        self._note.setWordWrap(True)
        self._note.setContentsMargins(INSET, 0, 0, 0)
        self._note.setForegroundRole(self._note.palette().ColorRole.PlaceholderText)
        self._lay_out()
        self._list.place_requested.connect(session.activate)
        session.analysis_changed.connect(self._show)
        session.document_changed.connect(self._show)
        session.stage_changed.connect(self._show_note)
        session.span_activated.connect(self._show_here)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._list.rows.theme = theme
        self._list.viewport().update()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._note)
        column.addWidget(self._list, 1)
        column.addStretch()  # takes the room where there is no list to fill it

    @Slot()
    def _show(self) -> None:
        findings = self._session.findings
        self._model.show_rows(self._rows(Places(findings), findings.analysis))
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
        is_sought = self._session.analysis.is_complete
        return self._nothing if is_sought else self.tr("The analysis ended before they were found.")

    @Slot(object)
    def _show_here(self, _span: object) -> None:
        self._list.reveal(self._model.set_here(self._session.place))
