"""Dates as articles print them, in the languages whose months and weekdays the calendar lists together."""

import re

from reader.nlp.language_table import language_table
from reader.nlp.word_set import any_of

_CALENDAR = language_table("calendar")["mul"]
_MONTH_NUMBER = {
    name: number for number, names in enumerate(_CALENDAR["months"].split(), 1) for name in names.split("/")
}
_MONTH = rf"{any_of(_MONTH_NUMBER)}\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º|\.)?"
_YEAR = r"(?:1[5-9]|20|21)\d\d"
# Strings, since most files have none of them: what is needed is compiled by its first search, and kept by `re`.
_PATTERNS = (
    rf"(?i)\b(?P<day>{_DAY})\s+(?:de\s+|of\s+)?(?P<month>{_MONTH}),?\s+(?:de\s+)?(?P<year>{_YEAR})\b",
    rf"(?i)\b(?P<month>{_MONTH})\s+(?P<day>{_DAY}),?\s+(?P<year>{_YEAR})\b",
    rf"\b(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?=\b|[T_])",
    rf"(?P<year>{_YEAR})年(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日",
    rf"\b(?P<year>{_YEAR})[/.](?P<month>\d{{1,2}})[/.](?P<day>\d{{1,2}})\b",
    rf"\b(?P<day>1[3-9]|2\d|3[01])/(?P<month>0?[1-9]|1[0-2])/(?P<year>{_YEAR})\b",
    rf"\b(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>{_YEAR})\b",
    rf"\b(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.(?P<year>{_YEAR})\b",
)
_YEARLESS = (
    rf"(?i)\b{_DAY}\s+(?:de\s+|of\s+)?{_MONTH}(?!\w)",
    rf"(?i)\b{_MONTH}\s+(?:{_YEAR}|{_DAY})(?!\w)",
)
_YEAR_SIGN = re.compile(r"[12]\d\d\d")  # stands in every date that names its year
_AMBIGUOUS = rf"\b\d{{1,2}}/\d{{1,2}}/(?:{_YEAR}|\d\d)\b"  # the day first, or the month
_AGO = r"(?i)\b\d{1,2}\s+(?:minute|hour|day|week|month)s?\s+ago\b"
_TIME = (
    r"(?i)T?\b\d{1,2}(?:[:.]|\s?h\s?)\d\d(?::\d\d(?:\.\d+)?)?\s*(?:[ap]\.?m\.?|uhr|h|z)?"
    r"(?:\s*(?:GMT|UTC|BST|CET|CEST|[ECMP][SD]?T|IST|[+-]\d\d:?\d\d)\b)*|\b\d{1,2}\s*(?:[ap]\.?m\b\.?|(?:uhr|h)\b)"
)
_WHOLE_WEEKDAY = rf"(?i)\b{any_of(_CALENDAR['weekdays'].replace('/', ' ').split())}\b\.?"
_WEEKDAY = rf"{_WHOLE_WEEKDAY}|\b(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?"
_ANNOUNCED = (
    r"(?i)\b(?:first\s+|originally\s+|last\s+)?(?:published|updated|posted|modified|revised|issued|created|date|dated)\b|"
    r"\b(?:zuletzt\s+)?(?:veröffentlicht|aktualisiert|stand)\b|\bpublié(?:e)?\b|\bmis(?:e)? à jour\b|"
    r"\bpublicad[oa]\b|\bactualizad[oa]\b|\batualizad[oa]\b|\bpubblicat[oa]\b|\baggiornat[oa]\b|"
    r"\bgepubliceerd\b|\bbijgewerkt\b"
)
_SMALL = r"(?i)\b(?:on|at|the|am|um|den|le|à|el|a|las|il|alle|op|om|em|às|and|und|et|y|e|en)\b|[^\w]"
MAX_DATE_LINE = 120  # characters


def first_date(text: str) -> str | None:
    """Return the first date as year-month-day; None where there is none, or the month is uncertain."""
    matches = [match for pattern in _PATTERNS if (match := re.search(pattern, text))]
    for match in sorted(matches, key=re.Match.start):
        month = match["month"].lower().rstrip(".")
        number = int(month) if month.isdigit() else _MONTH_NUMBER[month]
        day = int(re.sub(r"\D", "", match["day"]))
        if 1 <= number <= 12 and 1 <= day <= 31:
            return f"{match['year']}-{number:02}-{day:02}"
    return None


def has_date(text: str) -> bool:
    """Tell whether a date stands in the text, written in any of the known ways."""
    if not any(map(str.isdigit, text)):
        return False
    patterns = _PATTERNS if _YEAR_SIGN.search(text) else ()  # most numbers are none of a date: nothing is compiled
    return any(re.search(pattern, text) for pattern in (*patterns, _AMBIGUOUS, _AGO))


def is_announcement(text: str) -> bool:
    """Tell whether the line only says that a date follows ("Updated:")."""
    is_short = len(text) <= MAX_DATE_LINE and text.rstrip().endswith(":")
    return is_short and re.search(_ANNOUNCED, text) is not None and not re.sub(_SMALL, "", re.sub(_ANNOUNCED, "", text))


def is_date_line(text: str) -> bool:
    """Tell whether the line is a date with its time and announcement, and nothing else."""
    if len(text) > MAX_DATE_LINE or not has_date(text):
        return False
    others = len(words_beside_date(text))
    return not others or (re.search(_ANNOUNCED, text) is not None and others < _count(text))


def _count(text: str) -> int:
    """Return how many whole dates stand in the text; what happened on each needs a word, of which one is known."""
    return max(len(re.findall(pattern, text)) for pattern in _PATTERNS)


def words_beside_date(text: str) -> list[str]:
    """Return the words of the text besides its date, time and announcement."""
    return _without(text, _PATTERNS).split()


def is_short_date(text: str) -> bool:
    """Tell whether the text is a date and nothing else, be it without a year, or the name of a weekday alone."""
    if is_date_line(text):
        return True
    has_sign = any(map(str.isdigit, text)) or re.search(_WHOLE_WEEKDAY, text) is not None
    return has_sign and len(text) <= MAX_DATE_LINE and not _without(text, _YEARLESS)


def _without(text: str, dates: tuple[str, ...]) -> str:
    """Return what is left of the text besides its date, time and announcement."""
    for pattern in (*dates, _AMBIGUOUS, _AGO, _TIME, _WEEKDAY, _ANNOUNCED, _SMALL):
        text = re.sub(pattern, " ", text)
    return text.strip()
