"""Asks for the password of a file that is locked; it is kept as long as the article is open, and nowhere else."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QPushButton, QWidget

from reader.gui.look.boxes import column_of
from reader.gui.look.dialog import Dialog
from reader.gui.text.plain import PlainLabel
from reader.model.source import Source

WIDTH, SIDE = 320, 20  # pixels of the line to write in, and of the white beside it


class PasswordDialog(Dialog):
    """One line, and Enter opens the file with it; a wrong one is asked for again."""

    source_unlocked = Signal(object)

    def __init__(self, source: Source, parent: QWidget) -> None:
        super().__init__("password_dialog", parent)
        self.setWindowTitle(self.tr("Locked File"))
        self._source = source
        self.question = PlainLabel(self._sentence().format(name=source.name), self)
        self.answer = QLineEdit(self)
        self.answer.setEchoMode(QLineEdit.EchoMode.Password)
        self.answer.setMinimumWidth(WIDTH)
        self.question.setBuddy(self.answer)
        self.answer.setAccessibleName(self.question.text())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        opens = QPushButton(self.tr("Open"), self)
        opens.setProperty("main", True)  # before it is drawn, else the style sheet does not see it
        opens.setDefault(True)
        buttons.addButton(opens, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column_of(self.question, self.answer, buttons, within=self, margins=(SIDE, 18, SIDE, 16))

    def _sentence(self) -> str:
        if self._source.password:
            return self.tr("“{name}” does not open with this password. Try another:")
        return self.tr("Password of “{name}”:")

    def accept(self) -> None:
        """Open the file with what was typed, if anything was."""
        if self.answer.text():
            super().accept()
            self.source_unlocked.emit(self._source.unlocked(self.answer.text()))
