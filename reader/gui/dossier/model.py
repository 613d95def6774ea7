"""A dossier as an item model: the rows of one section at a time."""

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.analysis.company import Companion, companions
from reader.gui.actor_words import kind_name
from reader.gui.dossier.rows import (
    CompanionRow,
    PlaceRow,
    Places,
    Row,
    Section,
    company_rows,
    mention_rows,
    quotation_rows,
)
from reader.gui.findings import Findings
from reader.model.annotation import Actor, Quotation

Index = QModelIndex | QPersistentModelIndex


class DossierRole(IntEnum):
    """Extra data of a row."""

    ROW = Qt.ItemDataRole.UserRole + 1
    IS_HERE = Qt.ItemDataRole.UserRole + 2


class DossierModel(QAbstractListModel):
    """Rows about one actor; a companion can be opened to the sentences that are shared with it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.section = Section.MENTIONS
        self.actor: Actor | None = None
        self.company: tuple[Companion, ...] = ()
        self._places: Places | None = None
        self._quotations: tuple[Quotation, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._open: frozenset[str] = frozenset()
        self._here = -1

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
        self._fill()

    def show_section(self, section: Section) -> None:
        """Show another list."""
        self.section = section
        self._fill()

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

    def set_here(self, offset: int) -> int | None:
        """Mark the row of the place where the reader is; return it."""
        self._here = offset
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        return next((number for number, row in enumerate(self._rows) if self._is_here(row)), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == DossierRole.ROW:
            return row
        if role == DossierRole.IS_HERE:
            return self._is_here(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._described(row)
        return None

    def _fill(self) -> None:
        self.beginResetModel()
        self._rows = self._built()
        self.endResetModel()

    def _built(self) -> tuple[Row, ...]:
        if self.actor is None or self._places is None:
            return ()
        if self.section is Section.QUOTATIONS:
            return quotation_rows(self._places, self._quotations)
        if self.section is Section.COMPANY:
            return company_rows(self._places, self.actor, self.company, self._open)
        return mention_rows(self._places, self.actor)

    def _is_here(self, row: Row) -> bool:
        return isinstance(row, PlaceRow) and self._here in row.unit

    def _described(self, row: Row) -> str:
        if isinstance(row, CompanionRow):
            count = self.tr("shared sentences: {count}").format(count=row.count)
            return f"{row.actor.name} · {kind_name(row.actor.kind)} · {count}"
        number = self.tr("Paragraph {number}").format(number=row.number) if row.number else ""
        return ": ".join(filter(None, (number, row.note, row.text)))
