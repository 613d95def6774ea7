"""What one window reads: how an article is opened, analysed and shown as far as it is there. Knows no widget."""

import dataclasses
from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal, Slot

from reader import formats
from reader.errors import ReaderError
from reader.gui.reading.comparing import Comparing
from reader.gui.reading.correcting import Correcting, namesake_of
from reader.gui.reading.correction_store import CorrectionStore
from reader.gui.reading.reading import Reading
from reader.gui.reading.worker import Worker
from reader.jobs import Analyze, OpenFile, ReadText, is_quick
from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.document import Document
from reader.model.places import offset_in_changed
from reader.model.progress import Progress
from reader.model.source import PASTED, Source
from reader.session.findings import Findings
from reader.session.removed_blocks import LeftOut
from reader.session.selection import Selection

HTML_READER = "html"


class Stage(StrEnum):
    """How far the work on the article has come."""

    EMPTY = "empty"
    OPENING = "opening"
    SUMMARIZING = "summarizing"
    RECOGNIZING = "recognizing"
    READY = "ready"
    FAILED = "failed"


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

    def __init__(
        self,
        worker: Worker,
        place_in: Callable[[str], int] = nowhere,
        corrections: CorrectionStore | None = None,
    ) -> None:
        """Take the shared worker, what tells by an article's digest where it was left, and the shared corrections."""
        super().__init__()
        self._place_in = place_in
        self._worker = worker
        self._job: int | None = None
        self.options = AnalysisOptions()
        self.stage = Stage.EMPTY
        self.source: Source | None = None
        self._is_growing = False
        self.progress: Progress | None = None  # of opening, or of the search for actors, where that is told
        self.failed_source: Source | None = None  # what could not be opened, where that is what failed last
        self._version_before: tuple[Document, int] | None = None  # and the offset at its top, while it is read again
        self._kept_offset: int | None = None  # where to go on reading, where that is known better than by the digest
        self._plain_text = ""  # what is read where the marked-up text of the clipboard cannot be
        self.wished_source: Source | None = None
        self._left_out: LeftOut | None = None
        worker.partial.connect(self._on_partial)
        worker.finished.connect(self._on_finished)
        worker.failed.connect(self._on_failed)
        self.comparing = Comparing(worker, self)
        store = corrections or CorrectionStore(parent=self)
        self.correcting = Correcting(store, self)
        self._found = self.analysis  # as the worker gave it; `analysis` has the actors as the reader corrected them
        store.changed.connect(self._on_corrections_changed)

    # -- opening -------------------------------------------------------------------------------------------------

    def open(self, source: Source) -> None:
        """Open a file or a link; the article that is on screen stays until the new one, or its beginning, is there."""
        self._begin(source)
        self._open(source)

    def reload(self, top: int) -> None:
        """Open the article once more; what stood at the offset `top` stays in sight."""
        if self.source is None:
            return
        document = self.document
        self._begin(self.source)
        self._version_before = (document, top)
        self._open(self.source)

    def open_text(self, text: str, html: str = "") -> None:
        """Open text that was pasted or dropped; `html` is the same with its marks, where they tell more."""
        self._begin(PASTED)
        if html:
            self._plain_text = text
            self._job = self._worker.submit(ReadText(html, str(PASTED), HTML_READER))
        else:
            self._read(partial(formats.read_text, text, str(PASTED)))

    def use_summarizer(self, method: str) -> None:
        """Choose the summary by another method; what is shown stays until the answer comes."""
        if method == self.options.summarizer:
            return
        self.options = dataclasses.replace(self.options, summarizer=method)
        if self.stage not in (Stage.EMPTY, Stage.OPENING, Stage.FAILED):
            self._analyze(self.document)

    def use_recognizer(self, engine: str) -> None:
        """Find the actors with another engine; what is shown stays until the answer comes."""
        if engine == self.options.recognizer:
            return
        self.options = dataclasses.replace(self.options, recognizer=engine)
        if self.stage not in (Stage.EMPTY, Stage.OPENING, Stage.FAILED):
            self._analyze(self.document)

    def use_language(self, language: str | None) -> None:
        """Take this article as written in a language; None finds it out."""
        if language == self.options.language:
            return
        self.options = dataclasses.replace(self.options, language=language)
        self._analyze(dataclasses.replace(self.document, sentences=(), language=None))

    @property
    def left_out(self) -> LeftOut:
        """What was left out of the article, and what of it was brought back."""
        return self._left_out or LeftOut(self.document)

    def restore(self, number: int, top: int) -> None:
        """Bring a block back and go to it, or take it out again; the line at the offset `top` then stays in sight."""
        if self._is_growing:  # what is still to come goes on after the text as it is
            return
        self._drop_job()
        self.wished_source, language = self.source, self.options.language
        before, left_out = self.document, self.left_out.switched(number)
        document = left_out.document()
        place = left_out.place_of(number, document) if number in left_out.brought_back else None
        self._kept_offset = place.start if place else offset_in_changed(before, document, top)
        self.correcting.carry_over(before, document)
        self._put(document, left_out)
        self.options = dataclasses.replace(self.options, language=language)
        self._analyze(self.document)
        if place is not None:
            self.activate(place)

    def stop(self) -> None:
        """Call off the work under way; what of the article is there stays, and is analysed as far as it goes."""
        self._drop_job()
        if self.stage is Stage.OPENING:
            self._return(Stage.EMPTY)
        elif self.document.text:
            self._set_stage(Stage.READY)

    def close(self) -> None:
        """Drop the work under way; the window is going."""
        self._drop_job()

    @property
    def first_offset(self) -> int:
        """Where the article was left, 0 where it is new."""
        return self._place_in(self.document.digest) if self._kept_offset is None else self._kept_offset

    # -- private -------------------------------------------------------------------------------------------------

    def _begin(self, source: Source) -> None:
        self._drop_job()
        self._is_growing = False
        self._kept_offset, self._plain_text, self._version_before = None, "", None
        self.wished_source = source
        self._set_stage(Stage.OPENING)
        self._tell_progress(None)

    def _open(self, source: Source) -> None:
        if not is_quick(source):
            self._job = self._worker.submit(OpenFile(source))
        else:
            self._read(partial(formats.open_document, source))

    def _return(self, stage: Stage) -> None:
        """Finish the work on the article that is there, or on the beginning of it; `stage` is where there is none."""
        self._is_growing = False
        if self.document.text and not self.analysis.is_complete:
            self._analyze(self.document)
        else:
            self._set_stage(Stage.READY if self.document.text else stage)

    def _tell_progress(self, progress: Progress | None) -> None:
        self.progress = progress
        self.progress_changed.emit()

    def _read(self, read: Callable[[], Document]) -> None:
        try:
            document = read()
        except ReaderError as error:
            self._fail(error)
            return
        self._show(document)

    def _grow(self, document: Document) -> None:
        """Show the beginning of a long article, or more of it; what is on screen does not move."""
        if self._version_before is not None:  # the place to return to may come last
            return
        if not self._is_growing:
            self._put(document)
            self._is_growing = True
        elif len(document.text) > len(self.document.text):
            self.document = document
            self.analysis = Analysis(document.digest)
            self.findings = Findings(document, self.analysis)
            self.lines.begin(document)
            self.document_refined.emit()

    def _end_growth(self) -> None:
        self._is_growing = False
        self._analyze(self.document)

    def _show(self, document: Document) -> None:
        self._put(document)
        self._analyze(document)

    def _put(self, document: Document, left_out: LeftOut | None = None) -> None:
        if self._version_before is not None:
            before, top = self._version_before
            self._kept_offset, self._version_before = offset_in_changed(before, document, top), None
        self.document, self._left_out = document, left_out
        self.source = self.wished_source
        self._plain_text = ""
        self.analysis = Analysis(document.digest)
        self.findings = Findings(document, self.analysis)
        self.selection = Selection()
        self.hidden_actors.begin()
        self.lines.begin(document)
        self._place = -1
        self.options = dataclasses.replace(self.options, language=None)
        self.document_changed.emit()

    def _analyze(self, document: Document) -> None:
        self._drop_job()
        self._tell_progress(None)
        self._set_stage(Stage.SUMMARIZING)
        self._job = self._worker.submit(Analyze(document, self.options))

    def _drop_job(self) -> None:
        if self._job is not None:
            self._worker.cancel(self._job)
            self._job = None

    def _set_stage(self, stage: Stage) -> None:
        if stage is not self.stage:
            self.stage = stage
            self.stage_changed.emit(stage)

    def _fail(self, error: ReaderError) -> None:
        self._job = None
        self.failed_source = self.wished_source if self.stage is Stage.OPENING else None
        if self.failed_source is not None:
            self._return(Stage.FAILED)
        else:
            self._set_stage(Stage.READY)
        self.failed.emit(error)

    @Slot(int, object)
    def _on_partial(self, job: int, value: object) -> None:
        if job != self._job:
            return
        if isinstance(value, Document) and self.stage is Stage.OPENING:
            self._grow(value)
        elif isinstance(value, Progress):
            self._tell_progress(value)
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
        if self._plain_text.strip():
            self._job = None
            self.open_text(self._plain_text)
            return
        self._fail(error)

    def _refine(self, document: Document) -> None:
        if document.digest != self.document.digest:
            return
        has_other_sentences = self.document.is_segmented
        self.document = document
        self.lines.begin(document)
        self.findings = Findings(document, self.analysis)
        if has_other_sentences:  # what was found speaks of sentences that are no more
            self.selection = Selection(actor=self.selection.actor)
            self._take(Analysis(document.digest))
        self.document_refined.emit()

    def _take(self, analysis: Analysis) -> None:
        if analysis.document_digest != self.document.digest:
            return
        self._found = analysis
        self._hold(self.correcting.corrected(analysis))
        self.lines.take(analysis.summary)
        if self.selection.point is not None and self.selection.point >= len(self.findings.points):
            self.selection = dataclasses.replace(self.selection, point=None)
        self.analysis_changed.emit()

    def _hold(self, analysis: Analysis) -> None:
        """Take an analysis with corrected actors; the chosen one stays chosen, under another name if need be."""
        chosen = self.findings.actor_by_id(self.selection.actor)
        self.analysis = analysis
        self.findings = Findings(self.document, analysis)
        if chosen is not None and analysis.actors is not None:
            self.selection = dataclasses.replace(self.selection, actor=namesake_of(analysis.actors, chosen))

    @Slot()
    def _on_corrections_changed(self) -> None:
        if self._found.document_digest != self.document.digest or self._found.actors is None:
            return
        analysis, selection = self.correcting.corrected(self._found), self.selection
        if analysis != self.analysis:
            self._hold(analysis)
            self.analysis_changed.emit()
        if selection != self.selection:
            self.selection_changed.emit()
