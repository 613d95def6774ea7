"""What one window reads. Carries events in and commands out, and decides nothing itself; knows no widget."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot

from reader.errors import ReaderError
from reader.gui.reading.correcting import Correcting
from reader.gui.reading.correction_store import CorrectionStore
from reader.gui.reading.highlight_store import HighlightStore
from reader.gui.reading.highlighting import Highlighting
from reader.gui.reading.keeping import Keeping
from reader.gui.reading.reading import Reading
from reader.gui.reading.worker import Worker
from reader.jobs import Replacement
from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.source import PASTED, Source
from reader.session.article.commands import Cancel, CarryOver, Command, Go, Note, Show, Submit, Tell
from reader.session.article.events import (
    Closed,
    Corrected,
    Failed,
    Finished,
    LanguageChosen,
    MethodChosen,
    Opened,
    Partial,
    Pasted,
    RecognizerChosen,
    Reloaded,
    Replaced,
    Restored,
    Resumed,
    Stopped,
    TakenOut,
    WholeSentencesChosen,
)
from reader.session.article.state import Corrections, Stage


def nowhere(_digest: str) -> int:
    """Return the start: no place is remembered."""
    return 0


class ReadingSession(Reading):
    """The one road for a window: every change goes through here and comes out as a signal."""

    document_changed = Signal()
    document_refined = Signal()
    analysis_changed = Signal()
    stage_changed = Signal(object)
    progress_changed = Signal()
    failed = Signal(object)
    noted = Signal(str)

    def __init__(
        self,
        worker: Worker,
        place_in: Callable[[str], int] = nowhere,
        corrections: CorrectionStore | None = None,
        highlights: HighlightStore | None = None,
    ) -> None:
        """Take the shared worker, what tells by an article's digest where it was left, and what windows share."""
        super().__init__()
        self._place_in = place_in
        self._worker = worker
        self._jobs: dict[int, int] = {}  # the worker's number of each job that is waited for, by its ticket
        worker.partial.connect(self._on_partial)
        worker.finished.connect(self._on_finished)
        worker.failed.connect(self._on_failed)
        self._store = corrections or CorrectionStore(parent=self)
        self.correcting = Correcting(self._store, self)
        self._store.changed.connect(self._heed_corrections)
        store = highlights or HighlightStore(parent=self)
        self.highlighting = Highlighting(store, self)
        self.keeping = Keeping(worker, store, self)

    # -- what happens --------------------------------------------------------------------------------------------

    def open(self, source: Source) -> None:
        """Open a file or a link; the article that is on screen stays until the new one, or its beginning, is there."""
        self.handle(Opened(source))

    def open_text(self, text: str, html: str = "", source: Source = PASTED) -> None:
        """Open text that was pasted or dropped; `html` is the same with its marks, where they tell more."""
        self.handle(Pasted(text, html, source.pasted_name))

    def reload(self, top: int) -> None:
        """Open the article once more; what stood at the offset `top` stays in sight."""
        self.handle(Reloaded(top))

    def use_summarizer(self, method: str) -> None:
        """Choose the summary by another method; what is shown stays until the answer comes."""
        self.handle(MethodChosen(method))

    def use_whole_sentences(self, is_on: bool) -> None:
        """Show lines as they stand in the text, or shortened."""
        self.handle(WholeSentencesChosen(is_on))

    def use_recognizer(self, engine: str) -> None:
        """Find the actors with another engine; what is shown stays until the answer comes."""
        self.handle(RecognizerChosen(engine))

    def use_language(self, language: str | None) -> None:
        """Take this article as written in a language; None finds it out."""
        self.handle(LanguageChosen(language))

    def restore(self, number: int, top: int) -> None:
        """Bring a block back and go to it, or take it out again; the line at the offset `top` then stays in sight."""
        is_back = number in self.state.all_left_out.brought_back
        self.handle(TakenOut(number, top) if is_back else Restored(number, top))

    def stop(self) -> None:
        """Call off the work under way; what of the article is there stays, and is analysed as far as it goes."""
        self.handle(Stopped())

    def resume(self) -> None:
        """Do the analysis that was called off or failed."""
        self.handle(Resumed())

    def close(self) -> None:
        """Drop the work under way; the window is going."""
        self.handle(Closed())

    # -- what is there -------------------------------------------------------------------------------------------

    @property
    def stage(self) -> Stage:
        """How far the work on the article has come."""
        return self.state.stage

    @property
    def options(self) -> AnalysisOptions:
        """How the article is analysed."""
        return self.state.options

    @property
    def source(self) -> Source | None:
        """Where the article on the screen came from."""
        return self.state.source

    @property
    def wished_source(self) -> Source | None:
        """What is being opened, or else what is there."""
        return self.state.opening.source if self.state.opening else self.state.source

    @property
    def first_offset(self) -> int:
        """Where the article was left, 0 where it is new."""
        place = self.state.place
        return self._place_in(self.document.digest) if place is None else place

    # -- commands go out -----------------------------------------------------------------------------------------

    def carry_out(self, command: Command) -> None:
        """Do what was decided."""
        match command:
            case Show():
                self._show(command)
            case Submit():
                self._jobs[command.ticket] = self._worker.submit(command.job)
            case Cancel():
                self._worker.cancel(self._jobs.pop(command.ticket))
            case CarryOver():
                self.correcting.carry_over(command.old, command.new)
                self.highlighting.carry_over(command.old, command.new)
            case Go():
                self.activate(command.place)
            case Note():
                self.noted.emit(command.sentence)
            case Tell():
                self.failed.emit(command.error)

    def _show(self, part: Show) -> None:
        match part:
            case Show.DOCUMENT:
                self.hidden_actors.begin()
                self._place = -1
                self.document_changed.emit()
            case Show.MORE:
                self.document_refined.emit()
            case Show.ANALYSIS:
                self.analysis_changed.emit()
            case Show.LINES:
                self.lines_changed.emit()
            case Show.SELECTION:
                self.selection_changed.emit()
            case Show.COMPARISON:
                self.comparing.changed.emit()
            case Show.PROGRESS:
                self.progress_changed.emit()
            case Show.STAGE:
                self.stage_changed.emit(self.stage)

    # -- answers come in -----------------------------------------------------------------------------------------

    @Slot(int, object)
    def _on_partial(self, job: int, value: object) -> None:
        ticket = self._ticket_of(job)
        if ticket is not None and isinstance(value, Replacement):
            self.handle(Replaced(ticket, value.sentence))
        elif ticket is not None:
            self._prepare_for(value)
            self.handle(Partial(ticket, value))

    @Slot(int, object)
    def _on_finished(self, job: int, value: object) -> None:
        ticket = self._ticket_of(job)
        if ticket is not None:
            del self._jobs[ticket]
            self._prepare_for(value)
            self.handle(Finished(ticket, value))

    @Slot(int, object)
    def _on_failed(self, job: int, error: ReaderError) -> None:
        ticket = self._ticket_of(job)
        if ticket is not None:
            del self._jobs[ticket]
            self.handle(Failed(ticket, error))

    def _ticket_of(self, job: int) -> int | None:
        return next((ticket for ticket, number in self._jobs.items() if number == job), None)

    def _prepare_for(self, value: object) -> None:
        if isinstance(value, Analysis):
            self._heed_corrections()

    @Slot()
    def _heed_corrections(self) -> None:
        """Take what holds now of what was put right; another window or program may have changed it."""
        book = self._store.book
        corrections = Corrections(book, self._store.problem if self._store.is_damaged else "")
        if corrections != self.state.corrections:
            self.handle(Corrected(corrections))
