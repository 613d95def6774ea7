"""The articles read lately, as one window offers them: to open again, or to take out of the list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.bars.message_bar import MessageBar, Way
from reader.gui.bars.recent_menu import RecentMenu
from reader.session.pasted_texts import PastedText
from reader.session.reading_list import ReadingList
from reader.session.recent import RecentArticle

if TYPE_CHECKING:
    from reader.gui.window.empty_page import EmptyPage


class RecentArticles(QObject):
    """Joins the list to the menu and the first page; `chosen` names the article that is to be opened."""

    chosen = Signal(str)

    def __init__(self, reading_list: ReadingList, message: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._list, self._message = reading_list, message
        self._page: EmptyPage | None = None
        self._removed: tuple[RecentArticle, PastedText | None] | None = None
        self.menu = RecentMenu(reading_list, window)
        self.menu.chosen.connect(self._open)
        self.menu.unwanted.connect(self._remove)
        message.way_taken.connect(self._take_way)

    def show_on(self, page: "EmptyPage") -> None:
        """Have the first page offer them, too."""
        self._page = page
        page.recent_chosen.connect(self._open)
        page.recent_unwanted.connect(self._remove)
        self.show()

    def show(self) -> None:
        """Show on the first page what is in the list now."""
        if self._page is not None:
            self._page.show_recent(self._list.articles)

    @Slot(object)
    def _open(self, article: RecentArticle) -> None:
        self.chosen.emit(article.source)

    @Slot(object)
    def _remove(self, article: RecentArticle) -> None:
        self._removed = (article, self._list.remove(article))
        self.show()
        sentence = self.tr("“{title}” is out of the list.").format(title=article.title)
        self._message.say_briefly_with_way(sentence, Way.BACK_INTO_LIST, self.tr("Undo"))

    @Slot(object)
    def _take_way(self, way: Way) -> None:
        if way is Way.BACK_INTO_LIST and self._removed is not None:
            self._list.put_back(*self._removed)
            self._removed = None
            self.show()
