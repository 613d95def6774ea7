"""What is searched of the shelf: the words of each article, folded as in Find, and what the reader wrote beside it."""

import sqlite3
from collections.abc import Iterable

from reader.anchors.word_row import WordRow
from reader.shelf.asked_words import parts_of

_NOTES = "SELECT comment, tags FROM highlight WHERE article = ? UNION ALL SELECT '', tags FROM article WHERE id = ?"


def searchable(text: str) -> str:
    """Return the words of a text as they are looked for; a sign of a script without spaces is a word."""
    return " ".join(WordRow(text).words)


def question(words: str) -> str:
    """Return what FTS5 is asked: all words and phrases in any order, the last as far as it is typed; empty for none."""
    phrases = [(searchable(part.words), part.is_whole) for part in parts_of(words)]
    asked = [f'"{phrase}"{"" if is_whole else "*"}' for phrase, is_whole in phrases if phrase]
    return " ".join([*(each.removesuffix("*") for each in asked[:-1]), *asked[-1:]])


def index_article(connection: sqlite3.Connection, article: int, title: str, text: str) -> None:
    """Have the words of an article found; its actors stay as they are known."""
    known = connection.execute("SELECT actors FROM words WHERE rowid = ?", (article,)).fetchone()
    connection.execute("DELETE FROM words WHERE rowid = ?", (article,))
    row = (article, searchable(title), searchable(text), _notes(connection, article), known[0] if known else "")
    connection.execute("INSERT INTO words (rowid, title, text, notes, actors) VALUES (?, ?, ?, ?, ?)", row)


def index_notes(connection: sqlite3.Connection, article: int) -> None:
    """Have found what the reader wrote of an article."""
    connection.execute("UPDATE words SET notes = ? WHERE rowid = ?", (_notes(connection, article), article))


def index_actors(connection: sqlite3.Connection, article: int, names: Iterable[str]) -> None:
    """Have an article found by those who act in it, under any of their names."""
    told = "\n".join(dict.fromkeys(map(searchable, names)))
    connection.execute("UPDATE words SET actors = ? WHERE rowid = ?", (told, article))


def _notes(connection: sqlite3.Connection, article: int) -> str:
    rows = connection.execute(_NOTES, (article, article)).fetchall()
    return searchable("\n".join(part for row in rows for part in row if part))
