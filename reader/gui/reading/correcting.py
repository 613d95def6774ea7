"""What the reader has put right about the actors of one window's article: applied, undone, done again."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from reader.gui.reading.correction_store import CorrectionStore
from reader.model.document import Document

if TYPE_CHECKING:
    from reader.gui.reading.correction_words import ActWords
    from reader.gui.reading.reading_session import ReadingSession
    from reader.model.correction import Correction, Scope
    from reader.session.correction_book import Scoped


class Deed(NamedTuple):
    """One act that can be undone, and what is said of it."""

    undo: Callable[[], object]
    redo: Callable[[], object]
    words: "ActWords"


class Correcting(QObject):
    """Keeps the acts of this article in their order; the store keeps the corrections."""

    changed = Signal()
    done = Signal(str)
    undone = Signal(str)

    def __init__(self, store: CorrectionStore, session: "ReadingSession") -> None:
        super().__init__(session)
        self.store, self._session = store, session
        self._done: list[Deed] = []
        self._undone: list[Deed] = []
        self._told = ""
        session.document_changed.connect(self._forget_deeds)

    def apply(self, correction: "Correction", scope: "Scope") -> None:
        """Put something right; a rule that changes nothing here is said of this article too."""
        from reader.gui.reading.correction_words import words_for
        from reader.model.correction import Scope

        before = self._session.analysis.actors
        self._edit(added=((correction, scope),))
        added: tuple[Scoped, ...] = ((correction, scope),)
        if scope is Scope.ALWAYS and self._session.analysis.actors == before:
            again: Scoped = (correction, Scope.ARTICLE)
            self._edit(added=(again,))
            added = (*added, again)
        self.remember(self._deed(words_for(correction, scope), added=added))

    def carry_over(self, old: Document, new: Document) -> None:
        """Let what was said of a text hold for another version of it, where nothing else would tell that it is one."""
        from reader.model.correction import Scope

        corrections = self.store.of_article(old)
        if corrections and not self.store.of_article(new):
            self.store.edit(new, added=tuple((correction, Scope.ARTICLE) for correction in corrections))

    def forget(self) -> None:
        """Take back all that was said of this article; rules stay."""
        from reader.gui.reading.correction_words import forgotten_words
        from reader.model.correction import Scope

        corrections = self.store.of_article(self._session.document)
        if corrections:
            removed: tuple[Scoped, ...] = tuple((correction, Scope.ARTICLE) for correction in corrections)
            self._edit(removed=removed)
            self.remember(self._deed(forgotten_words(), removed=removed))

    def undo(self) -> None:
        """Undo the last act."""
        if self._done:
            deed = self._done.pop()
            self._undone.append(deed)
            deed.undo()
            self.changed.emit()
            self.undone.emit(deed.words.undone)

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._undone:
            deed = self._undone.pop()
            self._done.append(deed)
            deed.redo()
            self.changed.emit()
            self.done.emit(deed.words.done)

    def remember(self, deed: Deed, *, is_told: bool = True) -> None:
        """Have an act undone in its turn; one whose outcome is seen need not be told."""
        self._done.append(deed)
        self._undone.clear()
        self.changed.emit()
        if is_told:
            self.done.emit(deed.words.done)

    def untold_problem(self) -> str:
        """Return what went wrong with the file; empty where nothing did, or where it has been asked for already."""
        problem = "" if self.store.problem == self._told else self.store.problem
        self._told = self.store.problem
        return problem

    @property
    def to_undo(self) -> str:
        """What the next undoing would undo; empty where there is nothing."""
        return self._done[-1].words.name if self._done else ""

    @property
    def to_redo(self) -> str:
        """What would be done again; empty where there is nothing."""
        return self._undone[-1].words.name if self._undone else ""

    @property
    def has_corrections(self) -> bool:
        """Tell whether anything was put right in this article."""
        return bool(self.store.of_article(self._session.document))

    # -- private -------------------------------------------------------------------------------------------------

    def _edit(self, added: "Sequence[Scoped]" = (), removed: "Sequence[Scoped]" = ()) -> None:
        self.store.edit(self._session.document, added=added, removed=removed)

    def _deed(self, words: "ActWords", *, added: "Sequence[Scoped]" = (), removed: "Sequence[Scoped]" = ()) -> Deed:
        return Deed(partial(self._edit, removed, added), partial(self._edit, added, removed), words)

    @Slot()
    def _forget_deeds(self) -> None:
        self._done.clear()
        self._undone.clear()
        self.changed.emit()
