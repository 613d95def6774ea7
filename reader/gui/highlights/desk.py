"""What a window does about highlights: the keys, the bar beside a selection, the comment."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from reader.gui.highlights.drafts import Draft, Drafts
from reader.gui.page.article_view import ArticleView
from reader.gui.reading.highlighting import Placed
from reader.gui.reading.reading_session import ReadingSession
from reader.model.document import Document
from reader.model.span import Span

if TYPE_CHECKING:
    from reader.gui.highlights.selection_bar import SelectionBar
    from reader.model.highlight import Highlight, HighlightColour

STILL_MS = 120  # after which a selection is no longer being made


class HighlightDesk(QObject):
    """Joins one article to its highlights; a sentence that need not stay is `said`.

    A comment that was written and not kept is `dropped`; it can be brought back until it is `settled`. What a private
    window does not keep by itself is `held`, and kept once that is wished.
    """

    said = Signal(str)
    dropped = Signal()
    settled = Signal()
    held = Signal()

    def __init__(self, session: ReadingSession, view: ArticleView) -> None:
        super().__init__(view)
        self._session, self._view, self._highlighting = session, view, session.highlighting
        self._bar: SelectionBar | None = None  # until the window has been painted
        self._colour: HighlightColour | None = None  # the last one that was chosen
        self._written_on: Highlight | None = None  # while its comment is asked for
        self._since: Highlight | None = None  # as that was when it was asked for; None where it was not there
        self._asked_in = session.document  # in which that was
        self._drafts = Drafts()
        self._held: list[Draft] = []  # in the order in which they were made
        self._still = QTimer(self, singleShot=True, interval=STILL_MS)
        self._still.timeout.connect(self._show_bar)

    def begin(self) -> None:
        """Show what is kept, and offer the bar; the window has been painted."""
        from reader.gui.highlights.selection_bar import SelectionBar

        self._bar = SelectionBar(self._view.viewport())
        self._bar.colour_chosen.connect(self._take)
        self._bar.comment_wished.connect(self.comment)
        self._bar.removal_wished.connect(self.remove)
        self._view.selectionChanged.connect(self._still.start)
        self._view.clicked_at.connect(self._on_clicked)
        self._view.verticalScrollBar().valueChanged.connect(self._bar.hide)
        self._view.page_changed.connect(self._bar.hide)
        self._highlighting.changed.connect(self._bar.hide)
        self._highlighting.refused.connect(self._ask_again)
        self._highlighting.withheld.connect(self._hold)
        self._highlighting.begin()

    # -- what the keys do ----------------------------------------------------------------------------------------

    @Slot()
    def highlight(self) -> None:
        """Highlight what is selected, or else the chosen sentence, in the colour that was used last."""
        self._take(self._next_colour())

    @Slot()
    def highlight_yellow(self) -> None:
        """Highlight in the first colour."""
        self._take_named("yellow")

    @Slot()
    def highlight_green(self) -> None:
        """Highlight in the second colour."""
        self._take_named("green")

    @Slot()
    def highlight_blue(self) -> None:
        """Highlight in the third colour."""
        self._take_named("blue")

    @Slot()
    def highlight_pink(self) -> None:
        """Highlight in the fourth colour."""
        self._take_named("pink")

    @Slot()
    def comment(self) -> None:
        """Write on the chosen highlight, or on what is selected, which is highlighted once the comment is kept."""
        chosen, goal = self._chosen(), self._goal()
        drawn = self._highlighting.drawn(goal, self._next_colour()) if goal is not None else None
        if chosen is not None:
            self.write_on(chosen.highlight)
        elif drawn is not None:
            self.write_on(drawn)
        else:
            self._say_what_to_do()

    @Slot()
    def remove(self) -> None:
        """Take the chosen highlight away."""
        chosen = self._chosen()
        if chosen is not None:
            self._highlighting.remove(chosen.highlight)
        else:
            self.said.emit(self.tr("Choose a highlight first: click on it."))

    @Slot()
    def next(self) -> None:
        """Go to the next highlight."""
        self._step(1)

    @Slot()
    def previous(self) -> None:
        """Go to the highlight before."""
        self._step(-1)

    @Slot(object)
    def write_on(self, highlight: "Highlight") -> None:
        """Ask for the comment and the tags of a highlight; what was written there and dropped, is there again."""
        since = self._highlighting.known(highlight)
        draft = self._drafts.on(highlight, since, self._session.document.digest)
        if draft is not None:
            self._ask(draft.written, draft.since, is_draft=True)
        else:
            self._ask(highlight, since)

    @Slot()
    def bring_back(self) -> None:
        """Show the comment again that was dropped last."""
        draft = self._drafts.last_in(self._session.document.digest)
        if draft is not None:
            self._ask(draft.written, draft.since, is_draft=True)
        else:
            self.said.emit(self.tr("The comment was written on another article: open that one again."))

    @Slot()
    def keep_held(self) -> None:
        """Keep the article that is read in private after all, with all that was highlighted and written in it."""
        document = self._session.document
        held, self._held = [each for each in self._held if each.digest == document.digest], []
        if not held:
            return
        self._session.keeping.choose(document)
        kept = [each for draft in held if (each := self._highlighting.change(draft.written, draft.since)) is not None]
        for each in kept:
            self._settle(each, document)
        if kept:
            self._show_made(kept[-1])

    # -- private -------------------------------------------------------------------------------------------------

    def _ask(self, highlight: "Highlight", since: "Highlight | None", *, is_draft: bool = False) -> None:
        from reader.gui.highlights.comment_dialog import CommentDialog

        if self._bar is not None:
            self._bar.hide()
        self._written_on, self._since, self._asked_in = highlight, since, self._session.document
        dialog = CommentDialog(highlight, self._view.window(), is_draft=is_draft)
        dialog.written.connect(self._on_written)
        dialog.dropped.connect(self._on_dropped)
        dialog.open()

    def _next_colour(self) -> "HighlightColour":
        from reader.model.highlight import HighlightColour

        return self._colour or HighlightColour.YELLOW

    def _chosen(self) -> Placed | None:
        """Return the highlight that was clicked on or gone to, unless words are selected."""
        return None if self._view.selected_span() else self._highlighting.at(self._session.place)

    def _goal(self) -> Span | None:
        chosen = self._session.selection.sentence
        sentence = self._session.document.sentences[chosen].span if chosen is not None else None
        return self._view.selected_span() or sentence

    def _take_named(self, name: str) -> None:
        from reader.model.highlight import HighlightColour

        self._take(HighlightColour(name))

    @Slot(object)
    def _take(self, colour: "HighlightColour") -> None:
        self._colour = colour
        chosen, goal = self._chosen(), self._goal()
        if chosen is not None:
            self._highlighting.change(replace(chosen.highlight, colour=colour))
        elif goal is None:
            self._say_what_to_do()
        elif (made := self._highlighting.add(goal, colour)) is not None:
            self._show_made(made)

    def _show_made(self, made: "Highlight") -> None:
        """Let what was highlighted be seen, and be the chosen highlight."""
        place = self._highlighting.place_of(made)
        cursor = self._view.textCursor()
        if cursor.hasSelection():  # else the page would go to where the caret was left
            cursor.clearSelection()
            self._view.setTextCursor(cursor)
        if place is not None:
            self._session.choose(place)

    def _step(self, step: int) -> None:
        if not self._highlighting.step(step):
            self.said.emit(self.tr("Nothing is highlighted yet: select words and press H."))

    def _say_what_to_do(self) -> None:
        self.said.emit(self.tr("Select words first, or click on a sentence."))

    @Slot(str, object)
    def _on_written(self, text: str, tags: tuple[str, ...]) -> None:
        if self._written_on is None:
            return
        if self._written_in() is not self._session.document:
            self._drop(_with(self._written_on, text, tags))
            return
        self._settle(self._written_on, self._session.document)
        kept = self._highlighting.change(_with(self._written_on, text, tags), self._since)
        if kept is not None and self._since is None:
            self._show_made(kept)

    @Slot(str, object)
    def _on_dropped(self, text: str, tags: tuple[str, ...]) -> None:
        """Hold on to what was written, unless it is what is kept."""
        if self._written_on is None:
            return
        if (text, tags) == _said_of(self._since):
            self._settle(self._written_on, self._written_in())
        else:
            self._drop(_with(self._written_on, text, tags))

    def _written_in(self) -> Document:
        """Return the article that was written on: more of it may have come meanwhile, or another one."""
        now = self._session.document
        return now if now.text.startswith(self._asked_in.text) else self._asked_in

    def _drop(self, written: "Highlight") -> None:
        self._drafts.put(Draft(self._written_in().digest, written, self._since))
        self.dropped.emit()

    def _settle(self, highlight: "Highlight", document: Document) -> None:
        """Let go of what was dropped on a highlight; where that was all, nothing can be brought back any more."""
        self._drafts.forget(highlight)
        if self._drafts.last_in(document.digest) is None:
            self.settled.emit()

    @Slot(object, object)
    def _hold(self, highlight: "Highlight", since: "Highlight | None") -> None:
        """Hold on to what a private window does not keep by itself; what was written can be written on, too."""
        held = Draft(self._session.document.digest, highlight, since)
        others = (each for each in self._held if each.digest == held.digest)
        self._held = [*(each for each in others if each.written.passage != highlight.passage), held]
        if _said_of(highlight) != _said_of(since):
            self._drafts.put(held)
        self.held.emit()

    @Slot(object)
    def _ask_again(self, highlight: "Highlight") -> None:
        """Show a comment again that could not be kept: what was written is not lost."""
        if highlight.comment is not None:
            self._ask(highlight, self._highlighting.known(highlight), is_draft=True)

    @Slot(int)
    def _on_clicked(self, offset: int) -> None:
        clicked = self._highlighting.at(offset)
        if clicked is not None:
            self._offer(clicked.span, clicked.highlight.colour)
        elif self._bar is not None:
            self._bar.hide()

    @Slot()
    def _show_bar(self) -> None:
        """Offer the bar beside a selection once the mouse is up."""
        span = self._view.selected_span()
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._still.start()
        elif span is not None:
            self._offer(span, None)
        elif self._bar is not None and self._highlighting.at(self._session.place) is None:
            self._bar.hide()

    def _offer(self, span: Span, colour: "HighlightColour | None") -> None:
        lines = self._view.seen_rects(span)
        if lines and self._bar is not None:
            self._bar.show_at(lines, self._view.style_of_page().theme, colour)


def _with(highlight: "Highlight", text: str, tags: tuple[str, ...]) -> "Highlight":
    """Return a highlight with what was written on it; a comment that was left as it was keeps its time."""
    from reader.model.highlight import Comment
    from reader.shelf.shelf import now_in_utc

    old = highlight.comment
    comment = old if old is not None and old.text == text else Comment(text, now_in_utc())
    return replace(highlight, comment=comment if text else None, tags=tags)


def _said_of(highlight: "Highlight | None") -> tuple[str, tuple[str, ...]]:
    if highlight is None:
        return "", ()
    return highlight.comment.text.strip() if highlight.comment else "", highlight.tags
