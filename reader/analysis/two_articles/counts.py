"""The numbers of a sentence with what they count, ready to be compared with those of another article."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reader.analysis.support.text_words import TextWord, span_of
from reader.analysis.two_articles.telling import Telling
from reader.model.facts import Quantity
from reader.model.span import Span
from reader.model.two_articles.findings import Article, SentencePair
from reader.nlp.grouping import grouped
from reader.nlp.language_table import words_for
from reader.nlp.numbers import NUMBER_WORDS, Number

ROUNDED = 0.02  # of the larger number
_PART_OF = words_for("measures.part_of")
NEAR = 4  # words after a number, among which both sentences have the same one where neither tells a unit
_Reach = tuple[float, float]  # the ends of a range, or a number twice


@dataclass(frozen=True, slots=True)
class Count:
    """A number outside dates: what it may reach, its unit, the stems of what it counts and of words behind."""

    span: Span
    reaches: tuple[_Reach, ...]
    unit: str | None
    of: frozenset[str]
    following: frozenset[str]

    def is_near(self, other: "Count") -> bool:
        """Tell whether both may be the same number: rounded, within a range, or a range with nearly the same ends."""
        return any(_meet(one, told) for one in self.reaches for told in other.reaches)

    def counts_what(self, other: "Count") -> bool:
        """Tell whether another number counts the same."""
        counted = self.of & other.of if self.of and other.of else self.following & other.following
        return self.unit == other.unit and bool(self.unit or counted)


class Side:
    """One article with what is asked of each of its sentences."""

    def __init__(self, article: Article, tellings: Sequence[Telling]) -> None:
        self.document = article.document
        self.tellings = {each.sentence: each for each in tellings}
        self._dates = grouped((each.sentence, each.span) for each in article.analysis.dates or ())
        self._quantities = grouped((each.sentence, each) for each in article.analysis.quantities or ())

    def counts(self, sentence: int) -> list[Count]:
        """Return the numbers of a sentence that are of no date, of the two ends of a range the last alone."""
        told, known, dates = self.tellings[sentence], self._quantities.get(sentence, ()), self._dates.get(sentence, ())
        parts = (number for number in told.numbers if not _is_whole(told.words, number.start))
        found = {each.span: each for each in (_count(told.words, number, known) for number in parts)}
        return [each for each in found.values() if each.reaches and not any(map(each.span.overlaps, dates))]

    def whole(self, sentence: int, place: Span) -> Span:
        """Return the range, "3 to 5", that a number at a place is an end of, else the place."""
        ranges = (each.span for each in self._quantities.get(sentence, ()) if each.first is not None)
        return next((span for span in ranges if span.covers(place)), place)


def told_by(
    pairs: Iterable[SentencePair], first: Side, second: Side
) -> Iterator[tuple[SentencePair, Telling, Telling]]:
    """Yield pairs with what their sentences tell."""
    return ((pair, first.tellings[pair.first], second.tellings[pair.second]) for pair in pairs)


def _count(words: Sequence[TextWord], number: Number, known: Sequence[Quantity]) -> Count:
    span = span_of(words, range(number.start, number.end))
    quantity = next((each for each in known if each.span.overlaps(span)), None)
    counted = [word for word in words if quantity and quantity.of and quantity.of.covers(word.span)]
    return Count(
        quantity.span if quantity else span,
        tuple(_reaches(number, quantity)),
        quantity.unit if quantity else None,
        _stems(counted),
        _stems(words[number.end : number.end + NEAR]),
    )


def _is_whole(words: Sequence[TextWord], start: int) -> bool:
    """Tell whether the number at a place is what another is a part of: "two of the seven"."""
    before = ((words[index - 1], words[index]) for index in range(max(1, start - 2), start))
    return any(part.plain in NUMBER_WORDS and joint.plain in _PART_OF for part, joint in before)


def _stems(words: Sequence[TextWord]) -> frozenset[str]:
    return frozenset(word.stem for word in words if word.is_content)


def _reaches(number: Number, quantity: Quantity | None) -> Iterator[_Reach]:
    """Yield the ends of a range, else each reading of a number."""
    if quantity and quantity.first is not None and quantity.value is not None:
        yield min(quantity.first, quantity.value), max(quantity.first, quantity.value)
        return
    yield from ((float(value), float(value)) for value in number.values)
    if quantity and quantity.value is not None:
        yield quantity.value, quantity.value


def _meet(one: _Reach, other: _Reach) -> bool:
    is_within = one[0] <= other[0] <= other[1] <= one[1] or other[0] <= one[0] <= one[1] <= other[1]
    return is_within or all(_may_be_one(*ends) for ends in zip(one, other, strict=True))


def _may_be_one(one: float, other: float) -> bool:
    """Tell whether one number may be the other, rounded: it is near, and has fewer figures."""
    is_near = abs(one - other) <= ROUNDED * max(abs(one), abs(other))
    return one == other or (is_near and _figures(one) != _figures(other))


def _figures(value: float) -> int:
    return len(Decimal(f"{value:.12g}").normalize().as_tuple().digits)
