"""Asks for the password of a file that is locked; it is kept as long as the article is open, and nowhere else."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from reader.model.source import Source


class PasswordDialog(QInputDialog):
    """One line, and Enter opens the file with it; a wrong one is asked for again."""

    source_unlocked = Signal(object)

    def __init__(self, source: Source, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("password_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Locked File"))
        self.setLabelText(self._sentence(source).format(name=source.name))
        self.setTextEchoMode(QLineEdit.EchoMode.Password)
        self.setOkButtonText(self.tr("Open"))
        self._source = source
        self.textValueSelected.connect(self._give)

    def _sentence(self, source: Source) -> str:
        if source.password:
            return self.tr("“{name}” does not open with this password. Try another:")
        return self.tr("Password of “{name}”:")

    @Slot(str)
    def _give(self, password: str) -> None:
        if password:
            self.source_unlocked.emit(self._source.unlocked(password))
