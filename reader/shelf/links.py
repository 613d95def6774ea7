"""Links that another program kept: bookmarks of browsers, lists of Pocket and Instapaper, OPML. Nothing is fetched."""

import csv
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from html.parser import HTMLParser
from io import StringIO

from reader.model.source import is_link

READ = ("archive", "archived", "read")  # what lists call what was read
_ADDRESSES, _TITLES = ("url", "link", "href"), ("title", "name")  # of columns and attributes, the first that is there
_TIMES, _TAGS, _STATES = ("time_added", "timestamp", "add_date", "created"), ("tags",), ("status", "folder")
_BETWEEN_TAGS = re.compile(r"[|,;]")


@dataclass(frozen=True, slots=True)
class Link:
    """An address with what is told of it; `added` is in ISO 8601 and UTC, empty where it is not known."""

    address: str
    title: str = ""
    tags: tuple[str, ...] = ()
    added: str = ""
    is_read: bool = False


def links_in(content: bytes) -> tuple[Link, ...]:
    """Return the web links of a file, each once; none where it is no such file. The content tells what it is."""
    text = content.decode("utf-8-sig", "replace")
    found = _links_in_marks(text) if text.lstrip().startswith("<") else _links_in_rows(text)
    return tuple({link.address: link for link in reversed(found) if is_link(link.address)}.values())[::-1]


class _Marks(HTMLParser):
    """Bookmarks as Netscape wrote them (A, with H3 for a folder) and outlines of OPML."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[Link] = []
        self._words: list[str] = []
        self._open: dict[str, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "outline":
            address = told.get("url") or told.get("htmlurl") or told.get("xmlurl") or ""
            title = told.get("title") or told.get("text", "")
            self.links.append(_link({"url": address, "tags": told.get("category", ""), "title": title}))
        elif tag == "a":
            self._open, self._words = told, []

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._open is not None:
            self.links.append(_link({**self._open, "title": "".join(self._words)}))
            self._open = None


def _links_in_marks(text: str) -> list[Link]:
    marks = _Marks()
    marks.feed(text)
    marks.close()
    return marks.links


def _links_in_rows(text: str) -> list[Link]:
    """Return the links of a table whose first line names its columns."""
    rows = csv.DictReader(StringIO(text))
    try:
        return [_link({str(name).strip().lower(): str(value or "") for name, value in row.items()}) for row in rows]
    except csv.Error:
        return []


def _link(told: dict[str, str]) -> Link:
    tags = (" ".join(tag.split()) for tag in _BETWEEN_TAGS.split(_first(told, _TAGS).strip("[]")))
    title = " ".join(_first(told, _TITLES).split())
    address = _first(told, _ADDRESSES).strip()
    return Link(
        address,
        "" if title == address else title,
        tuple(filter(None, (tag.strip("\"'") for tag in tags))),
        _moment(_first(told, _TIMES)),
        _first(told, _STATES).strip().lower() in READ,
    )


def _first(told: dict[str, str], names: tuple[str, ...]) -> str:
    return next((told[name] for name in names if told.get(name)), "")


def _moment(seconds: str) -> str:
    """Return a time in seconds since 1970 as it is kept."""
    try:
        return datetime.fromtimestamp(int(seconds), UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError):
        return ""
