"""What Qt is told of a table, in the window and on paper: tab stops, and the white in a row that runs on."""

from collections.abc import Iterator

from PySide6.QtGui import QFont, QTextCharFormat, QTextOption

from reader.gui.figures.table_setting import Form, Stop, TableSetting
from reader.model.document import CELL_SEPARATOR

FIGURES = QFont.Tag("tnum")  # OpenType: figures of one width
RUN_ON_STEP = 0.4  # type sizes between the tab stops of a row that runs on
RUN_ON_WHITE = 1.2  # type sizes of white after each of its cells, which tab stops alone would leave uneven


def tabs_of(setting: TableSetting, em: float, *, is_mirrored: bool, is_first: bool = False) -> list[QTextOption.Tab]:
    """Return the tab stops of a row, perhaps the table's first; `em` is the type size as designed."""
    if setting.form is not Form.RUN_ON:
        stops = setting.over if is_first and setting.over else setting.stops
        return [_tab(stop, is_mirrored=is_mirrored) for stop in stops]
    step = RUN_ON_STEP * em
    return [_tab(Stop(number * step), is_mirrored=is_mirrored) for number in range(1, round(setting.width / step))]


def spaced(white: float) -> QTextCharFormat:
    """Return the format of letters with so much white after each."""
    letters = QTextCharFormat()
    letters.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    letters.setFontLetterSpacing(white)
    return letters


def tabular(font: QFont) -> QFont:
    """Return a font whose figures are all of one width, so that they stand under each other."""
    figures = QFont(font)
    figures.setFeature(FIGURES, 1)
    return figures


def set_tabular(letters: QTextCharFormat) -> None:
    """Let figures be of one width in letters of a text document, where Qt can: from 6.11 on."""
    if hasattr(letters, "setFontFeatures"):
        letters.setFontFeatures({FIGURES: 1})


def last_letters(row: str) -> Iterator[int]:
    """Yield the offset of the last letter of each cell but the last; an empty one has none."""
    for offset, letter in enumerate(row):
        if letter == CELL_SEPARATOR and offset and row[offset - 1] != CELL_SEPARATOR:
            yield offset - 1


def _tab(stop: Stop, *, is_mirrored: bool) -> QTextOption.Tab:
    """Qt means the true left and right, also where the line runs to the left."""
    if stop.is_middle:
        return QTextOption.Tab(stop.place, QTextOption.TabType.CenterTab)
    is_right = stop.is_end is not is_mirrored
    return QTextOption.Tab(stop.place, QTextOption.TabType.RightTab if is_right else QTextOption.TabType.LeftTab)
