"""The numbers of a sentence, sums of money among them, by which of its words they are."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reader.analysis.facts.currencies import money_pattern, number_pattern, scale_of, scaled, value_of
from reader.analysis.support.text_words import TextWord, numbers_of, span_of
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.numbers import SHORT_SCALES, Number
from reader.nlp.spelt_numbers import scales
from reader.nlp.word_set import any_of

_POINT = "point"
_GROUPS = ("number", "own", "last", "scale")
_LONGEST_MINUS = 7  # characters
HOURS_OF_A_DAY = 24
_TERM_SIGNS = frozenset("·√∛∜ᵉ")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and the words [start, end) that it is; `unit` is the currency of a sum.

    `scale` is what the word behind digits multiplies by, None where number words are known, or an "m" there would;
    `first` is the first of two numbers, "3 to 5", and `value` the last: "millions of dollars" have none.
    """

    span: Span
    value: float | None
    scale: float | None = None
    unit: str | None = None
    first: float | None = None
    start: int = 0
    end: int = 0


def figures_of(
    text: str, words: Sequence[TextWord], language: str, offset: int, *, has_words: bool = True
) -> list[Figure]:
    """Return the numbers of a sentence that begins at an offset, in order, with those in words or without them."""
    sums = [_placed(each, words) for each in sums_of(text, language, offset)]
    plain = _in_english(words) if language == "en" else _in_digits(text, words, language, offset)
    spelt = _in_words(words, language) if has_words and language != "en" else ()
    rest = (each for each in (*plain, *spelt) if not any(each.span.overlaps(told.span) for told in sums))
    whole = (each for each in (*sums, *rest) if not _is_of_term(text, each.span.start - offset, each.span.end - offset))
    return sorted((_signed(each, text, offset, language) for each in whole), key=lambda each: each.span)


def is_time_of_day(figure: Figure, words: Sequence[TextWord], language: str) -> bool:
    """Tell whether a number is a time of day: "14 Uhr", "kl. 14"; what may be one, "à 3 heures", is taken for one."""

    def named(concept: str, index: int) -> bool:
        return 0 <= index < len(words) and words[index].plain in words_for(f"measures.{concept}", language=language)

    if (figure.value or 0.0) > HOURS_OF_A_DAY:
        return False
    before = figure.start - 1 - any(word.text == "." for word in words[: figure.start][-1:])
    has_minutes = any(word.text[0].isdigit() for word in words[figure.end + 1 : figure.end + 2])
    is_hour = named("hours", figure.end) and (has_minutes or named("at_hours", before))
    return is_hour or named("o_clock", figure.end) or named("clock", before)


def _is_of_term(text: str, start: int, end: int) -> bool:
    """Tell whether a number is only a part of what is written: "3·4 %", "√9 m", "2 × 3 metres", "3ᵉ"."""
    before, behind = text[max(0, start - 2) : start], text[end : end + 2]
    return before[-1:] in _TERM_SIGNS or behind[:1] in _TERM_SIGNS or "×" in before + behind


def sums_of(text: str, language: str, offset: int) -> Iterator[Figure]:
    """Yield the sums of money of a text; which of its words they are is left open."""
    for match in money_pattern().finditer(text):
        span = Span(offset + match.start(), offset + match.end())
        currency = " ".join((match["sign"] or match["name"] or match["vague"]).split())
        number, own, last, scale = (match[f"{name}1"] or match[f"{name}2"] for name in _GROUPS)
        scale = scale or (match["glued"] or "").lower().rstrip(".").replace("t", "k")
        value = value_of(number, own or scale, language) if number else None
        first, value = (value, value_of(last, scale, language)) if last else (None, value)
        yield Figure(span, value, scale_of(scale, language), currency, first)


def _placed(figure: Figure, words: Sequence[TextWord]) -> Figure:
    """Return a figure with the words that it is."""
    start = bisect_left(words, figure.span.start, key=lambda word: word.span.start)
    end = bisect_left(words, figure.span.end, key=lambda word: word.span.start)
    return replace(figure, start=start, end=end)


def _signed(figure: Figure, text: str, offset: int, language: str) -> Figure:
    """Return a figure with the minus before it."""
    start = figure.span.start - offset
    minus = _minus_before(language).search(text, max(0, start - _LONGEST_MINUS), start)
    if not minus or figure.value is None:
        return figure
    span, first = Span(offset + minus.start(), figure.span.end), figure.first and -figure.first
    return replace(figure, span=span, value=-figure.value, first=first, start=figure.start - 1)


@cache
def _minus_before(language: str) -> re.Pattern[str]:
    """Return the pattern of a sign or word that ends before a number below nought, no hyphen of a word or a list."""
    word = any_of(words_for("measures.minus", language=language))
    return re.compile(rf"(?<!\d\s)(?<!\bplus\s)(?:(?<=[ \xa0(])-|(?<![^\s(])−|\b{word}\s)$", re.IGNORECASE)


def _in_english(words: Sequence[TextWord]) -> Iterator[Figure]:
    for number in numbers_of(words, "en"):
        short = SHORT_SCALES.get(words[number.end].plain, "") if number.end < len(words) else ""
        value = value_of_number(number, most=not short)
        is_behind_point = words[max(0, number.start - 1)].plain == _POINT  # "six point eight million"
        if value is not None and not is_behind_point and words[number.start].plain not in words_for("measures.times"):
            span = span_of(words, range(number.start, number.end))
            yield Figure(span, value, scales().get(short), start=number.start, end=number.end)


def _in_digits(text: str, words: Sequence[TextWord], language: str, offset: int) -> Iterator[Figure]:
    for match in number_pattern().finditer(text):
        span = Span(offset + match.start(), offset + match.end())
        value = value_of(match["number"], match["scale"], language)
        yield _placed(Figure(span, value, scale_of(match["scale"], language)), words)


def _in_words(words: Sequence[TextWord], language: str) -> Iterator[Figure]:
    """Yield the numbers in words, with "million" and the like behind them."""
    for number in numbers_of(words, language):
        if not words[number.start].text[0].isdigit():
            end = number.end + any(word.plain in scales() for word in words[number.end : number.end + 1])
            scale = scale_of(words[end - 1].plain, language)
            value = scaled(value_of_number(number) or 0.0, scale if end > number.end else 1.0)
            yield Figure(span_of(words, range(number.start, end)), value, scale, start=number.start, end=end)


def value_of_number(number: Number, *, most: bool = True) -> float | None:
    """Return the value: of several readings the greatest, "five to six million", or least; none of a rank or a part."""
    return (max if most else min)(map(float, number.values), default=None)
