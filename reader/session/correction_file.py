"""The file of corrections: TOML that a person can read and edit. Knows text and values, no disk."""

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from reader.model.annotation import ActorKind
from reader.model.correction import (
    Add,
    Attribute,
    ChangeKind,
    Correction,
    Merge,
    Name,
    NotAnActor,
    Passage,
    Rename,
    SplitAlias,
    SplitMention,
)
from reader.session.correction_book import CorrectedArticle, CorrectionBook

HEADER = """\
# What you have put right about the actors of your articles. You may edit this file; a comment is lost when the
# program writes the next correction. [[always]] holds for every article, [[article.correction]] for the one above it.
# do = "merge", "split_alias", "split_mention", "change_kind", "rename", "not_an_actor", "add" or "attribute"
# kind = "person", "organisation", "place" or "group"
"""

Table = Mapping[str, Any]


def book_to_text(book: CorrectionBook) -> str:
    """Return the content of the file."""
    parts = [HEADER]
    parts += ["[[always]]\n" + _lines(_table(rule)) for rule in book.rules]
    for article in book.articles:
        head = {"title": article.title, "source": article.source, "digest": article.digest}
        parts.append("[[article]]\n" + _lines(head))
        parts += ["[[article.correction]]\n" + _lines(_table(each)) for each in article.corrections]
    return "\n".join(parts)


def book_from_text(text: str) -> CorrectionBook:
    """Return what the file holds; raise ValueError, with words that lead to the place, where it cannot be read."""
    try:
        tables = tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    rules = tuple(_correction(f"always {number}", each) for number, each in _numbered("the file", tables, "always"))
    articles = tuple(_article(number, each) for number, each in _numbered("the file", tables, "article"))
    return CorrectionBook(rules, articles)


# -- writing -----------------------------------------------------------------------------------------------------


def _table(correction: Correction) -> dict[str, object]:
    return {"do": _DEEDS[type(correction)], **_fields(correction)}


def _fields(value: Correction | Name | Passage) -> dict[str, object]:
    found = ((field.name, getattr(value, field.name)) for field in fields(value))
    return {name: _plain(each) for name, each in found if each is not None}


def _plain(value: object) -> object:
    if isinstance(value, Name) and value.kind is None and value.place is None:
        return value.words
    if isinstance(value, Name | Passage):
        return _fields(value)
    return value.value if isinstance(value, ActorKind) else value


def _lines(table: Mapping[str, object]) -> str:
    return "".join(f"{key} = {_toml(value)}\n" for key, value in table.items())


def _toml(value: object) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_toml(each)}" for key, each in value.items()) + " }"
    if isinstance(value, int):
        return str(value)
    whole = str(value).encode("utf-8", "replace").decode()  # half a surrogate pair has no place in UTF-8
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007F")


# -- reading -----------------------------------------------------------------------------------------------------


def _article(number: int, table: Table) -> CorrectedArticle:
    place = f"article {number}"
    if not isinstance(table, Mapping):
        raise ValueError(f"{place} is no table")  # noqa: TRY004, one kind of error for whatever the file says
    digest, source, title = (_text_or_none(place, table, key) for key in ("digest", "source", "title"))
    numbered = _numbered(place, table, "correction")
    corrections = tuple(_correction(f"{place}, correction {number}", each) for number, each in numbered)
    return CorrectedArticle(digest, source, title, corrections)


def _correction(place: str, table: Table) -> Correction:
    if not isinstance(table, Mapping):
        raise ValueError(f"{place} is no table")  # noqa: TRY004
    deed = _text(place, table, "do")
    if deed not in _READERS:
        raise ValueError(f"{place}: do = “{deed}” is not known")
    return _READERS[deed](place, table)


def _text(place: str, table: Table, key: str) -> str:
    value = table.get(key)
    if not isinstance(value, str):
        raise ValueError(f"{place}: {key} is missing or no text")  # noqa: TRY004
    return value


def _numbered(place: str, table: Table, key: str) -> Iterator[tuple[int, Table]]:
    found = table.get(key, [])
    if not isinstance(found, list):
        raise ValueError(f"{place}: {key} is no list of tables; write [[{key}]]")  # noqa: TRY004
    return enumerate(found, start=1)


def _text_or_none(place: str, table: Table, key: str) -> str:
    return _text(place, table, key) if key in table else ""


def _kind(place: str, table: Table) -> ActorKind:
    word = _text(place, table, "kind")
    if word not in set(ActorKind):
        raise ValueError(f"{place}: kind = “{word}” is not known")
    return ActorKind(word)


def _optional_kind(place: str, table: Table) -> ActorKind | None:
    return _kind(place, table) if "kind" in table else None


def _name(place: str, table: Table, key: str = "name") -> Name:
    value = table.get(key)
    if not isinstance(value, Mapping):
        return Name(_text(place, table, key))
    passage = _passage(place, value) if "place" in value else None
    return Name(_text(place, value, "words"), _optional_kind(place, value), passage)


def _optional_name(place: str, table: Table, key: str) -> Name | None:
    return _name(place, table, key) if key in table else None


def _passage(place: str, table: Table) -> Passage:
    value = table.get("place")
    if not isinstance(value, Mapping):
        raise ValueError(f"{place}: place is missing or no table")  # noqa: TRY004
    words, before, after = (_text_or_none(place, value, key) for key in ("words", "before", "after"))
    start = value.get("start", 0)
    return Passage(words, before, after, start if isinstance(start, int) else 0)


_DEEDS: Mapping[type, str] = {
    Merge: "merge",
    SplitAlias: "split_alias",
    SplitMention: "split_mention",
    Attribute: "attribute",
    ChangeKind: "change_kind",
    Rename: "rename",
    NotAnActor: "not_an_actor",
    Add: "add",
}
_READERS: Mapping[str, Callable[[str, Table], Correction]] = {
    "merge": lambda at, table: Merge(_name(at, table), _name(at, table, "into")),
    "split_alias": lambda at, table: SplitAlias(_name(at, table), _text(at, table, "alias")),
    "split_mention": lambda at, table: SplitMention(_passage(at, table), _optional_name(at, table, "into")),
    "attribute": lambda at, table: Attribute(_passage(at, table), _optional_name(at, table, "to")),
    "change_kind": lambda at, table: ChangeKind(_name(at, table), _kind(at, table)),
    "rename": lambda at, table: Rename(_name(at, table), _text(at, table, "to"), _optional_kind(at, table)),
    "not_an_actor": lambda at, table: NotAnActor(_name(at, table)),
    "add": lambda at, table: Add(_text(at, table, "words"), _kind(at, table), _optional_name(at, table, "to")),
}
