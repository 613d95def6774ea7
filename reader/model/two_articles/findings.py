"""What two articles on one event say alike and otherwise; each statement has its place in both."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from reader.model.analysis import Analysis
from reader.model.annotation import Concern
from reader.model.document import Document
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A sentence of the first article and one of the second that tell the same, by index; `strength` lies in 0..1.

    One sentence may stand in several pairs: what one article tells in two, the other may tell in one.
    """

    first: int
    second: int
    strength: float


def partners_of(pairs: Iterable[SentencePair]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield each sentence of the first article that has partners, with these, in the order of the text."""
    ordered = sorted(pairs, key=lambda pair: (pair.first, pair.second))
    for sentence, own in groupby(ordered, key=lambda pair: pair.first):
        yield sentence, tuple(pair.second for pair in own)


@dataclass(frozen=True, slots=True)
class ParagraphPair:
    """Paragraphs with sentences that tell the same; `strength` is that of the best of them."""

    first: int
    second: int
    strength: float


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the first article in whose place the second, telling the same, has others."""

    first: Span
    second: Span
    concerns: Concern


@dataclass(frozen=True, slots=True)
class SharedActor:
    """One actor of both articles, by its id in each."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class SharedQuotation:
    """What both quote, by index into the quotations of each, with the words that the other does not have."""

    first: int
    second: int
    first_words: tuple[Span, ...]
    second_words: tuple[Span, ...]

    @property
    def is_changed(self) -> bool:
        """Tell whether one of them has words of its own."""
        return bool(self.first_words or self.second_words)


@dataclass(frozen=True, slots=True)
class TwoArticles:
    """What two articles have in common and where they part.

    Of `pairs`, `differing` are those in which a difference stands, `otherwise` those on the same matter with other
    figures, days or opposite words, or told as less sure, of which nobody knows whether they are told of the same.
    `only_first` and `only_second` are sentences without a partner, the most important first; the actors that only one
    has are told by id, the most prominent first.
    """

    pairs: tuple[SentencePair, ...] = ()
    paragraphs: tuple[ParagraphPair, ...] = ()
    only_first: tuple[int, ...] = ()
    only_second: tuple[int, ...] = ()
    differences: tuple[Difference, ...] = ()
    actors: tuple[SharedActor, ...] = ()
    actors_only_first: tuple[str, ...] = ()
    actors_only_second: tuple[str, ...] = ()
    quotations: tuple[SharedQuotation, ...] = ()
    warnings: tuple[str, ...] = ()
    differing: tuple[SentencePair, ...] = ()
    otherwise: tuple[SentencePair, ...] = ()

    @property
    def alike(self) -> tuple[SentencePair, ...]:
        """The pairs of which nothing speaks against that both say the same."""
        apart = {*self.differing, *self.otherwise}
        return tuple(pair for pair in self.pairs if pair not in apart)


@dataclass(frozen=True, slots=True)
class Article:
    """An analysed article, as one side of two."""

    document: Document
    analysis: Analysis

    def with_unit(self, number: Span) -> Span:
        """Return the quantity that a number is part of, or what is no number as it is."""
        return next((each.span for each in self.analysis.quantities or () if each.span.covers(number)), number)


@dataclass(frozen=True, slots=True)
class Compared:
    """Both articles with what was found in them."""

    first: Article
    second: Article
    found: TwoArticles
