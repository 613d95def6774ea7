"""Pairs of sentences with other figures, days or opposite words, which may be told of another thing."""

from collections.abc import Container, Sequence

from reader.analysis.support.matches import Matches, matches
from reader.analysis.support.substitutions import opposites
from reader.analysis.support.text_words import TextWord
from reader.analysis.two_articles.telling import Telling
from reader.model.document import Document
from reader.model.two_articles.findings import Difference, SentencePair


def holding(
    first: Document, second: Document, pairs: Sequence[SentencePair], differences: Sequence[Difference]
) -> tuple[SentencePair, ...]:
    """Return the pairs in which a difference stands."""
    return tuple(
        pair
        for pair in pairs
        if any(
            first.sentences[pair.first].span.covers(each.first)
            and second.sentences[pair.second].span.covers(each.second)
            for each in differences
        )
    )


def told_otherwise(
    pairs: Sequence[SentencePair],
    ones: Sequence[Telling],
    others: Sequence[Telling],
    denied: Container[SentencePair] = (),
) -> tuple[SentencePair, ...]:
    """Return the pairs of which each sentence has a number, month or weekday that the other lacks, or opposites.

    So are those that one side may deny.
    """
    first, second = ({each.sentence: each for each in side} for side in (ones, others))
    return tuple(pair for pair in pairs if pair in denied or _is_otherwise(first[pair.first], second[pair.second]))


def _is_otherwise(one: Telling, other: Telling) -> bool:
    shared = matches(one.places, other.places)
    return (
        (_has_own_number(one, shared.in_point) and _has_own_number(other, shared.in_sentence))
        or any(_have_other_days(one, other, is_weekday=each) for each in (False, True))
        or _have_opposites(one.words, other.words, shared)
    )


def _have_opposites(ones: Sequence[TextWord], others: Sequence[TextWord], shared: Matches) -> bool:
    """Tell whether a word that one alone has is the opposite of one that the other alone has."""
    first, second = _own_words(ones, shared.in_point), _own_words(others, shared.in_sentence)
    return any(not second.isdisjoint(opposites().get(word, ())) for word in first)


def _own_words(words: Sequence[TextWord], shared: frozenset[int]) -> frozenset[str]:
    return frozenset(word.plain for index, word in enumerate(words) if word.is_content and index not in shared)


def _has_own_number(telling: Telling, shared: frozenset[int]) -> bool:
    """Tell whether a sentence has a number that the other lacks; "one of them" or "a quarter" may be told in words."""
    return any(each.is_certain and shared.isdisjoint(range(each.start, each.end)) for each in telling.numbers)


def _have_other_days(one: Telling, other: Telling, *, is_weekday: bool) -> bool:
    first, second = ({day.number for day in each.days if day.is_weekday is is_weekday} for each in (one, other))
    return bool(first - second and second - first)
