"""Asks for the second of two articles: a file, or the address of a page."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.formats.sources.addresses import completed
from reader.gui.text.plain import PlainLabel
from reader.model.source import Source

WIDTH, SIDE = 520, 20


class SecondDialog(QDialog):
    """Stays until something is named, or nobody wants it any more."""

    source_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("second_dialog")
        self.setWindowTitle(self.tr("Compare with Another Article"))
        self._line = QLineEdit(self)
        self._line.setPlaceholderText(self.tr("example.org/article, or a file"))
        self._line.setClearButtonEnabled(True)
        self._compare = QPushButton(self.tr("Compare"), self)
        self._compare.setProperty("main", True)
        self._compare.setDefault(True)
        self._compare.setEnabled(False)
        self._line.textChanged.connect(self._enable)
        self._lay_out()
        self.resize(min(WIDTH, parent.width() - 2 * SIDE), self.sizeHint().height())

    def _lay_out(self) -> None:
        label = PlainLabel(self.tr("&Another article on the same event"), self)
        label.setBuddy(self._line)
        browse = QPushButton(self.tr("Choose a &File…"), self)
        browse.setAutoDefault(False)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        browse.clicked.connect(self._ask_file)
        cancel.clicked.connect(self.reject)
        self._compare.clicked.connect(self._choose)
        note = PlainLabel(self.tr("Both are laid side by side in a window of their own, with what they share."), self)
        note.setObjectName("hint")
        note.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(browse)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._compare)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 18, SIDE, 16)
        column.setSpacing(8)
        for part in (label, self._line, note):
            column.addWidget(part)
        column.addLayout(buttons)

    @Slot()
    def _enable(self) -> None:
        self._compare.setEnabled(bool(self._line.text().strip()))

    @Slot()
    def _ask_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Open an Article"))
        if chosen:
            self._line.setText(chosen)
            self._choose()

    @Slot()
    def _choose(self) -> None:
        named = self._line.text().strip()
        if named:
            self.accept()
            self.source_chosen.emit(source_named(named))


def source_named(named: str) -> Source:
    """Return the file of that name, or else the page that is meant."""
    source = Source.named(named)
    link = completed(named)
    is_file = source.path is not None and (source.path.exists() or Path(named).is_absolute())
    return Source.link(link) if link is not None and not source.is_link and not is_file else source
