"""Which sentences the summary shows, as a value: as many as its length allows, and those that the reader added."""

from dataclasses import dataclass, field, replace
from functools import cached_property

from reader.model.annotation import Summary
from reader.model.document import Document
from reader.model.line import Line, whole_line
from reader.session.length import Extent, Length, LengthUnit, SentenceLengths, extent_of, share_of, size_for
from reader.session.paragraph_lines import NoLine, line_of_paragraph

NOTHING, AUTOMATIC = Document("", ()), Length()
LEAST_LETTERS = 3  # of a word on average, with the blank after it


@dataclass(frozen=True)
class Lines:
    """The summary of one article at its length; a larger size only ever adds.

    `length` is that of this article, `length_for_all` that of those to come; the same, until this one gets a size.
    """

    document: Document
    summary: Summary | None = None
    length: Length = AUTOMATIC
    length_for_all: Length = AUTOMATIC
    added: frozenset[int] = frozenset()
    asked: frozenset[int] = frozenset()  # paragraphs whose own line the reader wants to see
    lengths: SentenceLengths = field(default=SentenceLengths(NOTHING), repr=False, compare=False)

    @classmethod
    def of(cls, document: Document, length: Length = AUTOMATIC) -> "Lines":
        """Return those of an article that is not ranked yet."""
        return cls(document, length=length, length_for_all=length, lengths=SentenceLengths(document))

    # -- another text, another ranking ---------------------------------------------------------------------------

    def of_other(self, document: Document) -> "Lines":
        """Begin with another article."""
        return Lines.of(document, self.length_for_all)

    def of_same(self, document: Document) -> "Lines":
        """Begin with other sentences of the same article."""
        new = replace(Lines.of(document, self.length_for_all), length=self.length)
        is_same = document.sentences == self.document.sentences
        return replace(new, added=self.added, asked=self.asked) if is_same else new

    def ranked(self, summary: Summary | None) -> "Lines":
        """Take the ranking that the analysis found."""
        return replace(self, summary=summary)

    # -- what the reader wishes ----------------------------------------------------------------------------------

    def with_length(self, length: Length) -> "Lines":
        """Set the length of this summary and of all to come."""
        return replace(self, length=length, length_for_all=length)

    def with_size(self, size: int) -> "Lines":
        """Set how many sentences this summary has; those to come have as large a share of their words."""
        size = max(0, min(size, self.count))
        if size == self.size:
            return self
        share = share_of(self.ranking[:size], self.ranking, self.lengths)
        return replace(self, length=Length(LengthUnit.SENTENCES, size), length_for_all=share)

    def with_or_without_before(self, sentence: int) -> "Lines":
        """Show the sentence before a shown one as well, or no more; the same where there is nothing to add."""
        before = sentence - 1
        if before < 0 or sentence not in self.shown() or before in self.selected():
            return self
        return replace(self, added=self.added ^ {before})

    def with_or_without_asked(self, paragraph: int) -> "Lines":
        """Show the line of a paragraph that has none beside it, or no more."""
        is_idle = self.summary is None or self.has_line(paragraph)
        return self if is_idle else replace(self, asked=self.asked ^ {paragraph})

    def without_asked(self) -> "Lines":
        """Show no lines any more that were asked for."""
        return replace(self, asked=frozenset()) if self.asked else self

    # -- what is shown -------------------------------------------------------------------------------------------

    @cached_property
    def size(self) -> int:
        """How many sentences the length allows."""
        automatic = len(self.summary.shown) if self.summary else 0
        return size_for(self.length, self.ranking, automatic, self.lengths)

    @property
    def count(self) -> int:
        """How many sentences the summary could have."""
        return len(self.ranking)

    @cached_property
    def ranking(self) -> tuple[int, ...]:
        """All sentences that no key point says already, in the order in which they come to stand beside the text."""
        return self.summary.order_beside if self.summary else ()

    def selected(self) -> tuple[int, ...]:
        """Return the sentences that the method chose, in source order."""
        return tuple(sorted(self.ranking[: self.size]))

    def shown(self) -> tuple[int, ...]:
        """Return the sentences that were chosen or added, in source order."""
        return tuple(sorted({*self.selected(), *self.added})) if self.summary else ()

    def marked(self) -> tuple[int, ...]:
        """Return the chosen sentences that are marked in the text, and are no lines."""
        marked = self.summary.marked - self.added if self.summary else frozenset[int]()
        return tuple(index for index in self.shown() if index in marked)

    def shown_summary(self) -> Summary | None:
        """Return the summary as it is shown, for what is taken out of the program."""
        if self.summary is None:
            return None
        shown, summary = self.shown(), self.summary
        beside = (*shown, *(index for index in self.ranking if index not in set(shown)))
        return replace(summary, beside=beside, beside_size=len(shown), marked=summary.marked - self.added)

    def line_of(self, sentence: int) -> Line:
        """Return what is shown of a sentence; what the reader added stands whole."""
        found = None if sentence in self.added else self._shortened.get(sentence)
        return found or whole_line(self.document, sentence)

    def has_line(self, paragraph: int) -> bool:
        """Tell whether a line of the summary stands beside a paragraph."""
        return paragraph in self._paragraphs_with_lines

    def asked_lines(self) -> dict[int, int | NoLine]:
        """Return by paragraph the sentence whose line was asked for, or why there is none."""
        if self.summary is None:
            return {}
        wanted = sorted(self.asked - self._paragraphs_with_lines)
        return {each: line_of_paragraph(self.document, self.summary, each, self._shortened) for each in wanted}

    @cached_property
    def _paragraphs_with_lines(self) -> frozenset[int]:
        lines = {*self.shown()} - {*self.marked()}
        return frozenset(self.document.sentences[index].paragraph for index in lines)

    @cached_property
    def _shortened(self) -> dict[int, Line]:
        return {line.sentence: line for line in self.summary.shortened} if self.summary else {}

    def extent(self) -> Extent:
        """Return how long what is shown is, and how much of the article it speaks for."""
        return extent_of(self.document, self.shown(), frozenset(self.marked()), self.lengths)

    def most(self) -> Extent:
        """Return the extent of a summary that leaves nothing out; its words are guessed, never too few.

        Those that would be marked are lines, too, since a reader may have added each.
        """
        paragraphs, marked = self.lengths.paragraphs, len(self.summary.marked) if self.summary else 0
        return Extent(self.count, len(self.document.text) // LEAST_LETTERS, paragraphs, paragraphs, marked)
