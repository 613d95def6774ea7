"""What is read comes to the shelf, where the reader wishes that; the worker puts it there, so no window waits."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.gui.reading.highlight_store import HighlightStore
from reader.gui.reading.worker import Worker
from reader.jobs import Shelve
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

    def __init__(self, worker: Worker, store: HighlightStore, session: "ReadingSession") -> None:
        super().__init__(session)
        self._worker, self._store, self._session = worker, store, session
        self._is_wished: Callable[[Source], bool] = never
        self._kept = ""  # the digest of what was kept last
        self._job: int | None = None
        session.stage_changed.connect(self.look)
        worker.finished.connect(self._on_finished)

    def use(self, is_wished: Callable[[Source], bool]) -> None:
        """Take what tells by its source whether an article is to be kept."""
        self._is_wished = is_wished

    def leave(self, place: int) -> None:
        """Keep the offset at which the article is left, where it was kept."""
        document = self._session.document
        if document.digest == self._kept:
            self._store.leave(document, place)

    @Slot()
    def look(self) -> None:
        """Keep the article, if it is time, and wished."""
        session, source = self._session, self._session.source
        is_whole = session.stage is Stage.READY and not session.is_arriving and bool(session.document.text)
        if is_whole and source is not None and session.document.digest != self._kept and self._is_wished(source):
            self._kept = session.document.digest
            self._keep(_named(session.document, source), session.analysis.names())

    def _keep(self, document: Document, names: tuple[str, ...]) -> None:
        if self._store.path is None:
            self._store.keep(document, names)
        else:
            self._job = self._worker.submit(Shelve(self._store.path, document, names))

    @Slot(int, object)
    def _on_finished(self, job: int, trouble: object) -> None:
        if job == self._job:
            self._job = None
            if isinstance(trouble, Trouble):
                self._kept = ""
                self._store.tell_not_kept(trouble)


def _named(document: Document, source: Source) -> Document:
    """Return the article under the name by which a pasted text is kept."""
    return replace(document, source=str(source)) if source.pasted_name else document
