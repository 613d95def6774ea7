"""What Qt is told of a table, in the window and on paper: tab stops, and the white in a row that runs on."""

from collections.abc import Iterator

from PySide6.QtGui import QFont, QTextCharFormat, QTextOption

from reader.gui.table_setting import Form, Stop, TableSetting
from reader.model.document import CELL_SEPARATOR

RUN_ON_STEP = 0.4  # type sizes between the tab stops of a row that runs on
RUN_ON_WHITE = 1.2  # type sizes of white after each of its cells, which tab stops alone would leave uneven


def tabs_of(setting: TableSetting, em: float, *, is_mirrored: bool) -> list[QTextOption.Tab]:
    """Return the tab stops of a row; `em` is the type size as designed."""
    if setting.form is not Form.RUN_ON:
        return [_tab(stop, is_mirrored=is_mirrored) for stop in setting.stops]
    step = RUN_ON_STEP * em
    return [_tab(Stop(number * step), is_mirrored=is_mirrored) for number in range(1, round(setting.width / step))]


def spaced(white: float) -> QTextCharFormat:
    """Return the format of letters with so much white after each."""
    letters = QTextCharFormat()
    letters.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    letters.setFontLetterSpacing(white)
    return letters


def last_letters(row: str) -> Iterator[int]:
    """Yield the offset of the last letter of each cell but the last; an empty one has none."""
    for offset, letter in enumerate(row):
        if letter == CELL_SEPARATOR and offset and row[offset - 1] != CELL_SEPARATOR:
            yield offset - 1


def _tab(stop: Stop, *, is_mirrored: bool) -> QTextOption.Tab:
    """Qt means the true left and right, also where the line runs to the left."""
    is_right = stop.is_end is not is_mirrored
    return QTextOption.Tab(stop.place, QTextOption.TabType.RightTab if is_right else QTextOption.TabType.LeftTab)
