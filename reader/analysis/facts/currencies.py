"""How sums of money are written: signs and codes before them, codes and names behind them, and scales."""

import re
from functools import cache

from reader.nlp.language_table import language_table
from reader.nlp.word_set import any_of, word_set

_NUMBER = r"\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_GROUPING = re.compile(r"[,.'’\s\u00a0\u202f](?=\d{3}(?!\d))")
_COUNTRY = r"(?:(?:[A-Z]\.){2}|[A-Z][A-Za-z]+)"  # "U.S. dollars", "Hong Kong dollars"
_SHORTENED = r"(?:(?<=[Mm]io)|(?<=[Mm]rd)|(?<=[Tt]ys)|(?<=тыс))"  # scales that have a full stop of their own
_MIL_IS_THOUSAND = word_set("ca es gl pt")
_VAGUE = r"(?:(?:tens|hundreds) of )?(?:thousands|millions|billions|trillions)"


@cache
def money_pattern() -> re.Pattern[str]:
    """Return the pattern of sums: `sign` or `name` of the currency, `number` with its `own` scale, `last`, `scale`."""
    table = language_table("currencies")
    signs, codes, names = (any_of(table[key].split()) for key in ("signs", "codes", "names"))
    scale = f"(?i:{any_of(scales())})"
    sign = (
        rf"(?P<sign>(?:{any_of(table['before_sign'].split())}\s?)?{signs}|{codes}|{any_of(table['letters'].split())})"
    )
    name = rf"(?:{signs}|(?:(?:{_COUNTRY}\s){{0,2}}(?i:{names})|{codes})(?!\w))"
    prefixed = rf"{sign}\s?{_amount(1, scale)}(?:\s(?i:{names})(?!\w))?"
    followed = rf"{_amount(2, scale)}[\s-]?(?:d['’]|d[ei]\s)?(?P<name>{name})"
    vague = rf"(?i:{_VAGUE}) of (?P<vague>(?i:{names}))(?!\w)"
    return re.compile(rf"(?<![\w.,$€£-])(?:{prefixed}|{followed}|{vague})(?!\w|[.,]\d)")


def _amount(number: int, scale: str) -> str:
    sign = f"(?:{any_of(language_table('currencies')['signs'].split())})?"
    dash = rf"(?:\s?[-–]\s?|(?:\s?(?P<own{number}>{scale}))?[-–]{sign})"
    last = rf"(?:{dash}(?P<last{number}>{_NUMBER}))?"
    return rf"(?P<number{number}>{_NUMBER}){last}(?:[\s-]{{0,3}}(?P<scale{number}>{scale})(?:{_SHORTENED}\.)?(?!\w))?"


@cache
def names_of_currencies() -> frozenset[str]:
    """Return what currencies are called, in lower case."""
    return word_set(language_table("currencies")["names"])


@cache
def number_pattern() -> re.Pattern[str]:
    """Return the pattern of numbers in digits with their scale, for languages whose number words are not known here."""
    scale = f"(?i:{any_of(word for word in scales() if len(word) > 1)})"  # "150 m" are metres
    return re.compile(rf"(?<![\w.,/:–-])(?P<number>{_NUMBER})(?:\s(?P<scale>{scale})(?!\w))?(?![\w/:]|[.,–-]\d)")


def value_of(number: str, scale: str | None, language: str = "") -> float:
    """Return what a number in digits and the word behind it come to."""
    return float(_GROUPING.sub("", number).replace(",", ".")) * scale_of(scale, language)


def scale_of(word: str | None, language: str) -> float:
    """Return what a word multiplies by, 1 for none: Spanish "mil" is another than that of "$5 mil"."""
    if word and word.lower() == "mil" and language in _MIL_IS_THOUSAND:
        return 1000.0
    return scales().get((word or "").lower(), 1.0)


@cache
def scales() -> dict[str, float]:
    """Return what words such as "million" multiply by."""
    pairs = (pair.split(":") for pair in language_table("currencies")["scales"].split())
    return {word.replace("_", " "): float(value) for word, value in pairs}
