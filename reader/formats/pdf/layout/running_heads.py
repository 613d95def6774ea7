"""Running heads, feet and page numbers: what stands at the edge of page after page, apart from what is read."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.formats.pdf.glyphs.words import Page
from reader.formats.pdf.layout.lines import Line, Segment, line_of, lines_of, usual_pitch

_DEPTH = 4  # rows from the edge of the page
_EDGE = 0.17  # of the height of the page
_BUCKET = 3.0  # points; a running head stands at the same height within this
_ALWAYS, _FEW_PAGES = 3, 5  # a head stands on three pages; where there are no more than five, on two
_MOST_PAGES = 0.4  # of the pages known; so often repeats no line of the text, and heads may change from left to right
_MAX_NUMBER_ROW = 110  # characters beside a page number
_MAX_NUMBER_SIZE = 1.15  # of running text; larger, and it is the number of a chapter
_APART = 1.35  # of the usual distance of lines; nearer, and a row may belong to the text
_DEFAULT_PITCH = 1.2  # em
_TABLE_STEP = 3.2  # em between the rows of a table
_SAME_EDGE = 2.0  # points
_OTHER_SIZE = 0.08
_MIN_LETTERS = 3  # of a wording that tells a head
_DIGITS, _ADDRESS = re.compile(r"\d+"), re.compile(r"://|www\.")
_ROMAN = re.compile(r"(?=[ivxl])(?!l$)(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_NUMBER_LINE = re.compile(
    r"\W*(?:(?:page|seite|pagina|página|p\.)\s*)?(\d{1,4})(?:\s*(?:/|of|von|de|sur|di|van)\s*\d{1,4})?[^\w.,)%]*",
    re.IGNORECASE,
)
_AT_EDGE = re.compile(r"^(\d{1,4})(?=\s)|(?<=\s)(\d{1,4})$")
_MIN_PART = 6  # characters of a part that tells a running head
Key = tuple[bool, int, str]


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """A row near the upper or lower edge of a page; `inner` are the rows from it inward, the nearest first.

    `pitch` is the usual distance of the lines of its page.
    """

    page: int
    is_top: bool
    line: Line
    inner: tuple[Line, ...]
    pitch: float

    @property
    def keys(self) -> set[Key]:
        """Return the places and wordings by which the row, its parts and its neighbour are known on other pages."""
        texts = ((self.line, text) for text in (self.line.text, *_parts(self.line)))
        inner = self.inner[0]
        return {key for line, text in (*texts, (inner, inner.text)) for key in _keys(self.is_top, line, text)}


def wording_of(text: str) -> str:
    """Return a text as it is compared with those of other pages: the digits of an address belong to it."""
    return text.casefold() if _ADDRESS.search(text) else _DIGITS.sub("#", text.casefold())


def _keys(is_top: bool, line: Line, text: str) -> tuple[Key, ...]:
    """Return height and wording, digits aside, each with two heights, so that rows near each other share one."""
    height, wording = round(line.baseline / _BUCKET), wording_of(text)
    return (is_top, height, wording), (is_top, height + 1, wording)


def _parts(line: Line) -> list[str]:
    return [each.text for each in line.segments if len(each.text) >= _MIN_PART]


def edge_rows(segments: Sequence[Segment], page: Page) -> list[EdgeRow]:
    """Return the rows of a page that may be furniture: the first and the last, near its edges."""
    lines = lines_of(segments, page.index)
    edge = _EDGE * page.height
    pitch = usual_pitch(lines, lines[len(lines) // 2].size) if lines else None
    found = []
    for is_top, ordered in ((True, lines), (False, lines[::-1])):
        for at, line in enumerate(ordered[:_DEPTH]):
            is_near = line.baseline <= edge if is_top else line.baseline >= page.height - edge
            inner = tuple(ordered[at + 1 : at + 2 + _DEPTH])
            if is_near and inner:
                found.append(EdgeRow(page.index, is_top, line, inner, pitch or _DEFAULT_PITCH * line.size))
    return found


@dataclass(frozen=True, slots=True)
class Furniture:
    """What is known of the furniture of a file from some of its pages: on how many each wording stands."""

    counts: Counter[Key]
    offset: int | None
    needed: int
    em: float
    pages: int

    @classmethod
    def of(cls, rows: Iterable[EdgeRow], page_count: int, em: float) -> "Furniture":
        """Learn from rows at the edges of pages."""
        every = list(rows)
        needed = _ALWAYS if page_count > _FEW_PAGES else 2
        nothing = cls(Counter(), _page_offset(every, needed), needed, em, 0)
        return nothing.with_rows(every)

    def with_rows(self, rows: Iterable[EdgeRow]) -> "Furniture":
        """Return what is known with the rows of more pages."""
        by_page: dict[int, set[Key]] = {}
        for row in rows:
            by_page.setdefault(row.page, set()).update(row.keys)
        counts = self.counts + Counter(key for keys in by_page.values() for key in keys)
        return Furniture(counts, self.offset, self.needed, self.em, self.pages + len(by_page))

    def forgotten(self) -> "Furniture":
        """Return what is known where no page is like another: nothing."""
        return Furniture(Counter(), None, self.needed, self.em, 0)

    def among(self, rows: Sequence[EdgeRow]) -> list[Line]:
        """Return the rows of one page, or the parts of rows in its margin, that are furniture."""
        found = []
        for is_top in (True, False):
            is_outermost = True
            for row in (row for row in rows if row.is_top is is_top):
                head = self._head(row, is_outermost=is_outermost)
                is_outermost = is_outermost and head is not None
                found += [head] if head else []
        return found

    def _head(self, row: EdgeRow, *, is_outermost: bool) -> Line | None:
        if is_outermost and self._is_count(row, row.line.text) and not _is_of_table(row.line, row.inner[0]):
            return row.line
        if self._is_in_flow(row):
            margin = [each for each in row.line.segments if _is_beside(each, row.inner)]
            found = [each for each in margin if self._is_known(row, each.text) or self._is_count(row, each.text)]
            return line_of(found, row.page) if found else None
        is_head = self._repeats(row) or (is_outermost and self._has_number(row))
        return row.line if is_head else None

    def _repeats(self, row: EdgeRow) -> bool:
        return any(self._is_known(row, text) for text in (row.line.text, *_parts(row.line)))

    def _is_known(self, row: EdgeRow, text: str) -> bool:
        return self._count(row.is_top, row.line, text) >= self.needed

    def _count(self, is_top: bool, line: Line, text: str) -> int:
        if sum(map(str.isalpha, text)) < _MIN_LETTERS:
            return 0
        return max(self.counts[key] for key in _keys(is_top, line, text))

    def _is_in_flow(self, row: EdgeRow) -> bool:
        """Tell whether a row is read on from its neighbour: as a row of its table, or as a line of its text."""
        above, inner = row.line, row.inner[0]
        step = abs(inner.baseline - above.baseline)
        if step <= _TABLE_STEP * above.size and _is_of_table(above, inner):
            return True
        if step > _APART * row.pitch or _is_other_type(above, inner):
            return False
        is_frequent = self._count(row.is_top, above, above.text) >= max(self.needed, _MOST_PAGES * self.pages)
        return not is_frequent or self._count(row.is_top, inner, inner.text) >= self.needed

    def _has_number(self, row: EdgeRow) -> bool:
        """Tell whether a row is a page number, or bears one beside the words of a head."""
        text = row.line.text.strip()
        if row.line.size > _MAX_NUMBER_SIZE * self.em:
            return False
        if self._is_number(row, text):
            return True
        return self.offset is not None and len(text) <= _MAX_NUMBER_ROW and self.offset in _offsets(row)

    def _is_count(self, row: EdgeRow, text: str) -> bool:
        """Tell whether a row or its part is the very number that the count of pages asks for."""
        number = _NUMBER_LINE.fullmatch(text.strip())
        is_small = row.line.size <= _MAX_NUMBER_SIZE * self.em
        return number is not None and is_small and int(number.group(1)) - row.page == self.offset

    def _is_number(self, row: EdgeRow, text: str) -> bool:
        number = _NUMBER_LINE.fullmatch(text.strip())
        if number:
            return self.offset is None or int(number.group(1)) - row.page == self.offset or self._is_apart(row)
        return _ROMAN.fullmatch(text.strip()) is not None and self._is_apart(row)

    def _is_apart(self, row: EdgeRow) -> bool:
        return abs(row.inner[0].baseline - row.line.baseline) > _APART * row.pitch


def _is_of_table(above: Line, inner: Line) -> bool:
    """Tell whether two cells or more stand over each other, and not only at the two ends of the lines."""
    if len(above.segments) < 2 or len(inner.segments) < 2:
        return False
    shared = sum(any(_is_over(each, other) for other in inner.segments) for each in above.segments)
    return shared >= 2 and (len(above.segments) > 2 or len(inner.segments) > 2 or _is_near(above, inner))


def _is_over(one: Segment, other: Segment) -> bool:
    middles = abs(one.left + one.right - other.left - other.right) / 2
    return min(abs(one.left - other.left), abs(one.right - other.right), middles) <= _SAME_EDGE


def _is_near(above: Line, inner: Line) -> bool:
    return abs(inner.baseline - above.baseline) <= 1.5 * above.size and not _is_other_type(above, inner)


def _is_other_type(above: Line, inner: Line) -> bool:
    a, b = above.style, inner.style
    is_larger = abs(a.size - b.size) > _OTHER_SIZE * max(a.size, b.size)
    return is_larger or a.is_bold != b.is_bold or a.is_italic != b.is_italic


def _is_beside(segment: Segment, inner: Sequence[Line]) -> bool:
    """Tell whether a part of a row stands in the margin of the lines below it."""
    return segment.right < min(line.left for line in inner) or segment.left > max(line.right for line in inner)


def _page_offset(rows: Sequence[EdgeRow], needed: int) -> int | None:
    """Return by how much printed page numbers differ from the count of pages."""
    offsets = Counter(offset for _, offset in {(row.page, offset) for row in rows for offset in _offsets(row)})
    best = offsets.most_common(1)
    return best[0][0] if best and best[0][1] >= needed else None


def _offsets(row: EdgeRow) -> set[int]:
    whole = _NUMBER_LINE.fullmatch(row.line.text.strip())
    found = [whole] if whole else list(_AT_EDGE.finditer(row.line.text))
    return {int(number) - row.page for match in found for number in match.groups() if number}
