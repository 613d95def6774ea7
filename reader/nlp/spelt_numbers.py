"""The numbers of a text, where it is not English those in digits, and in words that a table lists.

Where a word beside a number may go on with it and is not read here, neither is one: "dos millones trescientos mil".
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from reader.nlp.language_table import language_table, words_for
from reader.nlp.numbers import MIN_CERTAIN, Number, digits_in, numbers_in, word_at
from reader.nlp.word_set import any_of

_HUNDRED, _TEN, _THOUSAND, _MILLION = 100, 10, 1_000, 1_000_000
_TENS = range(2 * _TEN, _HUNDRED, _TEN)
_SCORES = (4, 20)  # "quatre-vingt"
_TEENS = (10, 60, 80)  # of French: "dix-sept", "soixante-dix", "quatre-vingt-dix"
_HYPHENS = frozenset("-‐‑")
_LONG = 4  # letters of a word for a hundred or a thousand that ends a longer one; one more where it opens one
_FIRST_GROUP, _GROUP = re.compile(r"[1-9]\d{0,2}"), re.compile(r"\d{3}")


@dataclass(frozen=True, slots=True)
class _NumberWords:
    """What the number words of a language mean, what joins them, and those that multiply."""

    values: Mapping[str, int]
    ands: frozenset[str]
    thousands: frozenset[str]
    scales: frozenset[str]
    large: frozenset[str]
    of_many: frozenset[str]
    per_cent: frozenset[str]

    def is_large(self, word: str) -> bool:
        """Tell whether a word may be a number of hundreds or more."""
        return word in self.scales or any(_is_part(word, each) for each in self.large)


def numbers_of_language(words: Sequence[str], language: str) -> list[Number]:
    """Return the numbers among lower-case words and signs, in order; one alone is as often an article, and none."""
    if language == "en":
        return list(numbers_in(words))
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
    if word_at(words, number.end) not in known.thousands:
        return number
    values = {f"{(value * _THOUSAND).normalize():f}" for value in number.values}
    return replace(number, names=number.names | values)


def _spelt(words: Sequence[str], known: _NumberWords) -> Iterator[Number]:
    index = 0
    while index < len(words):
        value, end = _number_at(words, index, known)
        if value > 1:
            yield Number(index, end, frozenset({str(value)}), value >= MIN_CERTAIN)
        index = end


def _goes_on(words: Sequence[str], number: Number, known: _NumberWords) -> bool:
    """Tell whether a word before or behind a number may be part of it, "and" between them: not "3 and 5 million"."""
    behind = number.end + (word_at(words, number.end) in known.scales)
    before, after, scale = (word_at(words, index) for index in (number.start - 1, behind, behind - 1))
    is_scaled = scale in known.scales
    above, below = word_at(words, number.start - 2), word_at(words, behind + 2)
    if before in known.ands and above in known.scales and not (is_scaled and _are_alike(above, scale)):
        before = above
    if after in known.of_many or (is_scaled and after in known.ands and not _are_alike(below, scale)):
        after = word_at(words, behind + 1)
    if known.is_large(before) or known.is_large(after):
        return True
    is_spelt = not words[number.start][0].isdigit()
    goes_on = known.values.get(after, 0) > 1 or (is_scaled and after[:1].isdigit())
    return (is_spelt or is_scaled) and (goes_on or known.values.get(before, 0) > 1)


def _are_alike(scale: str, other: str) -> bool:
    """Tell whether two words are forms of one scale."""
    return scale[:_LONG] == other[:_LONG]


def _number_at(words: Sequence[str], start: int, known: _NumberWords) -> tuple[int, int]:
    """Return the number at a place, 0 where there is none, and the index to go on from."""
    value, end = known.values.get(words[start], 0), start + 1
    while value and (following := _next(words, end, known)):
        added = _with(value, following[0])
        if not added:
            break
        value, end = added, following[1]
    at = end + (word_at(words, end) in _HYPHENS)
    if value and word_at(words, at) in known.thousands:
        return value * _THOUSAND, at + 1
    return 0 if f"{word_at(words, start - 1)}_{words[start]}" in known.per_cent else value, end


def _next(words: Sequence[str], at: int, known: _NumberWords) -> tuple[int, int] | None:
    """Return the number word at a place, or behind a joint there, and the index after it."""
    index = at + (word_at(words, at) in known.ands or word_at(words, at) in _HYPHENS)
    value = known.values.get(word_at(words, index))
    return None if value is None else (value, index + 1)


def _with(value: int, following: int) -> int:
    """Return what two number words come to that stand as one, "treinta y cinco", "deux cents"; 0 of two numbers."""
    if (value, following) == _SCORES or following == _HUNDRED:
        return value * following
    rest = value % _HUNDRED
    is_added = following < (_HUNDRED if rest == 0 else 2 * _TEN if rest in _TEENS else _TEN)
    return value + following if is_added and rest % _TEN == 0 else 0


def _is_part(word: str, other: str) -> bool:
    """Tell whether a longer word may hold a hundred or a thousand: "trecentomila"."""
    return (len(other) > _LONG and word.startswith(other)) or (len(other) >= _LONG and word.endswith(other))


@cache
def _number_words(language: str) -> _NumberWords:
    thousands = words_for("measures.thousands", language=language)
    millions = {word.rpartition(" ")[2] for word, value in scales().items() if len(word) > 1 and value >= _MILLION}
    values = values_of_words("cardinals", language)
    return _NumberWords(
        _with_compounds(values, thousands, language),
        words_for("measures.and", language=language),
        thousands,
        thousands | millions,
        thousands | {word for word, value in values.items() if value >= _HUNDRED},
        words_for("measures.of_many", language=language),
        words_for("measures.per_cent", language=language),
    )


def _with_compounds(values: Mapping[str, int], thousands: Iterable[str], language: str) -> Mapping[str, int]:
    """Add the numbers that a language writes as one word, to 99 and of thousands: "vierundzwanzig", "zwölftausend"."""
    patterns = words_for("measures.one_word", language=language)
    tens, units = ([word for word in values if values[word] in known] for known in (_TENS, range(1, _TEN)))
    parts = product(patterns, tens, units)
    small = {**values, **{each.format(ten=ten, unit=unit): values[ten] + values[unit] for each, ten, unit in parts}}
    large = {word + each: small[word] * _THOUSAND for word, each in product(small if patterns else (), thousands)}
    return {**small, **large}


@cache
def values_of_words(concept: str, language: str) -> Mapping[str, int]:
    """Return what the words of a concept of measures.toml mean that are listed with their values."""
    pairs = (each.partition(":") for each in language_table("measures")[concept].get(language, "").split())
    return {form: int(value) for value, _, forms in pairs for form in forms.split("/")}


def scale_pattern(least: int = 1) -> str:
    """Return the pattern of what `scales` has that is so many letters long or longer."""
    table = language_table("currencies")
    words = [each.partition(":")[0].replace("_", " ") for each in table["scales"].split()]
    stems = any_of(word[:-1] for word in words if word.endswith("*")) + any_of(table["scale_endings"].split())
    return f"(?i:{stems}?|{any_of(word for word in words if len(word) >= least and not word.endswith('*'))})"


@cache
def scales() -> Mapping[str, float]:
    """Return what words such as "million" multiply by, in all their forms."""
    table = language_table("currencies")
    endings = ("", *table["scale_endings"].split())
    pairs = (each.replace("_", " ").split(":") for each in table["scales"].split())
    return {
        f"{word.removesuffix('*')}{ending}": float(value)
        for word, value in pairs
        for ending in (endings if word.endswith("*") else ("",))
    }
