"""Reads one window's article aloud, sentence by sentence, and marks on the page what is being spoken."""

from collections.abc import Callable
from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from reader.gui.look.settings import SPEECH_RATE, Settings
from reader.gui.page.article_view import ArticleView
from reader.gui.page.overlay_spans import hover_highlight
from reader.gui.page.overlays import Layer
from reader.gui.reading.reading_session import ReadingSession
from reader.model.span import Span
from reader.session.aloud import Passages, spoken

RATE_STEP = 20


class Aloud(Enum):
    """Whether something is being read aloud."""

    SILENT = auto()
    SPEAKING = auto()
    PAUSED = auto()


class Speech(Protocol):
    """What speaks; `SpeechServer` is one."""

    finished: SignalInstance
    missing: SignalInstance
    failed: SignalInstance

    def speak(self, words: str, language: str | None, rate: int) -> None:
        """Say words, and break off what is being said."""

    def cancel(self) -> None:
        """Say no more."""

    def close(self) -> None:
        """Say no more, and leave."""


class ReadingAloud(QObject):
    """Where the reading stands; it begins where the reader is, and a pause goes back to the start of its sentence."""

    changed = Signal()
    refused = Signal(str)

    def __init__(
        self,
        session: ReadingSession,
        view: ArticleView,
        speech: Speech,
        settings: Settings,
        reveal: Callable[[Span], None],
    ) -> None:
        """Take what speaks, what keeps the speed, and what brings a place into sight."""
        super().__init__(view)
        self._session, self._view, self._speech, self._settings = session, view, speech, settings
        self._reveal = reveal
        self.state = Aloud.SILENT
        self.passage: Span | None = None
        self._passages = Passages(session.document)
        speech.finished.connect(self._on_finished)
        speech.missing.connect(self._on_missing)
        speech.failed.connect(self._on_failed)
        session.document_changed.connect(self.stop)
        view.page_changed.connect(self._mark)

    @property
    def rate(self) -> int:
        """How fast is spoken, from -100 to 100."""
        return self._settings.speech_rate

    @Slot()
    def play_or_pause(self) -> None:
        """Read from here, or pause, or go on with the sentence at which it paused."""
        if self.state is Aloud.SPEAKING:
            self._speech.cancel()
            self._be(Aloud.PAUSED)
        else:
            self._say(self.passage or self._all().at(self._start()))

    @Slot()
    def stop(self) -> None:
        """Read no more."""
        if self.state is not Aloud.SILENT:
            self._speech.close()
            self.passage = None
            self._be(Aloud.SILENT)

    @Slot()
    def next(self) -> None:
        """Go on with the next sentence."""
        if self.passage is not None:
            self._say(self._all().after(self.passage))

    @Slot()
    def previous(self) -> None:
        """Go back by a sentence."""
        if self.passage is not None:
            self._say(self._all().before(self.passage))

    @Slot()
    def faster(self) -> None:
        """Speak faster."""
        self._set_rate(self.rate + RATE_STEP)

    @Slot()
    def slower(self) -> None:
        """Speak more slowly."""
        self._set_rate(self.rate - RATE_STEP)

    # -- private -------------------------------------------------------------------------------------------------

    def _start(self) -> int:
        """Return where the reader is: at what is selected, at the sentence that was chosen, or at the caret."""
        selected, sentence = self._view.selected_span(), self._session.selection.sentence
        if selected is not None:
            return selected.start
        return (
            self._session.document.sentences[sentence].span.start if sentence is not None else self._view.caret_offset()
        )

    def _all(self) -> Passages:
        if self._passages.document is not self._session.document:
            self._passages = Passages(self._session.document)
        return self._passages

    def _say(self, passage: Span | None) -> None:
        if passage is None:
            self.stop()
            return
        self.passage = passage
        self._be(Aloud.SPEAKING)
        document = self._session.document
        self._speech.speak(spoken(document, passage), document.language_of(passage), self.rate)
        if self.passage is passage:  # otherwise nothing is there to speak it, and the page stays where it is
            self._reveal(passage)

    def _set_rate(self, rate: int) -> None:
        low, high = SPEECH_RATE
        self._settings.speech_rate = max(low, min(high, rate))
        self.changed.emit()
        if self.state is Aloud.SPEAKING:
            self._say(self.passage)

    def _be(self, state: Aloud) -> None:
        self.state = state
        self._mark()
        self.changed.emit()

    @Slot()
    def _mark(self) -> None:
        self._view.set_layer(Layer.SPOKEN, hover_highlight(self.passage, self._view.style_of_page().theme))

    @Slot()
    def _on_finished(self) -> None:
        if self.state is Aloud.SPEAKING:
            self.next()

    @Slot()
    def _on_missing(self) -> None:
        self._give_up(
            self.tr("To read aloud, the program needs the package “speech-dispatcher”, which your system can install.")
        )

    @Slot()
    def _on_failed(self) -> None:
        self._give_up(self.tr("The speech service (speech-dispatcher) does not speak; is a voice installed?"))

    def _give_up(self, sentence: str) -> None:
        self.stop()
        self.refused.emit(sentence)
