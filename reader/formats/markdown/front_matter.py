"""The block of names and values before the text of a Markdown file."""

import re
from dataclasses import dataclass

from reader.formats.structure.dates import first_date
from reader.model.document import Metadata
from reader.model.front_matter import word

_NOTHING = ("", "true", "false", "null", "~")  # "published: true" says whether, not when
MAX_NESTING = 4  # lists within lists; what lies deeper is kept as it is written
_BLOCK = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\n(.*?\n)\1[ \t]*(?:\n|\Z)", re.DOTALL)
_MAX_LENGTH = 20_000  # characters; a longer block is text between two rules
_ENTRY = re.compile(r"([A-Za-z][\w .-]{0,40}?)\s*[:=](?:\s+|$)(.*)")
_ITEM = re.compile(r"\s*-\s+(?:name:\s+)?(.*)")
_TABLE = re.compile(r"\[{1,2}([\w.-]{1,40})\]{1,2}\s*")  # of TOML; what follows belongs to it
_OTHER = re.compile(r"\s+\S.*|\s*#.*|\s*|\[.*\]")
_NAMES = {
    "title": ("title", "headline"),
    "byline": ("byline", "author", "authors"),
    "site": ("site", "site_name", "publisher", "publication"),
    "published": ("published", "date", "pubdate", "date_published"),
    "url": ("url", "link", "source_url", "canonical_url", "canonical", "source"),
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What it says, and the text after it."""

    metadata: Metadata
    rest: str


def split_front_matter(text: str) -> FrontMatter:
    """Return the metadata and the text without its front matter; a text that has none comes back whole."""
    match = _BLOCK.match(text[:_MAX_LENGTH])
    entries = _entries(match.group(2), has_tables=match.group(1) == "+++") if match else {}
    if not match or not entries:
        return FrontMatter(Metadata(), text)
    found = {field: _first(entries, names) for field, names in _NAMES.items()}
    published, url = found["published"], found["url"]
    metadata = Metadata(
        title=found["title"],
        byline=found["byline"],
        site=found["site"],
        published=(first_date(published) or published) if published else None,
        url=url if url and url.startswith(("http://", "https://")) else None,
    )
    return FrontMatter(metadata, text[match.end() :])


def _entries(block: str, *, has_tables: bool) -> dict[str, str]:
    """Return the values by name; empty where a line shows that this is no front matter."""
    entries: dict[str, str] = {}
    name = prefix = ""
    for line in block.splitlines():
        entry, item = _ENTRY.fullmatch(line.strip() if prefix else line), _ITEM.fullmatch(line)
        if entry:
            name = entry.group(1).strip().lower()
            name = prefix if prefix and name == "name" else f"{prefix}.{name}" if prefix else name
            entries[name] = _value(entry.group(2))
        elif item and name:
            entries[name] = ", ".join(filter(None, (entries[name], _value(item.group(1)))))
        elif has_tables and (table := _TABLE.fullmatch(line)):
            prefix = table.group(1).lower()
        elif not _OTHER.fullmatch(line):
            return {}
    return entries


def _value(raw: str, nesting: int = MAX_NESTING) -> str:
    raw = raw.strip()
    if nesting and raw.startswith("[") and raw.endswith("]"):
        return ", ".join(filter(None, (_value(part, nesting - 1) for part in raw[1:-1].split(","))))
    return word(raw)


def _first(entries: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((entries[name] for name in names if entries.get(name, "").lower() not in _NOTHING), None)
