"""The tables of the article in its text view: tab stops, type size and indents of their blocks, row by row."""

from dataclasses import dataclass

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from reader.gui.page_geometry import PageGeometry
from reader.gui.rendering import TABLE_SIZE, PageStyle
from reader.gui.table_setting import Form, Stop, TableSetting, set_table
from reader.gui.tables import Table
from reader.gui.theme import interface_font
from reader.model.document import CELL_SEPARATOR

RUN_ON_STEP = 6  # pixels between the tab stops of a row that runs on
RUN_ON_GAP = 1.2  # type sizes by which the last letter of each of its cells is spaced


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
        shape = _shape(setting, is_mirrored=table.is_right_to_left)
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
        letters = _spaced(0.0)
        pixels = max(1, round(self._style.pixels(TABLE_SIZE) * setting.scale))
        letters.setProperty(QTextFormat.Property.FontPixelSize, pixels)
        return letters

    def _space_cells(self, cursor: QTextCursor, block: QTextBlock) -> None:
        """Set the cells of a row apart by the same white on every line, which tab stops alone cannot."""
        white = _spaced(RUN_ON_GAP * self._style.pixels(TABLE_SIZE))
        text = block.text()
        for position, letter in enumerate(text[1:], start=1):
            if letter == CELL_SEPARATOR and text[position - 1] != CELL_SEPARATOR:
                cursor.setPosition(block.position() + position - 1)
                cursor.setPosition(block.position() + position, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(white)


def _spaced(white: float) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    letters.setFontLetterSpacing(white)
    return letters


def _shape(setting: TableSetting, *, is_mirrored: bool) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    shape.setTabPositions([_tab(stop, is_mirrored=is_mirrored) for stop in _stops_of(setting)])
    shape.setTextIndent(-setting.hang)
    shape.setLeftMargin(0.0 if is_mirrored else setting.hang)
    shape.setRightMargin(setting.hang if is_mirrored else 0.0)
    return shape


def _stops_of(setting: TableSetting) -> tuple[Stop, ...]:
    if setting.form is not Form.RUN_ON:
        return setting.stops
    return tuple(Stop(place) for place in range(RUN_ON_STEP, round(setting.width), RUN_ON_STEP))


def _tab(stop: Stop, *, is_mirrored: bool) -> QTextOption.Tab:
    """Qt means the true left and right, also where the line runs to the left."""
    is_right = stop.is_end is not is_mirrored
    return QTextOption.Tab(stop.place, QTextOption.TabType.RightTab if is_right else QTextOption.TabType.LeftTab)
