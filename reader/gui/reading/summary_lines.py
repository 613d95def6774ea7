"""The lines of a window's summary, for its views: what the state says of them, and what the reader wishes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.model.annotation import Summary
from reader.model.line import Line
from reader.session.article.events import LengthChosen, LineBeforeSwitched, ParagraphAsked, SizeChosen
from reader.session.length import Extent, Length
from reader.session.paragraph_lines import NoLine

if TYPE_CHECKING:
    from reader.gui.reading.reading import Reading


class SummaryLines(QObject):
    """Knows nothing of its own."""

    changed = Signal()
    line_asked = Signal(int)  # of a paragraph; it, or why there is none, is there now

    def __init__(self, reading: "Reading") -> None:
        super().__init__(reading)
        self._reading = reading

    # -- what the reader wishes ----------------------------------------------------------------------------------

    def set_size(self, size: int) -> None:
        """Set how many sentences this article's summary has; those to come have as large a share of their words."""
        self._reading.handle(SizeChosen(size))

    def set_length(self, length: Length) -> None:
        """Set the length of this summary and of all to come."""
        self._reading.handle(LengthChosen(length))

    def add_or_remove_before(self, sentence: int) -> int | None:
        """Show the sentence before a shown one as well, or no more; return it, None where there is nothing to add."""
        before = self.added
        self._reading.handle(LineBeforeSwitched(sentence))
        return sentence - 1 if self.added != before else None

    def ask(self, paragraph: int) -> None:
        """Show the line of a paragraph that has none beside it, or why there is none; or no more."""
        self._reading.handle(ParagraphAsked(paragraph))
        if paragraph in self.asked:
            self.line_asked.emit(paragraph)

    def forget_asked(self) -> None:
        """Show no lines any more that were asked for."""
        self._reading.handle(ParagraphAsked(None))

    # -- what is shown -------------------------------------------------------------------------------------------

    @property
    def length(self) -> Length:
        """The length of this article's summary, as the reader puts it."""
        return self._reading.state.lines.length

    @property
    def length_for_all(self) -> Length:
        """The length of the summaries to come."""
        return self._reading.state.lines.length_for_all

    @property
    def size(self) -> int:
        """How many sentences the method chose."""
        return self._reading.state.lines.size

    @property
    def added(self) -> frozenset[int]:
        """The sentences that the reader added."""
        return self._reading.state.lines.added

    @property
    def asked(self) -> frozenset[int]:
        """The paragraphs whose line was asked for."""
        return self._reading.state.lines.asked

    def asked_lines(self) -> dict[int, int | NoLine]:
        """Return by paragraph the sentence whose line was asked for, or why there is none."""
        return self._reading.state.lines.asked_lines()

    def has_line(self, paragraph: int) -> bool:
        """Tell whether a line of the summary stands beside a paragraph."""
        return self._reading.state.lines.has_line(paragraph)

    @property
    def count(self) -> int:
        """How many sentences the summary could have."""
        return self._reading.state.lines.count

    @property
    def ranking(self) -> tuple[int, ...]:
        """All sentences that no key point says already, the most important first."""
        return self._reading.state.lines.ranking

    def selected(self) -> tuple[int, ...]:
        """Return the sentences that the method chose, in source order."""
        return self._reading.state.lines.selected()

    def shown(self) -> tuple[int, ...]:
        """Return the sentences that were chosen or added, in source order."""
        return self._reading.state.lines.shown()

    def line_of(self, sentence: int) -> Line:
        """Return what is shown of a sentence."""
        return self._reading.state.lines.line_of(sentence)

    def marked(self) -> tuple[int, ...]:
        """Return the chosen sentences that are marked in the text, and are no lines."""
        return self._reading.state.lines.marked()

    def summary(self) -> Summary | None:
        """Return the summary as it is shown, for what is taken out of the program."""
        return self._reading.state.lines.shown_summary()

    def extent(self) -> Extent:
        """Return how long what is shown is, and how much of the article it speaks for."""
        return self._reading.state.lines.extent()

    def most(self) -> Extent:
        """Return the extent of a summary that leaves nothing out; its words are guessed, never too few."""
        return self._reading.state.lines.most()
