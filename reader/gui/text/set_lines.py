"""Text set in lines of one height, in its own direction, for what draws itself: cards and key points."""

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption


def set_lines(
    text: str, font: QFont, width: float, line_height: float, formats: Sequence[QTextLayout.FormatRange] = ()
) -> QTextLayout:
    """Return a text broken into lines; `line_height` is a multiple of the type size, `formats` change no widths."""
    layout = QTextLayout(text, font)
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


def is_right_to_left(text: str) -> bool:
    """Tell whether the first letter with a direction runs to the left."""
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((direction != "L" for direction in strong if direction in ("L", "R", "AL")), False)


def _option(text: str) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if is_right_to_left(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    return option
