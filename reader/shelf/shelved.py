"""What stands on the shelf, as values."""

from dataclasses import dataclass
from enum import StrEnum

from reader.model.source import Source


class ReadingState(StrEnum):
    """How far the reader is with an article."""

    LATER = "later"
    READING = "reading"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Carried:
    """How many articles or links were carried, how many there were changed, and how many files could not be read.

    `kept` are highlights of the shelf that pages of those files have no more.
    """

    count: int
    changed: int = 0
    unread: int = 0
    kept: int = 0


@dataclass(frozen=True, slots=True)
class ShelvedArticle:
    """An article on the shelf, without its text; what is not known is empty. Times are ISO 8601 in UTC."""

    id: int
    digest: str
    source: Source
    title: str
    byline: str = ""
    site: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    state: ReadingState = ReadingState.READING
    place: int = 0
    tags: tuple[str, ...] = ()
    first_lines: str = ""
    added: str = ""
    opened: str = ""
    highlights: int = 0
    comments: int = 0
