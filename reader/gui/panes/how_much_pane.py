"""How much: the sums, shares and counts of the article, each with the sentence that says of what."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.gui.dossier.facts import FactsView
from reader.gui.dossier.rows import PlaceRow, Places, fact_row, words_at
from reader.gui.look.theme import Theme
from reader.gui.panes.pane import Pane
from reader.gui.reading.reading_session import ReadingSession
from reader.model.analysis import Analysis
from reader.model.facts import Quantity


class HowMuchPane(Pane):
    """Quantities in the order of the text."""

    def __init__(self, session: ReadingSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("how_much_pane")
        self.setWindowTitle(self.tr("How much"))
        self._view = FactsView(session, theme, self, nothing=self.tr("This text tells no quantities."), rows=_rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._view.set_theme(theme)


def _rows(places: Places, analysis: Analysis) -> tuple[PlaceRow, ...]:
    return tuple(_row(places, each) for each in analysis.quantities or ())


def _row(places: Places, each: Quantity) -> PlaceRow:
    counted = f" {words_at(places.document, each.of)}" if each.of else ""
    return fact_row(places, each.span, lead=words_at(places.document, each.span) + counted)
