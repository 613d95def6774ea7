"""What the dialogs have in common."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from reader.gui.look.theme import grown


class Dialog(QDialog):
    """Gone when it is closed; as large as it wishes to be, and as its window lets it."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def button(self, words: str, act: Callable[[], object], *, is_main: bool = False) -> QPushButton:
        """Return a new button that does something; Enter presses the main one."""
        button = QPushButton(words, self)
        button.setProperty("main", is_main)
        button.setAutoDefault(is_main)
        button.setDefault(is_main)
        button.clicked.connect(act)
        return button

    def fit(self, width: int, room: int) -> None:
        """Take a width of the design, less where there is less room, and the height that its words need then."""
        width = min(grown(width), max(room, 0))
        column = self.layout()
        self.resize(width, max(self.sizeHint().height(), column.totalHeightForWidth(width) if column else 0))

    def fill(self, size: QSize, room: QSize) -> None:
        """Take a size of the design, less where there is less room."""
        self.resize(QSize(grown(size.width()), grown(size.height())).boundedTo(room))
