"""How long a summary shall be, as a reader puts it, and how long it then is. No widgets here."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from reader.model.document import Document

READING_SPEED = 230  # words a minute, of someone who reads prose silently (Brysbaert 2019: 238 in English)
MOST = 100_000  # of whatever is counted: no article is longer
THIRD = 3  # one sentence in so many


class LengthUnit(StrEnum):
    """What a wished length counts; AUTOMATIC leaves it to the analysis."""

    AUTOMATIC = "automatic"
    SENTENCES = "sentences"
    WORDS = "words"
    MINUTES = "minutes"
    SHARE = "share"  # one sentence in so many
    PERCENT = "percent"  # of the words, as the slider leaves it


@dataclass(frozen=True, slots=True)
class Length:
    """A wish that fits every article, such as "about 1 minute"."""

    unit: LengthUnit = LengthUnit.AUTOMATIC
    amount: int = 0

    def __str__(self) -> str:
        return f"{self.unit} {self.amount}"

    @classmethod
    def parse(cls, text: str) -> "Length":
        """Return what `str` wrote; raise ValueError for anything else."""
        unit, amount = text.split()
        if unit == LengthUnit.AUTOMATIC:
            return cls()
        if int(amount) < 1:
            raise ValueError(text)
        return cls(LengthUnit(unit), min(int(amount), MOST))


PRESETS = (
    Length(),
    Length(LengthUnit.SENTENCES, 3),
    Length(LengthUnit.SENTENCES, 5),
    Length(LengthUnit.WORDS, 100),
    Length(LengthUnit.MINUTES, 1),
    Length(LengthUnit.MINUTES, 2),
    Length(LengthUnit.SHARE, THIRD),
)


class SentenceLengths:
    """The words of a document's sentences, each counted when it is first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._counts: dict[int, int] = {}

    @cached_property
    def paragraphs(self) -> int:
        """How many paragraphs have sentences."""
        return len({sentence.paragraph for sentence in self._document.sentences})

    def words(self, sentences: Iterable[int]) -> int:
        """Return how many words these sentences have."""
        return sum(map(self._count, sentences))

    def size_for_words(self, ranking: Sequence[int], wished: int) -> int:
        """Return how many sentences of the ranking come nearest to so many words; at least one where there is any."""
        total = 0
        for size, sentence in enumerate(ranking, start=1):
            before, total = total, total + self._count(sentence)
            if total >= wished:
                return size if size == 1 or total - wished < wished - before else size - 1
        return len(ranking)

    def _count(self, sentence: int) -> int:
        if sentence not in self._counts:
            from reader.nlp.tokens import count_words

            self._counts[sentence] = count_words(self._document.plain_words(self._document.sentences[sentence].span))
        return self._counts[sentence]


def size_for(length: Length, ranking: Sequence[int], automatic: int, lengths: SentenceLengths) -> int:
    """Return with how many sentences of the ranking a wish is met best."""
    if length.unit is LengthUnit.AUTOMATIC:
        return min(automatic, len(ranking))
    if length.unit is LengthUnit.SENTENCES:
        return min(length.amount, len(ranking))
    if length.unit is LengthUnit.SHARE:
        return min(len(ranking), max(1, round(len(ranking) / max(1, length.amount))))
    if length.unit is LengthUnit.PERCENT:
        return lengths.size_for_words(ranking, round(lengths.words(ranking) * length.amount / 100))
    words = length.amount * (READING_SPEED if length.unit is LengthUnit.MINUTES else 1)
    return lengths.size_for_words(ranking, words)


def share_of(chosen: Sequence[int], ranking: Sequence[int], lengths: SentenceLengths) -> Length:
    """Return as a wish for other articles what share of the words of a ranking is chosen; none is no wish."""
    share = round(100 * lengths.words(chosen) / max(1, lengths.words(ranking)))
    return Length(LengthUnit.PERCENT, max(1, share)) if chosen else Length()


def minutes_of(document: Document) -> int:
    """Return the time to read an article, in whole minutes; at least one where there are words."""
    words = SentenceLengths(document).words(range(len(document.sentences)))
    return max(1, round(words / READING_SPEED)) if words else 0


@dataclass(frozen=True, slots=True)
class Extent:
    """How long a summary is, and for how many of the article's paragraphs of prose it speaks.

    `marked` are its sentences that are marked in the text, and no lines beside it.
    """

    lines: int
    words: int
    covered: int
    paragraphs: int
    marked: int = 0

    @property
    def minutes(self) -> int:
        """The time to read it, in whole minutes; at least one where there are words."""
        return max(1, round(self.words / READING_SPEED)) if self.words else 0


def extent_of(
    document: Document, sentences: Sequence[int], marked: Collection[int], lengths: SentenceLengths
) -> Extent:
    """Return the extent of these sentences; those that are marked in the text are read, too, but are no lines."""
    covered = {document.sentences[index].paragraph for index in sentences}
    lines = [index for index in sentences if index not in marked]
    return Extent(len(lines), lengths.words(sentences), len(covered), lengths.paragraphs, len(sentences) - len(lines))
