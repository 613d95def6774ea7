"""Asks for the address of a page; one line, and Enter opens it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.formats.sources.addresses import completed
from reader.gui.look.boxes import column_of, row_of
from reader.gui.look.dialog import Dialog
from reader.gui.text.plain import PlainLabel
from reader.model.source import Source

WIDTH = 480  # room for most addresses, in a window of any width
SIDE = 20
EXAMPLE = "example.org/article"


class LinkDialog(Dialog):
    """Stays until what is typed is an address, or nobody wants it any more."""

    link_chosen = Signal(object)

    def __init__(self, link: str, parent: QWidget) -> None:
        """Offer a link, such as the one on the clipboard; it may be empty."""
        super().__init__("link_dialog", parent)
        self.setWindowTitle(self.tr("Open Link"))
        self._address = QLineEdit(link, self)
        self._address.setPlaceholderText(EXAMPLE)
        self._address.setClearButtonEnabled(True)
        self._address.selectAll()
        self._address.textEdited.connect(self._promise)
        self._note = PlainLabel(parent=self, name="hint", wraps=True)
        self._note.setMinimumHeight(2 * self._note.fontMetrics().lineSpacing())  # so that nothing moves
        self._lay_out()
        self._promise()
        self.fit(WIDTH, parent.width() - 2 * SIDE)

    def _lay_out(self) -> None:
        label = PlainLabel(self.tr("&Address of the page"), self)
        label.setBuddy(self._address)
        opens = self.button(self.tr("Open"), self._choose, is_main=True)
        cancel = self.button(self.tr("Cancel"), self.reject)
        parts = (label, self._address, self._note, row_of(0, cancel, opens))
        column_of(*parts, within=self, margins=(SIDE, 18, SIDE, 16), spacing=8)

    @Slot()
    def _choose(self) -> None:
        link = completed(self._address.text())
        if link is None:
            self._refuse()
        else:
            self.accept()
            self.link_chosen.emit(Source.link(link))

    @Slot()
    def _promise(self) -> None:
        self._say(self.tr("The page is fetched from its own site. What you read stays on this computer."))

    def _refuse(self) -> None:
        typed = self._address.text().strip()
        if typed:
            sentence = self.tr("“{typed}” is no address of a page; one looks like {example}.")
            self._say(sentence.format(typed=typed, example=EXAMPLE), is_refusal=True)
        else:
            self._say(self.tr("Type or paste the address of a page."), is_refusal=True)
        self._address.selectAll()
        self._address.setFocus()

    def _say(self, sentence: str, *, is_refusal: bool = False) -> None:
        self._note.setText(sentence)
        self._address.setAccessibleDescription(sentence)
        self._note.setProperty("refusal", is_refusal)
        self._note.style().unpolish(self._note)
        self._note.style().polish(self._note)
