"""Tables on paper: how the rows of each are set, by the same rules as in the window."""

from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat

from reader.gui.figures.table_format import RUN_ON_WHITE, last_letters, spaced, tabs_of
from reader.gui.figures.table_setting import Form, TableSetting, column_widths, set_table
from reader.gui.figures.tables import tables_of
from reader.gui.paper.rows import Marker, Row
from reader.gui.paper.sheet import POINT, Face, Sheet
from reader.gui.paper.typeset import Columns, SetText
from reader.model.document import Document
from reader.model.span import Span

ROW_GAP = 5 * POINT  # between two rows, with a rule in its middle
BELOW = 12 * POINT  # the whole table

Formats = list[tuple[Span, QTextCharFormat]]


class TableRows:
    """Sets the rows of the tables of one document for a sheet."""

    def __init__(self, document: Document, face: Face, sheet: Sheet) -> None:
        self._document = document
        self._face = face  # not with figures of one width: a PDF would lose what they mean
        self._sheet = sheet
        self._em = float(face.font.pixelSize())
        self._tables = tables_of(document)
        measure = QFontMetricsF(face.font).horizontalAdvance
        self._settings = [
            set_table(table, column_widths(table, measure), self._em, sheet.text_width) for table in self._tables
        ]
        self._places = {index: place for place, table in enumerate(self._tables) for index in table.paragraphs}

    def row(self, index: int, formats: Formats) -> Row:
        """Return the row that a paragraph is; the spans of `formats` count from its start."""
        place = self._places[index]
        table, setting = self._tables[place], self._settings[place]
        words = self._document.text_of(self._document.paragraphs[index].span)
        is_header = table.is_head(index)
        formats = [*formats, *self._formats(words, setting, is_header=is_header)]
        face = Face(_scaled(self._face.font, setting.scale), self._face.leading, self._face.colour)
        tabs = tabs_of(setting, self._em, is_mirrored=table.is_right_to_left, is_first=index == table.first)
        columns = Columns(tuple(tabs), setting.hang, table.is_right_to_left)
        text = SetText(words, face, self._sheet.text_width, formats=formats, columns=columns)
        return Row(
            text,
            left=self._sheet.text_left,
            below=BELOW if index == table.paragraphs[-1] else ROW_GAP,
            marker=None if table.is_head(index + 1) else Marker.HEADER_RULE if is_header else Marker.ROW_RULE,
            extent=setting.width,
            keeps_with_next=is_header,
        )

    def _formats(self, words: str, setting: TableSetting, *, is_header: bool) -> Formats:
        letters, white = QTextCharFormat(), spaced(RUN_ON_WHITE * self._em)
        for each in (letters, white) if is_header else ():
            each.setFontWeight(QFont.Weight.DemiBold)
        ends = last_letters(words) if setting.form is Form.RUN_ON else ()
        whole = [(Span(0, len(words)), letters)] if is_header and words else []
        return [*whole, *((Span(offset, offset + 1), white) for offset in ends)]


def _scaled(font: QFont, scale: float) -> QFont:
    scaled = QFont(font)
    scaled.setPixelSize(round(font.pixelSize() * scale))
    return scaled
