"""Two numbers that stand as one: "between 3 and 5 million", "8 to 9 per cent", "from 15 to 12"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from unicodedata import category

from reader.analysis.facts.currencies import scaled
from reader.analysis.facts.figures import Figure, value_of_number
from reader.analysis.support.text_words import TextWord, span_of
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.numbers import Number
from reader.nlp.spelt_numbers import values_of_words

DASHES = "-–"
_CURRENCY = "Sc"  # of Unicode's categories


def with_ranges(figures: Iterable[Figure], words: Sequence[TextWord], language: str) -> list[Figure]:
    """Return the figures of a sentence in order, two that are one range, change or length of time as one."""
    found: list[Figure] = []
    for figure in figures:
        last = found[-1] if found else None
        joined = last and (_with_rest(last, figure, words, language) or _joined(last, figure, words, language))
        if joined:
            found.pop()
        found.append(joined or figure)
    return found


def _with_rest(whole: Figure, rest: Figure, words: Sequence[TextWord], language: str) -> Figure | None:
    """Return "two hours and eleven minutes" as one number, of minutes."""
    worth = values_of_words("lengths_of_time", language)
    at = rest.start - 1 - (words[rest.start - 1].plain in words_for("measures.and", language=language))
    large, small = (worth.get(word.plain, 0) for word in (words[at], words[min(rest.end, len(words) - 1)]))
    if whole.end != at or not whole.value or rest.value is None or not 0 < rest.value * small < large or large % small:
        return None
    span = Span(whole.span.start, rest.span.end)
    return replace(rest, span=span, value=whole.value * large / small + rest.value, start=whole.start)


def ranges_of(words: Sequence[TextWord], numbers: Iterable[Number], language: str) -> list[Figure]:
    """Return the ranges among words whose numbers are known."""
    figures = (
        Figure(span_of(words, range(each.start, each.end)), value, start=each.start, end=each.end)
        for each in numbers
        if (value := value_of_number(each)) is not None
    )
    return [each for each in with_ranges(figures, words, language) if each.first is not None]


def holds(figure: Figure, value: float | None) -> bool:
    """Tell whether a value lies in a range."""
    low, high = sorted((figure.first or 0.0, figure.value or 0.0))
    return value is not None and low <= value <= high


def _joined(one: Figure, other: Figure, words: Sequence[TextWord], language: str) -> Figure | None:
    is_range = one.first is not None or other.first is not None or one.unit not in (None, other.unit)
    if one.value is None or other.value is None or is_range or not _are_joined(one, other, words, language):
        return None
    start = one.start - _is_opened(one, words, language, "measures.from", "measures.between")
    scale = other.scale or 1.0
    first = scaled(one.value, scale) if one.scale == 1.0 and one.value < scale else one.value
    if not (first < other.value or _is_opened(one, words, language, "measures.from")):
        return None
    span = Span(words[start].span.start, other.span.end)
    is_below = first < 0 < other.value and start == one.start and words[start].is_word  # "minus three to five"
    return replace(other, span=span, first=first, value=-other.value if is_below else other.value, start=start)


def _are_joined(one: Figure, other: Figure, words: Sequence[TextWord], language: str) -> bool:
    """Tell whether a joining word stands between two numbers, a sign of money, or what both count: "5 % to 7 %"."""
    between = [word for word in words[one.end : other.start] if category(word.text[0]) != _CURRENCY]
    after = words[other.end : other.end + len(between) - 1]
    if not between or [word.plain for word in between[:-1]] != [word.plain for word in after]:
        return False
    if between[-1].text in DASHES:
        is_tight = (one.span.end, other.span.start) == (between[-1].span.start, between[-1].span.end)
        return is_tight or one.unit is not None
    opened = {"measures.and": "measures.between", "measures.to_from": "measures.from"}
    joints = [joint for joint, opener in opened.items() if _is_opened(one, words, language, opener)]
    return between[-1].plain in words_for("measures.to", *joints, language=language)


def _is_opened(figure: Figure, words: Sequence[TextWord], language: str, *concepts: str) -> bool:
    return figure.start > 0 and words[figure.start - 1].plain in words_for(*concepts, language=language)
