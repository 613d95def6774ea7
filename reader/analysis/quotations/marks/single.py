"""Where words stand in single quotation marks, which look like apostrophes: knows no language."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reader.model.span import Span

_SINGLE_OPENING = re.compile(
    r"(?:(?<=^)|(?<=[\s(\[{—–\-:]))[‘'](?=[^\W_]|[\[“\"…$£€])"
    r"(?!\d\ds?\b|(?:em|til|till|tis|twas|cause|cos|[stnm](?!\.)|bout|round|neath)\b)"
)
_SINGLE_CLOSING = re.compile(r"(?<=[^\s‘(])(?<!\bo)(?<!\bin)['’](?![\w'])")


@dataclass(frozen=True, slots=True)
class SingleMarks:
    """The single marks of one paragraph; `outer` are its outermost pairs of double marks."""

    text: str
    offset: int
    outer: list[Span]

    def pairs(self) -> Iterator[Span]:
        """Yield pairs, be they within double ones or around them; apostrophes stay words."""
        openings = [each.start() for each in _SINGLE_OPENING.finditer(self.text)]
        closings = [each.start() for each in _SINGLE_CLOSING.finditer(self.text)] if openings else []
        for number, opening in enumerate(openings):
            limit = openings[number + 1] if number + 1 < len(openings) else len(self.text)
            closing = bisect_right(closings, opening)
            if closing < len(closings) and closings[closing] <= limit:
                yield Span(self.offset + opening, self.offset + closings[closing] + 1)

    def left_open(self, pairs: list[Span]) -> int | None:
        """Return where a mark opens speech that this paragraph does not close, None where none does."""
        for match in _SINGLE_OPENING.finditer(self.text):
            at = self.offset + match.start()
            before = self.text[max(0, match.start() - 2) : match.start()]
            is_introduced = match.start() == 0 or before.rstrip().endswith((":", ","))
            if match[0] == "‘" and is_introduced and not _holds(pairs, at) and not _holds(self.outer, at):
                return at
        return None


class RunningSingles:
    """Joins what one paragraph leaves open to the next, where that is opened by a mark again."""

    def __init__(self) -> None:
        self._start: int | None = None

    def joined(self, marks: SingleMarks) -> list[Span]:
        """Return the pairs of the next paragraph, the first of them from where its speech began."""
        pairs = list(marks.pairs())
        start = self._start if marks.text.startswith("‘") else None
        opened = marks.left_open(pairs)
        self._start = start if start is not None and opened == marks.offset else opened
        if start is not None and pairs and pairs[0].start == marks.offset:
            return [Span(start, pairs[0].end), *pairs[1:]]
        return pairs


def _holds(pairs: list[Span], at: int) -> bool:
    """Tell whether one of the pairs, which are in order and apart, holds a place."""
    found = bisect_right(pairs, at, key=lambda pair: pair.start) - 1
    return found >= 0 and at in pairs[found]
