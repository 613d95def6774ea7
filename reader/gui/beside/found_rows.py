"""How a row of what was found is drawn: words of the first article, under them those of the second, and a note."""

from reader.gui.beside.found_model import FoundRole
from reader.gui.beside.rows import Row
from reader.gui.look.row_painting import Index
from reader.gui.look.row_parts import Part, PartRows, shortened
from reader.gui.look.theme import typography

ABOVE_HEADING = 14  # pixels
INDENT = 12  # of the words of the second article
MOST = 260  # characters that are shown


class FoundRows(PartRows):
    """What cannot be chosen is a heading."""

    def parts(self, index: Index) -> list[Part]:
        row: Row = index.data(FoundRole.ROW)
        sizes = typography()
        if row.is_heading:
            words = f"{row.words}  ·  {row.note}"
            return [Part(words, sizes.interface, "accent", is_strong=True, above=ABOVE_HEADING)]
        parts = [Part(shortened(row.words, MOST), sizes.interface, "ink")]
        if row.other:
            parts.append(Part(shortened(row.other, MOST), sizes.interface, "text_soft", INDENT, has_bar=True))
        if row.note:
            parts.append(Part(row.note, sizes.small, "soft_ink"))
        return parts
