"""Highlights in the tables of the shelf."""

import sqlite3
from dataclasses import replace

from reader.model.correction import Passage
from reader.model.highlight import Comment, Highlight, HighlightColour
from reader.shelf.articles import joined_tags, split_tags, whole
from reader.shelf.indexing import index_notes
from reader.shelf.merging import merged
from reader.storage.database import Row

_NAMES = "id, words, before, after, start, colour, comment, commented, tags, made"  # as `read_highlight` reads them
OF_ARTICLE = f"SELECT {_NAMES} FROM highlight WHERE article = ? ORDER BY start, made"
WITH_ARTICLE = f"SELECT article, {_NAMES} FROM highlight WHERE id = ?"
_PUT = "INSERT OR REPLACE INTO highlight VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def put_highlight(connection: sqlite3.Connection, article: int, highlight: Highlight) -> None:
    """Put a highlight on an article, or in the place of the one with the same id."""
    passage, comment = highlight.passage, highlight.comment or Comment("")
    row = (
        whole(highlight.id),
        article,
        *(whole(part) for part in (passage.words, passage.before, passage.after)),
        passage.start,
        highlight.colour.value,
        whole(comment.text),
        comment.changed,
        joined_tags(highlight.tags),
        highlight.made,
    )
    connection.execute(_PUT, row)
    index_notes(connection, article)


def change_highlight(connection: sqlite3.Connection, article: int, before: Highlight, after: Highlight) -> None:
    """Change a highlight; what was changed here since it was as it is told to have been before, stays."""
    row = connection.execute(WITH_ARTICLE, (after.id,)).fetchone()
    here = read_highlight(row[1:]) if row else None
    if here is not None:
        colour = here.colour if after.colour == before.colour else after.colour
        after = replace(merged(here, before, after), colour=colour)
    put_highlight(connection, article, after)


def remove_highlight(connection: sqlite3.Connection, highlight_id: str) -> None:
    """Take a highlight away; one that is not there is no trouble."""
    found = connection.execute("SELECT article FROM highlight WHERE id = ?", (highlight_id,)).fetchone()
    if found is not None:
        connection.execute("DELETE FROM highlight WHERE id = ?", (highlight_id,))
        index_notes(connection, found[0])


def read_highlight(row: Row) -> Highlight:
    """Return the highlight of a row; a colour that is not known is the first."""
    highlight_id, words, before, after, start, colour, comment, commented, tags, made = row
    known = HighlightColour(colour) if colour in set(HighlightColour) else HighlightColour.YELLOW
    said = Comment(comment, commented) if comment else None
    return Highlight(highlight_id, Passage(words, before, after, start), known, said, split_tags(tags), made)
