"""The tables of the article in its text view: tab stops, type size and indents of their blocks, row by row."""

from dataclasses import dataclass

from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from reader.gui.page_geometry import PageGeometry
from reader.gui.rendering import TABLE_SIZE, PageStyle
from reader.gui.table_format import RUN_ON_WHITE, last_letters, spaced, tabs_of
from reader.gui.table_setting import Form, TableSetting, set_table
from reader.gui.tables import Table
from reader.gui.theme import interface_font
from reader.gui.utf16 import Utf16Map


@dataclass(frozen=True, slots=True)
class TableRow:
    """What is drawn for one row: how far it reaches, and whether it names the columns."""

    width: float
    is_header: bool


class TableBlocks:
    """Sets the tables of one article; where there are none it does nothing."""

    def __init__(self, tables: tuple[Table, ...], blocks: QTextDocument, style: PageStyle) -> None:
        self._tables = tables
        self._blocks = blocks
        self._style = style
        self._settings: dict[int, TableSetting] = {}
        self._places = {index: place for place, table in enumerate(tables) for index in table.paragraphs}

    def row_of(self, index: int) -> TableRow | None:
        """Return what is drawn for the row that a paragraph is."""
        place = self._places.get(index)
        if place is None or place not in self._settings:
            return None
        table = self._tables[place]
        return TableRow(self._settings[place].width, table.has_header and index == table.first)

    def fit(self, page: PageGeometry) -> bool:
        """Set the tables for a page; tell whether anything changed."""
        settings = {place: self._setting(table, page) for place, table in enumerate(self._tables)}
        changed = [place for place, setting in settings.items() if setting != self._settings.get(place)]
        if not changed:
            return False
        cursor = QTextCursor(self._blocks)
        cursor.beginEditBlock()
        for place in changed:
            self._set(cursor, place, settings[place])
        cursor.endEditBlock()
        self._settings = settings
        return True

    def _setting(self, table: Table, page: PageGeometry) -> TableSetting:
        size = self._style.pixels(TABLE_SIZE)
        measure = QFontMetricsF(interface_font(size)).horizontalAdvance
        return set_table(table, measure, size, page.text_width)

    def _set(self, cursor: QTextCursor, place: int, setting: TableSetting) -> None:
        table = self._tables[place]
        shape = self._shape(setting, is_mirrored=table.is_right_to_left)
        letters = self._letters(setting)
        is_designed = setting.scale == 1.0 and setting.form is not Form.RUN_ON and place not in self._settings
        for index in table.paragraphs:
            block = self._blocks.findBlockByNumber(index)
            cursor.setPosition(block.position())
            cursor.mergeBlockFormat(shape)
            if is_designed:
                continue
            cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(letters)
            cursor.mergeBlockCharFormat(letters)
            if setting.form is Form.RUN_ON:
                self._space_cells(cursor, block)

    def _letters(self, setting: TableSetting) -> QTextCharFormat:
        letters = spaced(0.0)
        pixels = max(1, round(self._style.pixels(TABLE_SIZE) * setting.scale))
        letters.setProperty(QTextFormat.Property.FontPixelSize, pixels)
        return letters

    def _space_cells(self, cursor: QTextCursor, block: QTextBlock) -> None:
        white = spaced(RUN_ON_WHITE * self._style.pixels(TABLE_SIZE))
        text = block.text()
        units = Utf16Map(text)
        for offset in last_letters(text):
            cursor.setPosition(block.position() + units.to_qt(offset))
            cursor.setPosition(block.position() + units.to_qt(offset + 1), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(white)

    def _shape(self, setting: TableSetting, *, is_mirrored: bool) -> QTextBlockFormat:
        shape = QTextBlockFormat()
        shape.setTabPositions(tabs_of(setting, self._style.pixels(TABLE_SIZE), is_mirrored=is_mirrored))
        shape.setTextIndent(-setting.hang)
        shape.setLeftMargin(0.0 if is_mirrored else setting.hang)
        shape.setRightMargin(setting.hang if is_mirrored else 0.0)
        return shape
