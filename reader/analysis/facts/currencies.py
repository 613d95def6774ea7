"""How sums of money are written: signs and codes before them, codes and names behind them, and scales."""

import re
from decimal import Decimal
from functools import cache

from reader.nlp.language_table import language_table, words_for
from reader.nlp.spelt_numbers import scale_pattern, scales
from reader.nlp.word_set import any_of, word_set

_NUMBER = r"\d{1,3}(?:[,.'’٬\u00a0\u202f ]\d{3})+(?!\d)(?:[.,٫]\d+)?|\d+(?:[.,٫]\d+)?"
_GROUPING = re.compile(r"[,.'’٬\s\u00a0\u202f](?=\d{3}(?!\d))")
_COUNTRY = r"(?:(?:[A-Z]\.){2}|[A-Z][A-Za-z]+)"  # "U.S. dollars", "Hong Kong dollars"
_GLUED = r"(?i:[tkm]|mds?)(?![a-z]{4})"  # scales as they stand before a sign or code: "5 T€", "5 mkr", no "5 trials"
_ON_LONG_SCALE = word_set("da de fr nb sv")  # where a "billion" is a thousand of those that are one in English
_UNSIGNED = r"(?<![^\s(]-)"  # no hyphen before it but a minus
_VAGUE = r"(?:(?:tens|hundreds) of )?(?:thousands|millions|billions|trillions)"


@cache
def money_pattern() -> re.Pattern[str]:
    """Return the pattern of sums: `sign` or `name` of the currency, `number` with its `own` scale, `last`, `scale`."""
    table = language_table("currencies")
    signs, codes, names, letters = (any_of(table[key].split()) for key in ("signs", "codes", "names", "letters"))
    country = rf"(?:{any_of(table['before_sign'].split())}\s?|A)"  # "A £5 fine" begins with an article
    sizes = rf"(?:\d+,\d{{3}}|\s?\d\d+\s\d{{3}})(?!\d)|\s?\d+(?:\.\d+)?[\s-]?{scale_pattern()}(?!\w)"
    letter = rf"(?P<letter>{letters})(?=(?:\d+\s(?:and|to)\s(?P=letter)(?=\d+,))?(?:{sizes}))"  # "N17" is a bus
    name = rf"(?:{signs}|(?:(?:{_COUNTRY}\s){{0,2}}(?i:{names})|{codes})(?!\w))"
    one, other = _amount(1, signs), rf"{_amount(2, signs)}\.?"
    prefixed = rf"(?P<sign>{country}?{signs}|{codes}|{letter})\s?{one}(?:\s(?i:{names})(?!\w))?"
    followed = rf"{other}[\s-]?(?:d['’]|d[ei]\s)?(?P<glued>{_GLUED}\.?)??(?P<name>{name})"
    vague = rf"(?i:{_VAGUE}) of (?P<vague>(?i:{names}))(?!\w)"
    return re.compile(rf"(?<![\w.,$€£]){_UNSIGNED}(?:{prefixed}|{followed}|{vague})(?!\w|[.,]\d)")


def _amount(number: int, signs: str) -> str:
    scale = scale_pattern()
    dash = rf"(?:\s?[-–]\s?|(?:\s?(?P<own{number}>{scale}))?[-–]{signs}?)"
    last = rf"(?:{dash}(?P<last{number}>{_NUMBER}))?"
    return rf"(?P<number{number}>{_NUMBER}){last}(?:[\s-]{{0,3}}(?P<scale{number}>{scale})(?!\w))?"


@cache
def number_pattern() -> re.Pattern[str]:
    """Return the pattern of numbers in digits with their scale, for languages whose number words are not known here."""
    scale = scale_pattern(least=2)  # "150 m" are metres
    return re.compile(
        rf"(?<![\w.,٫٬/:–]){_UNSIGNED}(?P<number>{_NUMBER})(?:\s(?P<scale>{scale})(?!\w))?(?![\w/:]|[.,٫٬–-]\d)"
    )


def value_of(number: str, scale: str | None, language: str = "") -> float:
    """Return what a number in digits and the word behind it come to."""
    return scaled(_GROUPING.sub("", number).replace(",", ".").replace("٫", "."), scale_of(scale, language))


def scaled(number: str | float, scale: float) -> float:
    """Return a number times a scale, as it is reckoned on paper: 2.01 billion are 2,010,000,000."""
    return float(Decimal(str(number)) * Decimal(scale))


def scale_of(word: str | None, language: str) -> float:
    """Return what a word multiplies by, 1 for none: Spanish "mil" is another than that of "$5 mil"."""
    own = (word or "").lower()
    if own.startswith("billion") and language in _ON_LONG_SCALE:
        return 1e12
    if own in words_for("measures.thousands", language=language):
        return 1000.0
    return scales().get(own, 1.0)
