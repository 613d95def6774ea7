"""Pairs of sentences with other figures, days or opposite words, which may be told of another thing."""

from collections.abc import Iterator, Mapping, Sequence

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.matches import Matches, matches
from reader.analysis.support.substitutions import opposites
from reader.analysis.support.text_words import TextWord, numbers_of
from reader.analysis.two_articles.telling import Telling
from reader.model.document import Document
from reader.model.two_articles.findings import Difference, SentencePair

Tellings = Mapping[int, Telling]


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
    pairs: Sequence[SentencePair], ones: Sequence[Telling], others: Sequence[Telling], language: str
) -> tuple[SentencePair, ...]:
    """Return the pairs of which each sentence has a number, month or weekday that the other lacks, or opposites."""
    first, second = ({each.sentence: each for each in side} for side in (ones, others))
    return tuple(pair for pair in pairs if _is_otherwise(first[pair.first], second[pair.second], language))


def _is_otherwise(one: Telling, other: Telling, language: str) -> bool:
    shared = matches(one.places, other.places)
    return (
        _have_other_numbers(one.words, other.words, shared, language)
        or _have_other_days(one, other, language)
        or _have_opposites(one.words, other.words, shared)
    )


def _have_opposites(ones: Sequence[TextWord], others: Sequence[TextWord], shared: Matches) -> bool:
    """Tell whether a word that one alone has is the opposite of one that the other alone has."""
    first, second = _own_words(ones, shared.in_point), _own_words(others, shared.in_sentence)
    return any(not second.isdisjoint(opposites().get(word, ())) for word in first)


def _own_words(words: Sequence[TextWord], shared: frozenset[int]) -> frozenset[str]:
    return frozenset(word.plain for index, word in enumerate(words) if word.is_content and index not in shared)


def _have_other_numbers(ones: Sequence[TextWord], others: Sequence[TextWord], shared: Matches, language: str) -> bool:
    return _has_own(ones, shared.in_point, language) and _has_own(others, shared.in_sentence, language)


def _has_own(words: Sequence[TextWord], shared: frozenset[int], language: str) -> bool:
    """Tell whether a sentence has a number that the other lacks; "one of them" or "a quarter" may be told in words."""
    numbers = (number for number in numbers_of(words, language) if number.is_certain)
    return any(shared.isdisjoint(range(each.start, each.end)) for each in numbers)


def _have_other_days(one: Telling, other: Telling, language: str) -> bool:
    calendar = calendar_of(language)
    tables = ((names, calendar.is_capitalised) for names in (calendar.months, calendar.weekdays))
    for names, is_capitalised in tables:
        first, second = (set(_named(each.words, names, is_capitalised=is_capitalised)) for each in (one, other))
        if first - second and second - first:
            return True
    return False


def _named(words: Sequence[TextWord], names: Mapping[str, int], *, is_capitalised: bool) -> Iterator[int]:
    """Yield the months or weekdays by number; what is written small is a verb where such names have a capital."""
    for word in words:
        if word.plain in names and (word.text[0].isupper() or not is_capitalised):
            yield names[word.plain]
