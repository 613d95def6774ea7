"""Articles in the tables of the shelf: written, found again as the same, read."""

import sqlite3
import zlib
from collections.abc import Sequence
from hashlib import sha256

from reader.anchors.word_row import WordRow
from reader.model.document import Document
from reader.model.headline import headline_of
from reader.model.source import Source
from reader.shelf.indexing import index_article
from reader.shelf.links import Link
from reader.shelf.shelved import ReadingState, ShelvedArticle
from reader.storage.database import Row

RUN, SAME_SHARE = 4, 0.3  # words in a row, and how many such runs of the shorter text the other must have
LONGEST_FIRST_LINES = 240  # characters that remind of an article
_NAMES = (
    "id", "digest", "source", "title", "byline", "site", "published", "url", "language", "state", "place", "tags",
    "first_lines", "added", "opened",
)  # fmt: skip
_OWN = "FROM highlight WHERE highlight.article = article.id"
_COUNTS = (f"(SELECT count(*) {_OWN})", f"(SELECT count(*) {_OWN} AND highlight.comment != '')")
COLUMNS = ", ".join((*(f"article.{name}" for name in _NAMES), *_COUNTS))  # as `read_article` reads them
_OF_SOURCE = "SELECT id, title, text FROM article WHERE source = ? ORDER BY opened DESC, id DESC"
_PUT = """
INSERT INTO article (digest, source, title, byline, site, published, url, language, first_lines, text, added, opened)
VALUES (:digest, :source, :title, :byline, :site, :published, :url, :language, :first_lines, :text, :now, :now)
"""
_PUT_AGAIN = """
UPDATE article SET digest = :digest, source = coalesce(:place, source), title = :title, byline = :byline, site = :site,
published = :published, url = :url, language = :language, first_lines = :first_lines, text = :text, opened = :now,
binned = NULL WHERE id = :id
"""


def id_of(connection: sqlite3.Connection, document: Document) -> int | None:
    """Return the article: by its text, or by where it came from, where its title or much of its text is as it was."""
    found = connection.execute("SELECT id FROM article WHERE digest = ?", (document.digest,)).fetchone()
    if found is not None or not _is_somewhere(document):
        return int(found[0]) if found else None
    from_there = connection.execute(_OF_SOURCE, (document.source,)).fetchall()
    versions = (article for article, title, text in from_there if _is_version(document, title, unpacked(text)))
    return next(versions, None)


def put_link(connection: sqlite3.Connection, link: Link, now: str) -> bool:
    """Note a link to be read later, unless something from there is here; tell whether it was noted."""
    source = str(Source.link(link.address))
    if connection.execute("SELECT 1 FROM article WHERE source = ? OR url = ?", (source, source)).fetchone():
        return False
    digest = f"link {sha256(source.encode('utf-8', 'replace')).hexdigest()}"  # which is that of no text
    values = {"digest": digest, "source": whole(source), "title": whole(link.title or link.address), "text": packed("")}
    names = ("byline", "published", "language", "first_lines")
    values |= {**dict.fromkeys(names, ""), "site": Source.link(link.address).name, "url": whole(source)}
    article = int(connection.execute(_PUT, values | {"now": link.added or now}).lastrowid or 0)
    told = (ReadingState.DONE if link.is_read else ReadingState.LATER, whole(joined_tags(link.tags)), article)
    connection.execute("UPDATE article SET state = ?, tags = ? WHERE id = ?", told)
    index_article(connection, article, link.title or link.address, "")
    return True


def link_of(connection: sqlite3.Connection, source: str) -> int | None:
    """Return the link that was noted, and not read yet."""
    found = connection.execute("SELECT id FROM article WHERE source = ? AND digest GLOB 'link *'", (source,)).fetchone()
    return int(found[0]) if found else None


def put_article(connection: sqlite3.Connection, document: Document, now: str, *, known: int | None = None) -> int:
    """Put an article on the shelf with a copy of its text, or bring it up to date; return its number."""
    known, values = known or id_of(connection, document), _values(document) | {"now": now}
    if known is None:
        known = int(connection.execute(_PUT, values).lastrowid or 0)
    else:
        place = values["source"] if _is_somewhere(document) else None  # such as a copy that was opened as a text
        connection.execute(_PUT_AGAIN, values | {"id": known, "place": place})
    index_article(connection, known, headline_of(document), document.text)
    return known


def read_article(row: Row) -> ShelvedArticle:
    """Return the article of a row with COLUMNS."""
    fields = list(row)
    fields[2] = Source.kept(fields[2])
    fields[9] = ReadingState(fields[9]) if fields[9] in set(ReadingState) else ReadingState.READING
    fields[11] = split_tags(fields[11])
    return ShelvedArticle(*fields)


def unpacked(text: bytes) -> str:
    """Return the text that is kept."""
    return zlib.decompress(text).decode("utf-8", "surrogatepass")


def packed(text: str) -> bytes:
    """Return a text as it is kept."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"))


def split_tags(tags: str) -> tuple[str, ...]:
    """Return the tags of a column."""
    return tuple(filter(None, tags.split("\n")))


def joined_tags(tags: Sequence[str]) -> str:
    """Return tags as a column has them, each once."""
    return "\n".join(dict.fromkeys(" ".join(tag.split()) for tag in tags))


def first_lines_of(text: str) -> str:
    """Return what reminds of an article."""
    return whole(" ".join(text[: 2 * LONGEST_FIRST_LINES].split())[:LONGEST_FIRST_LINES])


def whole(text: str) -> str:
    """Return a text that SQLite can take: half a surrogate pair has no place in UTF-8."""
    return text.encode("utf-8", "replace").decode()


def _is_somewhere(document: Document) -> bool:
    """Tell whether where an article came from says which it is."""
    source = Source.kept(document.source)
    return source.has_place or bool(source.pasted_name)


def _is_version(document: Document, title: str, text: str) -> bool:
    """Tell whether a text is another version of one: other articles come to stand at the same address, too."""
    if title == headline_of(document) or not text:  # of a link that was only noted, nothing is there yet
        return True
    old, new = _runs(text), _runs(document.text)
    return len(old & new) >= SAME_SHARE * max(1, min(len(old), len(new)))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = WordRow(text).words
    return set(zip(*(words[first:] for first in range(RUN)), strict=False))


def _values(document: Document) -> dict[str, object]:
    told = document.metadata
    values = {
        "digest": document.digest,
        "source": document.source,
        "title": headline_of(document),
        "byline": told.byline or "",
        "site": told.site or "",
        "published": told.published or "",
        "url": told.url or "",
        "language": document.language or "",
        "first_lines": first_lines_of(document.text),
    }
    return {**{name: whole(value) for name, value in values.items()}, "text": packed(document.text)}
