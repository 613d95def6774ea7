"""What was found, as the rows of a list: words of the first article, under them those of the second, and a note."""

from enum import IntEnum

from PySide6.QtCore import Qt

from reader.gui.beside.rows import Row
from reader.gui.look.row_list import ListModel
from reader.gui.look.row_painting import Index
from reader.gui.look.row_parts import Part, PartRows, shortened
from reader.gui.look.theme import typography

_STOPS, _CLOSING = (".", "!", "?", "…", "。", "؟"), "\"'”’»)]"
ABOVE_HEADING = 14  # pixels
INDENT = 12  # of the words of the second article
MOST = 260  # characters that are shown


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
            return _told(*row.sides, row.note)
        return row if role == FoundRole.ROW else None


def _told(*parts: str) -> str:
    """Return parts as sentences, each with one stop."""
    *before, last = filter(None, parts)
    return " ".join([*(part if part.rstrip(_CLOSING).endswith(_STOPS) else f"{part}." for part in before), last])


class FoundRows(PartRows):
    """What cannot be chosen is a heading."""

    def parts(self, index: Index) -> list[Part]:
        row: Row = index.data(FoundRole.ROW)
        sizes = typography()
        if row.is_heading:
            words = f"{row.words}  ·  {row.note}"
            return [Part(words, sizes.interface, "accent", is_strong=True, above=ABOVE_HEADING)]
        words, other = (shortened(each, MOST) for each in row.sides)
        parts = [Part(words, sizes.interface, "ink")]
        if other:
            parts.append(Part(other, sizes.interface, "text_soft", INDENT, has_bar=True))
        if row.note:
            parts.append(Part(row.note, sizes.small, "soft_ink"))
        return parts
