"""The shelf as the rest of the program knows it: every question and every act, each one transaction."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path

from reader.model.document import Document
from reader.model.highlight import Highlight
from reader.model.source import Source
from reader.shelf.appearances import Appearance, appearance_of, put_appearances, title_within
from reader.shelf.articles import (
    COLUMNS,
    id_of,
    joined_tags,
    link_of,
    put_article,
    put_link,
    read_article,
    unpacked,
    whole,
)
from reader.shelf.highlights import OF_ARTICLE, change_highlight, put_highlight, read_highlight, remove_highlight
from reader.shelf.indexing import index_actors, index_article, index_notes, searchable
from reader.shelf.links import Link
from reader.shelf.nearest import nearest
from reader.shelf.page import Page
from reader.shelf.pages import Became, kept_of, page_of, put_page, take_changes
from reader.shelf.questions import FUNCTIONS, asked, without_titles
from reader.shelf.shelved import ReadingState, ShelvedArticle
from reader.shelf.tables import MIGRATIONS
from reader.storage.database import Database

MOST_FOUND = 50  # articles that are shown of a search, the newest
DAYS_IN_BIN = 30
MOST_SALVAGED = 50_000  # rows of a table of a broken file
SHELVED = f"SELECT {COLUMNS} FROM article WHERE binned IS NULL ORDER BY opened DESC, article.id DESC LIMIT ?"
_ONE = f"SELECT {COLUMNS} FROM article WHERE id = ? AND binned IS NULL"
_OUT_OF_BIN = "UPDATE article SET binned = NULL WHERE id = ? AND binned IS NOT NULL"
_BINNED = f"SELECT {COLUMNS} FROM article WHERE binned IS NOT NULL ORDER BY binned DESC"
_WITH_WORDS = (
    "words JOIN article ON article.id = words.rowid WHERE words MATCH :words AND {conditions} ORDER BY words.rowid DESC"
)
_WITHOUT = "article WHERE {conditions} ORDER BY article.opened DESC, article.id DESC"


def now_in_utc() -> str:
    """Return this moment as it is kept."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Shelf:
    """Articles and highlights of one user; in memory alone where there is no path.

    All methods raise DatabaseTroubleError where the file cannot be read or written; then nothing was done.
    """

    def __init__(
        self, path: Path | None = None, now: Callable[[], str] = now_in_utc, *, patience_s: float | None = None
    ) -> None:
        self._file = Database(path, MIGRATIONS, _salvage, patience_s=patience_s, functions=FUNCTIONS)
        self._now = now

    @property
    def set_aside(self) -> Path | None:
        """Where a broken file was put, once one was found."""
        return self._file.set_aside

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    # -- articles ------------------------------------------------------------------------------------------------

    def put(
        self,
        document: Document,
        names: Iterable[str] = (),
        asked: str = "",
        *,
        appearances: Iterable[Appearance] = (),
    ) -> None:
        """Put an article on the shelf, with a copy of its text, or bring what stands there up to date.

        It is found by those who act in it, too, where their names are given. `asked` is the link that led to it.
        """

        def act(connection: sqlite3.Connection) -> None:
            known = id_of(connection, document) or link_of(connection, asked)
            article, told = put_article(connection, document, self._now(), known=known), tuple(names)
            if told:
                index_actors(connection, article, told)
                put_appearances(connection, article, appearances)

        self._file.write(act)

    def leave(self, document: Document, place: int) -> None:
        """Keep at which offset an article is left, where it stands here."""
        self._change("UPDATE article SET place = ? WHERE digest = ?", place, document.digest)

    def adopt(self, article: int, document: Document) -> None:
        """Take a text for a version of an article here, such as its own copy that was opened as a text."""

        def act(connection: sqlite3.Connection) -> None:
            if id_of(connection, document) is None:
                put_article(connection, document, self._now(), known=article)

        self._file.write(act)

    def articles(self, most: int = MOST_FOUND) -> tuple[ShelvedArticle, ...]:
        """Return what was opened last, newest first."""
        return tuple(map(read_article, self._file.read(SHELVED, (most,))))

    def found(self, line: str, most: int = MOST_FOUND, state: ReadingState | None = None) -> tuple[ShelvedArticle, ...]:
        """Return the articles with all of these words in title, text, notes or actors, what came last first.

        The line may ask by tag, site, state and date, too (`questions`). Who is not known by a name with a title before
        it ("President Moor") is looked for by the name alone.
        """
        found = self._found(line, most, state)
        names = line if found else self._by_names(line)
        return found if names == line else self._found(names, most, state)

    def _by_names(self, line: str) -> str:
        return self._file.do(lambda connection: without_titles(line, partial(title_within, connection)))

    def _found(self, line: str, most: int, state: ReadingState | None) -> tuple[ShelvedArticle, ...]:
        words, conditions, values = asked(line, state)
        told = " AND ".join((*conditions, "article.binned IS NULL"))
        tables = (_WITH_WORDS if words else _WITHOUT).format(conditions=told)
        sought = f"SELECT {COLUMNS} FROM {tables} LIMIT {most:d}"
        return tuple(map(read_article, self._file.read(sought, values | {"words": words})))

    def others_on(self, document: Document, names: Sequence[str] = ()) -> tuple[ShelvedArticle, ...]:
        """Return the articles that are on the same thing as one in which these act, the nearest first."""

        def act(connection: sqlite3.Connection) -> tuple[ShelvedArticle, ...]:
            itself = id_of(connection, document)
            near = nearest(connection, document.text, names, itself)
            rows = (connection.execute(_ONE, (each,)).fetchone() for each in near)
            return tuple(islice((read_article(row) for row in rows if row), MOST_FOUND))

        return self._file.do(act)

    def text_of(self, article: int) -> str:
        """Return the copy of an article's text, empty where it is gone."""
        rows = self._file.read("SELECT text FROM article WHERE id = ?", (article,))
        return unpacked(rows[0][0]) if rows else ""

    def set_state(self, article: int, state: ReadingState) -> None:
        """Keep how far the reader is."""
        self._change("UPDATE article SET state = ? WHERE id = ?", state.value, article)

    def set_tags(self, article: int, tags: Sequence[str]) -> None:
        """Give an article these tags and no others."""

        def act(connection: sqlite3.Connection) -> None:
            connection.execute("UPDATE article SET tags = ? WHERE id = ?", (whole(joined_tags(tags)), article))
            index_notes(connection, article)

        self._file.write(act)

    def name_actors(self, document: Document, names: Iterable[str]) -> None:
        """Have an article that stands here found by those who act in it."""

        def act(connection: sqlite3.Connection) -> None:
            article = id_of(connection, document)
            if article is not None:
                index_actors(connection, article, names)

        self._file.write(act)

    def appearance(self, article: int, name: str) -> Appearance | None:
        """Return in what role somebody acts in an article, and saying what; None where that is not known."""

        def act(connection: sqlite3.Connection) -> Appearance | None:
            found = appearance_of(connection, article, name)
            title = "" if found else title_within(connection, name)
            return appearance_of(connection, article, searchable(name).removeprefix(title)) if title else found

        return self._file.do(act)

    # -- pages ---------------------------------------------------------------------------------------------------

    def numbers(self) -> tuple[int, ...]:
        """Return the numbers of all articles that are not in the bin."""
        rows = self._file.read("SELECT id FROM article WHERE binned IS NULL ORDER BY id")
        return tuple(number for (number,) in rows)

    def page(self, article: int) -> Page:
        """Return all that is kept of an article."""
        return self._file.do(lambda connection: page_of(connection, article))

    def put_page(self, page: Page, file: str = "") -> Became:
        """Put an article here with all that a file says of it; tell what became of it."""
        return self._file.write(lambda connection: put_page(connection, page, self._now(), file))

    def kept_of(self, page: Page) -> int:
        """Return how many highlights stand here that were on a page when it was written, and are there no more."""
        return self._file.do(lambda connection: kept_of(connection, page))

    def take_changes(self, article: int, page: Page, file: str, *, is_left: bool) -> None:
        """Put on an article what was changed on a page of it, whose file is left as it is or written over."""
        self._file.write(lambda connection: take_changes(connection, article, page, self._now(), file, is_left=is_left))

    def note_links(self, links: Iterable[Link]) -> int:
        """Note links to be read later, those that are not here; return how many that were."""
        return self._file.write(lambda connection: sum(put_link(connection, link, self._now()) for link in links))

    # -- the bin -------------------------------------------------------------------------------------------------

    def bin(self, article: int) -> None:
        """Put an article into the bin, with its highlights."""
        self._change("UPDATE article SET binned = ? WHERE id = ?", self._now(), article)

    def take_back(self, article: int) -> None:
        """Take an article out of the bin."""
        self._change("UPDATE article SET binned = NULL WHERE id = ?", article)

    def binned(self) -> tuple[ShelvedArticle, ...]:
        """Return what lies in the bin, what was put there last first."""
        return tuple(map(read_article, self._file.read(_BINNED)))

    def bin_from(self, source: Source) -> None:
        """Put what came from there into the bin."""
        self._change("UPDATE article SET binned = ? WHERE source = ?", self._now(), str(source))

    def take_back_from(self, source: Source) -> None:
        """Take what came from there out of the bin."""
        self._change("UPDATE article SET binned = NULL WHERE source = ?", str(source))

    def sources(self) -> frozenset[str]:
        """Return where all articles are from, those in the bin, too."""
        return frozenset(source for (source,) in self._file.read("SELECT source FROM article"))

    def empty_bin(self, let_go: Callable[[Source], object] = str) -> int:
        """Remove for good what lies in the bin for thirty days; return how many articles that were.

        `let_go` removes before what else is kept of a source: whoever is killed between has it in the bin still.
        """
        last = datetime.fromisoformat(self._now()) - timedelta(days=DAYS_IN_BIN)

        def act(connection: sqlite3.Connection) -> int:
            old = "SELECT id, source FROM article WHERE binned IS NOT NULL AND binned <= ?"
            found = connection.execute(old, (last.isoformat(timespec="seconds"),)).fetchall()
            for _, source in found:
                let_go(Source.kept(source))
            gone = [(article,) for article, _ in found]
            connection.executemany("DELETE FROM words WHERE rowid = ?", gone)
            connection.executemany("DELETE FROM article WHERE id = ?", gone)
            connection.execute("INSERT INTO words (words) VALUES ('optimize')")  # which drops what was deleted
            return len(gone)

        count = self._file.write(act)
        if count:
            self._file.vacuum()  # so that it is gone from the file, too
        return count

    # -- highlights ----------------------------------------------------------------------------------------------

    def highlights_of(self, document: Document) -> tuple[Highlight, ...]:
        """Return the highlights of an article, as they were put on whatever version of it."""

        def act(connection: sqlite3.Connection) -> tuple[Highlight, ...]:
            article = id_of(connection, document)
            return tuple(map(read_highlight, connection.execute(OF_ARTICLE, (article,)).fetchall()))

        return self._file.do(act)

    def highlights_on(self, article: int) -> tuple[Highlight, ...]:
        """Return the highlights of an article by its number, none where it is gone."""
        return tuple(map(read_highlight, self._file.read(OF_ARTICLE, (article,))))

    def put_highlight(self, document: Document, highlight: Highlight, before: Highlight | None = None) -> bool:
        """Put a highlight on an article, which comes to stand here, or in the place of the one with its id.

        Where it is told how that was `before`, what was changed of it since stays. Tell whether the article lay in the
        bin: it is out of it now.
        """

        def act(connection: sqlite3.Connection) -> bool:
            article = id_of(connection, document)
            if article is None:
                article = put_article(connection, document, self._now())
            if before is None:
                put_highlight(connection, article, highlight)
            else:
                change_highlight(connection, article, before, highlight)
            return connection.execute(_OUT_OF_BIN, (article,)).rowcount > 0

        return self._file.write(act)

    def carry_over(self, old: Document, new: Document) -> None:
        """Take a text for another version of an article that stands here, where nothing else would tell that it is."""

        def act(connection: sqlite3.Connection) -> None:
            known = id_of(connection, old)
            if known is not None and id_of(connection, new) is None:
                put_article(connection, new, self._now(), known=known)

        self._file.write(act)

    def remove_highlight(self, highlight_id: str) -> None:
        """Take a highlight away."""
        self._file.write(lambda connection: remove_highlight(connection, highlight_id))

    # -- private -------------------------------------------------------------------------------------------------

    def _change(self, statement: str, *values: object) -> None:
        self._file.write(lambda connection: connection.execute(statement, values))


def _salvage(old: sqlite3.Connection, new: sqlite3.Connection) -> None:
    """Copy what can be read of a broken file, and have it found again."""
    for table in ("article", "highlight", "appearance"):
        with suppress(sqlite3.DatabaseError):
            _copy(old, new, table)
    for article, title, text in new.execute("SELECT id, title, text FROM article").fetchall():
        index_article(new, article, title, unpacked(text))


def _copy(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> None:
    """Copy the rows of a table one by one: what stands in a broken part is left out, all else is there."""
    names = [column[0] for column in new.execute(f"SELECT * FROM {table} LIMIT 0").description]
    columns = ", ".join(names)
    insert = f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({', '.join('?' * len(names))})"
    for number in range(1, MOST_SALVAGED):
        with suppress(sqlite3.DatabaseError):
            row = old.execute(f"SELECT {columns} FROM {table} WHERE rowid = ?", (number,)).fetchone()
            if row is not None:
                new.execute(insert, row)
