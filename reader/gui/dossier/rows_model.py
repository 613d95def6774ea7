"""Rows about places of the article as an item model, whichever list they are of."""

from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from reader.gui.dossier.rows import CompanionRow, PlaceRow, Row
from reader.gui.look.row_list import ListModel
from reader.gui.look.row_painting import Index
from reader.gui.reading.actor_words import kind_name
from reader.gui.text.plain import tip_of
from reader.model.annotation import Actor


class DossierRole(IntEnum):
    """Extra data of a row."""

    ROW = Qt.ItemDataRole.UserRole + 1
    IS_HERE = Qt.ItemDataRole.UserRole + 2


class RowsModel(ListModel[Row]):
    """Rows, one of which may be where the reader is; `actor` is whom all of them are about, if anybody."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.actor: Actor | None = None
        self._here = -1

    def switch_open(self, row: int) -> None:
        """Show what a row has under it, or no more; most have nothing."""

    def set_here(self, offset: int) -> int | None:
        """Mark the row of the place where the reader is; return it."""
        self._here = offset
        self.tell_changed()
        return next((number for number, row in enumerate(self._rows) if self._is_here(row)), None)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == DossierRole.ROW:
            return row
        if role == DossierRole.IS_HERE:
            return self._is_here(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._described(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_of(self._described(row) if isinstance(row, CompanionRow) else _head(row))
        return None

    def _is_here(self, row: Row) -> bool:
        return isinstance(row, PlaceRow) and self._here in row.unit

    def _described(self, row: Row) -> str:
        if isinstance(row, CompanionRow):
            count = self.tr("shared sentences: {count}").format(count=row.count)
            return f"{row.actor.name} · {kind_name(row.actor.kind)} · {count}"
        number = self.tr("Paragraph {number}").format(number=row.number) if row.number else ""
        return ": ".join(filter(None, (number, _head(row), row.text)))


def _head(row: PlaceRow) -> str:
    return " · ".join(filter(None, (row.lead, row.note)))
