"""What is asked of the shelf: words, and beside them tag, site, state, date or actor: `tag:ice after:2027-03`."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from reader.shelf.articles import split_tags
from reader.shelf.asked_words import behind, has_tag, value_of
from reader.shelf.indexing import question, searchable
from reader.shelf.shelved import ReadingState

_ASKED = behind("tag", "site", "state", "after", "before", "actor")
_DAY = "coalesce(nullif(substr(article.published, 1, 10), ''), substr(article.opened, 1, 10))"
_WITH_TAG = (
    "has_tag(article.tags, :value) OR EXISTS (SELECT 1 FROM highlight"
    " WHERE highlight.article = article.id AND has_tag(highlight.tags, :value))"
)
_DAY_WRITTEN = re.compile(  # as the shelf has it, or as it is written elsewhere, where that leaves no doubt
    r"(?P<year>\d{4})(?:[-/.](?P<month>\d\d?)(?:[-/.](?P<day>\d\d?))?)?"
    r"|(?P<first>\d\d?)\.(?P<second>\d\d?)\.(?P<last>\d{4})"
)
_NEVER = "0"
_OF_SITE = " OR ".join(f"article.{name} LIKE :value ESCAPE '\\'" for name in ("site", "url", "source"))


_DATED = frozenset({"after", "before"})


class Asked(NamedTuple):
    """The words as FTS5 takes them, conditions on an article, and the values in these."""

    words: str
    conditions: tuple[str, ...]
    values: dict[str, str]


def asked(line: str, state: ReadingState | None = None) -> Asked:
    """Return what a line asks for, of the articles in a state where one is given."""
    conditions = ["article.state = :state"] if state else []
    values = {"state": state.value} if state else {}
    for number, match in enumerate(_ASKED.finditer(line)):
        name, value = match.group(1).lower(), value_of(match)
        if name == "actor":
            continue
        if name in _DATED and not day_of(value):
            conditions.append(_NEVER)
            continue
        condition, written = _CONDITIONS[name]
        conditions.append(f"({condition.replace(':value', f':value{number}')})")
        values[f"value{number}"] = written(value)
    words, actors = question(plain_words(line)), filter(None, map(searchable, _actors(line)))
    phrases = [f"({words})"] if words else []
    phrases += [f'actors : "{actor}"' for actor in actors]
    return Asked(" AND ".join(phrases), tuple(conditions), values)


def actor_asked_for(line: str) -> str:
    """Return the first name after "actor:", empty where nobody is asked for."""
    return next(_actors(line), "")


def without_titles(line: str, title_within: Callable[[str], str]) -> str:
    """Return a line that asks for its actors by their names alone."""

    def by_name(match: re.Match[str]) -> str:
        name = value_of(match)
        if match.group(1).lower() != "actor" or not (title := title_within(name)):
            return match.group()
        return f'actor:"{searchable(name).removeprefix(title).strip()}"'

    return _ASKED.sub(by_name, line)


def unread_days(line: str) -> tuple[str, ...]:
    """Return what is asked for as a day and is none."""
    asked_for = ((match.group(1).lower(), value_of(match)) for match in _ASKED.finditer(line))
    return tuple(value for name, value in asked_for if name in _DATED and not day_of(value))


def day_of(written: str) -> str:
    """Return a day, month or year as the shelf has it ("2027-03-02"), empty for what is none."""
    found = _DAY_WRITTEN.fullmatch(written)
    if found is None:
        return ""
    day = (found["last"], found["second"], found["first"]) if found["last"] else found.group("year", "month", "day")
    year, month, day_of_month = (int(part or 1) for part in day)
    try:
        date(year, month, day_of_month)
    except ValueError:
        return ""
    return "-".join(part.zfill(2) for part in day if part)


def _has_tag(column: str | None, tag: str) -> bool:
    return has_tag(split_tags(column or ""), tag)


def _actors(line: str) -> Iterator[str]:
    return (value_of(match) for match in _ASKED.finditer(line) if match.group(1).lower() == "actor")


def plain_words(line: str) -> str:
    """Return the words of a line that stand in a text."""
    return _ASKED.sub(" ", line).strip()


def _literal(value: str) -> str:
    return re.sub(r"[\\%_]", lambda sign: f"\\{sign.group()}", value)


def _within(value: str) -> str:
    return f"%{_literal(value)}%"


FUNCTIONS = {"has_tag": _has_tag}  # of ours in the conditions, each of two values
_CONDITIONS: dict[str, tuple[str, Callable[[str], str]]] = {
    "tag": (_WITH_TAG, str),
    "site": (_OF_SITE, _within),
    "state": ("article.state = :value", str.lower),
    "after": (f"{_DAY} >= :value", day_of),
    "before": (f"{_DAY} < :value", day_of),
}
