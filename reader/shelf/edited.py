"""What is shown of a highlight on its page, and what a reader made of it there in another program for notes.

Its words, then the comment, then the tags in a line of their own; behind them stands what is kept, which such programs
do not show. Where both agree nothing was changed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import filterfalse, takewhile

from reader.model.highlight import Comment, Highlight

_SIGNS = re.compile(r"[\\`*_\[\]<>~|$^&=#]|(?<=^)[+:-]|(?<=^)\d+(?=[.)])", re.MULTILINE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")  # only before such a sign a backslash is none of the words
_CALLOUT = re.compile(r"\s*>\s*\[!\w+\][+-]?\s*$")  # above a quotation, for which such a program draws a box
_TAGS = re.compile(r"(?:^|\n)[ \t]*(#\S+(?:[ \t]+#\S+)*)$")


def escaped(text: str) -> str:
    """Return Markdown that shows these words; every backslash in it makes the next sign a plain one."""
    return _SIGNS.sub(_plainly, text)


def plain(markdown: str) -> str:
    """Return the words that such Markdown shows."""
    return _ESCAPED.sub(r"\1", markdown)


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
    said = "\n".join(_without_passage(block.split("\n"), highlight.passage.words.split())).rstrip()
    found = _TAGS.search(said)
    said = plain(said[: found.start()] if found else said).strip()
    tags = tuple(_tags_of(found.group(1), highlight.tags)) if found else ()
    before = highlight.comment
    comment = before if before and before.text.strip() == said else Comment(said) if said else None
    return replace(highlight, comment=comment, tags=tags)


def _without_passage(lines: list[str], passage: Sequence[str]) -> list[str]:
    """Return the lines without those that quote the passage; what else is quoted there was written by the reader."""
    for start, line in enumerate(lines):
        end = _end_of_passage(lines, start, passage) if _is_quoted(line) else start
        if end > start:
            return [*filterfalse(_CALLOUT.match, lines[:start]), *lines[end:]]
    quoted = list(takewhile(_is_quoted, lines))  # in other words by now
    words = [word for line in quoted for word in _words_of(line)]
    are_its = 2 * sum(word in passage for word in words) >= len(words)
    return lines[len(quoted) :] if are_its else lines


def _end_of_passage(lines: Sequence[str], start: int, passage: Sequence[str]) -> int:
    """Return where the lines end that quote the passage from there, however they are broken; `start` where none do."""
    left = list(passage)
    for place in range(start, len(lines)):
        words = _words_of(lines[place])
        if words and (not _is_quoted(lines[place]) or words != left[: len(words)]):
            break
        del left[: len(words)]
        if not left:
            return place + 1
    return start


def _is_quoted(line: str) -> bool:
    return line.lstrip().startswith(">")


def _words_of(line: str) -> list[str]:
    return plain(line.lstrip().removeprefix(">")).split()


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
