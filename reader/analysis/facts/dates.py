"""When: the dates of a text, made absolute from the date of publication where that is certain.

A day without a year is the nearest one to the publication, and none where the nearest is far; a weekday is the last one
before it, where something happened then by the parse, and its sentence does not look ahead.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from reader.analysis.facts.calendar import Calendar, calendar_of
from reader.analysis.facts.counting import may_count
from reader.analysis.facts.past import is_past
from reader.model.document import Document
from reader.model.facts import TimeExpression
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.parsing.parse import Parse

_NEAR = 200  # characters around a weekday in which its sentence tells whether it looks ahead
_FAR = 120  # days from the publication; beyond it either year may be meant
_LONGEST_ARTICLE = 3  # letters
_WORD = re.compile(r"\w+")
_YEAR_COUNTS = re.compile(r"\s\d|\s[a-z]+(?:s|ople|en|ren)\b|\s?(?:km|kg|m|mm|cm|MW|kW|GB|MB|px)\b")
_DETERMINERS = words_for("function-words.articles", "function-words.possessives") | {"this", "each", "every"}
_LAST_WORD = re.compile(r"(?:(\w+)\s+)?([\w'-]+)[\s(]*$")
_BEHIND = re.compile(r"(?:\s+(?:[dl]['’])?\w+){1,5}")  # a date, up to the next sign
_ELIDED = re.compile(r"\b[dl]['’]")
_CAPITAL_FOLLOWS = re.compile(r"\s[A-Z][a-z]")


def find_dates(document: Document, parse: Parse | None = None) -> tuple[TimeExpression, ...]:
    """Return the dates of the sentences in source order. Takes time in proportion to the text.

    What stands like a year is none where it counts something by the parse: "1500 osób".
    """
    calendar = calendar_of(document.language or "")
    published = _day(document.metadata.published or "")
    found: list[TimeExpression] = []
    for number, sentence in enumerate(document.sentences):
        text = document.text_of(sentence.span)
        for match in calendar.dates.finditer(text):
            start = sentence.span.start
            span = Span(start + match.start(), start + match.end())
            if _is_date(match, calendar) and not (
                match["year12"] and parse and _counts(document, span, parse, calendar)
            ):
                iso = _iso(match, calendar, published)
                is_open = iso is not None and match["weekday10"] and parse is not None and not is_past(parse, span)
                found.append(TimeExpression(span, None if is_open else iso, number))
    return tuple(found)


def _is_date(match: re.Match[str], calendar: Calendar) -> bool:
    """Tell whether a month or year that stands alone is one: "in May", not "may" or "2000 people"."""
    word = next(iter(_words_before(match)[-1:]), "")
    if month := match["month11"]:
        if word in calendar.prepositions:
            return True
        return not calendar.needs_preposition(month.lower()) and not _CAPITAL_FOLLOWS.match(match.string, match.end())
    if match["year12"]:
        is_told = word in calendar.prepositions or word in _DETERMINERS
        return is_told or not _YEAR_COUNTS.match(match.string, match.end())
    return True


def _words_before(match: re.Match[str]) -> list[str]:
    """Return the last words before a date, two at most."""
    found = _LAST_WORD.search(match.string, max(0, match.start() - 24), match.start())
    return [each.lower() for each in found.groups() if each] if found else []


def _counts(document: Document, number: Span, parse: Parse, calendar: Calendar) -> bool:
    """Tell whether a number may count something, and no stretch of time: "w 2025 roku"."""
    counted = may_count(parse, number)
    return counted is not None and document.text_of(counted).lower() not in calendar.spans


# -- when it was --------------------------------------------------------------------------------------------------


def _iso(match: re.Match[str], calendar: Calendar, published: date | None) -> str | None:
    reading = next((reading for group, reading in _READINGS.items() if match[group]), None)
    try:
        return reading(match, calendar, published) if reading else None
    except ValueError:
        return None  # no such day


def _numeric(number: str) -> Callable[[re.Match[str], Calendar, date | None], str | None]:
    def read(match: re.Match[str], _calendar: Calendar, _published: date | None) -> str | None:
        return date(int(match[f"year{number}"]), int(match[f"number{number}"]), int(match[f"day{number}"])).isoformat()

    return read


def _named(number: str) -> Callable[[re.Match[str], Calendar, date | None], str | None]:
    def read(match: re.Match[str], calendar: Calendar, published: date | None) -> str | None:
        month, day = calendar.months[match[f"month{number}"].lower()], int(match[f"day{number}"])
        year = (
            int(match[f"year{number}"]) if match[f"year{number}"] else _year_of(match, calendar, month, day, published)
        )
        if year is None:
            return None
        first = date(year, month, day).isoformat()
        last = _last_day(match, calendar, number, year, month)
        return f"{first}/{last.isoformat()}" if last else first

    return read


def _last_day(match: re.Match[str], calendar: Calendar, number: str, year: int, month: int) -> date | None:
    """Return the last day of "May 4 to 9" and "May 28 to June 2"."""
    if number == "3" and match["until3"]:
        return date(year, calendar.months[match["until3"].lower()], int(match["last_of3"]))
    return date(year, month, int(match[f"last{number}"])) if match[f"last{number}"] else None


def _month_of_year(match: re.Match[str], calendar: Calendar, _published: date | None) -> str | None:
    return f"{match['year5']}-{calendar.months[match['month5'].lower()]:02}"


def _month(match: re.Match[str], calendar: Calendar, published: date | None) -> str | None:
    month = calendar.months[match["month11"].lower()]
    year = _year_of(match, calendar, month, 15, published)
    return None if year is None else f"{year}-{month:02}"


def _years(match: re.Match[str], _calendar: Calendar, _published: date | None) -> str | None:
    first, last = match["year7"], match["until7"]
    last = last if len(last) == len(first) else first[:2] + last
    return f"{first}/{last}" if first < last else None


def _decade(match: re.Match[str], _calendar: Calendar, _published: date | None) -> str | None:
    return f"{match['decade6']}/{int(match['decade6']) + 9}"


def _year(match: re.Match[str], _calendar: Calendar, _published: date | None) -> str | None:
    return match["year12"]


def _weekday(match: re.Match[str], calendar: Calendar, published: date | None) -> str | None:
    """Return the last such day up to the publication; what is to come leaves it open."""
    near = match.string[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    looks_ahead = not calendar.ahead.isdisjoint(_WORD.findall(near.lower()))
    if published is None or looks_ahead or _is_open(match, calendar):
        return None
    wanted = calendar.weekdays[match["weekday10"].lower()]
    return (published - timedelta(days=(published.isoweekday() - wanted) % 7)).isoformat()


def _is_open(match: re.Match[str], calendar: Calendar) -> bool:
    """Tell whether what stands before a weekday leaves open which it is: "until Friday", "hasta el viernes"."""
    words = _words_before(match)
    if len(words) > 1 and len(words[1]) > _LONGEST_ARTICLE:
        words = words[1:]
    return not calendar.open.isdisjoint(words)


_READINGS = {
    "number1": _numeric("1"),
    "number2": _numeric("2"),
    "month3": _named("3"),
    "month4": _named("4"),
    "month5": _month_of_year,
    "decade6": _decade,
    "year7": _years,
    "weekday10": _weekday,
    "month11": _month,
    "year12": _year,
}


def _year_of(match: re.Match[str], calendar: Calendar, month: int, day: int, published: date | None) -> int | None:
    """Return the year that the words beside a date tell, else the nearest; None where that is far."""
    if published is None:
        return None
    told = _told_behind(match, calendar)
    for years, phrases in ((-1, calendar.last_year), (1, calendar.next_year)):
        if not phrases.isdisjoint(told):
            return published.year + years
    beside = {*_words_before(match)[-1:], *(() if calendar.is_capitalised else told)}
    if not calendar.last.isdisjoint(beside):
        return published.year - (month >= published.month)
    return _nearest_year(month, day, published)


def _told_behind(match: re.Match[str], calendar: Calendar) -> frozenset[str]:
    """Return the first words behind a date, alone and joined, without an article or "of" before them."""
    behind = _BEHIND.match(match.string, match.end())
    words = _ELIDED.sub("", behind[0].lower()).split() if behind else []
    is_small = len(words) > 1 and (words[0] in calendar.of or len(words[0]) <= _LONGEST_ARTICLE)
    words = words[1:] if is_small and words[0] not in calendar.last else words
    return frozenset("_".join(words[:count]) for count in range(1, len(words) + 1))


def _nearest_year(month: int, day: int, published: date) -> int | None:
    """Return the year in which a day is nearest to the publication, None where it is far in either."""
    days = [date(year, month, day) for year in (published.year - 1, published.year, published.year + 1)]
    nearest = min(days, key=lambda each: abs(each - published))
    return nearest.year if abs(nearest - published).days <= _FAR else None


def _day(published: str) -> date | None:
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None
