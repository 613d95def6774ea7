"""The shelf: a line to search all that is kept, a list of what was found, and the bin."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from reader.gui.look.theme import Theme
from reader.gui.reading.highlight_store import HighlightStore
from reader.gui.shelf.shelf_model import ShelfModel, ShelfRole
from reader.gui.shelf.shelf_rows import ShelfRows
from reader.gui.text.plain import PlainLabel
from reader.shelf.lines import line_of
from reader.shelf.shelved import ShelvedArticle
from reader.storage.database import DatabaseTroubleError

SIZE = QSize(620, 560)
_TO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class ShelfDialog(QDialog):
    """Tells which article is to be opened; what lies in the bin is shown instead where that is wished."""

    article_chosen = Signal(object)

    def __init__(self, store: HighlightStore, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._shelf = store.shelf
        self.setObjectName("shelf_dialog")
        self.setWindowTitle(self.tr("Shelf"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._words = QLineEdit(self)
        self._words.setPlaceholderText(self.tr("Search articles, highlights, comments, tags and actors"))
        self._words.setAccessibleName(self._words.placeholderText())
        self._words.setClearButtonEnabled(True)
        self._words.installEventFilter(self)
        self._model = ShelfModel(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(ShelfRows(theme, self))
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setAccessibleName(self.tr("Articles on the shelf"))
        self._note = PlainLabel(parent=self)
        self._note.setWordWrap(True)
        self._note.setObjectName("hint")
        self._open = QPushButton(self.tr("Open"), self)
        self._open.setProperty("main", True)
        self._open.setDefault(True)
        self._move = QPushButton(self)
        self._bin = QPushButton(self.tr("Show the Bin"), self)
        self._bin.setCheckable(True)
        self._lay_out()
        self._connect()
        self.resize(SIZE)
        self._search()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys of the list work while words are typed."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _TO_LIST:
            self._list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self._bin, self._move, self._open):
            button.setAutoDefault(button is self._open)
            buttons.addWidget(button)
        buttons.insertStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(10)
        column.addWidget(self._words)
        column.addWidget(self._list, 1)
        column.addWidget(self._note)
        column.addLayout(buttons)
        self._words.setFocus()

    def _connect(self) -> None:
        self._words.textChanged.connect(self._search)
        self._list.doubleClicked.connect(self._choose)
        self._list.selectionModel().currentChanged.connect(self._enable)
        self._open.clicked.connect(self._choose)
        self._move.clicked.connect(self._move_chosen)
        self._bin.toggled.connect(self._search)

    @Slot()
    def _search(self) -> None:
        """Show what has the words, or what lies in the bin."""
        is_bin = self._bin.isChecked()
        try:
            found = self._shelf.binned() if is_bin else self._shelf.found(self._words.text())
        except DatabaseTroubleError as error:
            found = ()
            self._note.setText(self.tr("The shelf cannot be read ({reason}).").format(reason=error.trouble.reason))
        else:
            self._note.setText("" if found else self._words_for_none(is_bin=is_bin))
        self._words.setEnabled(not is_bin)
        self._model.show_articles(found, self._line)
        self._note.setVisible(bool(self._note.text()))
        self._move.setText(self.tr("Take Back") if is_bin else self.tr("Into the Bin"))
        if found:
            self._list.setCurrentIndex(self._model.index(0))
        self._enable()

    def _words_for_none(self, *, is_bin: bool) -> str:
        if is_bin:
            return self.tr("The bin is empty. What is put there stays for thirty days.")
        if self._words.text().strip():
            return self.tr("Nothing on the shelf has all of these words.")
        return self.tr(
            "Nothing is on the shelf yet. An article comes here when you highlight something in it, or keep it."
        )

    def _line(self, article: ShelvedArticle) -> str:
        if not self._words.text().strip() or self._bin.isChecked():
            return article.first_lines
        try:
            return line_of(self._shelf.text_of(article.id), self._words.text()) or article.first_lines
        except DatabaseTroubleError:
            return article.first_lines

    @Slot()
    def _enable(self) -> None:
        chosen = self._chosen()
        self._open.setEnabled(chosen is not None and not self._bin.isChecked())
        self._move.setEnabled(chosen is not None)

    @Slot()
    def _choose(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self._open.isEnabled():
            self.accept()
            self.article_chosen.emit(chosen)

    @Slot()
    def _move_chosen(self) -> None:
        """Put the chosen article into the bin, or take it out."""
        chosen = self._chosen()
        if chosen is None:
            return
        try:
            if self._bin.isChecked():
                self._shelf.take_back(chosen.id)
            else:
                self._shelf.bin(chosen.id)
        except DatabaseTroubleError as error:
            self._note.setText(self.tr("This could not be kept ({reason}).").format(reason=error.trouble.reason))
            self._note.show()
        else:
            self._search()

    def _chosen(self) -> ShelvedArticle | None:
        index: QModelIndex = self._list.currentIndex()
        found: ShelvedArticle | None = index.data(ShelfRole.ARTICLE) if index.isValid() else None
        return found
