"""What is asked of the shelf: words, and beside them tag, site, state, date or actor: `tag:ice after:2027-03`."""

import re
from collections.abc import Callable
from typing import NamedTuple

from reader.shelf.indexing import question, searchable
from reader.shelf.shelved import ReadingState

_ASKED = re.compile(r'(?<!\S)(tag|site|state|after|before|actor):(?:"([^"]*)"|(\S+))', re.IGNORECASE)
_DAY = "coalesce(nullif(substr(article.published, 1, 10), ''), substr(article.opened, 1, 10))"
_WITH_TAG = (
    "char(10) || article.tags || char(10) LIKE :value ESCAPE '\\' OR EXISTS (SELECT 1 FROM highlight"
    " WHERE highlight.article = article.id AND char(10) || highlight.tags || char(10) LIKE :value ESCAPE '\\')"
)
_OF_SITE = " OR ".join(f"article.{name} LIKE :value ESCAPE '\\'" for name in ("site", "url", "source"))


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
        name, value = match.group(1).lower(), _value(match)
        if name == "actor":
            continue
        condition, written = _CONDITIONS[name]
        conditions.append(f"({condition.replace(':value', f':value{number}')})")
        values[f"value{number}"] = written(value)
    words, actor = question(plain_words(line)), searchable(actor_asked_for(line))
    phrases = [part for part in (f"({words})" if words else "", f'actors : "{actor}"' if actor else "") if part]
    return Asked(" AND ".join(phrases), tuple(conditions), values)


def actor_asked_for(line: str) -> str:
    """Return the name after "actor:", empty where nobody is asked for."""
    return next((_value(match) for match in _ASKED.finditer(line) if match.group(1).lower() == "actor"), "")


def plain_words(line: str) -> str:
    """Return the words of a line that stand in a text."""
    return _ASKED.sub(" ", line).strip()


def _value(match: re.Match[str]) -> str:
    return match.group(2) or match.group(3) or ""


def _literal(value: str) -> str:
    return re.sub(r"[\\%_]", lambda sign: f"\\{sign.group()}", value)


def _within(value: str) -> str:
    return f"%{_literal(value)}%"


def _whole_line(value: str) -> str:
    return f"%\n{_literal(' '.join(value.split()))}\n%"


_CONDITIONS: dict[str, tuple[str, Callable[[str], str]]] = {
    "tag": (_WITH_TAG, _whole_line),
    "site": (_OF_SITE, _within),
    "state": ("article.state = :value", str.lower),
    "after": (f"{_DAY} >= :value", str),
    "before": (f"{_DAY} < :value", str),
}
