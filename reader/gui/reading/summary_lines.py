"""Which sentences the summary shows: as many as its length allows, and those that the reader added. No widgets here."""

import dataclasses

from PySide6.QtCore import QObject, Signal

from reader.model.annotation import Summary
from reader.model.document import Document
from reader.session.length import Extent, Length, LengthUnit, SentenceLengths, extent_of, share_of, size_for

LEAST_LETTERS = 3  # of a word on average, with the blank after it


class SummaryLines(QObject):
    """The summary of one window at its length; a larger size only ever adds."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._document = Document("", ())
        self._lengths = SentenceLengths(self._document)
        self._summary: Summary | None = None
        self._ranking: tuple[int, ...] = ()
        self._wish = Length()
        self.length = Length()  # of this article: the wish for all, until it is changed for this one
        self.size = 0
        self.added: frozenset[int] = frozenset()

    # -- what the session gives ----------------------------------------------------------------------------------

    def begin(self, document: Document) -> None:
        """Take another article, or other sentences of the same text."""
        if document.digest != self._document.digest:
            self.length = self._wish
        if document.sentences != self._document.sentences:
            self.added = frozenset()
        self._document, self._lengths = document, SentenceLengths(document)
        self._summary, self._ranking, self.size = None, (), 0

    def take(self, summary: Summary | None) -> None:
        """Take the ranking that the analysis found."""
        self._summary = summary
        self._fit()

    # -- what the reader wishes ----------------------------------------------------------------------------------

    def set_size(self, size: int) -> None:
        """Set how many sentences this article's summary has; those to come have as large a share of their words."""
        size = max(0, min(size, self.count))
        if size != self.size:
            self.set_length(Length(LengthUnit.SENTENCES, size))
            self._wish = share_of(self.ranking[:size], self.ranking, self._lengths)

    def set_length(self, length: Length) -> None:
        """Set the length of this article's summary."""
        self.length = length
        self._fit()
        self.changed.emit()

    def wish(self, length: Length) -> None:
        """Set the length of this summary and of all to come."""
        self._wish = length
        self.set_length(length)

    def add_or_remove_before(self, sentence: int) -> int | None:
        """Show the sentence before a shown one as well, or no more; return it, None where there is nothing to add."""
        before = sentence - 1
        if before < 0 or sentence not in self.shown() or before in self.selected():
            return None
        self.added ^= {before}
        self.changed.emit()
        return before

    # -- what is shown -------------------------------------------------------------------------------------------

    @property
    def wished(self) -> Length:
        """How long the reader wishes summaries to be, as far as this one tells."""
        return self._wish

    @property
    def count(self) -> int:
        """How many sentences the summary could have."""
        return len(self.ranking)

    @property
    def ranking(self) -> tuple[int, ...]:
        """All sentences that no key point says already, the most important first."""
        return self._ranking

    def selected(self) -> tuple[int, ...]:
        """Return the sentences that the method chose, in source order."""
        return tuple(sorted(self.ranking[: self.size]))

    def shown(self) -> tuple[int, ...]:
        """Return the sentences that were chosen or added, in source order."""
        return tuple(sorted({*self.selected(), *self.added})) if self._summary else ()

    def marked(self) -> tuple[int, ...]:
        """Return the chosen sentences that are marked in the text, and are no lines."""
        marked = self._summary.marked - self.added if self._summary else frozenset[int]()
        return tuple(index for index in self.shown() if index in marked)

    def summary(self) -> Summary | None:
        """Return the summary as it is shown, for what is taken out of the program."""
        if self._summary is None:
            return None
        shown, summary = self.shown(), self._summary
        others = set(summary.ranking) - set(shown)
        ordered = (*shown, *(index for index in summary.ranking if index in others))
        return dataclasses.replace(
            summary,
            ranking=ordered,
            size=len(shown),
            points=summary.points - self.added,
            marked=summary.marked - self.added,
        )

    def extent(self) -> Extent:
        """Return how long what is shown is, and how much of the article it speaks for."""
        return extent_of(self._document, self.shown(), frozenset(self.marked()), self._lengths)

    def most(self) -> Extent:
        """Return the extent of a summary that leaves nothing out; its words are guessed, never too few."""
        paragraphs = self._lengths.paragraphs
        return Extent(self.count, len(self._document.text) // LEAST_LETTERS, paragraphs, paragraphs)

    def _fit(self) -> None:
        self._ranking = self._summary.beside_points if self._summary else ()
        automatic = len(set(self._summary.selected()) - self._summary.points) if self._summary else 0
        self.size = size_for(self.length, self.ranking, automatic, self._lengths)
