"""When: the dates of a text, made absolute from the date of publication where that is certain.

A weekday, a day or a month without a year is the last one before the publication where something happened then by the
parse, and the next one of what will happen; a month of neither is the nearest, and none where the nearest is far.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from reader.analysis.facts.calendar import COUNTING, Calendar, calendar_of
from reader.analysis.facts.counting import may_count
from reader.analysis.facts.past import Tense, tense_over
from reader.model.document import Document
from reader.model.facts import TimeExpression
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.parsing.parse import Parse

_FAR = 120  # days from the publication; beyond it either year may be meant
_WEEK = 7  # days; an article is often written on the day after its publication
_LONGEST_ARTICLE = 3  # letters
_YEAR_COUNTS = re.compile(rf"\s\d|{COUNTING}|\s?(?:km|kg|m|mm|cm|MW|kW|GB|MB|px)\b")
_DETERMINERS = words_for("function-words.articles", "function-words.possessives") | {"this", "each", "every"}
_NUMBER = re.compile(r"\d+")
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
    names = {at: name for name, _ in parse.names() for at in name} if parse else {}
    told_at = -2  # the sentence that last told of another year
    for number, sentence in enumerate(document.sentences):
        text, start = document.text_of(sentence.span), sentence.span.start
        for match in calendar.dates.finditer(text):
            span = Span(start + match.start(), start + match.end())
            is_counting = match["year12"] and parse and may_count(parse, span)
            is_other = is_counting or (parse and _is_of_name(parse, span, names))
            if _is_date(match, calendar) and not is_other:
                last = Span(max(span.start, start + match.end("row4")), span.end)  # "9 May" of "5 and 9 May"
                tense = _tense(match, calendar, last, parse)
                is_elsewhere = tense is Tense.PAST and number - told_at <= 1 and not match["weekday10"]
                told = _iso(match, calendar, When(None if is_elsewhere else published, tense))
                is_other_year = any(each[:4] in match[0] and each[:4] not in f"{published}" for each in told)
                if is_elsewhere or (is_other_year and not _stands_behind(match, calendar.since)):
                    told_at = number
                found.extend(TimeExpression(span, each, number) for each in told or (None,))
    return tuple(found)


def _is_date(match: re.Match[str], calendar: Calendar) -> bool:
    """Tell whether a month or year that stands alone is one: "in May", not "may" or "2000 people"."""
    words = _words_before(match)
    told_by = {*("_".join(words[at:]) for at in range(len(words))), *(f"{each}_{match[0]}" for each in words)}
    if (month := match["month11"]) and told_by.isdisjoint(calendar.prepositions):
        return not calendar.needs_preposition(month.lower()) and not _CAPITAL_FOLLOWS.match(match.string, match.end())
    if match["year12"] and _YEAR_COUNTS.match(match.string, match.end()):
        return not told_by.isdisjoint(calendar.prepositions | _DETERMINERS)
    return True


def _is_of_name(parse: Parse, date: Span, names: Mapping[int, range]) -> bool:
    """Tell whether a month or weekday is part of a longer name: "Rio de Janeiro", "the Sunday Times"."""
    own = parse.tokens_in(date)
    return parse.tokens[own.start].lower.isalpha() and len(names.get(own.start, own)) > len(own)


def _words_before(match: re.Match[str]) -> list[str]:
    """Return the last words before a date, two at most."""
    found = _LAST_WORD.search(match.string, max(0, match.start() - 24), match.start())
    return [each.lower().rstrip("-") for each in found.groups() if each] if found else []


@dataclass(frozen=True, slots=True)
class When:
    """What tells the day of a date that does not tell it whole: when its text appeared, and its verb."""

    published: date | None
    tense: Tense


def _tense(match: re.Match[str], calendar: Calendar, day: Span, parse: Parse | None) -> Tense:
    """Return the tense of what is told of a day; without a parse a weekday has none."""
    if parse is None or _stands_behind(match, calendar.since):
        return Tense.PRESENT if parse is None else Tense.PAST
    tense = tense_over(parse, day, calendar)
    return Tense.UNKNOWN if tense is Tense.PAST and _stands_behind(match, calendar.open) else tense


# -- when it was --------------------------------------------------------------------------------------------------


def _iso(match: re.Match[str], calendar: Calendar, when: When) -> tuple[str, ...]:
    """Return the day, month, year or span of a date, or each day of a row; nothing where none is certain."""
    reading = next((reading for group, reading in _READINGS.items() if match[group]), None)
    try:
        return reading(match, calendar, when) if reading else ()
    except ValueError:
        return ()  # no such day


def _numeric(number: str) -> Callable[[re.Match[str], Calendar, When], tuple[str, ...]]:
    parts = [f"{part}{number}" for part in ("year", "number", "day")]
    return lambda match, _calendar, _when: (str(date(*(int(match[part]) for part in parts))),)


def _named(number: str) -> Callable[[re.Match[str], Calendar, When], tuple[str, ...]]:
    def read(match: re.Match[str], calendar: Calendar, when: When) -> tuple[str, ...]:
        month, day = calendar.months[match[f"month{number}"].lower()], int(match[f"day{number}"])
        row = _NUMBER.findall(match[f"row{number}"] or "")
        first = int(row[0]) if match["row4"] else day  # of "Saturday, 8 and 9 May"
        said = match[f"year{number}"]
        year = int(said) if said else _year_of(match, calendar, (month, first), when)
        if year is None:
            return ()
        days = sorted(date(year, month, int(each)) for each in (day, *row))
        is_span = _stands_behind(match, words_for("measures.between", language=calendar.language))
        last = _last_day(match, calendar, number, year, month) or (days[-1] if row and is_span else None)
        return (f"{days[0]}/{last}",) if last else tuple(map(str, days))

    return read


def _last_day(match: re.Match[str], calendar: Calendar, number: str, year: int, month: int) -> date | None:
    """Return the last day of "May 4 to 9" and "May 28 to June 2"."""
    if number == "3" and match["until3"]:
        return date(year, calendar.months[match["until3"].lower()], int(match["last_of3"]))
    return date(year, month, int(match[f"last{number}"])) if match[f"last{number}"] else None


def _month_of_year(match: re.Match[str], calendar: Calendar, _when: When) -> tuple[str, ...]:
    return (f"{match['year5']}-{calendar.months[match['month5'].lower()]:02}",)


def _month(match: re.Match[str], calendar: Calendar, when: When) -> tuple[str, ...]:
    month = calendar.months[match["month11"].lower()]
    same = when.published.day if when.published and when.published.month == month else 15
    year = _year_of(match, calendar, (month, same), when)
    return () if year is None else (f"{year}-{month:02}",)


def _years(match: re.Match[str], _calendar: Calendar, _when: When) -> tuple[str, ...]:
    first, last = match["year7"], match["until7"]
    last = last if len(last) == len(first) else first[:2] + last
    return (f"{first}/{last}",) if first < last else ()


def _decade(match: re.Match[str], _calendar: Calendar, _when: When) -> tuple[str, ...]:
    return (f"{match['decade6']}/{int(match['decade6']) + 9}",)


def _year(match: re.Match[str], calendar: Calendar, _when: When) -> tuple[str, ...]:
    year = match["year12"]
    is_decade = year.endswith("0") and not calendar.decades.isdisjoint(_words_before(match)[-1:])
    return (f"{year}/{int(year) + 9}" if is_decade else year,)


def _weekday(match: re.Match[str], calendar: Calendar, when: When) -> tuple[str, ...]:
    """Return the last such day up to the publication, or the next; what may be either, or was tomorrow, is open."""
    if when.published is None or _stands_behind(match, calendar.open):
        return ()
    days = (when.published.isoweekday() - calendar.weekdays[match["weekday10"].lower()]) % _WEEK
    if when.tense is Tense.PAST:
        return () if days == _WEEK - 1 else (str(when.published - timedelta(days=days)),)
    is_next = when.tense is Tense.FUTURE and days > 0
    return (str(when.published + timedelta(days=_WEEK - days)),) if is_next else ()


def _stands_behind(match: re.Match[str], words: frozenset[str]) -> bool:
    """Tell whether one of some words stands before a date, and an article perhaps: "hasta el viernes"."""
    before = _words_before(match)
    has_article = all(len(each) <= _LONGEST_ARTICLE for each in before[-1:])
    return not words.isdisjoint(before if has_article else before[-1:])


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


def _year_of(match: re.Match[str], calendar: Calendar, day: tuple[int, int], when: When) -> int | None:
    """Return the year that the words beside a month and day tell, else that of its tense; None where none is sure."""
    if when.published is None:
        return None
    this, today = when.published.year, (when.published.month, when.published.day)
    if weekday := match["weekday3"] or match["weekday4"]:
        days = [date(year, *day) for year in (this, this - 1, this + 1)]
        first = when.published if when.tense is Tense.FUTURE else date.min
        last = when.published + timedelta(days=1) if when.tense is Tense.PAST else date.max
        fitting = (each for each in days if each.isoweekday() == calendar.weekdays[weekday.lower()])
        return next((each.year for each in fitting if first <= each <= last), None)
    told = _told_behind(match)
    for years, phrases in ((-1, calendar.last_year), (1, calendar.next_year)):
        if not phrases.isdisjoint(told):
            return this + years
    beside = {*_words_before(match)[-1:], *(() if calendar.is_capitalised else told)}
    if not calendar.last.isdisjoint(beside):
        return this - (day[0] >= today[0])
    if when.tense is Tense.FUTURE:
        return this + (day < today)
    if when.tense is Tense.PAST and day <= today:
        return this
    nearest = _nearest_year(*day, when.published)
    is_to_come = nearest is not None and (nearest, *day) > (this, *today)
    return None if is_to_come and when.tense is not Tense.PRESENT else nearest


def _told_behind(match: re.Match[str]) -> frozenset[str]:
    """Return the first words behind a date, alone and joined, without an article or "of" before them."""
    behind = _BEHIND.match(match.string, match.end())
    words = _ELIDED.sub("", behind[0].lower()).split() if behind else []
    words = words[1:] if len(words) > 1 and len(words[0]) <= _LONGEST_ARTICLE else words
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
