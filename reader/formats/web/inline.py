"""The characters of one paragraph of a page with their marks: white space runs together, as a browser shows it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from reader.formats.structure.raised import settled
from reader.model.document import CELL_SEPARATOR, Mark, MarkKind
from reader.model.span import Span

_SPACES = re.compile(r"[ \t\n\r\f\u200b\u00ad]+")
_ENDS = re.compile(r"[\w.,:;!?)”’»]\Z")
_LOOSE = " \u00a0"  # is nothing at the ends of a paragraph
_INVISIBLE = re.compile("[\u200b\u00ad]")  # where a word may be broken

Resolver = Callable[[str], str | None]


@dataclass(slots=True)
class InlineText:
    """A paragraph while it is being written; `length` counts its characters so far."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    heard: list[str] = field(default_factory=list)  # what stands in the source, as others read it
    _raw: list[tuple[MarkKind, int, int, str | None]] = field(default_factory=list)
    _is_parted: bool = False

    @property
    def text(self) -> str:
        """Return its characters without white space at the end."""
        return "".join(self.pieces).rstrip(_LOOSE)

    def write(self, text: str | None) -> None:
        """Add characters of the source; white space counts once, and not at all at the start."""
        if not text:
            return
        self.heard.append(text)
        text = _SPACES.sub(" ", text if text.isascii() else _INVISIBLE.sub("", text))
        if not self.pieces:
            text = text.lstrip(_LOOSE)
        elif text.startswith(" ") and self.pieces[-1].endswith((" ", CELL_SEPARATOR)):
            text = text[1:]
        if text:
            if self._is_parted and self.pieces and _ENDS.search(self.pieces[-1]) and text[0].isalnum():
                text = f" {text}"
            self._is_parted = False
            self.pieces.append(text)
            self.length += len(text)

    def part(self) -> None:
        """Begin a new word with the next character, should that be a letter or digit right behind one or a stop."""
        self._is_parted = True

    def separate(self, sign: str) -> None:
        """Begin the next cell of a row, without the white space before it."""
        while self.pieces and self.pieces[-1].endswith(" "):
            last = self.pieces.pop()
            self.length -= len(last) - len(last.rstrip(" "))
            self.pieces += [last.rstrip(" ")] if last.strip(" ") else []
        self.pieces.append(sign)
        self.length += len(sign)

    def mark(self, kind: MarkKind, start: int, target: str | None = None) -> None:
        """Mark what was written since `start`."""
        if start < self.length:
            self._raw.append((kind, start, self.length, target))

    def settled(self) -> tuple[str, tuple[Mark, ...]]:
        """Return the text and its marks without the white space around them, the raised and lowered as characters."""
        text = self.text
        trimmed = ((kind, *_trimmed(text, start, end), target) for kind, start, end, target in self._raw)
        return settled(
            text, (Mark(Span(start, end), kind, target) for kind, start, end, target in trimmed if start < end)
        )


def share_of(kind: MarkKind, text: str, marks: Iterable[Mark]) -> float:
    """Return which part of the letters and digits of a text bears marks of a kind."""
    spans = [mark.span for mark in marks if mark.kind is kind]
    letters = sum(map(str.isalnum, text)) if spans else 0
    if not letters:
        return 0.0
    covered = at = 0
    for span in sorted(spans):
        covered += sum(map(str.isalnum, text[max(at, span.start) : span.end]))
        at = max(at, span.end)
    return covered / letters


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    end = min(end, len(text))
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] == " ":
        end -= 1
    return start, end
