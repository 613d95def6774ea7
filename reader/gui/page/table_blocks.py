"""The tables of the article in its text view: tab stops, type size and indents of their blocks, row by row."""

from dataclasses import dataclass

from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)

from reader.gui.figures.table_format import RUN_ON_WHITE, last_letters, set_tabular, spaced, tabs_of, tabular
from reader.gui.figures.table_setting import Form, TableSetting, column_widths, set_table
from reader.gui.figures.tables import Table
from reader.gui.look.theme import interface_font
from reader.gui.page.block_places import BlockPlaces
from reader.gui.page.page_geometry import PageGeometry
from reader.gui.page.rendering import TABLE_SIZE, PageStyle
from reader.gui.text.utf16 import Utf16Map


@dataclass(frozen=True, slots=True)
class TableRow:
    """What is drawn for one row: how far it reaches, and whether it names the columns."""

    width: float
    is_header: bool


class TableBlocks:
    """Sets the tables of one article; where there are none it does nothing."""

    def __init__(self, tables: tuple[Table, ...], places: BlockPlaces, style: PageStyle) -> None:
        self._tables = tables
        self._block = places.block
        self._blocks = places.blocks
        self._em = style.pixels(TABLE_SIZE)
        self._measure = QFontMetricsF(tabular(interface_font(self._em))).horizontalAdvance
        self._widths: dict[int, list[float]] = {}
        self._settings: dict[int, TableSetting] = {}
        self._places = {index: place for place, table in enumerate(tables) for index in table.paragraphs}

    def row_of(self, index: int) -> TableRow | None:
        """Return what is drawn for the row that a paragraph is; nothing between two that name the columns."""
        place = self._places.get(index)
        if place is None or place not in self._settings:
            return None
        table = self._tables[place]
        if table.is_head(index + 1):
            return None
        return TableRow(self._settings[place].width, table.is_head(index))

    def fit(self, page: PageGeometry) -> bool:
        """Set the tables for a page; tell whether anything changed."""
        settings = {place: self._setting(place, page) for place in range(len(self._tables))}
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

    def _setting(self, place: int, page: PageGeometry) -> TableSetting:
        return set_table(self._tables[place], self._widths_of(place), self._em, page.text_width)

    def _widths_of(self, place: int) -> list[float]:
        if place not in self._widths:
            self._widths[place] = column_widths(self._tables[place], self._measure)
        return self._widths[place]

    def _set(self, cursor: QTextCursor, place: int, setting: TableSetting) -> None:
        table = self._tables[place]
        first, last = (self._block(index) for index in (table.first, table.paragraphs[-1]))
        cursor.setPosition(first.position())
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        letters = self._letters(setting)
        cursor.mergeBlockFormat(self._shape(setting, is_mirrored=table.is_right_to_left))
        cursor.mergeCharFormat(letters)
        cursor.mergeBlockCharFormat(letters)
        if setting.over:
            shape = first.blockFormat()
            shape.setTabPositions(tabs_of(setting, self._em, is_mirrored=table.is_right_to_left, is_first=True))
            QTextCursor(first).setBlockFormat(shape)
        if setting.form is Form.RUN_ON:
            for index in table.paragraphs:
                self._space_cells(cursor, self._block(index))

    def _letters(self, setting: TableSetting) -> QTextCharFormat:
        letters = spaced(0.0)
        pixels = max(1, round(self._em * setting.scale))
        letters.setProperty(QTextFormat.Property.FontPixelSize, pixels)
        set_tabular(letters)
        return letters

    def _space_cells(self, cursor: QTextCursor, block: QTextBlock) -> None:
        white = spaced(RUN_ON_WHITE * self._em)
        text = block.text()
        units = Utf16Map(text)
        for offset in last_letters(text):
            cursor.setPosition(block.position() + units.to_qt(offset))
            cursor.setPosition(block.position() + units.to_qt(offset + 1), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(white)

    def _shape(self, setting: TableSetting, *, is_mirrored: bool) -> QTextBlockFormat:
        shape = QTextBlockFormat()
        shape.setTabPositions(tabs_of(setting, self._em, is_mirrored=is_mirrored))
        shape.setTextIndent(-setting.hang)
        shape.setLeftMargin(0.0 if is_mirrored else setting.hang)
        shape.setRightMargin(setting.hang if is_mirrored else 0.0)
        return shape
