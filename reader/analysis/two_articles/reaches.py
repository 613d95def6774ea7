"""Numbers that another sentence tells by a range: "8.3 million" and "between 8.1 and 8.4 million"."""

from reader.analysis.facts.figures import Figure, value_of_number
from reader.analysis.facts.ranges import holds, ranges_of
from reader.analysis.two_articles.telling import Telling
from reader.nlp.numbers import Number


def told_by_range(one: Telling, other: Telling, language: str) -> frozenset[Number]:
    """Return the numbers of a sentence that lie in a range of the other, or are the ends of one that holds a number."""
    own, theirs = (ranges_of(each.words, each.numbers, language) for each in (one, other))
    values = [value_of_number(number) for number in other.numbers]
    return frozenset(
        number
        for number in one.numbers
        if any(holds(each, value_of_number(number)) for each in theirs)
        or any(_is_end(number, each) and any(holds(each, value) for value in values) for each in own)
    )


def _is_end(number: Number, figure: Figure) -> bool:
    return figure.start <= number.start and number.end <= figure.end
