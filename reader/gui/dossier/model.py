"""A dossier as an item model: the rows of one section at a time."""

from PySide6.QtCore import QModelIndex, QObject

from reader.analysis.company import Companion, companions
from reader.gui.dossier.rows import (
    CompanionRow,
    Places,
    Row,
    Section,
    company_rows,
    mention_rows,
    quotation_rows,
)
from reader.gui.dossier.rows_model import RowsModel
from reader.model.annotation import Actor, Quotation
from reader.session.findings import Findings


class DossierModel(RowsModel):
    """Rows about one actor; a companion can be opened to the sentences that are shared with it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.section = Section.MENTIONS
        self.company: tuple[Companion, ...] = ()
        self._places: Places | None = None
        self._quotations: tuple[Quotation, ...] = ()
        self._open: frozenset[str] = frozenset()

    def show_actor(self, findings: Findings, actor: Actor) -> None:
        """Take what an analysis says about an actor."""
        if self.actor is None or actor.id != self.actor.id:
            self._open = frozenset()
        self.actor = actor
        self._places = Places(findings)
        self._quotations = tuple(one for one in findings.analysis.quotations or () if one.actor == actor.id)
        self.company = companions(findings.document, findings.analysis.actors or (), actor.id)
        if not self.counts()[self.section]:
            self.section = Section.MENTIONS
        self.show_rows(self._built())

    def show_section(self, section: Section) -> None:
        """Show another list."""
        self.section = section
        self.show_rows(self._built())

    def counts(self) -> dict[Section, int]:
        """Return how much each section holds."""
        mentions = len(self.actor.mentions) if self.actor else 0
        return {
            Section.MENTIONS: mentions,
            Section.QUOTATIONS: len(self._quotations),
            Section.COMPANY: len(self.company),
        }

    def switch_open(self, row: int) -> None:
        """Show the sentences shared with the companion of a row, or no more."""
        companion = self._rows[row]
        if not isinstance(companion, CompanionRow):
            return
        self._open = self._open ^ {companion.actor.id}
        if companion.is_open:
            self.beginRemoveRows(QModelIndex(), row + 1, row + companion.count)
            self._rows = self._built()
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), row + 1, row + companion.count)
            self._rows = self._built()
            self.endInsertRows()
        self.dataChanged.emit(self.index(row), self.index(row))

    def _built(self) -> tuple[Row, ...]:
        if self.actor is None or self._places is None:
            return ()
        if self.section is Section.QUOTATIONS:
            return quotation_rows(self._places, self._quotations)
        if self.section is Section.COMPANY:
            return company_rows(self._places, self.actor, self.company, self._open)
        return mention_rows(self._places, self.actor)
