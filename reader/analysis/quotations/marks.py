"""Where quoted words stand: pairs of marks of all kinds, over sentences and paragraphs. Knows no language.

A mark without a partner is passed over, so that the rest of the paragraph is read as if it were not there.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from reader.model.document import Document
from reader.model.span import Span

_DOUBLE = re.compile("[“”„‟\"«»「」『』]|(?<!['’])(?:''|’’)(?!['’])|``|‘‘")  # and as typewriters set them
_CLOSERS_OF = {"“": '”“"', "”": "”", "„": '“”"', "‟": "”", '"': '"”', "«": "»", "»": "«", "「": "」", "『": "』"}
_OPENS_ONLY = frozenset("„‟「『")
_CLOSES_ONLY = frozenset("」』")
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f\u2009([{—–-/:'‘¿¡")
_BLANKS = frozenset(" \t\n\u00a0\u202f\u2009")
_FEET = re.compile(r"\d+['’′]\s?\d+$")

_SINGLE_OPENING = re.compile(
    r"(?:(?<=^)|(?<=[\s(\[{—–\-:]))[‘'](?=[^\W_]|[\[“\"…$£€])"
    r"(?!\d\ds?\b|(?:em|til|till|tis|twas|cause|cos|n|bout|round|neath)\b)"
)
_SINGLE_CLOSING = re.compile(r"(?<=[^\s‘(])(?<!\bo)(?<!\bin)['’](?![\w'])")
_SHORTENED = ("in", "o", "wi", "an")  # goin', o', wi', an': their sign is an apostrophe more often than a mark
_ENDS_SPEECH = frozenset('.,!?…;:—–-*)]”"')


@dataclass
class _Open:
    sign: str
    at: int


@dataclass(frozen=True, slots=True)
class _Mark:
    """A double mark; two single ones count as one straight one."""

    sign: str
    start: int
    end: int


@dataclass
class _Paragraph:
    """The double marks of one paragraph: the pairs, and those that nothing closes."""

    text: str
    offset: int
    pairs: list[Span] = field(default_factory=list)
    left_open: list[_Open] = field(default_factory=list)

    def read(self) -> None:
        found = [(match[0], match.start(), match.end()) for match in _DOUBLE.finditer(self.text)]
        marks = [_Mark(sign if len(sign) == 1 else '"', start, end) for sign, start, end in found]
        for number, mark in enumerate(marks):
            self._take(mark, marks_left=len(marks) - number - 1)

    def _take(self, mark: _Mark, *, marks_left: int) -> None:
        sign, at = mark.sign, mark.start
        before = self.text[at - 1] if at else " "
        after = self.text[mark.end] if mark.end < len(self.text) else " "
        if sign == '"' and self._is_measure(at, before, after, is_odd=marks_left % 2 == 1):
            return
        partner = self._partner(sign)
        looks_open = before in _BEFORE_OPENING and after not in _BLANKS
        if partner is not None and not (looks_open and sign in '"“' and before != "-"):
            self.pairs.append(Span(self.offset + self.left_open[partner].at, self.offset + mark.end))
            del self.left_open[partner:]
        elif sign not in _CLOSES_ONLY and (self._may_open(sign, before, after) or sign in _OPENS_ONLY):
            self.left_open.append(_Open(sign, at))

    def _is_measure(self, at: int, before: str, after: str, *, is_odd: bool) -> bool:
        """Tell whether the sign means inches or seconds: 6'2", or 12" where a partner is still to come."""
        if not before.isdigit():
            return False
        is_open = any(each.sign in '"“' for each in self.left_open)
        return not is_open or bool(_FEET.search(self.text, max(0, at - 8), at)) or (is_odd and after == " ")

    def _partner(self, sign: str) -> int | None:
        found = (
            index for index in reversed(range(len(self.left_open))) if sign in _CLOSERS_OF[self.left_open[index].sign]
        )
        return next(found, None)

    def _may_open(self, sign: str, before: str, after: str) -> bool:
        if sign in "«“":
            return True
        return not before.isalnum() and before not in ".,!?…" and after not in _BLANKS


def quoted_spans(document: Document) -> tuple[Span, ...]:
    """Return the outermost quoted stretches of the prose in order, each with its marks.

    One that is opened again at the start of each further paragraph, as long speech is set, is one stretch.
    """
    pairs: list[Span] = []
    running: int | None = None  # where speech began that an earlier paragraph left open
    for paragraph in document.paragraphs:
        if not paragraph.is_prose:
            running = None
            continue
        text = document.text_of(paragraph.span)
        found = _Paragraph(text, paragraph.span.start)
        found.read()
        singles = list(_single_pairs(text, paragraph.span.start, found.pairs))
        running = _carried_on(found, running, paragraph.span)
        pairs += found.pairs
        pairs += singles
    return tuple(_outermost(pairs))


def _carried_on(found: _Paragraph, running: int | None, span: Span) -> int | None:
    """Join what an earlier paragraph left open to the opening of this one; return where open speech now began."""
    opening = found.text[:1].replace("'", '"').replace("`", '"')
    if running is not None and opening in _CLOSERS_OF and opening not in _CLOSES_ONLY:
        first = next((pair for pair in found.pairs if pair.start == span.start), None)
        if first is not None:
            found.pairs[found.pairs.index(first)] = Span(running, first.end)
        elif found.left_open and found.left_open[0].at == 0:
            return running
    last = found.left_open[0] if found.left_open else None
    return None if last is None else found.offset + last.at


def _outermost(pairs: list[Span]) -> Iterator[Span]:
    end = -1
    for pair in sorted(pairs, key=lambda each: (each.start, -each.end)):
        if pair.start >= end:
            yield pair
            end = pair.end


def _single_pairs(text: str, offset: int, doubles: list[Span]) -> Iterator[Span]:
    """Yield pairs of single marks that stand in no double ones and cut none in two; apostrophes stay words."""
    openings = [each.start() for each in _SINGLE_OPENING.finditer(text)]
    closings = [each.start() for each in _SINGLE_CLOSING.finditer(text)] if openings else []
    outer = list(_outermost(doubles))
    starts = [pair.start for pair in outer]
    end = -1
    for number, opening in enumerate(openings):
        limit = openings[number + 1] if number + 1 < len(openings) else len(text)
        closing = _closing(text, closings, opening, limit) if opening > end else None
        if closing is None:
            continue
        pair = Span(offset + opening, offset + closing + 1)
        if not _cuts(pair, outer, starts):
            end = closing
            yield pair


def _closing(text: str, closings: list[int], opening: int, limit: int) -> int | None:
    """Return the closing mark: a plural's apostrophe ("the dogs' home,'") is none while a surer one is to come."""
    doubtful = None
    for at in islice(closings, bisect_right(closings, opening), None):
        if at > limit:
            break
        if text[at - 1] in _ENDS_SPEECH or text[at - 1] != "s":
            return at if doubtful is None or not text.endswith(_SHORTENED, 0, at) else doubtful
        doubtful = at if doubtful is None else doubtful
    return doubtful


def _cuts(pair: Span, outer: list[Span], starts: list[int]) -> bool:
    """Tell whether a pair lies within a double one or overlaps a part of it."""
    first = max(0, bisect_right(starts, pair.start) - 1)
    for each in outer[first:]:
        if each.start >= pair.end:
            return False
        if each.overlaps(pair) and not pair.covers(each):
            return True
    return False
