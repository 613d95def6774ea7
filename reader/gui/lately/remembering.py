"""What a window lets be remembered of what is read in it: nothing at all where it is private."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from reader.gui.bars.message_bar import MessageBar
from reader.gui.look.settings import Settings
from reader.gui.reading.reading_session import ReadingSession
from reader.model.headline import headline_of
from reader.model.source import Source
from reader.session.article.state import Stage
from reader.session.keep_read import KeepRead
from reader.session.reading_list import ReadingList
from reader.session.recent import RecentArticle

if TYPE_CHECKING:
    from reader.gui.lately.keeping_question import KeepingQuestion


class Owner(Protocol):
    """To whom the list, the settings and the sample belong."""

    settings: Settings
    reading_list: ReadingList

    def sample(self) -> Source:
        """Return the sample article."""
        ...


class Remembering(QObject):
    """Puts what is read into the list of what was read lately, with its place, and on the shelf if that is wished."""

    def __init__(self, owner: Owner, session: ReadingSession, *, is_private: bool) -> None:
        super().__init__(session)
        self._owner, self._session, self.is_private = owner, session, is_private
        session.keeping.use(self._is_kept, is_private=is_private)

    def list_article(self) -> None:
        """Put what is read at the head of the list."""
        self._list(self._session.source, headline_of(self._session.document))

    def list_wished(self) -> None:
        """Put what is still being opened there, if anything: whoever asked for it still wants to find it."""
        if self._session.stage is Stage.OPENING:
            self._list(self._session.wished_source, "")

    def leave(self, place: int) -> None:
        """Keep the offset at which the article is left."""
        if self._session.document.text and not self.is_private:
            self._owner.reading_list.remember_place(self._session.document.digest, place)
            self._session.keeping.leave(place)

    def ask(self, message_bar: MessageBar) -> "KeepingQuestion | None":
        """Have asked, when all is quiet, whether what is read comes to the shelf; None where that was asked."""
        if self.is_private or self._owner.settings.keeps_read is not KeepRead.NOT_ASKED:
            return None
        from reader.gui.lately.keeping_question import KeepingQuestion

        return KeepingQuestion(self._owner, self._session, message_bar)

    def _list(self, source: Source | None, words: str) -> None:
        if source is not None and source.has_place and not self.is_private:
            self._owner.reading_list.add(RecentArticle(Source.kept(str(source)), words))

    def _is_kept(self, source: Source) -> bool:
        """Tell whether what is read from there comes to the shelf; a text that was pasted is nowhere else."""
        is_wished = self._owner.settings.keeps_read is KeepRead.YES and source != self._owner.sample()
        return not self.is_private and (is_wished or bool(source.pasted_name))
