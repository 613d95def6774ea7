"""Numbers that another sentence tells by a range: "8.3 million" and "between 8.1 and 8.4 million"."""

from collections.abc import Iterator

from reader.analysis.facts.figures import Figure
from reader.analysis.facts.ranges import with_ranges
from reader.analysis.support.text_words import span_of
from reader.analysis.two_articles.telling import Telling
from reader.nlp.numbers import Number


def told_by_range(one: Telling, other: Telling, language: str) -> frozenset[Number]:
    """Return the numbers of a sentence that lie in a range of the other, or are the ends of one that holds a number."""
    own, theirs = list(_ranges(one, language)), list(_ranges(other, language))
    values = [value for number in other.numbers if (value := _value(number)) is not None]
    return frozenset(
        number
        for number in one.numbers
        if any(_holds(each, _value(number)) for each in theirs)
        or any(_is_end(number, each) and any(_holds(each, value) for value in values) for each in own)
    )


def _ranges(telling: Telling, language: str) -> Iterator[Figure]:
    figures = (
        Figure(span_of(telling.words, range(each.start, each.end)), value, start=each.start, end=each.end)
        for each in telling.numbers
        if (value := _value(each)) is not None
    )
    return (each for each in with_ranges(figures, telling.words, language) if each.first is not None)


def _is_end(number: Number, figure: Figure) -> bool:
    return figure.start <= number.start and number.end <= figure.end


def _holds(figure: Figure, value: float | None) -> bool:
    low, high = sorted((figure.first or 0.0, figure.value or 0.0))
    return value is not None and low <= value <= high


def _value(number: Number) -> float | None:
    return max((float(name) for name in number.names if name.replace(".", "", 1).isdecimal()), default=None)
