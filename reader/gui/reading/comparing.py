"""A second method beside the first: what it would show, and how many methods agree on a sentence."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.errors import ReaderError
from reader.gui.reading.worker import Worker
from reader.jobs import Compare
from reader.model.annotation import Comparison

if TYPE_CHECKING:
    from reader.gui.reading.reading_session import ReadingSession


class Comparing(QObject):
    """Asks the worker once an article for the ranking of every method, and answers for one of them, the rival."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, worker: Worker, session: "ReadingSession") -> None:
        super().__init__(session)
        self._worker, self._session = worker, session
        self._job: int | None = None
        self.rival: str | None = None
        self.comparison: Comparison | None = None
        session.document_changed.connect(self._on_document_changed)
        session.document_refined.connect(self._forget)
        worker.finished.connect(self._on_finished)
        worker.failed.connect(self._on_failed)

    @property
    def is_waiting(self) -> bool:
        """Tell whether the worker has still to answer."""
        return self._job is not None

    @property
    def is_shown(self) -> bool:
        """Tell whether there is a second summary to show."""
        return self.rival is not None and self.ranking() is not None

    def start(self, rival: str) -> None:
        """Set another method beside that of the summary."""
        self.rival = rival
        if self.comparison is None and self._job is None and self._session.document.is_segmented:
            self._job = self._worker.submit(Compare(self._session.document))
        self.changed.emit()

    def end(self) -> None:
        """Show one summary again."""
        if self.rival is not None:
            self.rival = None
            self._drop_job()
            self.changed.emit()

    def ranking(self) -> tuple[int, ...] | None:
        """Return the rival's ranking; None until it is there, or where the method would take too long."""
        return dict(self.comparison.rankings).get(self.rival or "") if self.comparison else None

    def sentences(self) -> tuple[int, ...]:
        """Return the sentences that the rival would show at this length, in source order."""
        return tuple(sorted((self.ranking() or ())[: self._session.lines.size])) if self.rival else ()

    def choosing(self, sentences: Iterable[int]) -> dict[int, tuple[str, ...]]:
        """Return which methods choose each of these sentences at this length."""
        size, rankings = self._session.lines.size, self.comparison.rankings if self.comparison else ()
        chosen = [(method, frozenset(ranking[:size])) for method, ranking in rankings]
        return {index: tuple(method for method, found in chosen if index in found) for index in sentences}

    @Slot()
    def _on_document_changed(self) -> None:
        self.rival = None
        self._forget()

    @Slot()
    def _forget(self) -> None:
        """Ask anew: the sentences are others."""
        self._drop_job()
        self.comparison = None
        if self.rival is not None:
            self.start(self.rival)
        else:
            self.changed.emit()

    def _drop_job(self) -> None:
        if self._job is not None:
            self._worker.cancel(self._job)
            self._job = None

    @Slot(int, object)
    def _on_finished(self, job: int, value: object) -> None:
        if job != self._job or not isinstance(value, Comparison):
            return
        self._job = None
        if value.document_digest == self._session.document.digest:
            self.comparison = value
        self.changed.emit()

    @Slot(int, object)
    def _on_failed(self, job: int, error: ReaderError) -> None:
        if job == self._job:
            self._job, self.rival = None, None
            self.changed.emit()
            self.failed.emit(error)
