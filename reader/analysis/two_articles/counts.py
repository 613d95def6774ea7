"""The numbers of a sentence with what they count, ready to be compared with those of another article."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile

from reader.analysis.support.rounding import is_whole
from reader.analysis.support.text_words import TextWord, span_of
from reader.analysis.two_articles.telling import Telling
from reader.model.facts import Quantity, TimeExpression
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.numbers import Number

ROUNDED = 0.02  # of the larger number
CLAUSE = 8  # words after a number, among which both sentences have one more word where they tell what is counted
NEAR = 4  # words after a number, among which both sentences have the same one where neither tells a unit
BOUND = 3  # words before a number in which it is said to be rounded
OFTEN = "times"  # the unit of how often
_TIMES = words_for("measures.times")


@dataclass(frozen=True, slots=True)
class Count:
    """A number outside dates: its values, its unit, the stems of what it counts, of words after it, of its clause.

    `reach` are the ends of a range, which is one number; `is_whole` tells what is a part of it: "two of the seven".
    `is_exact` counts things and is said to be no bound and not rounded: 212 people are not 208.
    """

    span: Span
    values: tuple[float, ...]
    unit: str | None
    of: frozenset[str]
    following: frozenset[str]
    clause: frozenset[str]
    reach: tuple[float, float] | None = None
    is_whole: bool = False
    is_exact: bool = False

    def is_near(self, other: "Count") -> bool:
        """Tell whether both may be the same number: rounded, within a range, or a range with nearly the same ends."""
        if self.reach and other.reach:
            return all(_are_near(one, told) for one, told in zip(self.reach, other.reach, strict=True))
        if self.reach:
            return any(_is_within(value, self.reach) for value in other.values)
        if other.reach:
            return other.is_near(self)
        if self.is_exact and other.is_exact:
            return any(_may_be_one(one, told) for one in self.values for told in other.values)
        return any(_are_near(one, told) for one in self.values for told in other.values)

    def is_framed_as(self, other: "Count") -> bool:
        """Tell whether another number counts the same, and its clause goes on with the same word, too."""
        if self.is_whole != other.is_whole:
            return False
        counted = self.of & other.of
        return self.unit == other.unit and bool(counted) and bool((self.clause & other.clause) - self.of - other.of)

    def counts_what(self, other: "Count") -> bool:
        """Tell whether another number counts the same."""
        if self.is_whole != other.is_whole:
            return False
        if self.unit or other.unit:
            return self.unit == other.unit
        return bool(self.of & other.of) if self.of and other.of else bool(self.following & other.following)


def counts_of(told: Telling, quantities: Sequence[Quantity], dates: Sequence[TimeExpression]) -> list[Count]:
    """Return the numbers of a sentence that are of no date."""
    found = (_count(told.words, number, quantities, told.places.language) for number in told.numbers)
    return [
        each
        for each in _without_first_of_ranges(list(found))
        if each.values and not any(each.span.overlaps(date.span) for date in dates)
    ]


def _without_first_of_ranges(counts: Sequence[Count]) -> Iterator[Count]:
    """Yield the counts; of those that are of one range only the last, of which the words behind are read."""
    for number, each in enumerate(counts):
        if each.reach is None or all(each.span != later.span for later in counts[number + 1 :]):
            yield each


def _count(words: Sequence[TextWord], number: Number, known: Sequence[Quantity], language: str) -> Count:
    span = span_of(words, range(number.start, number.end))
    quantity = next((each for each in known if each.span.overlaps(span)), None)
    after = words[number.end : number.end + NEAR]
    is_often = any(word.plain in _TIMES for word in words[number.start : number.end + 1])
    counted = [word for word in words if quantity and quantity.of and quantity.of.covers(word.span)]
    return Count(
        quantity.span if quantity else span,
        tuple(_values(number, quantity)),
        OFTEN if is_often else quantity.unit if quantity else None,
        frozenset(word.stem for word in counted if word.is_content),
        frozenset(word.stem for word in after if word.is_content),
        frozenset(word.stem for word in takewhile(_goes_on, words[number.end :][:CLAUSE]) if word.is_content),
        _reach(quantity),
        is_whole(words, number.start),
        bool(counted) and (quantity is None or quantity.unit is None) and not _is_rough(words, number.start, language),
    )


def _is_rough(words: Sequence[TextWord], start: int, language: str) -> bool:
    rough = words_for("measures.roughly", language=language)
    return any(word.plain in rough for word in words[max(0, start - BOUND) : start])


def _goes_on(word: TextWord) -> bool:
    """Tell whether a clause has not come to a sign or to another number."""
    return word.is_word and not word.text[0].isdigit()


def _values(number: Number, quantity: Quantity | None) -> Iterator[float]:
    for name in number.names:
        with suppress(ValueError):
            yield float(name)
    if quantity and quantity.value is not None:
        yield quantity.value


def _reach(quantity: Quantity | None) -> tuple[float, float] | None:
    if quantity is None or quantity.first is None or quantity.value is None:
        return None
    low, high = sorted((quantity.first, quantity.value))
    return low, high


def _is_within(value: float, reach: tuple[float, float]) -> bool:
    low, high = reach
    return low <= value <= high or _are_near(low, value) or _are_near(high, value)


def _may_be_one(one: float, other: float) -> bool:
    """Tell whether one number may be the other, rounded: it has fewer figures."""
    return one == other or (_are_near(one, other) and _figures(one) != _figures(other))


def _figures(value: float) -> int:
    return len(Decimal(f"{value:.12g}").normalize().as_tuple().digits)


def _are_near(one: float, other: float) -> bool:
    return abs(one - other) <= ROUNDED * max(abs(one), abs(other))
