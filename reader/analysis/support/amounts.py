"""Numbers of a point with something else beside them than in the text, and days and years in whose place it has others.

What stands beside a number is known by its frame: a unit by the word before the number, a bound by what is counted, a
day by its month and a year by the small word before it, both with the word before that. English; years everywhere.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.matches import ComparedSentence
from reader.analysis.support.negations import denies
from reader.analysis.support.rounding import is_year, unit_of
from reader.analysis.support.text_words import TextWord, neighbour, numbers_of, span_of
from reader.model.annotation import Concern, Doubt, DoubtKind
from reader.nlp.language_table import language_table, words_for
from reader.nlp.numbers import Number
from reader.nlp.spelt_numbers import scales
from reader.nlp.word_set import word_set

LANGUAGE = "en"
SAME_STATEMENT = 0.5  # of the point's words of content
SAME_PERIOD = 3  # first letters; "weeks" are a "week"
BEFORE = 4  # words and signs before a number among which its verb or noun is
LAST_DAY = 31
_AT_LEAST, _AT_MOST = word_set("more least"), word_set("fewer less most")
_TIMES, _MONEY = "years", "dollar"  # of what these are units, many numbers of a text may be


class _Beside(NamedTuple):
    """A word beside a number, by what it is known to be of the same, if by anything, and what must not differ."""

    place: int
    frames: frozenset[str]
    value: str | bool


def amount_doubts(
    point: Sequence[TextWord], sentences: Sequence[ComparedSentence], said: Collection[str], language: str
) -> Iterator[Doubt]:
    """Yield what stands otherwise beside a number, and days and years; `said` are all stems of the text."""
    near = [each for each in sentences if each.share_of(point) >= SAME_STATEMENT]
    for number in numbers_of(point, language) if near else ():
        if language == LANGUAGE:
            yield from _otherwise_beside(point, number, near)
        if point[number.start].stem not in said:
            yield from _other_date(point, number, near, language)


def _otherwise_beside(point: Sequence[TextWord], number: Number, near: Sequence[ComparedSentence]) -> Iterator[Doubt]:
    """Yield the unit or bound of a number in whose place all sentences that have the number have another."""
    same = [
        (each.words, other) for each in near for other in numbers_of(each.words, LANGUAGE) if number.names & other.names
    ]
    for beside, concern in ((_unit, Concern.NUMBER), (_bound, Concern.DEGREE)):
        own, told = beside(point, number), [(words, beside(words, other)) for words, other in same]
        others = [(words, each) for words, each in told if own and each and _are_other(own, each)]
        if own and others and len(others) == len(told):
            words, other = others[0]
            yield Doubt(point[own.place].span, DoubtKind.CHANGED, words[other.place].span, concern)


def _are_other(own: _Beside, told: _Beside) -> bool:
    return (not told.frames or not own.frames.isdisjoint(told.frames)) and own.value != told.value


@cache
def _units() -> Mapping[str, tuple[str, str]]:
    """Return for each word for a unit the first of its kind of measure, and the first for the unit."""
    tables = (language_table("measures")["of_things"][LANGUAGE], language_table("currencies")["names"])
    kinds = ([row.split() for row in kind.split("\n")] for table in tables for kind in table.strip().split("\n\n"))
    return {word: (rows[0][0], row[0]) for rows in kinds for row in rows for word in row}


def are_other_units(one: str, other: str, language: str) -> bool:
    """Tell whether two words are different units or scales, a shortened one the same as one written out."""
    if {one, other} <= words_for("measures.ages", language=language):
        return one[:SAME_PERIOD] != other[:SAME_PERIOD]
    return any(each[one] != each[other] for each in (_units(), scales()) if {one, other} <= each.keys())


def _unit(words: Sequence[TextWord], number: Number) -> _Beside | None:
    """Return the measure or currency of a number; of an age nothing is said."""
    place, before = unit_of(words, number), _word_before(words, number.start)
    kind, unit = _units().get(words[place].plain, ("", "")) if place is not None else ("", "")
    if place is None or not unit or any(word.plain == "old" for word in words[place : place + 3]):
        return None
    frames = {kind} - {_TIMES, _MONEY} | ({f"{before} {kind == _TIMES}"} if before else set())
    return _Beside(place, frozenset(frames), unit) if frames else None


def _bound(words: Sequence[TextWord], number: Number) -> _Beside | None:
    """Return the "more" of "more than 30", the "most" of "at most 30", right before a number and not denied."""
    first, unit = number.start - 2, unit_of(words, number)
    is_open = unit is None and neighbour(words, range(number.end, len(words)))[0] is not None
    if first < 0 or is_open or any(map(denies, words[max(0, first - 1) : number.start])):
        return None
    place = {"than": first, "at": first + 1}.get(words[first + (words[first].plain != "at")].plain)
    if place is None or words[place].plain not in _AT_LEAST | _AT_MOST:
        return None
    counted = frozenset() if unit is None else frozenset({words[unit].stem})
    return _Beside(place, counted, words[place].plain in _AT_LEAST)


def _other_date(
    point: Sequence[TextWord], number: Number, near: Sequence[ComparedSentence], language: str
) -> Iterator[Doubt]:
    """Yield a day or year of the point in whose place the text has but one other."""
    frame = _frame(point, number, language)
    found = [
        span_of(each.words, range(other.start, other.end))
        for each in near
        for other in numbers_of(each.words, language)
        if frame is not None and _frame(each.words, other, language) == frame
    ]
    if len(found) == 1:
        concern = Concern.NUMBER if is_year(point[number.start].text) else Concern.DATE
        yield Doubt(span_of(point, range(number.start, number.end)), DoubtKind.CHANGED, found[0], concern)


def _frame(words: Sequence[TextWord], number: Number, language: str) -> tuple[str | int, str] | None:
    """Return the small word before a year, the month of a day, with what word of content stands before."""
    first = number.start
    month = _month_beside(words, number) if language == LANGUAGE else None
    if month is not None:
        before = _word_before(words, min(first, month))
        return (calendar_of(LANGUAGE).months[words[month].plain], before) if before else None
    before = _word_before(words, first - 1) if first and is_year(words[first].text) else None
    return (words[first - 1].plain, before) if before else None


def _word_before(words: Sequence[TextWord], place: int) -> str | None:
    """Return the stem of the nearest word of content before a place in its clause."""
    before = reversed(words[max(0, place - BEFORE) : place])
    nearest = next((word for word in before if word.is_content or not (word.is_word or word.text in "$£€.")), None)
    return nearest.stem if nearest is not None and nearest.is_content else None


def _month_beside(words: Sequence[TextWord], number: Number) -> int | None:
    """Return the month before or behind a number that can be its day."""
    is_day = any(name.isdecimal() and 0 < int(name) <= LAST_DAY for name in number.names)
    is_shortened = number.start > 1 and words[number.start - 1].text == "."
    near = (number.start - 1 - is_shortened, number.end)
    beside = [index for index in near if is_day and 0 <= index < len(words)]
    months = calendar_of(LANGUAGE).months
    return next((each for each in beside if words[each].plain in months and words[each].text[0].isupper()), None)
