"""The numbers of a text that is not English: in digits, and those in words that a table lists."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from reader.nlp.language_table import language_table, words_for
from reader.nlp.numbers import MIN_CERTAIN, Number, digits_in

_HUNDRED, _TEN = 100, 10
_SCORES = (4, 20)  # "quatre-vingt"
_TEENS = (10, 60, 80)  # of French: "dix-sept", "soixante-dix", "quatre-vingt-dix"
_HYPHENS = frozenset("-‐‑")


def numbers_of_language(words: Sequence[str], language: str) -> list[Number]:
    """Return the numbers among lower-case words and signs, in order; one alone is as often an article, and none."""
    return sorted([*digits_in(words), *_spelt(words, language)], key=lambda number: number.start)


def _spelt(words: Sequence[str], language: str) -> Iterator[Number]:
    values, joints, index = cardinals(language), words_for("measures.and", language=language) | _HYPHENS, 0
    while index < len(words):
        value, end = values.get(words[index].replace("’", "'")), index + 1
        while value is not None and (following := _next(words, end, values, joints)):
            added = _with(value, following[0])
            if added is None:
                break
            value, end = added, following[1]
        if value is not None and value > 1:
            yield Number(index, end, frozenset({str(value)}), value >= MIN_CERTAIN)
        index = end


def _next(words: Sequence[str], at: int, values: Mapping[str, int], joints: frozenset[str]) -> tuple[int, int] | None:
    """Return the number word at a place, or behind a joint there, and the index after it."""
    for index in (at, at + 1):
        if index < len(words) and words[index] in values and all(word in joints for word in words[at:index]):
            return values[words[index]], index + 1
    return None


def _with(value: int, following: int) -> int | None:
    """Return what two number words come to that stand as one: "treinta y cinco", "deux cents"."""
    if (value, following) == _SCORES:
        return value * following
    if following == _HUNDRED:
        return value * following if 1 < value < _TEN else None
    rest = value % _HUNDRED
    is_added = following < (_HUNDRED if rest == 0 else 2 * _TEN if rest in _TEENS else _TEN)
    return value + following if is_added and rest % _TEN == 0 and value >= _TEN else None


@cache
def cardinals(language: str) -> Mapping[str, int]:
    """Return what the number words of a language mean."""
    listed = language_table("measures")["cardinals"].get({"no": "nb", "nn": "nb"}.get(language, language), "")
    pairs = (each.partition(":") for each in listed.split())
    return {form: int(value) for value, _, forms in pairs for form in forms.split("/")}
