"""What is read comes to the shelf, where the reader wishes that; the worker puts it there, so no window waits."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.gui.reading.highlight_store import HighlightStore
from reader.gui.reading.worker import Worker
from reader.jobs import Carriage, Carry, Shelve
from reader.model.analysis import Analysis
from reader.model.document import Document
from reader.model.source import Source
from reader.session.article.state import Stage
from reader.storage.shared_file import Trouble

if TYPE_CHECKING:
    from reader.gui.reading.reading_session import ReadingSession


def never(_source: Source) -> bool:
    """Say that nothing is kept."""
    return False


class Keeping(QObject):
    """Looks when an article is there as a whole, and analysed; a pasted text that is kept elsewhere is kept here."""

    carried = Signal(object, object)

    def __init__(self, worker: Worker, store: HighlightStore, session: "ReadingSession") -> None:
        super().__init__(session)
        self._worker, self._store, self._session = worker, store, session
        self._is_wished: Callable[[Source], bool] = never
        self._kept = ""  # the digest of what was kept last
        self.is_private = False
        self._chosen: set[str] = set()  # digests of what is kept though the window is private
        self._expected: Source | None = None
        self._carrying: dict[int, Carriage] = {}
        self._job: int | None = None
        session.stage_changed.connect(self.look)
        worker.finished.connect(self._on_finished)

    def use(self, is_wished: Callable[[Source], bool], *, is_private: bool = False) -> None:
        """Take what tells by its source whether an article is to be kept; in private, not even what is expected is."""
        self._is_wished, self.is_private = is_wished, is_private

    def choose(self, document: Document) -> None:
        """Let an article be kept that the reader wishes to keep, whatever window it is read in."""
        self._chosen.add(document.digest)

    def is_withheld(self, document: Document) -> bool:
        """Tell whether nothing of an article is kept, since the window is private and nobody chose to keep it."""
        return self.is_private and document.digest not in self._chosen

    def expect(self, source: Source) -> None:
        """Keep what is read from there next: it stands on the shelf already, or is a link that was noted there."""
        self._expected = None if self.is_private else source

    def carry(self, carriage: Carriage, path: Path) -> None:
        """Carry articles or links to a folder or from a file; `carried` tells how many, or what the trouble was."""
        if self._store.path is not None:
            self._carrying[self._worker.submit(Carry(self._store.path, carriage, path))] = carriage

    @property
    def under_way(self) -> Carriage | None:
        """What is being carried, the first that was asked for."""
        return next(iter(self._carrying.values()), None)

    def leave(self, place: int) -> None:
        """Keep the offset at which the article is left, where it was kept."""
        document = self._session.document
        if document.digest == self._kept:
            self._store.leave(document, place)

    @Slot()
    def look(self) -> None:
        """Keep the article, if it is time, and wished."""
        session, source = self._session, self._session.source
        is_whole = session.stage is Stage.READY and not session.state.is_arriving and bool(session.document.text)
        if is_whole and source is not None and session.document.digest != self._kept:
            if source == self._expected or self._is_wished(source):
                self._kept = session.document.digest
                self._keep(_named(session.document, source), session.analysis, str(source))
            self._expected = None

    def _keep(self, document: Document, analysis: Analysis, asked: str) -> None:
        if self._store.path is None:
            self._store.keep(document, analysis.names())
        else:
            told = replace(
                analysis, key_points=None, summary=None, dates=None, quantities=None
            )  # who, and who said what
            self._job = self._worker.submit(Shelve(self._store.path, document, told, asked))

    @Slot(int, object)
    def _on_finished(self, job: int, answer: object) -> None:
        if job in self._carrying:
            self._store.changed.emit(None)  # before anybody writes on what was open meanwhile
            self.carried.emit(self._carrying.pop(job), answer)
        elif job == self._job:
            self._job = None
            if isinstance(answer, Trouble):
                self._kept = ""
                self._store.tell_not_kept(answer)


def _named(document: Document, source: Source) -> Document:
    """Return the article under the name by which a pasted text is kept."""
    return replace(document, source=str(source)) if source.pasted_name else document
