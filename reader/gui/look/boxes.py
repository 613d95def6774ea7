"""Parts below and beside each other."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

Direction = QBoxLayout.Direction


class Gap(NamedTuple):
    """Room that stays as it is."""

    pixels: int


Part = QWidget | QLayout | Gap | tuple[QWidget, int] | tuple[QWidget, int, Qt.AlignmentFlag] | int
Margins = tuple[int, int, int, int]


def column_of(
    *parts: Part, within: QWidget | None = None, margins: Margins | None = None, spacing: int | None = None
) -> QBoxLayout:
    """Lay parts below each other, in a widget or to be a part themselves.

    A part may have its share of the room that is left, and where it stands in that; a number alone is empty room.
    """
    return _filled(QBoxLayout(Direction.TopToBottom, within), parts, margins, spacing)


def row_of(
    *parts: Part, within: QWidget | None = None, margins: Margins | None = None, spacing: int | None = None
) -> QBoxLayout:
    """Lay parts beside each other."""
    return _filled(QBoxLayout(Direction.LeftToRight, within), parts, margins, spacing)


def _filled(box: QBoxLayout, parts: tuple[Part, ...], margins: Margins | None, spacing: int | None) -> QBoxLayout:
    if margins is not None:
        box.setContentsMargins(*margins)
    if spacing is not None:
        box.setSpacing(spacing)
    for part in parts:
        match part:
            case int():
                box.addStretch(part)
            case Gap():
                box.addSpacing(part.pixels)
            case tuple():
                box.addWidget(*part)
            case QLayout():
                box.addLayout(part)
            case _:
                box.addWidget(part)
    return box
