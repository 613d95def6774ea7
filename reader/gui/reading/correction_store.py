"""The corrections of all windows, kept in one file; what another window or program wrote there is never overwritten.

What reads and writes the file is loaded with the first correction: the window of who has none need not wait for it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.gui.reading.saving import Saving
from reader.gui.tongue.words import translated
from reader.model.document import Document
from reader.storage.shared_file import Form, SharedFile, TroubleKind

if TYPE_CHECKING:
    from reader.model.correction import Correction
    from reader.session.correction_book import CorrectionBook, Scoped


class CorrectionStore(QObject):
    """Keeps the corrections in memory alone where there is no path."""

    changed = Signal()
    failed = Signal()

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        form: Form[CorrectionBook | None] = Form(None, _book_in, _file_with)
        self._file = SharedFile(path, form)
        self._saving = Saving((self._file,), self)
        self._saving.failed.connect(self._tell_failed)

    @property
    def book(self) -> "CorrectionBook | None":
        """All corrections; None where there are none, or where the file cannot be read."""
        return self._file.value

    def rules(self) -> "tuple[Correction, ...]":
        """Return what holds for every article."""
        book = self._file.value
        return book.rules if book else ()

    def of_article(self, document: Document) -> "tuple[Correction, ...]":
        """Return what holds for an article, in the order in which it was said."""
        book = self._file.value
        if book is None:
            return ()
        from reader.session.correction_book import article_of

        article = article_of(book, document)
        return article.corrections if article else ()

    def edit(self, document: Document, *, added: "Sequence[Scoped]" = (), removed: "Sequence[Scoped]" = ()) -> None:
        """Add and take away corrections of an article, or rules, and write the file."""
        from reader.session.correction_book import CorrectionBook, edited

        def change(book: CorrectionBook | None) -> CorrectionBook:
            return edited(book or CorrectionBook(), document, added, removed)

        self._file.edit(change)
        self._saving.hurry()
        self.changed.emit()

    def finish(self) -> None:
        """Write what could not be written until now; the program ends."""
        self._saving.finish()

    @Slot()
    def _tell_failed(self) -> None:
        self.failed.emit()

    @property
    def is_saved(self) -> bool:
        """Tell whether all corrections are on the disk."""
        return not self._file.is_waiting

    @property
    def is_damaged(self) -> bool:
        """Tell whether what stands in the file does not hold."""
        return self._file.is_unreadable

    @property
    def problem(self) -> str:
        """One sentence on what is wrong with the file; empty where nothing is."""
        trouble = self._file.trouble
        if trouble is None:
            return ""
        sentences = {
            TroubleKind.UNREADABLE: self.tr(
                "Your corrections do not hold: the file “{file}” cannot be read ({reason})."
            ),
            TroubleKind.SET_ASIDE: self.tr(
                "The file of corrections could not be read; it is kept as “{reason}”, and a new one begins."
            ),
            TroubleKind.UNWRITABLE: self.tr(
                "The correction holds until you close the program, but could not be saved ({reason})."
            ),
            TroubleKind.BUSY: self.tr(
                "The correction holds, and is saved as soon as another program has written its own."
            ),
        }
        return sentences[trouble.kind].format(file=self.path, reason=translated(trouble.reason))


def _book_in(content: bytes) -> "CorrectionBook":
    from reader.session.correction_file import book_from_text

    return book_from_text(content.decode("utf-8-sig"))


def _file_with(book: "CorrectionBook | None") -> bytes:
    from reader.session.correction_book import CorrectionBook
    from reader.session.correction_file import book_to_text

    return book_to_text(book or CorrectionBook()).encode("utf-8")
