"""Running heads, feet and page numbers: what stands at the edge of page after page."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.formats.pdf.glyphs.words import Page
from reader.formats.pdf.layout.lines import Line, Segment, lines_of

_DEPTH = 4  # rows from the edge of the page
_EDGE = 0.17  # of the height of the page
_BUCKET = 3.0  # points; a running head stands at the same height within this
_ALWAYS, _FEW_PAGES = 3, 5  # a head stands on three pages; where there are no more than five, on two
_MAX_HEAD = 110  # characters
_APART = 1.5  # em between a page number's line and the text
_MAX_NUMBER_SIZE = 1.15  # of running text; larger, and it is the number of a chapter
_DIGITS = re.compile(r"\d+")
_ROMAN = re.compile(r"[ivxlc]{1,7}")
_NUMBER_LINE = re.compile(
    r"\W*(?:(?:page|seite|pagina|página|p\.)\s*)?(\d{1,4})(?:\s*(?:/|of|von|de|sur|di|van)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_AT_EDGE = re.compile(r"^(\d{1,4})(?=\s)|(?<=\s)(\d{1,4})$")
_MIN_PART = 6  # characters of a part that tells a running head
Key = tuple[bool, int, str]


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """A row near the upper or lower edge of a page; `depth` counts from the edge, `apart` is its distance inward."""

    page: int
    is_top: bool
    depth: int
    line: Line
    apart: float

    @property
    def keys(self) -> tuple[Key, ...]:
        """Return height and text, digits aside, of the row and of its parts.

        Each comes with two heights, so that rows near each other share one.
        """
        height = round(self.line.baseline / _BUCKET)
        texts = {self.line.text, *(each.text for each in self.line.segments if len(each.text) >= _MIN_PART)}
        wordings = sorted(_DIGITS.sub("#", text.casefold()) for text in texts)
        return tuple((self.is_top, place, wording) for wording in wordings for place in (height, height + 1))


def edge_rows(segments: Sequence[Segment], page: Page) -> list[EdgeRow]:
    """Return the rows of a page that may be furniture: the first and the last, near its edges."""
    lines = lines_of(segments, page.index)
    apart = [below.baseline - above.baseline for above, below in pairwise(lines)]
    edge, last = _EDGE * page.height, len(lines) - 1
    top = [EdgeRow(page.index, True, at, lines[at], gap) for at, gap in enumerate(apart[:_DEPTH])]
    bottom = [
        EdgeRow(page.index, False, last - at, lines[at], apart[at - 1]) for at in range(last, max(0, last - _DEPTH), -1)
    ]
    return [row for row in top if row.line.baseline <= edge] + [
        row for row in bottom if row.line.baseline >= page.height - edge
    ]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What is known of the furniture of a file from some of its pages."""

    counts: Counter[Key]
    offset: int | None
    needed: int
    em: float

    @classmethod
    def of(cls, rows: Iterable[EdgeRow], page_count: int, em: float) -> "Furniture":
        """Learn from rows at the edges of pages."""
        every = list(rows)
        counts = Counter(key for row in every for key in row.keys)
        needed = _ALWAYS if page_count > _FEW_PAGES else 2
        return cls(counts, _page_offset(every, needed), needed, em)

    def with_rows(self, rows: Iterable[EdgeRow]) -> "Furniture":
        """Return what is known with the rows of more pages."""
        more = Counter(key for row in rows for key in row.keys)
        return Furniture(self.counts + more, self.offset, self.needed, self.em)

    def among(self, rows: Sequence[EdgeRow]) -> list[Line]:
        """Return the rows of one page that are furniture."""
        found = []
        for is_top in (True, False):
            is_outermost = True
            for row in (row for row in rows if row.is_top is is_top):
                is_head = self._is_head(row) or (is_outermost and self._is_number(row))
                is_outermost = is_outermost and is_head
                found += [row.line] if is_head else []
        return found

    def _is_head(self, row: EdgeRow) -> bool:
        if len(row.line.text) > _MAX_HEAD or not any(map(str.isalnum, row.line.text)):
            return False
        return max(self.counts[key] for key in row.keys) >= self.needed

    def _is_number(self, row: EdgeRow) -> bool:
        text = row.line.text.strip()
        if row.line.size > _MAX_NUMBER_SIZE * self.em:
            return False
        if _NUMBER_LINE.fullmatch(text):
            return self.offset is None or self.offset in _offsets(row) or row.apart > _APART * row.line.size
        if _ROMAN.fullmatch(text):
            return True
        is_apart = row.apart > _APART * row.line.size and len(text) <= _MAX_HEAD
        return is_apart and self.offset is not None and self.offset in _offsets(row)


def is_page_number(text: str) -> bool:
    """Tell whether a running head or foot is nothing but the number of its page."""
    bare = text.strip(" -–—")
    return bare.isdecimal() or _ROMAN.fullmatch(bare) is not None


def _page_offset(rows: Sequence[EdgeRow], needed: int) -> int | None:
    """Return by how much printed page numbers differ from the count of pages."""
    offsets = Counter(offset for row in rows for offset in _offsets(row))
    best = offsets.most_common(1)
    return best[0][0] if best and best[0][1] >= needed else None


def _offsets(row: EdgeRow) -> set[int]:
    whole = _NUMBER_LINE.fullmatch(row.line.text.strip())
    found = [whole] if whole else list(_AT_EDGE.finditer(row.line.text))
    return {int(number) - row.page for match in found for number in match.groups() if number}
