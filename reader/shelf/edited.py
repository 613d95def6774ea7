"""What is shown of a highlight on its page, and what a reader made of it there in another program for notes.

Its words, then the comment, then the tags in a line of their own; behind them stands what is kept, which such programs
do not show. Where both agree nothing was changed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.model.highlight import Comment, Highlight

_SIGNS = re.compile(r"[\\`*_\[\]<>~|$^&=#]|(?<=^)[+:-]|(?<=^)\d+(?=[.)])", re.MULTILINE)
_TAGS = re.compile(r"(?:^|\n)[ \t]*(#\S+(?:[ \t]+#\S+)*)$")


def escaped(text: str) -> str:
    """Return Markdown that shows these words; every backslash in it makes the next sign a plain one."""
    return _SIGNS.sub(_plainly, text)


def plain(markdown: str) -> str:
    """Return the words that such Markdown shows."""
    return re.sub(r"\\(.)", r"\1", markdown, flags=re.DOTALL)


def shown(highlight: Highlight) -> str:
    """Return what a page shows of a highlight."""
    quoted = "\n".join(f"> {escaped(line)}" for line in highlight.passage.words.splitlines() if line.strip())
    said = escaped(highlight.comment.text) if highlight.comment else ""
    tags = " ".join(f"#{_shown_tag(tag)}" for tag in highlight.tags)
    return "\n\n".join(filter(None, (quoted, said, tags)))


def edited(highlight: Highlight, block: str) -> Highlight:
    """Return a highlight with the comment and the tags that its page shows by now."""
    block = _even(block)
    if block == _even(shown(highlight)):
        return highlight
    lines = block.split("\n")
    while lines and (lines[0].startswith(">") or not lines[0].strip()):
        del lines[0]
    said = "\n".join(lines).rstrip()
    found = _TAGS.search(said)
    said = plain(said[: found.start()] if found else said).strip()
    tags = tuple(_tags_of(found.group(1), highlight.tags)) if found else ()
    before = highlight.comment
    comment = before if before and before.text.strip() == said else Comment(said) if said else None
    return replace(highlight, comment=comment, tags=tags)


def _tags_of(line: str, before: Sequence[str]) -> Iterator[str]:
    """Yield the tags of a line; one that was there before may have blanks and "#" in it."""
    known = {_shown_tag(tag): tag for tag in before}
    for shown_tag in (word.removeprefix("#") for word in line.split()):
        yield from (known[shown_tag],) if shown_tag in known else filter(None, shown_tag.split("#"))


def _even(block: str) -> str:
    """Return words with the ends of lines that every program writes."""
    return block.replace("\r\n", "\n").replace("\r", "\n").strip()


def _shown_tag(tag: str) -> str:
    return tag.replace(" ", "-")


def _plainly(match: re.Match[str]) -> str:
    sign = match.group()
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"
