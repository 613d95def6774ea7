"""Asks once, over the page and when all is quiet, whether what is read comes to the shelf."""

from PySide6.QtCore import QObject, Signal, Slot

from reader.gui.bars.message_bar import MessageBar, Offer
from reader.gui.lately.remembering import Owner
from reader.gui.lately.when_quiet import WhenQuiet
from reader.gui.reading.reading_session import ReadingSession
from reader.session.article.state import Stage
from reader.session.keep_read import KeepRead

ENOUGH = 3  # articles, after which somebody has something to find again


class KeepingQuestion(QObject):
    """`answered` says no as soon as it is asked, for whoever goes on without an answer, and yes when it is taken."""

    answered = Signal(bool)

    def __init__(self, host: Owner, session: ReadingSession, message_bar: MessageBar) -> None:
        super().__init__(message_bar)
        self._host, self._session, self._message = host, session, message_bar
        session.stage_changed.connect(self._look)
        message_bar.offer_taken.connect(self._take_offer)

    @Slot()
    def _look(self) -> None:
        if self._session.stage is Stage.READY and len(self._host.reading_list.articles) >= ENOUGH:
            self._session.stage_changed.disconnect(self._look)
            WhenQuiet(self._session, self._message).came.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        if self._host.settings.keeps_read is not KeepRead.NOT_ASKED:
            return  # another window has asked
        self.answered.emit(False)
        sentence = self.tr(
            "Shall the shelf keep every article that you read, with its text? It stays on this computer."
        )
        self._message.say_briefly_with_offer(sentence, Offer.KEEP_READ, self.tr("Keep All That I Read"))

    @Slot(object)
    def _take_offer(self, offer: Offer) -> None:
        if offer is Offer.KEEP_READ:
            self.answered.emit(True)
