"""The highlights of one window's article: where they stand in it, made, changed, taken away, undone.

Places are looked for when the whole article has come, and nothing of it is loaded before the window was painted.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.gui.reading.highlight_store import HighlightStore
from reader.model.document import Document
from reader.model.source import Source
from reader.model.span import Span
from reader.session.next_place import next_around

if TYPE_CHECKING:
    from reader.gui.reading.reading_session import ReadingSession
    from reader.model.correction import Passage
    from reader.model.highlight import Highlight, HighlightColour, PlacedHighlight
    from reader.shelf.shelved import ShelvedArticle


SHORT = 20_000  # characters, in which any passage is found in a moment
TURN_S = 0.008  # half of what a window has for a picture


class Placed(NamedTuple):
    """A highlight with the words that it marks in this version of the text, and where they stand.

    `marked` are the words that the reader marked, where others stand there now; else it is empty.
    """

    highlight: "Highlight"
    span: Span
    marked: str = ""


class Highlighting(QObject):
    """The store keeps the highlights; what is `lost` has no place in this version of the text.

    `refused` has a highlight with a new comment that could not be kept; `out_of_bin` tells that one has brought the
    article back to the shelf. `withheld` has a highlight, as it would be and as it was, of an article of a private
    window that nobody chose to keep, and that has none yet; `lost_found` says how many of an article just opened have
    no place.
    """

    changed = Signal()
    kept = Signal()
    refused = Signal(object)
    out_of_bin = Signal()
    withheld = Signal(object, object)
    lost_found = Signal(int)

    def __init__(self, store: HighlightStore, session: "ReadingSession") -> None:
        super().__init__(session)
        self.store, self._session = store, session
        self.placed: tuple[Placed, ...] = ()
        self.lost: tuple[Highlight, ...] = ()
        self._is_begun = False
        self._awaited: int | None = None  # the article on the shelf whose copy is opened
        self._goal: Highlight | None = None  # of the article that is opened
        self._named: tuple[str, tuple[str, ...]] = ("", ())  # by whom which text is found
        self._digest = ""  # of the text whose highlights these are
        self._told = ""  # the digest of the text of which it was told what is lost
        self._every: tuple[Highlight, ...] = ()
        self._places: dict[Passage, Span | None] = {}  # of the passages in this text, as far as they are known
        self._text = ""  # in which they are placed
        self._placing: Iterator[None] = iter(())
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._go_on)
        session.document_changed.connect(self._look)
        session.document_refined.connect(self._look)
        session.stage_changed.connect(self._look)
        session.analysis_changed.connect(self._name_actors)
        store.changed.connect(self._on_changed_elsewhere)

    def begin(self) -> None:
        """Load what is kept; the window has been painted."""
        self._is_begun = True
        self._look()

    # -- what is there -------------------------------------------------------------------------------------------

    def at(self, offset: int) -> Placed | None:
        """Return the shortest highlight that covers an offset."""
        return min((each for each in self.placed if offset in each.span), key=lambda each: len(each.span), default=None)

    def known(self, highlight: "Highlight") -> "Highlight | None":
        """Return a highlight as it is now, None where it is not there, or not any more."""
        every = (*(each.highlight for each in self.placed), *self.lost)
        return next((each for each in every if each.id == highlight.id), None)

    def place_of(self, highlight: "Highlight") -> Span | None:
        """Return where a highlight stands, None where it is lost."""
        return next((each.span for each in self.placed if each.highlight.id == highlight.id), None)

    def taken(self) -> "tuple[PlacedHighlight, ...]":
        """Return all of them for an export, those without a place last."""
        from reader.model.highlight import PlacedHighlight

        placed = tuple(PlacedHighlight(*each) for each in self.placed)
        return (*placed, *(PlacedHighlight(each, None) for each in self.lost))

    def step(self, step: int) -> bool:
        """Go to the next (+1) or previous (-1) highlight, around the ends; tell whether there is one."""
        goal = next_around([each.span for each in self.placed], step, self._session.place)
        if goal is not None:
            self._session.activate(goal)
        return goal is not None

    def go_to(self, highlight: "Highlight | None") -> bool:
        """Go to a highlight, once its article is there; None calls that off. Tell whether it is there already."""
        place = self.place_of(highlight) if highlight is not None else None
        self._goal = highlight if place is None else None
        if place is not None:
            self._session.activate(place)
        return place is not None

    # -- what the reader does ------------------------------------------------------------------------------------

    def add(self, span: Span, colour: "HighlightColour") -> "Highlight | None":
        """Highlight whole words; what is highlighted already, gets the colour. None where it could not be kept."""
        drawn = self.drawn(span, colour)
        return self.change(replace(drawn, colour=colour)) if drawn is not None else None

    def drawn(self, span: Span, colour: "HighlightColour") -> "Highlight | None":
        """Return what highlights whole words, or would, once it is kept; None where there are no words."""
        from uuid import uuid4

        from reader.anchors.placing import passage_at
        from reader.anchors.whole_words import to_whole_words
        from reader.model.highlight import Highlight
        from reader.shelf.shelf import now_in_utc

        text = self._session.document.text
        whole = to_whole_words(text, span)
        if whole is None:
            return None
        same = next((each.highlight for each in self.placed if each.span == whole), None)
        return same or Highlight(uuid4().hex, passage_at(text, whole), colour, made=now_in_utc())

    def change(self, highlight: "Highlight", since: "Highlight | None" = None) -> "Highlight | None":
        """Put a highlight in the place of the one with its id; what was changed of that `since`, stays."""
        before = since or self.known(highlight)
        if before == highlight:
            return highlight
        if self._is_withheld():
            self.withheld.emit(highlight, before)
            return None
        return self._do(before, highlight)

    def remove(self, highlight: "Highlight") -> None:
        """Take a highlight away."""
        self._do(self.known(highlight), None)

    @Slot()
    def keep_article(self) -> None:
        """Keep the article on the shelf, highlighted or not."""
        self._session.keeping.choose(self._session.document)
        self.store.keep(self._session.document, then=self._tell_kept)

    def copy_of(self, article: "ShelvedArticle") -> str:
        """Return the text of an article whose source is gone; what is opened next is this text."""
        self._awaited = article.id
        return self.store.text_of(article)

    def carry_over(self, old: Document, new: Document) -> None:
        """Let the highlights of a text hold for another version of it, and the wish to keep it."""
        keeping = self._session.keeping
        if keeping.is_withheld(old):
            return
        keeping.choose(new)
        if self.placed or self.lost:
            self.store.carry_over(old, new)

    # -- private -------------------------------------------------------------------------------------------------

    def _is_withheld(self) -> bool:
        document = self._session.document
        is_there = bool(self._every) and self._digest == document.digest
        return self._session.keeping.is_withheld(document) and not is_there

    def _tell_kept(self) -> None:
        self._name_actors(is_kept=True)
        self.kept.emit()

    def _tell_refused(self, before: "Highlight | None", after: "Highlight") -> None:
        if after.comment != (before.comment if before else None):
            self.refused.emit(after)

    def _do(self, before: "Highlight | None", after: "Highlight | None") -> "Highlight | None":
        from reader.gui.reading.correcting import Deed
        from reader.gui.reading.highlight_words import words_for

        if before == after or not self._keep(before, after):
            return None
        deed = Deed(partial(self._keep, after, before), partial(self._keep, before, after), words_for(before, after))
        is_less = after is None or (after.comment is None and before is not None and before.comment is not None)
        self._session.correcting.remember(deed, is_told=is_less)
        return after

    def _keep(self, before: "Highlight | None", after: "Highlight | None") -> bool:
        document = self._session.document
        if after is not None:
            refused = partial(self._tell_refused, before, after)
            is_kept = self.store.put(document, after, refused, before=before, out_of_bin=self.out_of_bin.emit)
        else:
            is_kept = before is not None and self.store.remove(document, before)
        if is_kept:
            self._load()
            self.store.changed.emit(self)
        return is_kept

    @Slot()
    def _look(self) -> None:
        """Load the highlights of another text, as soon as all of it is there; go to one when its sentences are, too."""
        if self._is_begun and not self._session.state.is_arriving and self._session.document.digest != self._digest:
            self._load()
        elif self._session.document.sentences:
            self.go_to(self._goal)

    @Slot(object)
    def _on_changed_elsewhere(self, by: object) -> None:
        if by is not self and self._digest:
            self._load()

    def _load(self) -> None:
        document = self._session.document
        if document.digest != self._digest:
            self._places = {}
        self._digest = document.digest
        self._adopt(document)
        self._every = self.store.of_article(document) if document.text else ()
        self._place(document.text)

    def _place(self, text: str) -> None:
        """Find where the highlights stand: at once where that is quick, else in many turns, all that stayed first."""
        from reader.anchors.placing import placing

        self._text = text
        passages = [each.passage for each in self._every if each.passage not in self._places]
        self._placing = placing(text, passages, self._places)
        if len(text) <= SHORT:
            deque(self._placing, maxlen=0)
        elif next(self._placing, self) is None:  # it pauses before all that takes long
            self._turn.start()
        self._show_places()

    @Slot()
    def _go_on(self) -> None:
        """Look for places until a window must be drawn again, and show them when all are found."""
        ends = monotonic() + TURN_S
        for _ in self._placing:
            if monotonic() >= ends:
                return
        self._turn.stop()
        self._show_places()

    def _show_places(self) -> None:
        """Show what is found; what is still looked for is neither in its place nor lost."""
        pairs = [(each, self._places[each.passage]) for each in self._every if each.passage in self._places]
        found = (_as_it_stands(each, self._text, place) for each, place in pairs if place is not None)
        self.placed = tuple(sorted(found, key=lambda each: each.span))
        self.lost = tuple(each for each, place in pairs if place is None)
        self._name_actors()
        self.changed.emit()
        self._look()
        if pairs and len(pairs) == len(self._every) and self._told != self._digest:
            self._told = self._digest
            self._tell_lost()

    def _tell_lost(self) -> None:
        if self.lost:
            self.lost_found.emit(len(self.lost))

    @Slot()
    def _name_actors(self, *, is_kept: bool = False) -> None:
        """Have an article on the shelf found by those who act in it, under any of their names."""
        if self._session.keeping.is_withheld(self._session.document):
            return
        analysis = self._session.analysis
        names = analysis.names()
        is_there = is_kept or bool(self.placed or self.lost)
        if is_there and analysis.is_complete and names and (self._digest, names) != self._named:
            self._named = (self._digest, names)
            self.store.name_actors(self._session.document, names)

    def _adopt(self, document: Document) -> None:
        """Take what was opened as a text for the article of whose copy it is."""
        awaited, self._awaited = self._awaited, None
        if self._session.keeping.is_withheld(document):
            return
        if awaited is not None and document.text and not Source.kept(document.source).has_place:
            self.store.adopt(awaited, document)


def _as_it_stands(highlight: "Highlight", text: str, place: Span) -> Placed:
    """Return a highlight with the words at its place, which an edit of the article may have changed a little."""
    from reader.anchors.alike import are_alike
    from reader.anchors.placing import passage_at

    marked = highlight.passage.words
    if text.startswith(marked, place.start) and len(marked) == len(place):
        return Placed(highlight, place)
    now = replace(highlight, passage=passage_at(text, place))
    return Placed(now, place, "" if are_alike(marked, now.passage.words) else marked)
