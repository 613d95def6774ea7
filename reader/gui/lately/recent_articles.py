"""The articles read lately, as one window offers them: to open again, or to take out of the list.

A pasted text is nowhere else, so it is kept here before anything is made of it.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.bars.message_bar import MessageBar, Offer
from reader.gui.bars.recent_menu import RecentMenu
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.tongue.words import why
from reader.model.source import PASTED, Source
from reader.session.pasted_texts import PastedText
from reader.session.reading_list import ReadingList
from reader.session.recent import RecentArticle

if TYPE_CHECKING:
    from reader.gui.lately.empty_page import EmptyPage


class RecentArticles(QObject):
    """Joins the list to the menu and the first page; `chosen` and `text_chosen` name what is to be opened."""

    chosen = Signal(object)
    text_chosen = Signal(object)

    def __init__(
        self, reading_list: ReadingList, session: ReadingSession, message_bar: MessageBar, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._list, self._session, self._message = reading_list, session, message_bar
        self._unsaid = ""  # while the window has something else to say
        self._page: EmptyPage | None = None
        self._removed: tuple[RecentArticle, PastedText | None] | None = None
        self.menu = RecentMenu(reading_list, parent)
        self.menu.chosen.connect(self._open)
        self.menu.unwanted.connect(self._remove)
        self._message.offer_taken.connect(self._take_offer)

    def keep_text(self, text: str, html: str) -> Source:
        """Keep what was pasted until the user removes it, at the head of the list; return where it is."""
        pasted = PastedText(text, html)
        try:
            self._list.keep_text(pasted)
        except OSError as error:
            self._tell_lost(error)
            return PASTED
        return Source.pasted(pasted.name)

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

    @Slot()
    def _say_unsaid(self) -> None:
        self._message.say(self._unsaid)

    @Slot(object)
    def _open(self, article: RecentArticle) -> None:
        if not article.source.pasted_name:
            self.chosen.emit(article.source)
        elif (pasted := self._list.text_of(article.source)) is not None:
            self.text_chosen.emit(pasted)
        else:
            self._message.say(self.tr("“{title}” is not here any more.").format(title=article.title))

    @Slot(object)
    def _remove(self, article: RecentArticle) -> None:
        self._removed = (article, self._list.remove(article))
        if article.source.pasted_name:
            self._session.highlighting.store.bin(article.source)
        self.show()
        sentence = self.tr("“{title}” is out of the list.").format(title=article.title)
        self._message.say_briefly_with_offer(sentence, Offer.BACK_INTO_LIST, self.tr("Undo"))

    @Slot(object)
    def _take_offer(self, offer: Offer) -> None:
        if offer is Offer.BACK_INTO_LIST and self._removed is not None:
            try:
                self._list.put_back(*self._removed)
                if (source := self._removed[0].source).pasted_name:
                    self._session.highlighting.store.take_back(source)
            except OSError as error:
                self._tell_lost(error)
            self._removed = None
            self.show()

    def _tell_lost(self, error: OSError) -> None:
        from reader.gui.lately.when_quiet import WhenQuiet

        sentence = self.tr("What you pasted is lost when you close it: it cannot be kept ({reason}).")
        self._unsaid = sentence.format(reason=why(error))
        WhenQuiet(self._session, self._message).came.connect(self._say_unsaid)
