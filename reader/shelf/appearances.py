"""Who acts in which article, in what role, and saying what: so that one person is followed over all that was read."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from reader.model.analysis import Analysis
from reader.model.annotation import Actor, ActorKind
from reader.model.document import Document
from reader.model.headline import one_line
from reader.model.span_index import SpanIndex
from reader.nlp.names import FORMS_OF_ADDRESS
from reader.shelf.articles import whole
from reader.shelf.indexing import searchable

LONGEST = 220  # characters of what is told
_PUT = "INSERT INTO appearance (article, names, role, said) VALUES (?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Appearance:
    """An actor in an article: its names, its role there, and what it says, or the sentence that names it first."""

    names: tuple[str, ...]
    role: str
    said: str

    @property
    def line(self) -> str:
        """Both in one line."""
        return ": ".join(filter(None, (self.role, self.said)))


def appearances_in(document: Document, analysis: Analysis) -> tuple[Appearance, ...]:
    """Return those who act in an article, groups such as "Russian" left out: they are nobody."""
    index = SpanIndex(document)
    said = {each.actor: each.span for each in reversed(analysis.quotations or ()) if each.actor and each.direct}

    def told(actor: Actor) -> str:
        sentence = index.sentence_at(actor.mentions[0].start) if actor.mentions else None
        first = document.sentences[sentence].span if sentence is not None else None
        span = said.get(actor.id, first)
        return one_line(document.plain_words(span))[:LONGEST] if span else ""

    actors = (actor for actor in analysis.actors or () if actor.kind is not ActorKind.GROUP)
    return tuple(Appearance((actor.name, *actor.aliases), one_line(actor.role or ""), told(actor)) for actor in actors)


def put_appearances(connection: sqlite3.Connection, article: int, appearances: Iterable[Appearance]) -> None:
    """Keep who acts in an article, in the place of what was known of that."""
    connection.execute("DELETE FROM appearance WHERE article = ?", (article,))
    rows = ((article, _lines(each.names), whole(each.role), whole(each.said)) for each in appearances)
    connection.executemany(_PUT, rows)


def appearance_of(connection: sqlite3.Connection, article: int, name: str) -> Appearance | None:
    """Return how somebody of this name acts in an article, None where nothing is known of that."""
    wanted = searchable(name)
    rows = connection.execute("SELECT names, role, said FROM appearance WHERE article = ? ORDER BY rowid", (article,))
    found = [Appearance(tuple(names.split("\n")), role, said) for names, role, said in rows]
    whole_names = (each for each in found if wanted in each.names)
    parts = (each for each in found if any(f" {wanted} " in f" {known} " for known in each.names))
    return next(whole_names, None) or next(parts, None)


def title_within(connection: sqlite3.Connection, name: str) -> str:
    """Return the words before a name that are no part of it: a form of address, or what somebody here is called."""
    words = searchable(name).split()
    roles = (searchable(role) for (role,) in connection.execute("SELECT DISTINCT role FROM appearance"))
    titles = {f" {role.partition(' of ')[0]}" for role in roles} | {f" {word}" for word in FORMS_OF_ADDRESS}
    starts = (" ".join(words[:end]) for end in range(len(words) - 1, 0, -1))
    return next((start for start in starts if any(title.endswith(f" {start}") for title in titles)), "")


def _lines(names: Iterable[str]) -> str:
    return "\n".join(filter(None, map(searchable, dict.fromkeys(names))))
