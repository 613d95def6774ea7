"""Says to a screen reader what others see happen: results, lines and places that are gone to, hits, messages."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from reader.gui.access.older_orca import OlderOrca
from reader.gui.bars.find_bar import FindBar
from reader.gui.bars.message_bar import MessageBar
from reader.gui.margin.asked_cards import asked_cards
from reader.gui.reading.reading_session import ReadingSession
from reader.model.numbering import paragraph_numbers
from reader.model.span import Span
from reader.session.article.state import Stage


class Announcer(QObject):
    """Listens to a window's parts; `last` is what was said last."""

    said = Signal(str)

    def __init__(self, session: ReadingSession, find_bar: FindBar, message_bar: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._find_bar, self._window = session, find_bar, window
        self.last = ""
        self.said.connect(OlderOrca(window).say)
        session.stage_changed.connect(self._on_stage_changed)
        session.span_activated.connect(self._on_span_activated)
        session.line_asked.connect(self._on_line_asked)
        find_bar.counted.connect(self.say)
        message_bar.said.connect(self.say)

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Have a sentence spoken, once what is being spoken is over."""
        self.last = sentence
        if sentence:
            event = QAccessibleAnnouncementEvent(self._window, sentence)  # a temporary would be gone too soon
            QAccessible.updateAccessibility(event)
            self.said.emit(sentence)

    @Slot()
    def _on_stage_changed(self) -> None:
        if self._session.stage is Stage.READY:
            self.say(self._results())

    @Slot(object)
    def _on_span_activated(self, span: Span) -> None:
        """Say the words that were gone to, and where they stand; a line of the summary with its number."""
        session = self._session
        sentence = session.findings.index.sentence_at(span.start)
        words = session.document.plain_words(span)
        index = session.findings.index.paragraph_of(span)
        number = paragraph_numbers(session.document).get(index) if index is not None else None
        where = self.tr("paragraph {number}").format(number=number) if number else ""
        shown = sorted(session.lines.shown())
        if sentence in shown:
            line = self.tr("Line {number} of {count}").format(number=shown.index(sentence) + 1, count=len(shown))
            where = ", ".join(filter(None, (line, where)))
        self.say(": ".join(filter(None, (where, words))))

    @Slot(int)
    def _on_line_asked(self, paragraph: int) -> None:
        self.say(dict(asked_cards(self._session))[paragraph].spoken)

    def _results(self) -> str:
        analysis, lines = self._session.analysis, self._session.lines.extent().lines
        points = len(analysis.key_points.items) if analysis.key_points else 0
        told = self.tr(
            "The article is ready. Lines: {lines}; key points: {points}; actors: {actors}; quotations: {said}."
        )
        actors, said = len(analysis.actors or ()), len(analysis.quotations or ())
        return told.format(lines=lines, points=points, actors=actors, said=said)
