"""Pairs of sentences with other figures, days or opposite words.

They may be told of another thing, so nobody can say that both articles tell the same.
"""

from collections.abc import Sequence

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.facts.figures import value_of_number
from reader.analysis.facts.ranges import holds, ranges_of
from reader.analysis.support.matches import Matches, matches
from reader.analysis.support.opposites import opposites
from reader.analysis.two_articles.counts import Side, told_by
from reader.analysis.two_articles.telling import Telling
from reader.model.two_articles.findings import SentencePair


def told_otherwise(pairs: Sequence[SentencePair], first: Side, second: Side) -> tuple[SentencePair, ...]:
    """Return the pairs of which each sentence has a number, month or weekday that the other lacks, or opposites."""
    return tuple(pair for pair, one, other in told_by(pairs, first, second) if _is_otherwise(one, other))


def _is_otherwise(one: Telling, other: Telling) -> bool:
    shared = matches(one.places, other.places)
    have_numbers = _has_own_number(one, other, shared.in_point) and _has_own_number(other, one, shared.in_sentence)
    return have_numbers or _have_other_days(one, other) or _have_opposites(one, other, shared)


def _have_opposites(one: Telling, other: Telling, shared: Matches) -> bool:
    """Tell whether a word that one alone has is the opposite of one that the other alone has."""
    first, second = _own_words(one, shared.in_point), _own_words(other, shared.in_sentence)
    return any(not second.isdisjoint(opposites().get(word, ())) for word in first)


def _own_words(telling: Telling, shared: frozenset[int]) -> frozenset[str]:
    return frozenset(word.plain for at, word in enumerate(telling.words) if word.is_content and at not in shared)


def _has_own_number(telling: Telling, other: Telling, shared: frozenset[int]) -> bool:
    """Tell whether there is a number that the other lacks and has no range for; "one of them" may be told in words."""
    ranges = ranges_of(other.words, other.numbers, other.language)
    own = (each for each in telling.numbers if each.is_certain and shared.isdisjoint(range(each.start, each.end)))
    return any(not any(holds(told, value_of_number(number)) for told in ranges) for number in own)


def _have_other_days(one: Telling, other: Telling) -> bool:
    """Tell whether each has a month, or each a weekday, that the other lacks."""
    calendar = calendar_of(one.language)
    for names in (calendar.months, calendar.weekdays):
        first, second = ({names[word.plain] for word in each.words if word.plain in names} for each in (one, other))
        if first - second and second - first:
            return True
    return False
