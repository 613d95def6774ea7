"""Text set in lines of one height, in its own direction, for what draws itself: cards and key points."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from reader.model.characters.direction import is_right_to_left


def set_lines(
    text: str, font: QFont, width: float, line_height: float, formats: Sequence[QTextLayout.FormatRange] = ()
) -> QTextLayout:
    """Return a text broken into lines; `line_height` is a multiple of the type size."""
    layout = QTextLayout(text.replace(" …", "\N{NO-BREAK SPACE}…"), font)  # or it would stand in a line of its own
    layout.setCacheEnabled(True)  # what is drawn again and again, as when a page scrolls, is shaped once
    if formats:
        layout.setFormats(formats)
    layout.setTextOption(_option(text))
    layout.beginLayout()
    step, y = font.pixelSize() * line_height, 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y + (step - line.height()) / 2))
        y += step
    layout.endLayout()
    return layout


def _option(text: str) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if is_right_to_left(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    return option
