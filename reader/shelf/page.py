"""An article of the shelf as a page of Markdown with all that is kept of it, and such a page as the article again.

What a reader may change in another program is read from what it shows: tags and state of the article in the head,
comment and tags of each highlight. How they were when the page was written stands in comments that such programs do not
show, so that it can be told what was changed, and where.
"""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from reader.model.correction import Passage
from reader.model.document import digest_of
from reader.model.front_matter import Value, is_all_read, read, written
from reader.model.highlight import Comment, Highlight, HighlightColour
from reader.shelf.edited import edited, escaped, plain, shown

VERSION = 1  # of the page
TEXT, HIGHLIGHTS = "<!-- the text as it is kept -->", "<!-- highlights -->"
_WRITTEN = re.compile(r"^<!-- written (\{.*\}) -->\r?$", re.MULTILINE)
_TEXT = re.compile(rf"\n{TEXT}[ \t]*(?:\r?\n|\Z)(?:\r?\n)?")
_OURS = re.compile(rb"^(?:glance-reader:|<!-- written \{|<!-- the text as it is kept -->)", re.MULTILINE)
_KEPT = re.compile(r"(?<!\\)<!-- highlight ")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_ESCAPE_OR_SIGN = re.compile(r"\\u[0-9a-f]{4}|\\.|[^\"]")
_HIGHLIGHT = re.compile(r"^<!-- highlight (\{.*\}) -->\r?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Written:
    """What could be changed of a page, as it was when the page was written; `marked` are the ids of its highlights."""

    state: str = ""
    tags: tuple[str, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    marked: tuple[str, ...] = field(default=(), repr=False)  # which tells no file from others


@dataclass(frozen=True, slots=True)
class Page:
    """All that the shelf keeps of an article; `told` are the words of its columns by their names."""

    told: dict[str, str]
    place: int
    tags: tuple[str, ...]
    actors: tuple[str, ...]
    text: str
    highlights: tuple[Highlight, ...]
    before: Written = field(default=Written(), compare=False)
    is_all: bool = field(default=True, compare=False)  # that stands in its file above the text

    def has_kept_text(self) -> bool:
        """Tell whether the text is the one that the page was written with."""
        return self.told["digest"] == digest_of(self.text)


def page_written(page: Page) -> bytes:
    """Return the file in UTF-8; half a surrogate pair stays as it is."""
    values: dict[str, Value] = {"glance-reader": VERSION, **page.told}
    values |= {"place": page.place, "tags": page.tags, "actors": page.actors}
    blocks = [written(values), f"\n# {escaped(page.told['title'])}\n"]
    own = {"state": page.told.get("state", ""), "tags": page.tags, "highlights": [each.id for each in page.highlights]}
    blocks.append(f"<!-- written {_hidden({}, own)} -->\n")
    if page.highlights:
        blocks += [HIGHLIGHTS, "", *map(_highlight_written, page.highlights)]
    whole = "\n".join([*blocks, TEXT, "", escaped(page.text), ""])
    return whole.encode("utf-8", "surrogatepass")


def page_read(content: bytes, names: Iterable[str]) -> Page | None:
    """Return the page of a file; None where it is none of ours, or cannot be read. `names` are those of the columns."""
    whole = _decoded(content)
    told, body = read(whole)
    mark = _TEXT.search(body)
    if "glance-reader" not in told or not told.get("digest") or not mark:
        return None
    words = {name: str(told.get(name, "")) for name in names}
    place = str(told.get("place", ""))
    head = body[: mark.start()].replace("\r\n", "\n")
    highlights = tuple(_highlights_read(head))
    is_all = is_all_read(whole, {"glance-reader", "place", "tags", "actors", *words})
    return Page(
        words,
        int(place) if place.isdecimal() else 0,
        _several(told.get("tags", ())),
        _several(told.get("actors", ())),
        _text(body[mark.end() :], str(told["digest"]), has_other_ends="\r\n" in mark.group()),
        tuple(edited(highlight, block) for highlight, block in highlights),
        _before(head, (highlight for highlight, _ in highlights)),
        is_all and _is_all_read(head, words.get("title", ""), len(highlights)),
    )


def is_ours(content: bytes) -> bool:
    """Tell whether a file was written as a page, whatever became of it."""
    return bool(_OURS.search(content))


def _decoded(content: bytes) -> str:
    """Return the words of a file; none where they cannot be told."""
    with suppress(UnicodeDecodeError):
        return content.decode("utf-16") if content.startswith(_UTF_16) else content.decode("utf-8", "surrogatepass")
    return ""


def _text(there: str, digest: str, *, has_other_ends: bool) -> str:
    """Return the text of a page as it was kept, where only the ends of its lines are others by now."""
    even = there.replace("\r\n", "\n")
    wholes = (there, even, even.replace("\n", "\r\n"), even.replace("\n", "\r"))
    ends = ("\n", "\r\n", "\r", "")
    texts = [plain(whole.removesuffix(end)) for whole in wholes for end in ends]
    usual = plain((even if has_other_ends else there).removesuffix("\n"))
    return next((text for text in texts if digest_of(text) == digest), usual)


def _is_all_read(head: str, title: str, count: int) -> bool:
    """Tell whether nothing stands above the text but what is read from there, or was written so."""
    rest = _WRITTEN.sub("", head).replace(f"# {escaped(title)}".replace("\r\n", "\n"), "", 1)
    kept = list(_HIGHLIGHT.finditer(rest))
    lead, mark, _ = rest.partition(HIGHLIGHTS)
    tail = rest[kept[-1].end() :] if kept else rest.replace(HIGHLIGHTS, "")
    are_read = len(_KEPT.findall(rest)) == count
    return are_read and not tail.strip() and (not kept or (bool(mark) and not lead.strip()))


def _several(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else tuple(filter(None, (value,)))


def _highlight_written(highlight: Highlight) -> str:
    passage, comment = highlight.passage, highlight.comment
    kept: dict[str, Any] = {
        "id": highlight.id,
        "passage": [passage.words, passage.before, passage.after, passage.start],
        "colour": highlight.colour.value,
        "made": highlight.made,
    }
    own = {"comment": [comment.text, comment.changed] if comment else None, "tags": highlight.tags}
    machine = f"<!-- highlight {_hidden(kept, own)} -->"
    return "\n\n".join([*filter(None, (shown(highlight),)), machine, ""])


def _hidden(kept: dict[str, Any], own: dict[str, Any]) -> str:
    """Return JSON that ends no comment, and in which nobody finds the reader's own words to replace them."""
    hidden = _STRING.sub(lambda each: _ESCAPE_OR_SIGN.sub(_as_number, each.group()), json.dumps(own))
    together = ", ".join(filter(None, (json.dumps(kept)[1:-1], hidden[1:-1])))
    return f"{{{together}}}".replace("-", "\\u002d").replace(">", "\\u003e")


def _as_number(match: re.Match[str]) -> str:
    return match.group() if len(match.group()) > 1 else f"\\u{ord(match.group()):04x}"


def _before(head: str, highlights: Iterable[Highlight]) -> Written:
    found = _WRITTEN.search(head)
    try:
        kept = json.loads(found.group(1)) if found else {}
        tags, marked = (tuple(map(str, kept.get(name, ()))) for name in ("tags", "highlights"))
        return Written(str(kept.get("state", "")), tags, tuple(highlights), marked)
    except (ValueError, TypeError, AttributeError):
        return Written(highlights=tuple(highlights))


def _highlights_read(head: str) -> Iterator[tuple[Highlight, str]]:
    """Yield each highlight as it was when the page was written, and what is shown of it by now."""
    mark = head.find(HIGHLIGHTS)
    start = mark + len(HIGHLIGHTS) if mark >= 0 else 0
    for match in _HIGHLIGHT.finditer(head):
        block, start = head[start : match.start()], match.end()
        try:
            yield _highlight(json.loads(match.group(1))), block
        except (ValueError, TypeError, KeyError):
            continue


def _highlight(kept: dict[str, Any]) -> Highlight:
    words, before, after, start = kept["passage"]
    passage = Passage(str(words), str(before), str(after), int(start))
    comment = Comment(*map(str, kept["comment"])) if kept["comment"] else None
    colour, tags = HighlightColour(kept["colour"]), tuple(map(str, kept["tags"]))
    return Highlight(str(kept["id"]), passage, colour, comment, tags, str(kept["made"]))
