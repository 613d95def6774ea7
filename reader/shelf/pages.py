"""Articles of the shelf as pages, and pages put on it: what stands here already stays, and gets what it lacks."""

import sqlite3
from typing import Any

from reader.shelf.articles import first_lines_of, joined_tags, packed, split_tags, unpacked, whole
from reader.shelf.highlights import OF_ARTICLE, put_highlight, read_highlight
from reader.shelf.indexing import index_actors, index_article
from reader.shelf.page import Page

TOLD = ("title", "byline", "site", "published", "url", "source", "language", "state", "added", "opened", "digest")
_PAGE = (
    f"SELECT {', '.join(f'article.{name}' for name in TOLD)}, article.place, article.tags, article.text, words.actors"
    " FROM article LEFT JOIN words ON words.rowid = article.id WHERE article.id = ?"
)
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


def put_page(connection: sqlite3.Connection, page: Page) -> bool:
    """Put a page on the shelf; tell whether the article is new here."""
    found = connection.execute("SELECT id, tags FROM article WHERE digest = ?", (page.told["digest"],)).fetchone()
    article = int(found[0]) if found else _put(connection, page)
    if found:
        tags = joined_tags((*split_tags(found[1]), *page.tags))
        connection.execute("UPDATE article SET tags = ? WHERE id = ?", (whole(tags), article))
    known = {row[0] for row in connection.execute("SELECT id FROM highlight").fetchall()}
    for highlight in page.highlights:
        if highlight.id not in known:
            put_highlight(connection, article, highlight)
    if not found:
        index_article(connection, article, page.told["title"], page.text)
        index_actors(connection, article, page.actors)
    return not found


def _put(connection: sqlite3.Connection, page: Page) -> int:
    values: dict[str, Any] = {name: whole(value) for name, value in page.told.items()}
    values |= {"place": page.place, "tags": whole(joined_tags(page.tags))}
    values |= {"text": packed(page.text), "first_lines": first_lines_of(page.text)}
    return int(connection.execute(_PUT, values).lastrowid or 0)
