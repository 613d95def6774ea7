"""Dialogs as wide as they wish to be, and as their window lets them, with room for all their words."""

from PySide6.QtWidgets import QDialog

from reader.gui.look.theme import grown


def fit(dialog: QDialog, width: int, room: int) -> None:
    """Give a dialog a width of the design, less where there is less room, and the height that its words need then."""
    width = min(grown(width), max(room, 0))
    column = dialog.layout()
    dialog.resize(width, max(dialog.sizeHint().height(), column.totalHeightForWidth(width) if column else 0))
