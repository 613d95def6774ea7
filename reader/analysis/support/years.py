"""Years and days of a month that the text has nowhere and in whose place it has another: "built in 1990", "on May 2".

Years in every language, days in English.
"""

from collections.abc import Collection, Iterator, Sequence

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.matches import ComparedSentence
from reader.analysis.support.rounding import is_year
from reader.analysis.support.text_words import TextWord, numbers_of, span_of
from reader.model.annotation import Concern, Doubt, DoubtKind
from reader.nlp.numbers import Number

LANGUAGE = "en"
SAME_STATEMENT = 0.5  # of the point's words of content
BEFORE = 4  # words and signs before a number among which its verb or noun is
LAST_DAY = 31


def year_doubts(
    point: Sequence[TextWord], sentences: Sequence[ComparedSentence], said: Collection[str], language: str
) -> Iterator[Doubt]:
    """Yield each year and day behind words behind which the text has one other; `said` are all stems of the text."""
    near = [each for each in sentences if each.share_of(point) >= SAME_STATEMENT]
    for number in numbers_of(point, language) if near else ():
        frame = _frame(point, number, language) if point[number.start].stem not in said else None
        found = [
            span_of(sentence.words, range(other.start, other.end))
            for sentence in near
            for other in numbers_of(sentence.words, language)
            if frame is not None and _frame(sentence.words, other, language) == frame
        ]
        if len(found) == 1:
            span = span_of(point, range(number.start, number.end))
            concern = Concern.NUMBER if is_year(point[number.start].text) else Concern.DATE
            yield Doubt(span, DoubtKind.CHANGED, found[0], concern)


def _frame(words: Sequence[TextWord], number: Number, language: str) -> tuple[str | int, str] | None:
    """Return the small word before a year, the month of a day, with what word of content stands before."""
    first = number.start
    if is_year(words[first].text) and first:
        return _framed(words, first - 1, words[first - 1].plain)
    month = _month_beside(words, number) if language == LANGUAGE else None
    if month is None:
        return None
    return _framed(words, min(first, month), calendar_of(LANGUAGE).months[words[month].plain])


def _framed(words: Sequence[TextWord], place: int, name: str | int) -> tuple[str | int, str] | None:
    """Return a name with the stem of the nearest word of content before a place in its clause."""
    for word in reversed(words[max(0, place - BEFORE) : place]):
        if word.is_content or not word.is_word:
            return (name, word.stem) if word.is_content else None
    return None


def _month_beside(words: Sequence[TextWord], number: Number) -> int | None:
    """Return the month before or behind a number that can be its day."""
    is_day = any(name.isdecimal() and 0 < int(name) <= LAST_DAY for name in number.names)
    is_shortened = number.start > 1 and words[number.start - 1].text == "."
    near = (number.start - 1 - is_shortened, number.end)
    beside = [index for index in near if is_day and 0 <= index < len(words)]
    months = calendar_of(LANGUAGE).months
    return next((each for each in beside if words[each].plain in months and words[each].is_capitalised), None)
