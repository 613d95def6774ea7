"""A list of articles on the shelf to compare one with: those on the same thing first, or what has the words.

The shelf is asked in a thread; of several questions the last one counts.
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.look.boxes import column_of
from reader.gui.look.row_list import RowList
from reader.gui.look.theme import Theme
from reader.gui.reading.highlight_store import HighlightStore
from reader.gui.reading.serial_executor import SerialExecutor
from reader.gui.shelf.shelf_list import ShelfModel, ShelfRole, ShelfRows
from reader.gui.text.plain import PlainLabel
from reader.model.document import Document
from reader.shelf.lines import line_of
from reader.shelf.shelf import Shelf
from reader.shelf.shelved import ShelvedArticle
from reader.storage.database import DatabaseTroubleError

ROWS = 4  # in sight
GAP = 8  # pixels between the sentence and the list


class _Found(NamedTuple):
    """An answer of the shelf: articles, and the line that is shown of each, where it is not the first lines."""

    articles: tuple[ShelvedArticle, ...]
    lines: dict[int, str]
    are_near: bool = False  # on the same thing


_Question = Callable[[Shelf], _Found]


class OthersList(QWidget):
    """Tells which article was chosen by Enter or a double click; hidden until it is known that there is any other."""

    chosen = Signal()
    answered = Signal()

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
        self.has_any: bool | None = None  # other articles on the shelf, as far as is known
        self._executor = SerialExecutor("others", self)
        self._asked = self._answered = 0  # questions so far, and the last of them that was answered
        self._title = PlainLabel(parent=self, name="hint")
        self._model = ShelfModel(self)
        self.list = RowList(self._model, ShelfRows(theme_now, self), self)
        self.list.setAccessibleName(self.tr("Articles on the shelf"))
        self.list.setMinimumHeight(ROWS * ShelfRows.height)
        self.list.doubleClicked.connect(self.chosen)
        column_of(self._title, (self.list, 1), within=self, margins=(0, GAP, 0, 0), spacing=GAP)
        self.hide()
        self.show_others()

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

    @property
    def is_asking(self) -> bool:
        """Tell whether what is shown is no answer yet to what was asked last."""
        return self._answered < self._asked

    @Slot()
    def show_others(self) -> None:
        """Offer what is on the same thing, the first of it chosen; where nothing is, what was opened last."""
        self._ask(partial(_others, self._document, self._names), self._show_near)

    def search(self, words: str) -> None:
        """Offer what has all of these words, the first of it chosen."""
        self._ask(partial(_having, words, self._document.digest), self._show_found)

    def choose_none(self) -> None:
        """Let nothing be chosen, nor what is still asked for."""
        self._asked += 1
        self._answered = self._asked
        self.list.setCurrentIndex(QModelIndex())

    def _ask(self, question: _Question, show: Callable[[_Found], None]) -> None:
        self._asked += 1
        number = self._asked

        def answer() -> _Found | DatabaseTroubleError | None:
            return _answer(self._store, question) if number == self._asked else None

        def tell(found: _Found | DatabaseTroubleError | None) -> None:
            if found is not None and number == self._asked:
                self._answered = number
                self._tell(found, show)

        if self._store.path is None:  # in memory, which is this thread's alone
            tell(answer())
        else:
            self._executor.do(answer, tell)

    def _tell(self, found: _Found | DatabaseTroubleError, show: Callable[[_Found], None]) -> None:
        if isinstance(found, DatabaseTroubleError):
            reason = found.trouble.reason
            self._show(_Found((), {}), self.tr("The shelf cannot be read ({reason}).").format(reason=reason))
        else:
            show(found)
        if self.has_any is None:
            self.has_any = self._model.rowCount() > 0
        self.answered.emit()

    def _show_near(self, found: _Found) -> None:
        near, last = self.tr("On the same thing, from the shelf:"), self.tr("From the shelf, opened last:")
        self._show(found, near if found.are_near else last, is_first_chosen=found.are_near)

    def _show_found(self, found: _Found) -> None:
        none = self.tr("Nothing else on the shelf has all of these words.")
        self._show(found, self.tr("From the shelf:") if found.articles else none, is_first_chosen=True)

    def _show(self, found: _Found, title: str, *, is_first_chosen: bool = False) -> None:
        self._model.show_articles(found.articles, lambda article: found.lines.get(article.id, article.first_lines))
        self._title.setText(title)
        if found.articles and is_first_chosen:
            self.list.setCurrentIndex(self._model.index(0))


def _answer(store: HighlightStore, question: _Question) -> _Found | DatabaseTroubleError:
    """Ask the shelf, by a connection of its own where it is a file."""
    try:
        if store.path is None:
            return question(store.shelf)
        with closing(Shelf(store.path)) as shelf:
            return question(shelf)
    except DatabaseTroubleError as error:
        return error


def _others(document: Document, names: Sequence[str], shelf: Shelf) -> _Found:
    near = shelf.others_on(document, names)
    return _Found(near or _but(document.digest, shelf.articles()), {}, are_near=bool(near))


def _having(words: str, digest: str, shelf: Shelf) -> _Found:
    articles = _but(digest, shelf.found(words))
    lines = ((each.id, line_of(shelf.text_of(each.id), words)) for each in articles)
    return _Found(articles, {article: line for article, line in lines if line})


def _but(digest: str, articles: Sequence[ShelvedArticle]) -> tuple[ShelvedArticle, ...]:
    return tuple(article for article in articles if article.digest != digest)
