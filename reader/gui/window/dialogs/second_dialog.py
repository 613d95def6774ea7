"""Asks for the second of two articles: one of the shelf, a file, or the address of a page."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from reader.formats.sources.addresses import completed
from reader.gui.look.boxes import column_of, row_of
from reader.gui.look.dialog import Dialog
from reader.gui.shelf.others_list import OthersList
from reader.gui.text.plain import PlainLabel
from reader.model.source import Source
from reader.shelf.shelved import ShelvedArticle

WIDTH, SIDE = 560, 20
OTHERS_AT = 2  # under the label and the line
_TO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class SecondDialog(Dialog):
    """One line for both: words search the shelf, an address or the name of a file stands for itself."""

    source_chosen = Signal(object)
    article_chosen = Signal(object)

    def __init__(self, parent: QWidget, others: OthersList | None = None) -> None:
        """Take a list, which is shown when it has something to offer, and let go of where it has nothing."""
        super().__init__("second_dialog", parent)
        self._others: OthersList | None = None  # as soon as it is known to have something to offer
        self._is_chosen = False  # by Enter, while the shelf is still asked
        self._room = parent.width() - 2 * SIDE
        self.setWindowTitle(self.tr("Compare with Another Article"))
        self._line = QLineEdit(self)
        self._line.setPlaceholderText(self.tr("example.org/article, or a file"))
        self._line.setClearButtonEnabled(True)
        self._compare = self.button(self.tr("Compare"), self._choose, is_main=True)
        self._line.textChanged.connect(self._on_words)
        self._line.installEventFilter(self)
        self._lay_out()
        self._line.setFocus()
        self._enable()
        self._fit()
        self._awaited = others
        if others is not None:
            others.setParent(self)
            others.answered.connect(self._on_answer)
            if not others.is_asking:
                self._on_answer()

    @Slot()
    def _on_answer(self) -> None:
        """Show the list when it is first known to have something to offer, and choose what was asked for."""
        if self._others is None and self._awaited is not None:
            if self._awaited.has_any:
                self._offer(self._awaited)
            else:
                self._awaited.deleteLater()
                self._awaited = None
        self._enable()
        if self._is_chosen:
            self._choose()

    def _offer(self, others: OthersList) -> None:
        self._others = others
        self._line.setPlaceholderText(self.tr("Words to search the shelf, example.org/article, or a file"))
        others.list.selectionModel().currentChanged.connect(self._enable)
        others.chosen.connect(self._choose_shown)
        self._column.insertWidget(OTHERS_AT, others, 1)
        others.show()
        self._fit()
        if self._line.text().strip():
            self._look()

    def _fit(self) -> None:
        self.fit(WIDTH, self._room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys of the list work while words are typed."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _TO_LIST
        if self._others is not None and is_key:
            self._others.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        label = PlainLabel(self.tr("&Another article on the same event"), self)
        label.setBuddy(self._line)
        browse = self.button(self.tr("Choose a &File…"), self._ask_file)
        cancel = self.button(self.tr("Cancel"), self.reject)
        words = self.tr("Both are laid side by side in a window of their own, with what they share.")
        note = PlainLabel(words, self, name="hint", wraps=True)
        parts = (label, self._line, note, row_of(browse, 0, cancel, self._compare))
        self._column = column_of(*parts, within=self, margins=(SIDE, 18, SIDE, 16), spacing=8)

    @Slot()
    def _on_words(self) -> None:
        self._is_chosen = False
        self._look()

    def _look(self) -> None:
        """Search the shelf for words; what is the name of something needs no other."""
        words = self._line.text().strip()
        if self._others is not None:
            if not words:
                self._others.show_others()
            elif is_name(words):
                self._others.choose_none()
            else:
                self._others.search(words)
        self._enable()

    @Slot()
    def _enable(self) -> None:
        self._compare.setEnabled(bool(self._line.text().strip()) or self._article is not None)

    @property
    def _article(self) -> ShelvedArticle | None:
        return self._others.article if self._others is not None else None

    @Slot()
    def _ask_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Open an Article"))
        if chosen:
            self._line.setText(chosen)  # which lets go of what was chosen of the shelf
            self._choose()

    @Slot()
    def _choose(self) -> None:
        self._is_chosen = self._awaited is not None and self._awaited.is_asking
        if not self._is_chosen:  # else it is when the shelf has answered
            self._choose_shown()

    @Slot()
    def _choose_shown(self) -> None:
        named, article = self._line.text().strip(), self._article
        if article is not None:
            self.accept()
            self.article_chosen.emit(article)
        elif named:
            self.accept()
            self.source_chosen.emit(source_named(named))


def is_name(words: str) -> bool:
    """Tell whether words are the name of a file that is there, or of a page."""
    source = source_named(words)
    return source.is_link or _is_file(words, source)


def source_named(named: str) -> Source:
    """Return the file of that name, or else the page that is meant."""
    source = Source.named(named)
    link = completed(named)
    return Source.link(link) if link is not None and not source.is_link and not _is_file(named, source) else source


def _is_file(named: str, source: Source) -> bool:
    return source.path is not None and (source.is_there or Path(named).is_absolute())
