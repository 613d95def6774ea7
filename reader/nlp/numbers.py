"""The numbers of an English text, named alike however they are written: "31" and "thirty-one", "1/3" and "a third"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reader.nlp.language_table import words_for

_UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {word: number for number, word in enumerate((*_UNITS, *_TEENS))}
_TEN_BY_WORD = {word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)}
_IRREGULAR = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_REGULAR = {f"{word}th": number for word, number in _SMALL.items()}
_ORDINALS = _REGULAR | {f"{word[:-1]}ieth": number for word, number in _TEN_BY_WORD.items()} | _IRREGULAR
_PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    f"{word}{ending}": number for word, number in _ORDINALS.items() if number > 2 for ending in ("", "s")
}
_HUNDRED = "hundred"
_PER_CENT = ("%", *(each.replace("_", " ") for each in words_for("measures.per_cent")))
_SCALES = {"dozen": 12, "thousand": 10**3, "million": 10**6, "billion": 10**9, "bn": 10**9, "trillion": 10**12}
NUMBER_WORDS = frozenset({*_SMALL, *_TEN_BY_WORD, *_SCALES, _HUNDRED})
SHORT_SCALES = {"m": "million", "k": "thousand"}
_CURRENCY_SIGNS = frozenset("£$€¥")
_VULGAR = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4"}
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_RANGE_SIGNS = frozenset({"to", "or", "and", "-", "–"})
_ONE = frozenset({"a", "an"})
_TIMES = {"twice": "2", "thrice": "3"}
_BEGINNINGS = frozenset({*_TIMES, *_ONE, *_SMALL, *_TEN_BY_WORD, *_ORDINALS, *_VULGAR, "half"})  # beside digits
_PLAIN = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_VALUE = re.compile(r"\d+(?:\.\d+)?")
_DECIMAL_COMMA = re.compile(r"\d{1,3},\d{1,2}")  # "1,2 million", as most of Europe writes
_GROUPED_BY_DOTS = re.compile(r"\d{1,3}(?:\.\d{3})+")  # "1.000", as German and Spanish write
MIN_CERTAIN = 3  # "one" and "two" are as often no number; others may call two a couple


@dataclass(frozen=True, slots=True)
class Number:
    """The words [start, end) and every name of the number; certain if the words can mean nothing else."""

    start: int
    end: int
    names: frozenset[str]
    is_certain: bool

    @property
    def values(self) -> tuple[Decimal, ...]:
        """What the words may come to; nothing of a rank or a part."""
        return tuple(Decimal(name) for name in self.names if _VALUE.fullmatch(name))


_Value = tuple[Decimal, int]  # and the index after it


def numbers_in(words: Sequence[str]) -> Iterator[Number]:
    """Yield the numbers among lower-case words and signs, in order; "five to six million" holds five million."""
    words, index = _in_full(words), 0
    while index < len(words):
        found = _number_at(words, index) if words[index] in _BEGINNINGS or words[index][0].isdigit() else None
        if found:
            yield found
        index = found.end if found else index + 1


def _number_at(words: Sequence[str], start: int) -> Number | None:
    if words[start] in _TIMES:
        return Number(start, start + 1, frozenset({_TIMES[words[start]]}), is_certain=False)
    if words[start] == "one" and start and words[start - 1] == "no":
        return None
    return _fraction(words, start) or _ordinal(words, start) or _cardinal_number(words, start)


def digits_in(words: Sequence[str]) -> Iterator[Number]:
    """Yield the numbers written in digits, for languages whose number words are not known here."""
    for index, word in enumerate(words):
        if word[0].isdigit():
            dotless = {word.replace(".", "")} if _GROUPED_BY_DOTS.fullmatch(word) else set()
            plain = word.replace(",", "." if _DECIMAL_COMMA.fullmatch(word) else "")
            yield Number(index, index + 1, frozenset({plain, *dotless}), is_certain=True)


def _in_full(words: Sequence[str]) -> Sequence[str]:
    """Spell out the "m" and "k" of sums of money; elsewhere they may be metres. Write decimals with a full stop."""
    pairs = zip(["", "", *words], words, strict=False)
    full = (SHORT_SCALES.get(word, word) if before in _CURRENCY_SIGNS else word for before, word in pairs)
    return [word.replace(",", ".") if "," in word and _DECIMAL_COMMA.fullmatch(word) else word for word in full]


def _cardinal_number(words: Sequence[str], start: int) -> Number | None:
    word = words[start]
    if word in _VULGAR or (word[0].isdigit() and not _PLAIN.fullmatch(word)):
        return Number(start, start + 1, frozenset({_VULGAR.get(word, word.replace(",", ""))}), is_certain=True)
    found = _cardinal(words, start)
    if found is None:
        return None
    value, end = found
    names = {_name(value), *(_name(value * scale) for scale in _other_scales(words, end) if value < scale)}
    names |= _parts_of_hundred(value, words[end : end + 2])
    return Number(start, end, frozenset(names), word[0].isdigit() or value >= MIN_CERTAIN)


def _parts_of_hundred(value: Decimal, behind: Sequence[str]) -> set[str]:
    """Return "1/5" for twenty before "per cent", nothing where the part has no short name."""
    part = Fraction(value) / 100
    is_share = " ".join(behind).startswith(_PER_CENT) and part.denominator in _PARTS.values()
    return {str(part)} if is_share else set()


def _other_scales(words: Sequence[str], end: int) -> Iterator[int]:
    """Yield the scale that a number shares with the one after it, "five to six million", and that "m" may mean."""
    if short := SHORT_SCALES.get(word_at(words, end)):
        yield _SCALES[short]
    if word_at(words, end) in _RANGE_SIGNS and (following := _small(words, end + 1)):
        scale = _SCALES.get(word_at(words, following[1]))
        yield from [scale] if scale else []


def _fraction(words: Sequence[str], start: int) -> Number | None:
    is_one, is_half = words[start] in _ONE, words[start] == "half"
    value, end = (Decimal(1), start + is_one) if is_one or is_half else _small(words, start) or (Decimal(0), start)
    at = _after_hyphen(words, end)
    part = word_at(words, at)
    is_plural = part.endswith("s")
    if not value or part not in _PARTS or (value != 1 and not is_plural):
        return None
    parts = _PARTS[part]
    if scaled := _part_of_scale(words, at + 1):
        return Number(start, scaled[1], frozenset({_name(value * scaled[0] / parts)}), is_certain=True)
    names = {f"{_name(value)}/{parts}"}
    return Number(start, at + 1, frozenset(names if is_plural else names | {f"{parts}th"}), is_plural)


def _part_of_scale(words: Sequence[str], start: int) -> _Value | None:
    """Return the whole of "half a million" and "a quarter of a million", and the index after it."""
    at = start + (word_at(words, start) == "of")
    scale = _SCALES.get(word_at(words, at + 1))
    return (Decimal(scale), at + 2) if scale and word_at(words, at) in _ONE else None


def _ordinal(words: Sequence[str], start: int) -> Number | None:
    word = words[start]
    if _PLAIN.fullmatch(word) and word_at(words, start + 1) in _ORDINAL_ENDINGS:
        value = _name(_decimal(word))
        return Number(start, start + 2, frozenset({value, f"{value}th"}), is_certain=True)
    ten = _TEN_BY_WORD.get(word, 0)
    at = _after_hyphen(words, start + 1) if ten else start
    unit = _ORDINALS.get(word_at(words, at))
    if unit is None:
        return None
    return Number(start, at + 1, frozenset({f"{ten + unit}th"}), is_certain=False)


def _cardinal(words: Sequence[str], start: int) -> _Value | None:
    """Return the whole of "two million five hundred thousand"."""
    is_scaled = word_at(words, start + 1) in _SCALES or word_at(words, start + 1) == _HUNDRED
    found = (Decimal(1), start + 1) if words[start] in _ONE and is_scaled else _small(words, start)
    if found is None:
        return None
    (value, end), total = _with_hundreds(words, *found), Decimal(0)
    while scale := _SCALES.get(word_at(words, _after_hyphen(words, end))):
        total, value, end = total + value * scale, Decimal(0), _after_hyphen(words, end) + 1
        following = _spelt(words, end + (word_at(words, end) == "and"))
        if following is None:
            break
        rest = _with_hundreds(words, *following)
        if rest[0] >= scale or _SCALES.get(word_at(words, rest[1]), 0) >= scale:
            break
        value, end = rest
    return total + value, end


def _with_hundreds(words: Sequence[str], value: Decimal, end: int) -> _Value:
    at = _after_hyphen(words, end)
    if word_at(words, at) != _HUNDRED:
        return value, end
    following = _spelt(words, at + 1 + (word_at(words, at + 1) == "and"))
    if following is None or word_at(words, following[1]) in {_HUNDRED, *_SCALES}:
        return value * 100, at + 1
    return value * 100 + following[0], following[1]


def _small(words: Sequence[str], start: int) -> _Value | None:
    """Return digits, or a number below a hundred in words."""
    if _PLAIN.fullmatch(word_at(words, start)):
        return _decimal(words[start]), start + 1
    return _spelt(words, start)


def _spelt(words: Sequence[str], start: int) -> _Value | None:
    word = word_at(words, start)
    if word in _SMALL:
        return Decimal(_SMALL[word]), start + 1
    if word not in _TEN_BY_WORD:
        return None
    at = _after_hyphen(words, start + 1)
    unit = _SMALL.get(word_at(words, at), 0)
    return (Decimal(_TEN_BY_WORD[word] + unit), at + 1) if 0 < unit < 10 else (Decimal(_TEN_BY_WORD[word]), start + 1)


def _after_hyphen(words: Sequence[str], index: int) -> int:
    return index + (word_at(words, index) == "-")


def word_at(words: Sequence[str], index: int) -> str:
    """Return a word, or nothing where there is none."""
    return words[index] if 0 <= index < len(words) else ""


def _decimal(word: str) -> Decimal:
    return Decimal(word.replace(",", ""))


def _name(value: Decimal) -> str:
    return f"{value.normalize():f}"
