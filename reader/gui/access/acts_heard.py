"""Says what a command did that others see: a switch that is on now, a length, a size, the place gone back to."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction

from reader.gui.bars.actions import ActionId
from reader.gui.page.article_view import ArticleView
from reader.gui.reading.reading_session import ReadingSession
from reader.gui.tongue.words import counted
from reader.model.numbering import paragraph_numbers

LENGTHS = (ActionId.MORE_SUMMARY, ActionId.LESS_SUMMARY)
SIZES = (ActionId.ZOOM_IN, ActionId.ZOOM_OUT, ActionId.ZOOM_RESET)
WAYS = (ActionId.BACK, ActionId.FORWARD)


class ActsHeard(QObject):
    """Listens to the commands of one window; made after what carries them out, so that it is done when it is said."""

    said = Signal(str)

    def __init__(
        self, actions: Mapping[str, QAction], session: ReadingSession, view: ArticleView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        for names, words in ((LENGTHS, self._length), (SIZES, self._size), (WAYS, self._place)):
            for name in names:
                actions[name].triggered.connect(partial(self._say, words))
        for action in actions.values():
            if action.isCheckable():
                action.triggered.connect(partial(self._say_switch, action))

    def _say(self, words: Callable[[], str]) -> None:
        self.said.emit(words())

    def _say_switch(self, action: QAction) -> None:
        name = action.text().replace("&", "").rstrip("…")
        self.said.emit((_tr("{act}: on") if action.isChecked() else _tr("{act}: off")).format(act=name))

    def _length(self) -> str:
        return counted("{count} line", "{count} lines", self._session.lines.extent().lines)

    def _size(self) -> str:
        return _tr("Size: {percent} %").format(percent=round(self._view.style_of_page().zoom * 100))

    def _place(self) -> str:
        """Return the line at the top of the page, with the number of its paragraph."""
        document, index = self._session.document, self._session.findings.index
        at = self._view.top_offset()
        paragraph, sentence = index.paragraph_at(at), index.sentence_at(at)
        number = paragraph_numbers(document).get(paragraph) if paragraph is not None else None
        where = _tr("paragraph {number}").format(number=number) if number else ""
        words = document.plain_words(document.sentences[sentence].span) if sentence is not None else ""
        return ": ".join(filter(None, (where, words))) or _tr("Top of the page")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ActsHeard", text)
