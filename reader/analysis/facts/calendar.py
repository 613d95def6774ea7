"""The months and weekdays of a language, and patterns of the dates that are written with them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cache

from reader.nlp.language_table import language_table, words_for
from reader.nlp.word_set import any_of, word_set

_COMMON_WORDS = word_set("may march")  # alone they need a preposition before them
_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)"
_ORDINAL = r"(?:st|nd|rd|th|er|º)?"
_TO = r"\s?[-–/]\s?|\s(?:to|bis|au|al|a|до)\s"
_BEFORE_DAY = r"(?:(?:the|il|el|le|den|der|dem|o)\s)?"  # in a row: "il 3 e il 5 maggio"
COUNTING = r"\s[a-z]+(?:s|ople|en|ren)\b"  # behind a number that counts something
_NUMBER_BEFORE = r"(?:(?<![\w$€£.,/–-])|(?<=\b[Mm]id-)|(?<=\b[Mm]i-))"  # "mid-March", "mi-mars"
_NUMBER_AFTER = r"(?![\w%°]|[.,/–-]\d|-\w)"


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a language calls its months and weekdays, numbered from 1, and how its dates are found.

    `spans` are what it calls stretches and points of time, as they stand behind "this".
    """

    language: str
    months: dict[str, int]
    weekdays: dict[str, int]
    prepositions: frozenset[str]
    ahead: frozenset[str]
    future: frozenset[str]
    since: frozenset[str]
    of: frozenset[str]
    spans: frozenset[str]
    open: frozenset[str]
    last: frozenset[str]
    last_year: frozenset[str]
    next_year: frozenset[str]
    decades: frozenset[str]
    before_christ: frozenset[str]

    @property
    def dates(self) -> re.Pattern[str]:
        """What finds the dates in a text."""
        return _pattern_of(self.language)

    @property
    def names(self) -> frozenset[str]:
        """The months and weekdays, in all their forms."""
        return frozenset(self.months) | frozenset(self.weekdays)

    @property
    def full_names(self) -> frozenset[str]:
        """The months and weekdays, each in its first form."""
        firsts = ({number: name for name, number in reversed(each.items())} for each in (self.months, self.weekdays))
        return frozenset(name for each in firsts for name in each.values())

    def needs_preposition(self, month: str) -> bool:
        """Tell whether a name of a month alone may be another word."""
        return month in _COMMON_WORDS or not self.is_capitalised

    @property
    def is_capitalised(self) -> bool:
        """Tell whether months are written with a capital."""
        return "january" in self.months or "märz" in self.months


@cache
def calendar_of(language: str) -> Calendar:
    """Return the calendar of a language; that of an unknown one has no names."""
    words = language_table("calendar").get(language, {})
    months, weekdays = _numbered(words.get("months", "")), _numbered(words.get("weekdays", ""))
    lists = (each.name for each in fields(Calendar)[3:])
    return Calendar(language, months, weekdays, *(word_set(words.get(name, "")) for name in lists))


def _numbered(names: str) -> dict[str, int]:
    return {form: number for number, forms in enumerate(names.split(), start=1) for form in forms.split("/")}


def _in_full(names: dict[str, int]) -> list[str]:
    """Return the names without abbreviations, which mean nothing alone: those that open another name of their month."""
    return [
        name
        for name, number in names.items()
        if len(name) > 4 or not any(each != name and each.startswith(name) and names[each] == number for each in names)
    ]


@cache
def _pattern_of(language: str) -> re.Pattern[str]:
    calendar = calendar_of(language)
    named = (calendar.months, calendar.weekdays, _in_full(calendar.months))
    month, weekday, whole_month = (_written(names, has_case=calendar.is_capitalised) for names in named)
    between = "".join(f"(?:{word}\\s)?" for word in sorted(calendar.of, key=len, reverse=True))
    year = rf"(?:,?\s{between}(?P<year{{0}}>{_YEAR}))"
    first, last = rf"(?P<day{{0}}>{_DAY}){_ORDINAL}", rf"\.?(?:{_TO})(?P<last{{0}}>{_DAY}){_ORDINAL}"
    before_christ = any_of(each.replace("_", " ") for each in calendar.before_christ)
    joint = rf",?\s{any_of(words_for('measures.and', language=language))}\s{_BEFORE_DAY}"
    in_row = rf"{_DAY}{_ORDINAL}\.?"
    row = rf"(?P<row4>(?:{in_row}(?:,\s{_BEFORE_DAY}|{joint})){{0,9}}{in_row}{joint}(?!{in_row}(?:{_TO})))?"
    days = rf"{row}{first.format(4)}(?:{last.format(4)})?"
    rest = rf"(?:(?P<row3>(?:(?:,\s|{joint}){in_row}){{0,9}}{joint}{_DAY}{_ORDINAL}(?!{COUNTING}))|{last.format(3)})?"
    to_month = rf"(?:(?:{_TO})(?P<until3>{month})\.?\s(?P<last_of3>{_DAY}){_ORDINAL})?"
    forms = (  # the first that fits; a year before Christ and a century tell no day
        rf"(?P<year1>{_YEAR})-(?P<number1>\d\d)-(?P<day1>\d\d)",
        rf"(?P<day2>{_DAY})\.(?P<number2>\d\d?)\.(?P<year2>{_YEAR})",
        rf"(?:(?P<weekday3>{weekday}),?\s)?(?P<month3>{month})\.?\s{first.format(3)}{rest}{to_month}{year.format(3)}?",
        rf"(?:(?P<weekday4>{weekday}),?\s)?{days}\.?\s{between}(?P<month4>{month})(?:\.?{year.format(4)})?",
        rf"(?P<month5>{month})\.?{year.format(5)}",
        rf"(?P<era9>\d{{1,4}}|\d{{1,2}}[.,\s]\d{{3}})\s{before_christ}",
        r"(?P<decade6>(?:1[5-9][1-9]|20\d)0)s|['’](?P<short6>\d0)s",
        rf"(?P<year7>{_YEAR})\s?[-–/]\s?(?P<until7>{_YEAR}|\d\d)",
        r"(?P<century8>\d\d?(?:st|nd|rd|th)\scentury|1\d00s)",
        rf"(?P<weekday10>{weekday}){any_of(calendar.spans)}?" if calendar.spans else rf"(?P<weekday10>{weekday})",
        rf"(?P<month11>{whole_month})",
        rf"(?P<year12>{_YEAR})",
    )
    return re.compile(f"{_NUMBER_BEFORE}(?:{'|'.join(forms)}){_NUMBER_AFTER}")


def _written(names: Iterable[str], *, has_case: bool) -> str:
    """Return a pattern of some names, in the languages that write them so with a capital or in capitals."""
    return any_of({form for name in names for form in (name.capitalize(), name.upper() if has_case else name)})
