"""The highlights of all windows, on the shelf; the database is loaded and opened when it is first asked."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.gui.tongue.words import translated
from reader.model.document import Document
from reader.model.source import Source

if TYPE_CHECKING:
    from reader.model.highlight import Highlight
    from reader.shelf.shelf import Shelf
    from reader.shelf.shelved import ShelvedArticle
    from reader.storage.shared_file import Trouble


class HighlightStore(QObject):
    """Keeps them in memory alone where there is no path; `changed` names whoever changed something."""

    changed = Signal(object)
    failed = Signal(str)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._shelf: Shelf | None = None
        self._told: Path | None = None  # a broken file that was spoken of
        self._unread = ""  # what was said last of a shelf that cannot be read

    @property
    def shelf(self) -> "Shelf":
        """The shelf that they stand on."""
        from reader.shelf.shelf import Shelf

        if self._shelf is None:
            self._shelf = Shelf(self.path)
        return self._shelf

    def of_article(self, document: Document) -> "tuple[Highlight, ...]":
        """Return the highlights of an article, none where they cannot be read."""
        found: list[tuple[Highlight, ...]] = []
        self._tried(lambda: found.append(self.shelf.highlights_of(document)), is_reading=True)
        return found[0] if found else ()

    def put(self, document: Document, highlight: "Highlight") -> bool:
        """Put a highlight on an article; tell whether it is on the disk."""
        return self._tried(lambda: self.shelf.put_highlight(document, highlight))

    def remove(self, highlight: "Highlight") -> bool:
        """Take a highlight away; tell whether that is so on the disk."""
        return self._tried(lambda: self.shelf.remove_highlight(highlight.id))

    def carry_over(self, old: Document, new: Document) -> None:
        """Let what was put on a text hold for another version of it."""
        self._tried(lambda: self.shelf.carry_over(old, new))

    def keep(self, document: Document, names: Iterable[str] = ()) -> bool:
        """Put an article on the shelf, found by these names, too; tell whether it is on the disk."""
        return self._tried(lambda: self.shelf.put(document, names))

    def leave(self, document: Document, place: int) -> None:
        """Keep where an article on the shelf is left."""
        self._tried(lambda: self.shelf.leave(document, place))

    def sources(self) -> frozenset[str] | None:
        """Return where all articles on the shelf are from, None where it cannot be read."""
        found: list[frozenset[str]] = []
        self._tried(lambda: found.append(self.shelf.sources()), is_reading=True)
        return found[0] if found else None

    def bin(self, source: Source) -> None:
        """Put a pasted text into the bin, which is out of the list."""
        self._tried(lambda: self.shelf.bin_from(source))

    def take_back(self, source: Source) -> None:
        """Take a pasted text out of the bin."""
        self._tried(lambda: self.shelf.take_back_from(source))

    def tell_not_kept(self, trouble: "Trouble") -> None:
        """Say once that what is read does not come to the shelf, and why."""
        sentence = self.tr("What you read is not kept on the shelf ({reason}).")
        self._tell(sentence.format(reason=self._reason(trouble)), is_reading=True)

    def text_of(self, article: "ShelvedArticle") -> str:
        """Return the copy of an article's text, empty where it cannot be read."""
        found: list[str] = []
        self._tried(lambda: found.append(self.shelf.text_of(article.id)), is_reading=True)
        return found[0] if found else ""

    def name_actors(self, document: Document, names: Iterable[str]) -> None:
        """Have an article on the shelf found by those who act in it."""
        self._tried(lambda: self.shelf.name_actors(document, names))

    def adopt(self, article: int, document: Document) -> None:
        """Take a text for a version of an article on the shelf."""
        self._tried(lambda: self.shelf.adopt(article, document))

    def finish(self, let_go: Callable[[Source], object] = str) -> None:
        """Remove what lies in the bin for too long, letting go of its source before, and close the file."""
        if self._shelf is not None:
            shelf = self._shelf
            self._tried(lambda: shelf.empty_bin(let_go))
            shelf.close()

    # -- private -------------------------------------------------------------------------------------------------

    def _tried(self, act: Callable[[], object], *, is_reading: bool = False) -> bool:
        from reader.storage.database import DatabaseTroubleError

        try:
            act()
        except DatabaseTroubleError as error:
            self._tell(self._sentence(error.trouble, is_reading=is_reading), is_reading=is_reading)
            return False
        if self.shelf.set_aside != self._told:
            self._told = self.shelf.set_aside
            sentence = self.tr("The shelf could not be read; it is kept as “{file}”, and what could be saved is here.")
            self.failed.emit(sentence.format(file=self._told))
        return True

    def _tell(self, sentence: str, *, is_reading: bool) -> None:
        """Say it; that nothing can be read is said once, and not with every article."""
        if not is_reading or sentence != self._unread:
            self.failed.emit(sentence)
        self._unread = sentence if is_reading else self._unread

    def _sentence(self, trouble: "Trouble", *, is_reading: bool) -> str:
        whole = (
            self.tr("Your highlights cannot be read ({reason}).")
            if is_reading
            else self.tr("This was not kept ({reason}); try it again.")
        )
        return whole.format(reason=self._reason(trouble))

    def _reason(self, trouble: "Trouble") -> str:
        from reader.storage.shared_file import TroubleKind

        reasons = {
            TroubleKind.NEWER: self.tr("a newer version of the program has written the shelf"),
            TroubleKind.BUSY: self.tr("another program is writing to the shelf"),
        }
        return reasons.get(trouble.kind, translated(trouble.reason))
