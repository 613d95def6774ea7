"""The months and weekdays that a sentence names, and the word that a day or a time of day stands beside."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.text_words import TextWord
from reader.model.span import Span

BEFORE = 6  # words and signs in which the word before a day or a time is looked for


class NamedDay(NamedTuple):
    """A month or weekday by number, and the stem of what is told to be then, None where that is not plain."""

    span: Span
    is_weekday: bool
    number: int
    beside: str | None


def named_days(words: Sequence[TextWord], language: str) -> Iterator[NamedDay]:
    """Yield months and weekdays; what is written small is a verb where such names have a capital."""
    calendar = calendar_of(language)
    for index, word in enumerate(words):
        is_weekday = word.plain in calendar.weekdays
        names = calendar.weekdays if is_weekday else calendar.months
        if word.plain in names and (word.text[0].isupper() or not calendar.is_capitalised):
            yield NamedDay(word.span, is_weekday, names[word.plain], stem_before(words, _without_day(words, index)))


def stem_before(words: Sequence[TextWord], index: int) -> str | None:
    """Return the stem of the last content word before a place in the same clause, None where a name stands there."""
    for word in reversed(words[max(0, index - BEFORE) : index]):
        if word.is_content or not word.is_word:
            return None if word.is_capitalised or not word.is_word else word.stem
    return None


def _without_day(words: Sequence[TextWord], index: int) -> int:
    """Return where the number of a day begins before its month."""
    return index - 1 if index and words[index - 1].text[0].isdigit() else index
