"""The highlights of all windows, on the shelf; the database is loaded and opened when it is first asked.

What is written waits for a disk, or for another process, in a thread of its own; until then it is shown as it will be.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.gui.tongue.words import translated
from reader.model.document import Document
from reader.model.source import Source

if TYPE_CHECKING:
    from reader.gui.reading.shelf_writing import Act, ShelfWriting, Then
    from reader.model.highlight import Highlight
    from reader.shelf.shelf import Shelf
    from reader.shelf.shelved import ShelvedArticle
    from reader.storage.shared_file import Trouble

Answer = TypeVar("Answer")

READING_PATIENCE_S = 0.01  # with another process; where one must wait to read at all, it is tried again
AGAIN_MS = 500
MOST_SILENT = 4  # tries in a row, after which it is told that nothing can be read


class _Held(NamedTuple):
    """What is being written: a highlight of a text, or that one is taken away."""

    digest: str
    highlight_id: str
    highlight: "Highlight | None"


class HighlightStore(QObject):
    """Keeps them in memory alone where there is no path; `changed` names whoever changed something, if a window did."""

    changed = Signal(object)
    failed = Signal(str)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._shelf: Shelf | None = None
        self._writing: ShelfWriting | None = None
        self._held: list[_Held] = []
        self._told: Path | None = None  # a broken file that was spoken of
        self._waits = 0  # for another process, in a row
        self._reason = ""  # why the shelf could not be used, as it was said last

    @property
    def shelf(self) -> "Shelf":
        """The shelf that they stand on, to be asked; `write` writes to it."""
        from reader.shelf.shelf import Shelf

        if self._shelf is None:
            self._shelf = Shelf(self.path, patience_s=READING_PATIENCE_S)
        return self._shelf

    def of_article(self, document: Document) -> "tuple[Highlight, ...]":
        """Return the highlights of an article, none where they cannot be read."""
        found = self._asked(lambda: self.shelf.highlights_of(document), is_asked_again=True) or ()
        every = {each.id: each for each in found}
        for held in self._held:
            if held.digest == document.digest:
                every.pop(held.highlight_id, None)
                every |= {held.highlight_id: held.highlight} if held.highlight else {}
        return tuple(every.values())

    def put(
        self,
        document: Document,
        highlight: "Highlight",
        otherwise: Callable[[], object] = bool,
        *,
        before: "Highlight | None" = None,
        out_of_bin: Callable[[], object] = bool,
    ) -> bool:
        """Put a highlight on an article; tell whether it is on the disk, or on its way; `otherwise` it was refused.

        What was changed on the shelf since the highlight was as it was `before`, stays. It is told where it has brought
        the article `out_of_bin`.
        """
        was_binned = False

        def act(shelf: "Shelf") -> None:
            nonlocal was_binned
            was_binned = shelf.put_highlight(document, highlight, before)

        def then() -> None:
            if was_binned:
                out_of_bin()

        return self._write(act, _Held(document.digest, highlight.id, highlight), then, otherwise)

    def remove(self, document: Document, highlight: "Highlight") -> bool:
        """Take a highlight of an article away; tell whether that is so on the disk, or will be."""
        held = _Held(document.digest, highlight.id, None)
        return self._write(lambda shelf: shelf.remove_highlight(highlight.id), held)

    def carry_over(self, old: Document, new: Document) -> None:
        """Let what was put on a text hold for another version of it."""
        self._write(lambda shelf: shelf.carry_over(old, new), is_wished=False)

    def keep(self, document: Document, names: Iterable[str] = (), then: Callable[[], object] = bool) -> None:
        """Put an article on the shelf, found by these names, too; what is to be done `then` waits for the disk."""
        told = tuple(names)
        self._write(lambda shelf: shelf.put(document, told), then=then)

    def leave(self, document: Document, place: int) -> None:
        """Keep where an article on the shelf is left."""
        self._write(lambda shelf: shelf.leave(document, place), is_wished=False)

    def sources(self) -> frozenset[str] | None:
        """Return where all articles on the shelf are from, None where it cannot be read."""
        return self._asked(lambda: self.shelf.sources())

    def bin(self, source: Source) -> None:
        """Put a pasted text into the bin, which is out of the list."""
        self._write(lambda shelf: shelf.bin_from(source))

    def take_back(self, source: Source) -> None:
        """Take a pasted text out of the bin."""
        self._write(lambda shelf: shelf.take_back_from(source))

    def tell_not_kept(self, trouble: "Trouble") -> None:
        """Say once that what is read does not come to the shelf, and why."""
        self._tell(self.tr("What you read is not kept on the shelf ({reason})."), trouble)

    def text_of(self, article: "ShelvedArticle") -> str:
        """Return the copy of an article's text, empty where it cannot be read."""
        return self._asked(lambda: self.shelf.text_of(article.id)) or ""

    def name_actors(self, document: Document, names: Iterable[str]) -> None:
        """Have an article on the shelf found by those who act in it."""
        told = tuple(names)
        self._write(lambda shelf: shelf.name_actors(document, told), is_wished=False)

    def adopt(self, article: int, document: Document) -> None:
        """Take a text for a version of an article on the shelf."""
        self._write(lambda shelf: shelf.adopt(article, document))

    def write(self, act: "Act", then: "Then") -> None:
        """Do an act on the shelf; `then` is told what the trouble was, once that is known: None where all is well."""
        from reader.gui.reading.shelf_writing import ShelfWriting, trouble_of

        if self.path is None:
            then(trouble_of(self.shelf, act))
            return
        if self._writing is None:
            self._writing = ShelfWriting(self.path, self)
        self._writing.do(act, then)

    def finish(self, let_go: Callable[[Source], object] = str) -> None:
        """Remove what lies in the bin for too long, letting go of its source before, and close the file."""
        if self._shelf is not None or self._writing is not None:
            self._write(lambda shelf: shelf.empty_bin(let_go), is_wished=False)
        if self._writing is not None:
            self._writing.finish()
            self._writing = None
        if self._shelf is not None:
            self._shelf.close()

    # -- private -------------------------------------------------------------------------------------------------

    def _asked(self, question: Callable[[], Answer], *, is_asked_again: bool = False) -> Answer | None:
        """Return an answer of the shelf, None where there is none; `changed` tells who asks again when it is time."""
        from reader.storage.database import DatabaseTroubleError
        from reader.storage.shared_file import TroubleKind

        try:
            answer = question()
        except DatabaseTroubleError as error:
            self._let_go()
            is_busy = error.trouble.kind is TroubleKind.BUSY
            if is_busy and is_asked_again and self._waits < MOST_SILENT:
                self._waits += 1
                QTimer.singleShot(AGAIN_MS, self, self._ask_again)
                return None
            self._tell(self.tr("The shelf cannot be read ({reason}); what you read now is not kept."), error.trouble)
            return None
        self._waits = 0
        self._tell_set_aside()
        return answer

    def _write(
        self,
        act: "Act",
        held: _Held | None = None,
        then: Callable[[], object] = bool,
        otherwise: Callable[[], object] = bool,
        *,
        is_wished: bool = True,
    ) -> bool:
        """Do an act; tell whether it is done or on its way, and of trouble by a sentence, once if nobody wished it."""
        is_well, is_late = True, False

        def told(trouble: "Trouble | None") -> None:
            nonlocal is_well
            is_well = trouble is None
            if held is not None:
                self._held.remove(held)
            self._heed(trouble, is_wished=is_wished)
            if is_late:
                self.changed.emit(None)
            (then if is_well else otherwise)()

        if held is not None:
            self._held.append(held)
        self.write(act, told)
        is_late = True
        return is_well

    def _heed(self, trouble: "Trouble | None", *, is_wished: bool) -> None:
        if trouble is None:
            self._reason = ""
            self._tell_set_aside()
            return
        if is_wished:
            self._tell(self._answer_to(trouble), trouble, is_wished=True)
        else:
            self.tell_not_kept(trouble)
        self._let_go()

    def _answer_to(self, trouble: "Trouble") -> str:
        """Return the answer to a wish, which is to be made again only where that may help."""
        from reader.storage.shared_file import TroubleKind

        if trouble.kind in (TroubleKind.NEWER, TroubleKind.READ_ONLY):
            return self.tr("This was not kept ({reason}).")
        return self.tr("This was not kept ({reason}); try it again.")

    def _let_go(self) -> None:
        """Open the file anew for the next question and the next act: it may be another one by then, on a drive."""
        if self.path is not None and self._shelf is not None:
            self._shelf.close()
        if self._writing is not None:
            self._writing.do(_close, bool)

    @Slot()
    def _ask_again(self) -> None:
        self.changed.emit(None)

    def _tell_set_aside(self) -> None:
        """Say once that a broken file was put aside, whoever found it to be broken."""
        found = self.shelf.set_aside or (self._writing.set_aside if self._writing else None)
        if found != self._told:
            self._told = found
            sentence = self.tr("The shelf could not be read; it is kept as “{file}”, and what could be saved is here.")
            self.failed.emit(sentence.format(file=found))

    def _tell(self, sentence: str, trouble: "Trouble", *, is_wished: bool = False) -> None:
        """Say it, of one reason once; what the user wished for is answered each time."""
        reason = self.reason_of(trouble)
        if is_wished or reason != self._reason:
            self.failed.emit(sentence.format(reason=reason))
        self._reason = reason

    def reason_of(self, trouble: "Trouble") -> str:
        """Return in words why something could not be done."""
        from reader.storage.shared_file import TroubleKind

        reasons = {
            TroubleKind.NEWER: self.tr("a newer version of the program has written the shelf"),
            TroubleKind.BUSY: self.tr("another program is writing to the shelf"),
            TroubleKind.READ_ONLY: self.tr("the shelf can only be read where it lies"),
            TroubleKind.FULL: self.tr("the disk is full"),
        }
        return reasons.get(trouble.kind, translated(trouble.reason))


def _close(shelf: "Shelf") -> None:
    shelf.close()
