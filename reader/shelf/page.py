"""An article of the shelf as a page of Markdown with all that is kept of it, and such a page as the article again.

What a reader may change in another program is read from the head (title, tags, state); a highlight is read from the
comment behind its words, which other programs do not show.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from reader.model.correction import Passage
from reader.model.highlight import Comment, Highlight, HighlightColour
from reader.shelf.front_matter import Value, read, written

VERSION = 1  # of the page
TEXT, HIGHLIGHTS = "<!-- the text as it is kept -->", "<!-- highlights -->"
_HIGHLIGHT = re.compile(r"^<!-- highlight (\{.*\}) -->$", re.MULTILINE)
_SIGNS = re.compile(r"[\\`*_\[\]<>~|$^&=#]|(?<=^)[+:-]|(?<=^)\d+(?=[.)])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """All that the shelf keeps of an article; `told` are the words of its columns by their names."""

    told: dict[str, str]
    place: int
    tags: tuple[str, ...]
    actors: tuple[str, ...]
    text: str
    highlights: tuple[Highlight, ...]


def page_written(page: Page) -> bytes:
    """Return the file in UTF-8; half a surrogate pair stays as it is."""
    values: dict[str, Value] = {"glance-reader": VERSION, **page.told}
    values |= {"place": page.place, "tags": page.tags, "actors": page.actors}
    blocks = [written(values), f"# {_escaped(page.told['title'])}\n"]
    if page.highlights:
        blocks += [HIGHLIGHTS, "", *map(_highlight_written, page.highlights)]
    whole = "\n".join([*blocks, TEXT, "", _escaped(page.text), ""])
    return whole.encode("utf-8", "surrogatepass")


def page_read(content: bytes, names: Iterable[str]) -> Page | None:
    """Return the page of a file; None where it is none of ours. `names` are those of the columns."""
    told, body = read(content.decode("utf-8", "surrogatepass"))
    head, is_there, text = body.partition(f"\n{TEXT}\n\n")
    if "glance-reader" not in told or not told.get("digest") or not is_there:
        return None
    words = {name: str(told.get(name, "")) for name in names}
    place = str(told.get("place", ""))
    return Page(
        words,
        int(place) if place.isdecimal() else 0,
        _several(told.get("tags", ())),
        _several(told.get("actors", ())),
        _plain(text.removesuffix("\n")),
        tuple(_highlights_read(head)),
    )


def _several(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else tuple(filter(None, (value,)))


def _escaped(text: str) -> str:
    """Return Markdown that shows these words; every backslash in it makes the next sign a plain one."""
    return _SIGNS.sub(_plainly, text)


def _plainly(match: re.Match[str]) -> str:
    sign = match.group()
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"


def _plain(markdown: str) -> str:
    return re.sub(r"\\(.)", r"\1", markdown, flags=re.DOTALL)


def _highlight_written(highlight: Highlight) -> str:
    passage, comment = highlight.passage, highlight.comment
    quoted = "\n".join(f"> {_escaped(line)}" for line in passage.words.splitlines() if line.strip())
    said = _escaped(comment.text) if comment else ""
    tags = " ".join(f"#{tag.replace(' ', '-')}" for tag in highlight.tags)
    kept: dict[str, Any] = {
        "id": highlight.id,
        "passage": [passage.words, passage.before, passage.after, passage.start],
        "colour": highlight.colour.value,
        "comment": [comment.text, comment.changed] if comment else None,
        "tags": highlight.tags,
        "made": highlight.made,
    }
    machine = f"<!-- highlight {json.dumps(kept).replace('-', chr(92) + 'u002d').replace('>', chr(92) + 'u003e')} -->"
    return "\n\n".join([*filter(None, (quoted, said, tags)), machine, ""])


def _highlights_read(head: str) -> Iterator[Highlight]:
    for match in _HIGHLIGHT.finditer(head):
        try:
            yield _highlight(json.loads(match.group(1)))
        except (ValueError, TypeError, KeyError):
            continue


def _highlight(kept: dict[str, Any]) -> Highlight:
    words, before, after, start = kept["passage"]
    passage = Passage(str(words), str(before), str(after), int(start))
    comment = Comment(*map(str, kept["comment"])) if kept["comment"] else None
    colour, tags = HighlightColour(kept["colour"]), tuple(map(str, kept["tags"]))
    return Highlight(str(kept["id"]), passage, colour, comment, tags, str(kept["made"]))
