"""What one window reads: document, analysis and selection. Decides; knows no widget."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reader import formats
from reader.errors import ReaderError
from reader.gui.findings import Findings
from reader.gui.steps import next_around, next_line
from reader.gui.worker import Worker
from reader.jobs import Analyze, OpenFile, is_quick
from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.annotation import KeyPoint
from reader.model.document import Document
from reader.model.span import Span


class Stage(StrEnum):
    """How far the work on the article has come."""

    EMPTY = "empty"
    OPENING = "opening"
    SUMMARIZING = "summarizing"
    RECOGNIZING = "recognizing"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Selection:
    """What is chosen: a sentence, a paragraph or an actor; each None where nothing is."""

    sentence: int | None = None
    paragraph: int | None = None
    actor: str | None = None


def nowhere(_digest: str) -> int:
    """Return the start: no place is remembered."""
    return 0


class ReadingSession(QObject):
    """The one road for a window: every change goes through here and comes out as a signal."""

    document_changed = Signal()
    document_refined = Signal()
    analysis_changed = Signal()
    size_changed = Signal(int)
    selection_changed = Signal()
    span_activated = Signal(object)
    stage_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, worker: Worker, place_in: Callable[[str], int] = nowhere) -> None:
        """Take the shared worker, and what tells by an article's digest where it was left."""
        super().__init__()
        self._place_in = place_in
        self._worker = worker
        self._job: int | None = None
        self.document = Document("", ())
        self.analysis = Analysis(self.document.digest)
        self.findings = Findings(self.document, self.analysis)
        self.options = AnalysisOptions()
        self.selection = Selection()
        self.stage = Stage.EMPTY
        self.size = 0
        self.source = ""
        self._is_size_chosen = False
        self._is_growing = False
        self._place = -1
        self.wished_source = ""
        worker.partial.connect(self._on_partial)
        worker.finished.connect(self._on_finished)
        worker.failed.connect(self._on_failed)

    # -- opening -------------------------------------------------------------------------------------------------

    def open_path(self, path: Path) -> None:
        """Open a file; the article that is on screen stays until the new one, or the beginning of it, is there."""
        self._begin(str(path))
        if is_quick(path):
            self._read(partial(formats.open_document, path))
        else:
            self._job = self._worker.submit(OpenFile(self.wished_source))

    def open_link(self, address: str) -> None:
        """Fetch a page and open it."""
        self._begin(address.strip())
        self._job = self._worker.submit(OpenFile(self.wished_source))

    def open_text(self, text: str, source: str) -> None:
        """Open text that was pasted or dropped."""
        self._begin(source)
        self._read(partial(formats.read_text, text, source))

    def use_summarizer(self, method: str) -> None:
        """Choose the summary by another method; what is shown stays until the answer comes."""
        if method == self.options.summarizer:
            return
        self.options = dataclasses.replace(self.options, summarizer=method)
        if self.stage not in (Stage.EMPTY, Stage.OPENING, Stage.FAILED):
            self._is_size_chosen = True
            self._analyze()

    def stop(self) -> None:
        """Call off the work under way; what of the article is there stays, and is analysed as far as it goes."""
        self._drop_job()
        if self._is_growing:
            self._end_growth()
        else:
            self._set_stage(Stage.READY if self.document.text else Stage.EMPTY)

    def close(self) -> None:
        """Drop the work under way; the window is going."""
        self._drop_job()

    # -- choosing ------------------------------------------------------------------------------------------------

    def set_size(self, size: int) -> None:
        """Set how many sentences the summary has; a larger number only ever adds."""
        size = max(0, min(size, self.sentence_count))
        if size != self.size:
            self._is_size_chosen = True
            self.size = size
            self.size_changed.emit(size)

    @property
    def first_offset(self) -> int:
        """Where the article was left, 0 where it is new."""
        return self._place_in(self.document.digest)

    @property
    def sentence_count(self) -> int:
        """How many sentences the summary could have."""
        return len(self.analysis.summary.ranking) if self.analysis.summary else 0

    def selected_sentences(self) -> tuple[int, ...]:
        """Return the summary's sentences in source order."""
        return self.analysis.summary.selected(self.size) if self.analysis.summary else ()

    def chosen_point(self) -> KeyPoint | None:
        """Return the author's key point that is chosen, as a paragraph of the article."""
        return self.findings.author_point_in(self.selection.paragraph)

    def chosen_spans(self) -> tuple[Span, ...]:
        """Return what is chosen in the text: a sentence, or a key point and the sentences that support it."""
        sentences, sentence, point = self.document.sentences, self.selection.sentence, self.chosen_point()
        if sentence is not None and sentence < len(sentences):
            return (sentences[sentence].span,)
        if point is not None:
            return (point.span, *(sentences[evidence.sentence].span for evidence in point.evidence))
        return ()

    def activate(self, span: Span) -> None:
        """Go to a place in the original; every view scrolls there and marks it."""
        sentence = self.findings.index.sentence_at(span.start)
        paragraph = self.findings.index.paragraph_at(span.start)
        self._place = span.start
        self._select(Selection(sentence, paragraph, self.selection.actor))
        self.span_activated.emit(span)

    def select_place(self, offset: int) -> None:
        """Choose the actor, or else the sentence and paragraph, at a place; nothing scrolls."""
        actor = self.findings.actor_at(offset)
        actor_id = actor.id if actor else None
        self._place = offset
        sentence, paragraph = self.findings.index.sentence_at(offset), self.findings.index.paragraph_at(offset)
        self._select(Selection(sentence, paragraph, actor_id))

    def select_actor(self, actor_id: str | None) -> None:
        """Choose an actor, or none."""
        self._select(Selection(self.selection.sentence, self.selection.paragraph, actor_id))

    def clear_selection(self) -> None:
        """Choose nothing."""
        self._select(Selection())

    def step_summary(self, step: int, from_offset: int) -> None:
        """Go to the summary line after (+1) or before (-1) the chosen one, or else the place."""
        chosen = self.selected_sentences()
        spans = [self.document.sentences[index].span for index in chosen]
        here = chosen.index(self.selection.sentence) if self.selection.sentence in chosen else None
        goal = next_line(spans, here, step, from_offset)
        if goal is not None:
            self.activate(goal)

    def step_mention(self, step: int) -> None:
        """Go to the chosen actor's next (+1) or previous (-1) mention, around the ends."""
        actor = self.findings.actor_by_id(self.selection.actor)
        goal = next_around(actor.mentions, step, self._place) if actor else None
        if goal is not None:
            self.activate(goal)

    # -- private -------------------------------------------------------------------------------------------------

    def _begin(self, source: str) -> None:
        self._drop_job()
        self._is_growing = False
        self.wished_source = source
        self._set_stage(Stage.OPENING)

    def _read(self, read: Callable[[], Document]) -> None:
        try:
            document = read()
        except ReaderError as error:
            self._fail(error)
            return
        self._show(document)

    def _grow(self, document: Document) -> None:
        """Show the beginning of a long article, or more of it; what is on screen does not move."""
        if not self._is_growing:
            self._put(document)
            self._is_growing = True
        elif len(document.text) > len(self.document.text):
            self.document = document
            self.analysis = Analysis(document.digest)
            self.findings = Findings(document, self.analysis)
            self.document_refined.emit()

    def _end_growth(self) -> None:
        self._is_growing = False
        self._analyze()

    def _show(self, document: Document) -> None:
        self._put(document)
        self._analyze()

    def _put(self, document: Document) -> None:
        self.document = document
        self.source = self.wished_source
        self.analysis = Analysis(document.digest)
        self.findings = Findings(document, self.analysis)
        self.selection = Selection()
        self.size, self._is_size_chosen, self._place = 0, False, -1
        self.document_changed.emit()

    def _analyze(self) -> None:
        self._drop_job()
        self._set_stage(Stage.SUMMARIZING)
        self._job = self._worker.submit(Analyze(self.document, self.options))

    def _drop_job(self) -> None:
        if self._job is not None:
            self._worker.cancel(self._job)
            self._job = None

    def _select(self, selection: Selection) -> None:
        if selection != self.selection:
            self.selection = selection
            self.selection_changed.emit()

    def _set_stage(self, stage: Stage) -> None:
        if stage is not self.stage:
            self.stage = stage
            self.stage_changed.emit(stage)

    def _fail(self, error: ReaderError) -> None:
        self._job = None
        self._set_stage(Stage.READY if self.document.text else Stage.FAILED)
        self.failed.emit(error)

    @Slot(int, object)
    def _on_partial(self, job: int, value: object) -> None:
        if job != self._job:
            return
        if isinstance(value, Document) and self.stage is Stage.OPENING:
            self._grow(value)
        elif isinstance(value, Document):
            self._refine(value)
        elif isinstance(value, Analysis):
            self._take(value)
            self._set_stage(Stage.RECOGNIZING)

    @Slot(int, object)
    def _on_finished(self, job: int, value: object) -> None:
        if job != self._job:
            return
        self._job = None
        if isinstance(value, Document) and self._is_growing:
            self._grow(value)
            self._end_growth()
        elif isinstance(value, Document):
            self._show(value)
        elif isinstance(value, Analysis):
            self._take(value)
            self._set_stage(Stage.READY)

    @Slot(int, object)
    def _on_failed(self, job: int, error: ReaderError) -> None:
        if job != self._job:
            return
        self._fail(error)
        if self._is_growing:  # the beginning is there, and of use
            self._end_growth()

    def _refine(self, document: Document) -> None:
        if document.digest == self.document.digest:
            self.document = document
            self.findings = Findings(document, self.analysis)
            self.document_refined.emit()

    def _take(self, analysis: Analysis) -> None:
        if analysis.document_digest != self.document.digest:
            return
        self.analysis = analysis
        self.findings = Findings(self.document, analysis)
        if analysis.summary and not self._is_size_chosen:
            self.size = analysis.summary.size
        self.size = min(self.size, self.sentence_count)
        self.analysis_changed.emit()
