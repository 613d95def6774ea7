"""Rows of what was found, for a list."""

from enum import IntEnum

from PySide6.QtCore import Qt

from reader.gui.beside.rows import Row
from reader.gui.look.row_list import ListModel
from reader.gui.look.row_painting import Index

_STOPS, _CLOSING = (".", "!", "?", "…", "。", "؟"), "\"'”’»)]"


class FoundRole(IntEnum):
    """What a row tells beside its words."""

    ROW = Qt.ItemDataRole.UserRole + 1


class FoundModel(ListModel[Row]):
    """Headings cannot be chosen."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_heading = index.isValid() and self._rows[index.row()].is_heading
        return Qt.ItemFlag.ItemIsEnabled if is_heading else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _told(row.words, row.other, row.note)
        return row if role == FoundRole.ROW else None


def _told(*parts: str) -> str:
    """Return parts as sentences, each with one stop."""
    *before, last = filter(None, parts)
    return " ".join([*(part if part.rstrip(_CLOSING).endswith(_STOPS) else f"{part}." for part in before), last])
