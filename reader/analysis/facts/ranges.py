"""Two numbers that stand as one: "between 3 and 5 million", "8 to 9 per cent", "from 15 to 12"."""

import re
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
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech
from reader.parsing.parse import Parse

DASHES = "-–"
_ELISION = re.compile("['’]")  # "un'ora"
_CURRENCY = "Sc"  # of Unicode's categories
_PAID = frozenset({PartOfSpeech.NOUN, PartOfSpeech.NUM, PartOfSpeech.SYM})  # before "an hour", a rate


def with_ranges(
    figures: Iterable[Figure], words: Sequence[TextWord], language: str, parse: Parse | None = None
) -> list[Figure]:
    """Return the figures of a sentence in order, two that are one range or change as one; "an hour 58" by the parse."""
    found: list[Figure] = []
    for figure in figures:
        last = found[-1] if found else None
        joined = _with_rest(figure, last, words, language, parse) or (last and _joined(last, figure, words, language))
        if joined and last and last.start >= joined.start:
            found.pop()
        found.append(joined or figure)
    return found


def _with_rest(
    rest: Figure, last: Figure | None, words: Sequence[TextWord], language: str, parse: Parse | None
) -> Figure | None:
    """Return "two hours and eleven minutes" and "an hour 58 minutes" as one number, of minutes."""
    worth = values_of_words("lengths_of_time", language)
    at = rest.start - 1 - (words[rest.start - 1].plain in words_for("measures.and", language=language))
    one, other = (_ELISION.split(words[index].plain) if 0 < index < len(words) else [""] for index in (at, rest.end))
    large, small = worth.get(one[-1], 0), worth.get(other[-1], 0)
    whole = last if last and last.end == at else _one(words, at - (len(one) == 1), language, parse)
    if not whole or not whole.value or rest.value is None or not 0 < rest.value * small < large or large % small:
        return None
    span = Span(whole.span.start, rest.span.end)
    return replace(rest, span=span, value=whole.value * large / small + rest.value, start=whole.start)


def _one(words: Sequence[TextWord], at: int, language: str, parse: Parse | None) -> Figure | None:
    """Return the one at a place: not in "half an hour", and in English not in "three times a day", "$12 an hour"."""
    if parse is None or at < 0 or values_of_words("cardinals", language).get(_ELISION.split(words[at].plain)[0]) != 1:
        return None
    before = words[:at][-1:]
    parts = {part for word in before for part in queries.parts_of_speech(parse, parse.tokens_in(word.span))}
    is_rate = language == "en" and not parts.isdisjoint(_PAID)
    others = words_for("measures.parts", "measures.times") | {"once"}
    is_part = any(word.plain in others for word in before)
    return None if is_rate or is_part else Figure(words[at].span, 1.0, start=at, end=at + 1)


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
    is_change = _is_opened(one, words, language, "measures.from") and words[one.end].is_word
    if not (first < 0 or first < other.value or is_change):
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
