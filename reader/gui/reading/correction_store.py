"""The corrections of all windows, kept in one file; what another window or program wrote there is never overwritten.

What reads and writes the file is loaded with the first correction: the window of who has none need not wait for it.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from reader.model.document import Document

if TYPE_CHECKING:
    from reader.model.correction import Correction
    from reader.session.correction_book import CorrectionBook, Scoped

PATIENCE_MS = 500  # to wait for another program that is writing


class CorrectionStore(QObject):
    """Reads the file anew whenever it has changed; keeps the corrections in memory alone where there is no path."""

    changed = Signal()

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.problem = ""  # one sentence on what is wrong with the file
        self._book: CorrectionBook | None = None  # as long as there is nothing in it
        self._seen: tuple[int, int] | None = None
        self.is_damaged = False  # what holds in memory is not what stands in the file

    def rules(self) -> "tuple[Correction, ...]":
        """Return what holds for every article."""
        self._read()
        return self._book.rules if self._book else ()

    def of_article(self, document: Document) -> "tuple[Correction, ...]":
        """Return what holds for an article, in the order in which it was said."""
        self._read()
        if self._book is None:
            return ()
        from reader.session.correction_book import article_of

        article = article_of(self._book, document)
        return article.corrections if article else ()

    def edit(self, document: Document, *, added: "Sequence[Scoped]" = (), removed: "Sequence[Scoped]" = ()) -> None:
        """Add and take away corrections of an article, or rules, and write the file."""
        from reader.session.correction_book import CorrectionBook, edited

        lock = self._locked()
        self._read()
        self._book = edited(self._book or CorrectionBook(), document, added, removed)
        self._write(self._book)
        if lock is not None:
            lock.unlock()
        self.changed.emit()

    # -- private -------------------------------------------------------------------------------------------------

    def _locked(self) -> QLockFile | None:
        if self.path is None:
            return None
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return None  # writing will say so
        lock = QLockFile(f"{self.path}.lock")
        lock.tryLock(PATIENCE_MS)
        return lock

    def _read(self) -> None:
        seen = self._signature()
        if seen == self._seen or self.path is None:
            return
        self._seen = seen
        if seen is None:
            self._book, self.is_damaged, self.problem = None, False, ""
        else:
            self._read_file(self.path)

    def _read_file(self, path: Path) -> None:
        from reader.session.correction_file import book_from_text

        try:
            self._book = book_from_text(path.read_text(encoding="utf-8-sig"))
        except (OSError, ValueError) as error:
            self.is_damaged = True
            sentence = self.tr("Your corrections do not hold: the file “{file}” cannot be read ({reason}).")
            self.problem = sentence.format(file=path, reason=error)
            self._book = None
        else:
            self.is_damaged, self.problem = False, ""

    def _write(self, book: "CorrectionBook") -> None:
        from reader.session.correction_file import book_to_text

        if self.path is None:
            return
        try:
            set_aside = self._set_aside(self.path) if self.is_damaged else None
            _write_whole(self.path, book_to_text(book))
        except OSError as error:
            sentence = self.tr("The correction holds until you close the program, but could not be saved ({reason}).")
            self.problem = sentence.format(reason=error.strerror or error)
            return
        self._seen, self.is_damaged, self.problem = self._signature(), False, ""
        if set_aside is not None:
            sentence = self.tr(
                "The file of corrections could not be read; it is kept as “{file}”, and a new one begins."
            )
            self.problem = sentence.format(file=set_aside)

    @staticmethod
    def _set_aside(path: Path) -> Path:
        names = (path.with_stem(f"{path.stem}-damaged-{number}") for number in range(1, 1000))
        free = next(name for name in names if not name.exists())
        return path.rename(free)

    def _signature(self) -> tuple[int, int] | None:
        try:
            found = self.path.stat() if self.path else None
        except OSError:
            return None
        return (found.st_mtime_ns, found.st_size) if found else None


def _write_whole(path: Path, text: str) -> None:
    """Write the file so that at every moment the whole old one or the whole new one is there."""
    import tempfile

    handle, name = tempfile.mkstemp(prefix=path.name, dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
