"""Two numbers that stand as one: "between 3 and 5 million", "8 to 9 per cent", "from 15 to 12"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from unicodedata import category

from reader.analysis.facts.figures import Figure, value_of_number
from reader.analysis.support.text_words import TextWord, span_of
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.numbers import Number

DASHES = "-–"
_CURRENCY = "Sc"  # of Unicode's categories


def with_ranges(figures: Iterable[Figure], words: Sequence[TextWord], language: str) -> list[Figure]:
    """Return the figures of a sentence in order, two that are one range or change as one."""
    found: list[Figure] = []
    for figure in figures:
        joined = _joined(found[-1], figure, words, language) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(figure)
    return found


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
    if one.value is None or other.value is None or one.first is not None or other.first is not None:
        return None
    if one.unit not in (None, other.unit) or not _are_joined(one, other, words, language):
        return None
    start = one.start - _is_opened(one, words, language, "measures.from", "measures.between")
    first = one.value * (other.scale or 1.0) if one.scale == 1.0 and one.value < (other.scale or 1.0) else one.value
    is_rising = first < other.value
    if not is_rising and not (_is_opened(one, words, language, "measures.from") and words[one.end].is_word):
        return None
    span = Span(words[start].span.start, other.span.end)
    return replace(other, span=span, first=first, start=start)


def _are_joined(one: Figure, other: Figure, words: Sequence[TextWord], language: str) -> bool:
    """Tell whether a joining word stands between two numbers, a sign of money, or what both count: "5 % to 7 %"."""
    between = [word for word in words[one.end : other.start] if category(word.text[0]) != _CURRENCY]
    after = words[other.end : other.end + len(between) - 1]
    if not between or [word.plain for word in between[:-1]] != [word.plain for word in after]:
        return False
    joint = between[-1]
    if joint.text in DASHES:
        is_tight = one.span.end == joint.span.start and joint.span.end == other.span.start
        return is_tight or one.unit is not None
    is_between = joint.plain in words_for("measures.and", language=language)
    is_between &= _is_opened(one, words, language, "measures.between")
    is_change = joint.plain in words_for("measures.to_from", language=language)
    is_change &= _is_opened(one, words, language, "measures.from")
    return is_between or is_change or joint.plain in words_for("measures.to", language=language)


def _is_opened(figure: Figure, words: Sequence[TextWord], language: str, *concepts: str) -> bool:
    return figure.start > 0 and words[figure.start - 1].plain in words_for(*concepts, language=language)
