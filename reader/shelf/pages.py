"""Articles of the shelf as pages, and pages put on it: what stands here already stays, and gets what it lacks.

What was changed on a page is told from how it was when it was written, or when the same file was read last: so it was
known here by then.
"""

import sqlite3
from dataclasses import replace
from hashlib import sha256
from typing import Any

from reader.model.highlight import Comment, Highlight
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
_HERE = "SELECT id, tags, state FROM article WHERE digest = ?"
_BROUGHT = "SELECT page FROM brought WHERE article = ? AND file = ?"
_TO_REMEMBER = "INSERT OR REPLACE INTO brought (article, file, page) VALUES (?, ?, ?)"
_TO_MARK = "UPDATE article SET tags = ?, state = ? WHERE id = ?"
_PUT = (
    f"INSERT INTO article ({', '.join(TOLD)}, place, tags, text, first_lines)"
    f" VALUES ({', '.join(f':{name}' for name in TOLD)}, :place, :tags, :text, :first_lines)"
)


def page_of(connection: sqlite3.Connection, article: int) -> Page:
    """Return all that is kept of an article."""
    *told, place, tags, text, actors = connection.execute(_PAGE, (article,)).fetchone()
    highlights = map(read_highlight, connection.execute(OF_ARTICLE, (article,)).fetchall())
    named = dict(zip(TOLD, told, strict=True))
    return Page(named, place, split_tags(tags), split_tags(actors or ""), unpacked(text), tuple(highlights))


def put_page(connection: sqlite3.Connection, page: Page, now: str, file: str = "") -> bool:
    """Put a page on the shelf, or what was changed on it since it was known; tell whether the article is new here."""
    found = connection.execute(_HERE, (page.told["digest"],)).fetchone()
    known_file = _file_of(page, file)
    page = replace(page, before=_known(connection, found[0], known_file) or page.before) if found else page
    if found is None:
        article = _put(connection, page)
    else:
        article = int(found[0])
        _mark(connection, page, *found)
    before = {each.id: each for each in page.before.highlights}
    for highlight in page.highlights:
        _put_highlight(connection, article, before.get(highlight.id, highlight), highlight, now)
    if found is None:
        index_article(connection, article, page.told["title"], page.text)
        index_actors(connection, article, page.actors)
    connection.execute(
        _TO_REMEMBER,
        (article, known_file, packed(page_written(replace(page, text="")).decode("utf-8", "surrogatepass"))),
    )
    return found is None


def _file_of(page: Page, file: str) -> str:
    """Return what tells a file from others, and from itself once it was written anew."""
    return sha256(repr((file, page.before)).encode("utf-8", "replace")).hexdigest()


def _known(connection: sqlite3.Connection, article: int, file: str) -> Written | None:
    """Return what a file said when it was read last, None where that is not known."""
    row = connection.execute(_BROUGHT, (article, file)).fetchone()
    page = page_read(unpacked(row[0]).encode("utf-8", "surrogatepass"), TOLD) if row else None
    return Written(page.told["state"], page.tags, page.highlights) if page else None


def _mark(connection: sqlite3.Connection, page: Page, article: int, tags: str, state: str) -> None:
    """Give an article that is here the tags of its page, and the state, where that was changed."""
    told, before = page.told.get("state", ""), page.before
    is_changed = bool(before.state) and told != before.state and told in set(ReadingState)
    joined = joined_tags(merged_tags(split_tags(tags), before.tags, page.tags))
    connection.execute(_TO_MARK, (whole(joined), told if is_changed else state, article))
    index_notes(connection, article)


def _put_highlight(connection: sqlite3.Connection, article: int, before: Highlight, there: Highlight, now: str) -> None:
    """Put a highlight of a page on its article, or on the one here what was changed of it there."""
    row = connection.execute(WITH_ARTICLE, (there.id,)).fetchone()
    here = read_highlight(row[1:]) if row else None
    if here and _is_rewritten(here.comment, there.comment):
        before = here
    there = _dated(there, before, now)
    both = merged(here, before, there) if here else there
    if both != here:
        put_highlight(connection, int(row[0]) if row else article, both)


def _is_rewritten(here: Comment | None, there: Comment | None) -> bool:
    """Tell whether words were replaced throughout a file: also where it says how they were, but not when that was."""
    if here is None or there is None:
        return False
    return here.changed == there.changed and here.text != there.text


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
