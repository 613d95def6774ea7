"""Pairs of sentences with other figures, days or opposite words, or that only one tells as sure, done or of another.

So are a title and a sentence that gives a figure, and what is done and what something else is done "before".

They may be told of another thing, so nobody can say that both articles tell the same.
"""

from collections.abc import Container, Sequence
from itertools import chain

from reader.analysis.support.matches import Matches, matches
from reader.analysis.support.opposites import opposites
from reader.analysis.support.text_words import TextWord
from reader.analysis.two_articles.reaches import told_by_range
from reader.analysis.two_articles.telling import Telling
from reader.model.document import Document
from reader.model.two_articles.findings import Difference, SentencePair
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.language_table import words_for
from reader.nlp.numbers import Number

_OPEN = words_for("function-words.hedges")
_TO_COME = words_for("verbs.intending")
_RESERVES = (_OPEN, _TO_COME)  # English
_UNDONE = words_for("function-words.undone")
_ONE_OF = frozenset({"a", "an"})
_NEAR = 3  # words within which a word of reserve stands before what it is said of
_BESIDE = 2  # words of one phrase in any order: "the minister of transport"
_NEARLY_ALL = 0.8  # of the words of both that must be shared where two of them have changed places


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
    language: str = DEFAULT_LANGUAGE,
) -> tuple[SentencePair, ...]:
    """Return the pairs of which each sentence has a number, month or weekday that the other lacks, or opposites.

    So are those that one side may deny.
    """
    first, second = ({each.sentence: each for each in side} for side in (ones, others))
    return tuple(
        pair for pair in pairs if pair in denied or _is_otherwise(first[pair.first], second[pair.second], language)
    )


def _is_otherwise(one: Telling, other: Telling, language: str) -> bool:
    shared = matches(one.places, other.places)
    ours, theirs = _left(one, other, language), _left(other, one, language)
    return (
        (_has_own_number(ours, shared.in_point) and _has_own_number(theirs, shared.in_sentence))
        or _count_otherwise(one, other, ours, theirs)
        or any(_have_other_days(one, other, is_weekday=each) for each in (False, True))
        or _have_opposites(one.words, other.words, shared)
        or (_has_figure_of_title(one, theirs, shared.in_sentence) or _has_figure_of_title(other, ours, shared.in_point))
        or _count_one_of_many(one, other, shared)
        or _are_unlike_reserved(one.words, other.words, shared)
        or _have_exchanged(one, other)
    )


def _has_figure_of_title(title: Telling, numbers: Sequence[Number], shared: frozenset[int]) -> bool:
    """Tell whether a sentence has a number that a line without any number or final sign lacks."""
    is_title = title.words[-1].is_word and not title.numbers
    return is_title and _has_own_number(numbers, shared)


def _count_one_of_many(one: Telling, other: Telling, shared: Matches) -> bool:
    """Tell whether one sentence has one of what the other counts: "a tug", "two tugs". English."""
    pairs = [pair for pair in shared.pairs if one.words[pair[0]].plain != other.words[pair[1]].plain]
    return any(
        (_is_one_of(one, first) and _is_counted(other, second))
        or (_is_one_of(other, second) and _is_counted(one, first))
        for first, second in pairs
    )


def _is_one_of(telling: Telling, index: int) -> bool:
    return any(word.plain in _ONE_OF for word in telling.words[max(0, index - 1) : index])


def _is_counted(telling: Telling, index: int) -> bool:
    return any(each.end == index and "1" not in each.names for each in telling.numbers)


def _are_unlike_reserved(ones: Sequence[TextWord], others: Sequence[TextWord], shared: Matches) -> bool:
    """Tell whether a word of both is told as sure by one and as open by the other, as done or only as planned."""
    return any(
        _is_reserved(ones, first, reserve) != _is_reserved(others, second, reserve)
        for first, second in shared.pairs
        for reserve in _RESERVES
    ) or any(_is_undone(ones, first) != _is_undone(others, second) for first, second in shared.pairs)


def _is_undone(words: Sequence[TextWord], index: int) -> bool:
    """Tell whether something is not done, or not yet: "before closing", "without closing"."""
    return words[index].plain.endswith("ing") and _is_reserved(words, index, _UNDONE)


def _is_reserved(words: Sequence[TextWord], index: int, reserve: Container[str]) -> bool:
    """Tell whether a word of reserve stands before a word, with none between that means something."""
    for word in reversed(words[max(0, index - _NEAR) : index]):
        if word.plain in reserve:
            return True
        if word.is_content:
            return False
    return False


def _have_exchanged(one: Telling, other: Telling) -> bool:
    """Tell whether two words have changed places in words that are nearly the same: "the mill but not the grain"."""
    first, second = (_content(telling) for telling in (one, other))
    both = [[stem for stem in own if stem in other] for own, other in ((first, second), (second, first))]
    if len(both[0]) != len(both[1]) or len(both[0]) < _NEARLY_ALL * max(len(first), len(second)):
        return False
    moved = [pair for pair in zip(*both, strict=True) if pair[0] != pair[1]]
    is_exchange = len(moved) == len("AB") and moved[0] == moved[1][::-1]
    return is_exchange and all(abs(own[moved[0][0]] - own[moved[0][1]]) > _BESIDE for own in (first, second))


def _content(telling: Telling) -> dict[str, int]:
    """Return the stems of a sentence in order, with the number of the last word of each; a day stands anywhere."""
    days = {day.span for day in telling.days}
    return {word.stem: index for index, word in enumerate(telling.words) if word.is_content and word.span not in days}


def _have_opposites(ones: Sequence[TextWord], others: Sequence[TextWord], shared: Matches) -> bool:
    """Tell whether a word that one alone has is the opposite of one that the other alone has."""
    first, second = _own_words(ones, shared.in_point), _own_words(others, shared.in_sentence)
    return any(not second.isdisjoint(opposites().get(word, ())) for word in first)


def _own_words(words: Sequence[TextWord], shared: frozenset[int]) -> frozenset[str]:
    return frozenset(word.plain for index, word in enumerate(words) if word.is_content and index not in shared)


def _left(one: Telling, other: Telling, language: str) -> tuple[Number, ...]:
    """Return the numbers of a sentence that the other does not tell by a range."""
    told = told_by_range(one, other, language)
    return tuple(each for each in one.numbers if each not in told)


def _has_own_number(numbers: Sequence[Number], shared: frozenset[int]) -> bool:
    """Tell whether there is a number that the other lacks; "one of them" or "a quarter" may be told in words."""
    return any(each.is_certain and shared.isdisjoint(range(each.start, each.end)) for each in numbers)


def _count_otherwise(one: Telling, other: Telling, ours: Sequence[Number], theirs: Sequence[Number]) -> bool:
    """Tell whether both count one thing, each by a number that the other lacks: "three firemen", "two firemen"."""
    first, second = _counted(one, ours), _counted(other, theirs)
    all_ours, all_theirs = (
        frozenset(chain.from_iterable(each.names for each in told.numbers)) for told in (one, other)
    )
    same = first.keys() & second.keys()
    return any(first[stem].isdisjoint(all_theirs) and second[stem].isdisjoint(all_ours) for stem in same)


def _counted(telling: Telling, numbers: Sequence[Number]) -> dict[str, frozenset[str]]:
    """Return what stands right behind a number, by stem, with all the names of its numbers."""
    found: dict[str, frozenset[str]] = {}
    for number in numbers:
        for word in telling.words[number.end : number.end + 1]:
            if word.is_content:
                found[word.stem] = found.get(word.stem, frozenset()) | number.names
    return found


def _have_other_days(one: Telling, other: Telling, *, is_weekday: bool) -> bool:
    first, second = ({day.number for day in each.days if day.is_weekday is is_weekday} for each in (one, other))
    return bool(first - second and second - first)
