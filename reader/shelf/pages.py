"""Articles of the shelf as pages, and pages put on it: what stands here already stays, and gets what it lacks.

What was changed on a page is told from how it was when it was written, or when the same file was read last: so it was
known here by then.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from hashlib import sha256
from typing import Any

from reader.model.highlight import Highlight
from reader.shelf.articles import first_lines_of, joined_tags, packed, split_tags, unpacked, whole
from reader.shelf.highlights import OF_ARTICLE, WITH_ARTICLE, put_highlight, read_highlight
from reader.shelf.indexing import index_actors, index_article, index_notes
from reader.shelf.merging import merged, merged_tags, words_of
from reader.shelf.page import Page, Written, page_read, page_written
from reader.shelf.shelved import ReadingState

TOLD = ("title", "byline", "site", "published", "url", "source", "language", "state", "added", "opened", "digest")
_PAGE = (
    f"SELECT {', '.join(f'article.{name}' for name in TOLD)}, article.place, article.tags, article.text, words.actors"
    " FROM article LEFT JOIN words ON words.rowid = article.id WHERE article.id = ?"
)
_HERE = "SELECT id FROM article WHERE digest = ?"
_MARKS = "SELECT tags, state FROM article WHERE id = ?"
_BROUGHT = "SELECT page FROM brought WHERE article = ? AND file = ?"
_TO_REMEMBER = "INSERT OR REPLACE INTO brought (article, file, page) VALUES (?, ?, ?)"
_TO_MARK = "UPDATE article SET tags = ?, state = ? WHERE id = ?"
_PUT = (
    f"INSERT INTO article ({', '.join(TOLD)}, place, tags, text, first_lines)"
    f" VALUES ({', '.join(f':{name}' for name in TOLD)}, :place, :tags, :text, :first_lines)"
)


class Became(StrEnum):
    """What became of an article when a page of it was put on the shelf."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


def page_of(connection: sqlite3.Connection, article: int) -> Page:
    """Return all that is kept of an article."""
    *told, place, tags, text, actors = connection.execute(_PAGE, (article,)).fetchone()
    highlights = map(read_highlight, connection.execute(OF_ARTICLE, (article,)).fetchall())
    named = dict(zip(TOLD, told, strict=True))
    return Page(named, place, split_tags(tags), split_tags(actors or ""), unpacked(text), tuple(highlights))


def put_page(connection: sqlite3.Connection, page: Page, now: str, file: str = "") -> Became:
    """Put a page on the shelf, or what the article here lacks and what was changed on the page since it was known."""
    found = connection.execute(_HERE, (page.told["digest"],)).fetchone()
    if found is None:
        _put_new(connection, page, now, file)
        return Became.NEW
    article = int(found[0])
    before = page_of(connection, article)
    _take_in(connection, article, _known(connection, article, page, file), now)
    _remember(connection, article, page, file)
    return Became.SAME if page_of(connection, article) == before else Became.CHANGED


def kept_of(connection: sqlite3.Connection, page: Page) -> int:
    """Return how many highlights stand here that were on a page when it was written, and are there no more."""
    gone = set(page.before.marked) - {each.id for each in page.highlights}
    return sum(connection.execute(WITH_ARTICLE, (each,)).fetchone() is not None for each in gone)


def take_changes(
    connection: sqlite3.Connection, article: int, page: Page, now: str, file: str, *, is_left: bool
) -> None:
    """Put what was changed on a page of an article on it, and nothing else: what was taken away here stays away.

    What a file says is to be known where it is left as it is.
    """
    known = _known(connection, article, page, file)
    _take_in(connection, article, _changes(known, page_of(connection, article)), now)
    if is_left:
        _remember(connection, article, page, file)


def _put_new(connection: sqlite3.Connection, page: Page, now: str, file: str) -> None:
    article = _put(connection, page)
    _put_highlights(connection, article, page, now)
    index_article(connection, article, page.told["title"], page.text)
    index_actors(connection, article, page.actors)
    _remember(connection, article, page, file)


def _take_in(connection: sqlite3.Connection, article: int, page: Page, now: str) -> None:
    _mark(connection, page, article)
    _put_highlights(connection, article, page, now)


def _put_highlights(connection: sqlite3.Connection, article: int, page: Page, now: str) -> None:
    before = {each.id: each for each in page.before.highlights}
    for highlight in page.highlights:
        _put_highlight(connection, article, before.get(highlight.id, highlight), highlight, now)


def _changes(page: Page, here: Page) -> Page:
    """Return a page without what stands on it as it was and is here no more."""
    marked = {each.id: each for each in here.highlights}
    before = {each.id: each for each in page.before.highlights}
    highlights = (
        replace(each, tags=_still(each.tags, before.get(each.id, each).tags, marked[each.id].tags))
        if each.id in marked
        else each
        for each in page.highlights
        if each.id in marked or each != before.get(each.id)
    )
    return replace(page, tags=_still(page.tags, page.before.tags, here.tags), highlights=tuple(highlights))


def _still(there: Sequence[str], before: Sequence[str], here: Sequence[str]) -> tuple[str, ...]:
    return tuple(tag for tag in there if tag in here or tag not in before)


def _remember(connection: sqlite3.Connection, article: int, page: Page, file: str) -> None:
    said = page_written(replace(page, text="")).decode("utf-8", "surrogatepass")
    connection.execute(_TO_REMEMBER, (article, _file_of(page, file), packed(said)))


def _file_of(page: Page, file: str) -> str:
    """Return what tells a file from others, and from itself once it was written anew."""
    return sha256(repr((file, page.before)).encode("utf-8", "replace")).hexdigest()


def _known(connection: sqlite3.Connection, article: int, page: Page, file: str) -> Page:
    """Return a page with what its file said when it was read last, where that is known, for how it was before."""
    row = connection.execute(_BROUGHT, (article, _file_of(page, file))).fetchone()
    last = page_read(unpacked(row[0]).encode("utf-8", "surrogatepass"), TOLD) if row else None
    return replace(page, before=Written(last.told["state"], last.tags, last.highlights)) if last else page


def _mark(connection: sqlite3.Connection, page: Page, article: int) -> None:
    """Give an article that is here the tags of its page, and the state, where that was changed."""
    tags, state = connection.execute(_MARKS, (article,)).fetchone()
    told, before = page.told.get("state", ""), page.before
    is_changed = bool(before.state) and told != before.state and told in set(ReadingState)
    joined = joined_tags(merged_tags(split_tags(tags), before.tags, page.tags))
    connection.execute(_TO_MARK, (whole(joined), told if is_changed else state, article))
    index_notes(connection, article)


def _put_highlight(connection: sqlite3.Connection, article: int, before: Highlight, there: Highlight, now: str) -> None:
    """Put a highlight of a page on its article, or on the one here what was changed of it there."""
    row = connection.execute(WITH_ARTICLE, (there.id,)).fetchone()
    here = read_highlight(row[1:]) if row else None
    there = _dated(there, before, now)
    both = merged(here, before, there) if here else there
    if both != here:
        put_highlight(connection, int(row[0]) if row else article, both)


def _dated(highlight: Highlight, before: Highlight, now: str) -> Highlight:
    """Return a highlight whose comment was changed on its page with the time at which that is read."""
    comment = highlight.comment
    is_new = comment is not None and words_of(comment) != words_of(before.comment)
    return replace(highlight, comment=replace(comment, changed=now)) if comment and is_new else highlight


def _put(connection: sqlite3.Connection, page: Page) -> int:
    values: dict[str, Any] = {name: whole(value) for name, value in page.told.items()}
    values |= {"place": page.place, "tags": whole(joined_tags(page.tags))}
    values |= {"text": packed(page.text), "first_lines": first_lines_of(page.text)}
    return int(connection.execute(_PUT, values).lastrowid or 0)
