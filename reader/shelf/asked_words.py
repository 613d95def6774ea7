"""A line that asks: words, phrases in quotation marks, and values behind a name (`tag:ice`, `tag:"thin ice"`)."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.model.folding import folded

_QUOTES = '"“”„«»'
_PART = re.compile(rf"[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?P<end>[{_QUOTES}])?|[^\s{_QUOTES}]+")
_BETWEEN = re.compile(r"[-_\s]+")  # how the words of a tag are parted


class Part(NamedTuple):
    """A word or the words of a phrase; `is_whole` where no more of it is to be typed."""

    words: str
    is_whole: bool


def parts_of(line: str) -> Iterator[Part]:
    """Yield what a text must have, in order."""
    for match in _PART.finditer(line):
        words = match["phrase"] if match["phrase"] is not None else match.group()
        yield Part(words, match["end"] is not None)


def behind(*names: str) -> re.Pattern[str]:
    """Return what finds a value behind one of these names, which is the first group."""
    return re.compile(rf'(?<!\S)({"|".join(names)}):(?:"([^"]*)"|(\S+))', re.IGNORECASE)


def value_of(match: re.Match[str]) -> str:
    """Return the value that was found."""
    return match.group(2) or match.group(3) or ""


def has_tag(tags: Iterable[str], tag: str) -> bool:
    """Tell whether a tag is among some, however its letters are written; its signs tell it from others ("C", "C++")."""
    wanted = _plain(tag)
    return any(_plain(each) == wanted for each in tags)


def _plain(tag: str) -> str:
    return _BETWEEN.sub(" ", folded(tag)).strip().removeprefix("#")
