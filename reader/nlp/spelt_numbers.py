"""The numbers of a text that is not English: in digits, and those in words that a table lists.

Where a word beside a number may go on with it and cannot be read, neither is one: "dos millones trescientos mil".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from functools import cache

from reader.nlp.language_table import language_table, words_for
from reader.nlp.numbers import MIN_CERTAIN, Number, digits_in

_HUNDRED, _TEN, _THOUSAND, _MILLION = 100, 10, 1_000, 1_000_000
_SCORES = (4, 20)  # "quatre-vingt"
_TEENS = (10, 60, 80)  # of French: "dix-sept", "soixante-dix", "quatre-vingt-dix"
_HYPHENS = frozenset("-‐‑")
_JOINS_HUNDREDS = frozenset({"pt"})  # languages that say "two thousand and three hundred"
_LONG = 4  # letters of a word for a hundred or a thousand that ends a longer one; one more where it opens one
_FIRST_GROUP, _GROUP = re.compile(r"[1-9]\d{0,2}"), re.compile(r"\d{3}")
_Value = tuple[int | None, int]  # and the index after it


@dataclass(frozen=True, slots=True)
class _NumberWords:
    """What the number words of a language mean, what joins them, and those that multiply."""

    language: str
    values: Mapping[str, int]
    ands: frozenset[str]
    thousands: frozenset[str]
    millions: frozenset[str]
    large: frozenset[str]

    def is_number(self, word: str) -> bool:
        """Tell whether a word may be a number, or part of one."""
        return self.values.get(word, 0) > 1 or self.is_large(word)

    def is_number_or_digits(self, word: str) -> bool:
        """Tell whether a number may begin with a word."""
        return word[:1].isdigit() or self.is_number(word)

    def is_large(self, word: str) -> bool:
        """Tell whether a word may be a number of hundreds or thousands."""
        return word in self.large or any(_is_part(word, each) for each in self.large)

    def scale_at(self, words: Sequence[str], number: Number) -> frozenset[str]:
        """Return the words for what a number is multiplied by, none where it is not."""
        ends = {_at(words, number.end - 1), _at(words, number.end)}
        return next((each for each in (self.millions, self.thousands) if not each.isdisjoint(ends)), frozenset())


def numbers_of_language(words: Sequence[str], language: str) -> list[Number]:
    """Return the numbers among lower-case words and signs, in order; one alone is as often an article, and none."""
    known, plain = _number_words(language), [word.replace("’", "'") for word in words]
    digits = (_scaled(each, plain, known) for each in _grouped(words))
    found = (each for each in (*digits, *_spelt(plain, known)) if not _goes_on(plain, each, known))
    return sorted(found, key=lambda number: number.start)


def _grouped(words: Sequence[str]) -> Iterator[Number]:
    """Yield the numbers in digits, those whose thousands a space sets apart as one: "2 300"."""
    last: Number | None = None
    for each in digits_in(words):
        is_group = last is not None and last.end == each.start and _GROUP.fullmatch(words[each.start])
        if last and is_group and _FIRST_GROUP.fullmatch(words[last.start]):
            last = Number(last.start, each.end, frozenset({min(last.names) + words[each.start]}), is_certain=True)
        else:
            yield from [last] if last else []
            last = each
    yield from [last] if last else []


def _scaled(number: Number, words: Sequence[str], known: _NumberWords) -> Number:
    """Return a number in digits by what it comes to with a thousand behind it, too: "5 mil"."""
    if _at(words, number.end) not in known.thousands:
        return number
    values = {_times_thousand(name) for name in number.names} - {""}
    return replace(number, names=number.names | values)


def _times_thousand(name: str) -> str:
    try:
        return f"{(Decimal(name) * _THOUSAND).normalize():f}"
    except InvalidOperation:
        return ""


def _spelt(words: Sequence[str], known: _NumberWords) -> Iterator[Number]:
    index = 0
    while index < len(words):
        value, end = _number_at(words, index, known)
        if value is not None and value > 1:
            yield Number(index, end, frozenset({str(value)}), value >= MIN_CERTAIN)
        index = end


def _goes_on(words: Sequence[str], number: Number, known: _NumberWords) -> bool:
    """Tell whether a word before or behind a number may be part of it."""
    return _has_more(words, number, known) or _is_rest(words, number, known)


def _has_more(words: Sequence[str], number: Number, known: _NumberWords) -> bool:
    scale = known.scale_at(words, number)
    if _at(words, number.end) in words_for("measures.of_many", language=known.language):
        return _at(words, number.end + 1) in known.millions | known.thousands
    behind = number.end + (_at(words, number.end) in known.millions | known.thousands)
    if behind == number.end and words[number.start][0].isdigit():
        return known.is_large(_at(words, behind))
    if scale and _at(words, behind) in known.ands:
        following = _at(words, behind + 1)
        return known.is_number_or_digits(following) and _at(words, behind + 2) not in scale
    return known.is_number(_at(words, behind)) or (bool(scale) and known.is_number_or_digits(_at(words, behind)))


def _is_rest(words: Sequence[str], number: Number, known: _NumberWords) -> bool:
    first, before = words[number.start], _at(words, number.start - 1)
    if before in known.millions | known.thousands:
        return True
    if before in known.ands:
        above = _at(words, number.start - 2)
        return above in known.millions | known.thousands and above not in known.scale_at(words, number)
    if first[0].isdigit():
        return known.is_large(before)
    return known.is_number(before) or (known.is_large(first) and before[:1].isdigit())


def _number_at(words: Sequence[str], start: int, known: _NumberWords) -> _Value:
    """Return the number at a place, None where there is none or it is not certain, and the index to go on from."""
    value, end = _below_thousand(words, start, known)
    at = end + (value is not None and _at(words, end) in _HYPHENS)
    if value is None and words[start] in known.thousands:
        at = start
    elif value is None or _at(words, at) not in known.thousands:
        return None if _is_per_cent(words, start, known) else value, end
    return _with_rest(words, None if value is None else value * _THOUSAND, at + 1, known)


def _with_rest(words: Sequence[str], thousands: int | None, end: int, known: _NumberWords) -> _Value:
    """Return thousands, those of "mil" alone None, with the number below a thousand behind them."""
    joint = _at(words, end)
    start = end + (joint in known.ands or joint in _HYPHENS)
    rest, after = _below_thousand(words, start, known)
    is_apart = _at(words, after) in known.thousands | known.millions
    if rest is None or is_apart:
        return thousands, end
    is_certain = rest > 1 and (joint not in known.ands or known.language in _JOINS_HUNDREDS)
    return ((thousands or _THOUSAND) + rest if is_certain else None), after


def _below_thousand(words: Sequence[str], start: int, known: _NumberWords) -> _Value:
    value, end = known.values.get(_at(words, start)), start + 1
    while value is not None and (following := _next(words, end, known)):
        added, is_and, after = _with(value, following[0]), *following[1:]
        if added is None or (is_and and added != value + following[0]):
            break
        value, end = added, after
    return value, end


def _next(words: Sequence[str], at: int, known: _NumberWords) -> tuple[int, bool, int] | None:
    """Return the number word at a place, or behind a joint there, whether that is "and", and the index after it."""
    is_and = _at(words, at) in known.ands
    index = at + (is_and or _at(words, at) in _HYPHENS)
    value = known.values.get(_at(words, index))
    return None if value is None else (value, is_and, index + 1)


def _with(value: int, following: int) -> int | None:
    """Return what two number words come to that stand as one: "treinta y cinco", "deux cents"."""
    if (value, following) == _SCORES:
        return value * following
    if following == _HUNDRED:
        return value * following if value < _TEN else None
    rest = value % _HUNDRED
    is_added = following < (_HUNDRED if rest == 0 else 2 * _TEN if rest in _TEENS else _TEN)
    return value + following if is_added and rest % _TEN == 0 and value >= _TEN else None


def _is_per_cent(words: Sequence[str], start: int, known: _NumberWords) -> bool:
    phrases = words_for("measures.per_cent", language=known.language)
    return start > 0 and f"{words[start - 1]}_{words[start]}" in phrases


def _is_part(word: str, other: str) -> bool:
    """Tell whether a longer word may hold a hundred or a thousand: "trecentomila"."""
    return (len(other) > _LONG and word.startswith(other)) or (len(other) >= _LONG and word.endswith(other))


def _at(words: Sequence[str], index: int) -> str:
    return words[index] if 0 <= index < len(words) else ""


@cache
def _number_words(language: str) -> _NumberWords:
    table = {"no": "nb", "nn": "nb"}.get(language, language)
    thousands = words_for("measures.thousands", language=table)
    scales = (each.partition(":") for each in language_table("currencies")["scales"].split())
    millions = {word.rpartition("_")[2] for word, _, value in scales if len(word) > 1 and int(value) >= _MILLION}
    values, ands = _cardinals(table), words_for("measures.and", language=table)
    large = thousands | {word for word, value in values.items() if value >= _HUNDRED}
    return _NumberWords(table, values, ands, thousands, frozenset(millions) - thousands, large)


def _cardinals(language: str) -> Mapping[str, int]:
    """Return what the number words of a language mean."""
    pairs = (each.partition(":") for each in language_table("measures")["cardinals"].get(language, "").split())
    return {form: int(value) for value, _, forms in pairs for form in forms.split("/")}
