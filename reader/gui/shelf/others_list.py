"""A list of articles on the shelf to compare one with: those on the same thing first, or what has the words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from reader.gui.look.theme import Theme
from reader.gui.reading.highlight_store import HighlightStore
from reader.gui.shelf.shelf_model import ShelfModel, ShelfRole
from reader.gui.shelf.shelf_rows import ROW_HEIGHT, ShelfRows
from reader.gui.text.plain import PlainLabel
from reader.model.document import Document
from reader.shelf.lines import line_of
from reader.shelf.shelved import ShelvedArticle
from reader.storage.database import DatabaseTroubleError

ROWS = 4  # in sight
GAP = 8  # pixels between the sentence and the list


class OthersList(QWidget):
    """Tells which article was chosen by Enter or a double click; hidden where nothing else is on the shelf."""

    chosen = Signal()

    def __init__(
        self,
        store: HighlightStore,
        document: Document,
        names: Sequence[str],
        theme_now: Callable[[], Theme],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._store, self._document, self._names = store, document, names
        self._words = ""
        self._title = PlainLabel(parent=self)
        self._title.setObjectName("hint")
        self._model = ShelfModel(self)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(ShelfRows(theme_now, self))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Articles on the shelf"))
        self.list.setMinimumHeight(ROWS * ROW_HEIGHT)
        self.list.doubleClicked.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._title)
        column.addWidget(self.list, 1)
        self.show_others()
        self.setVisible(self._model.rowCount() > 0)

    @property
    def title(self) -> str:
        """What is said above the list."""
        return self._title.text()

    @property
    def article(self) -> ShelvedArticle | None:
        """The chosen article."""
        index: QModelIndex = self.list.currentIndex()
        found: ShelvedArticle | None = index.data(ShelfRole.ARTICLE) if index.isValid() else None
        return found

    @Slot()
    def show_others(self) -> None:
        """Offer what is on the same thing, the first of it chosen; where nothing is, what was opened last."""
        self._words = ""
        try:
            near = self._store.shelf.others_on(self._document, self._names)
            if near:
                self._show(near, self.tr("On the same thing, from the shelf:"), is_first_chosen=True)
            else:
                self._show(self._others(self._store.shelf.articles()), self.tr("From the shelf, opened last:"))
        except DatabaseTroubleError as error:
            self._tell(error)

    def search(self, words: str) -> None:
        """Offer what has all of these words, the first of it chosen."""
        self._words = words
        try:
            found = self._others(self._store.shelf.found(words))
        except DatabaseTroubleError as error:
            self._tell(error)
        else:
            none = self.tr("Nothing else on the shelf has all of these words.")
            self._show(found, self.tr("From the shelf:") if found else none, is_first_chosen=True)

    def choose_none(self) -> None:
        """Let nothing be chosen."""
        self.list.setCurrentIndex(QModelIndex())

    def _others(self, articles: Sequence[ShelvedArticle]) -> list[ShelvedArticle]:
        return [article for article in articles if article.digest != self._document.digest]

    def _show(self, articles: Sequence[ShelvedArticle], title: str, *, is_first_chosen: bool = False) -> None:
        self._model.show_articles(articles, self._line)
        self._title.setText(title)
        if articles and is_first_chosen:
            self.list.setCurrentIndex(self._model.index(0))

    def _tell(self, error: DatabaseTroubleError) -> None:
        self._show((), self.tr("The shelf cannot be read ({reason}).").format(reason=error.trouble.reason))

    def _line(self, article: ShelvedArticle) -> str:
        if not self._words:
            return article.first_lines
        try:
            return line_of(self._store.shelf.text_of(article.id), self._words) or article.first_lines
        except DatabaseTroubleError:
            return article.first_lines
