"""Characters and marks of one paragraph, as a walk through a marked-up document finds them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.formats.markup.inline import InlineText
from reader.formats.plain.lines import lines_of
from reader.formats.plain.wrapping import MAX_WIDTH
from reader.formats.sources.encoding import clean
from reader.formats.structure.punctuation import is_unspaced, starts_lower
from reader.formats.structure.raised import settled
from reader.model.document import Mark, MarkKind
from reader.model.span import Span

MIN_VERSES = 3  # lines; two may be a long line that was broken by hand
MAX_VERSE = 80  # characters; a longer line is a line of prose
_MAX_LOWER = 0.3  # of the lines of a poem begin with a small letter; of broken prose, nearly all
_BLANKS = re.compile("[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")  # a no-break space stays
_BREAK = "\n"
_UNSEEN = str.maketrans("", "", "\u00ad\ufeff")  # where a word may be divided
_Found = tuple[MarkKind, str | None, int, int]


@dataclass(slots=True)
class _Open:
    """A mark whose end is not there yet."""

    kind: MarkKind
    target: str | None
    start: int


@dataclass(slots=True)
class RunningText:
    """Takes text, line breaks and marks in order; `take` hands out the paragraph. Marks reach over its end."""

    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _last: str = ""
    _open: list[_Open] = field(default_factory=list)
    _marks: list[_Found] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing has been written since the last paragraph."""
        return not self._length

    @property
    def ends_in_break(self) -> bool:
        """Tell whether the last thing written was the end of a line."""
        return self._last == _BREAK

    def write(self, text: str, *, is_preformatted: bool = False) -> None:
        """Add text; outside code, white space is one blank, and none at the start of a line."""
        text = clean(text).translate(_UNSEEN)
        if not is_preformatted:
            text = _BLANKS.sub(" ", text)
            text = text.lstrip(" ") if self._last in ("", " ", _BREAK) else text
        self._add(text)

    def break_line(self) -> None:
        """End the line, not the paragraph."""
        if self._last == " ":
            self._pieces[-1] = self._pieces[-1][:-1]
            self._length -= 1
        if self._length:
            self._add(_BREAK)

    def open_mark(self, kind: MarkKind, target: str | None = None) -> None:
        """Begin a mark at the next character."""
        self._open.append(_Open(kind, target, self._length))

    def close_mark(self, kind: MarkKind) -> None:
        """End the last mark of this kind that was begun; none where there is none."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].kind is kind:
                mark = self._open.pop(index)
                self._marks.append((kind, mark.target, mark.start, self._length))
                return

    def take(self, *, is_preformatted: bool = False, may_divide: bool = True) -> list[InlineText]:
        """Return what was written, and begin anew: one text, or one for each line where the lines stand apart."""
        text, marks = "".join(self._pieces), self._marks
        marks += [(mark.kind, mark.target, mark.start, self._length) for mark in self._open]
        for mark in self._open:
            mark.start = 0
        self._pieces, self._length, self._last, self._marks = [], 0, "", []
        if is_preformatted:
            return [InlineText(text.strip("\n").rstrip())] if text.strip() else []
        if not text.strip():
            return []
        return list(_divided(text, marks)) if may_divide and _stand_apart(text) else [_joined(text, marks)]

    def _add(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._length += len(text)
            self._last = text[-1]


def _stand_apart(text: str) -> bool:
    """Tell whether the lines of a paragraph are verses, items with bullets, or paragraphs of their own."""
    lines = [line for line in text.split(_BREAK) if line.strip()]
    if len(lines) < 2:
        return False
    if max(map(len, lines)) > MAX_WIDTH or any(_has_marker(line) for line in lines[1:]):
        return True
    lower = sum(starts_lower(line) for line in lines[1:])
    return len(lines) >= MIN_VERSES and max(map(len, lines)) <= MAX_VERSE and lower <= _MAX_LOWER * len(lines)


def _has_marker(line: str) -> bool:
    return any(found.marker for found in lines_of(line))


def _divided(text: str, marks: list[_Found]) -> Iterator[InlineText]:
    start = 0
    for line in text.split(_BREAK):
        end = start + len(line)
        if line.strip():
            inside = [
                (kind, target, max(first, start) - start, min(last, end) - start)
                for kind, target, first, last in marks
                if first < end and last > start
            ]
            yield _joined(line, inside)
        start = end + 1


def _joined(text: str, marks: list[_Found]) -> InlineText:
    text, marks = _without_gaps(text, marks)
    text = text.replace(_BREAK, " ").rstrip()
    return InlineText(*settled(text, _settled(text, marks)))


def _without_gaps(text: str, marks: list[_Found]) -> tuple[str, list[_Found]]:
    """Drop the line ends within a script that knows no spaces."""
    for match in reversed(list(re.finditer(_BREAK, text))):
        at = match.start()
        if 0 < at < len(text) - 1 and is_unspaced(text[at - 1]) and is_unspaced(text[at + 1]):
            text = text[:at] + text[at + 1 :]
            marks = [(kind, target, start - (start > at), end - (end > at)) for kind, target, start, end in marks]
    return text, marks


def _settled(text: str, marks: list[_Found]) -> list[Mark]:
    """Return the marks over their words, those that touch as one, in order."""
    settled: list[Mark] = []
    last_of: dict[tuple[MarkKind, str | None], int] = {}
    for kind, target, start, end in sorted(marks, key=lambda mark: (mark[2], -mark[3])):
        words = text[start:end]
        first = start + len(words) - len(words.lstrip())
        last = first + len(words.strip())
        if first >= last:
            continue
        index = last_of.get((kind, target))
        if index is not None and not text[settled[index].span.end : first].strip():
            before = settled[index].span
            settled[index] = Mark(Span(before.start, max(before.end, last)), kind, target)
            continue
        last_of[kind, target] = len(settled)
        settled.append(Mark(Span(first, last), kind, target))
    return settled
