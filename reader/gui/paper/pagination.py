"""Rows to pages: headings stay with what they head, and a paragraph is broken only where much would stay empty."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from reader.gui.paper.rows import Note, Row
from reader.gui.paper.sheet import POINT, TOP, Sheet

NOTE_GAP = 6 * POINT  # the least white between two notes
MIN_LINES = 2  # of a broken paragraph on either page: no line stands alone
MAX_WHITE = 0.25  # of the page: where moving a paragraph whole leaves no more than this, it is not broken
MAX_CHAIN = 5  # rows kept together; more headings in a row are no headings


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note and its top."""

    note: Note
    y: float

    @property
    def bottom(self) -> float:
        """The bottom of its lowest line."""
        return self.y + self.note.text.height


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """The lines of a row from `first` to before `last` that stand on one page, and the top of the first."""

    row: Row
    first: int
    last: int
    y: float
    notes: tuple[PlacedNote, ...]

    @property
    def bottom(self) -> float:
        """The bottom of the lowest line of the text."""
        return self.y + self.row.text.tops[self.last] - self.row.text.tops[self.first]


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is still to be placed of a row."""

    row: Row
    first: int = 0

    @property
    def line_count(self) -> int:
        return self.row.line_count - self.first


@dataclass(frozen=True, slots=True)
class _Cursor:
    """How far a page is filled: the bottom of the text, the white it asks for below it, the bottom of the notes."""

    y: float = TOP
    space: float = 0
    floor: float = 0

    def place(self, piece: _Piece, count: int) -> PlacedRow:
        """Return so many lines of a piece with their notes, below all that stands here."""
        row, first = piece.row, piece.first
        here = _notes_within(row, first, first + count)
        y = self._top(row, first, here)
        notes, floor = [], self.floor
        for note in here:
            notes.append(PlacedNote(note, max(y + _offset(row, first, note), floor + NOTE_GAP)))
            floor = notes[-1].bottom
        return PlacedRow(row, first, first + count, y, tuple(notes))

    def after(self, placed: PlacedRow) -> "_Cursor":
        """Return the cursor below a placed row."""
        floor = placed.notes[-1].bottom if placed.notes else self.floor
        return _Cursor(placed.bottom, placed.row.below, floor)

    def _top(self, row: Row, first: int, notes: tuple[Note, ...]) -> float:
        y = self.y + (max(self.space, row.above) if self.y > TOP else 0.0)
        if not self.floor:
            return y
        if row.clears_margin:
            return max(y, self.floor + max(NOTE_GAP, row.above))
        return max(y, self.floor + NOTE_GAP - _offset(row, first, notes[0])) if notes else y


def paginated(rows: list[Row], sheet: Sheet) -> list[list[PlacedRow]]:
    """Return what stands on each page; at least one page."""
    pages = _Pages(sheet)
    for chain in _chains(rows):
        pages.add(chain)
    return pages.pages


def _offset(row: Row, first: int, note: Note) -> float:
    """Return the top of a note from the top of the first line, so that both stand on one baseline."""
    return row.text.baseline(note.line) - row.text.tops[first] - note.text.baseline(0)


def _notes_within(row: Row, first: int, last: int) -> tuple[Note, ...]:
    line_of = attrgetter("line")
    start = bisect_left(row.notes, first, key=line_of)
    return row.notes[start : bisect_left(row.notes, last, lo=start, key=line_of)]


def _chains(rows: list[Row]) -> Iterator[list[_Piece]]:
    chain: list[_Piece] = []
    for row in rows:
        chain.append(_Piece(row))
        if not row.keeps_with_next or len(chain) == MAX_CHAIN:
            yield chain
            chain = []
    if chain:
        yield chain


class _Pages:
    def __init__(self, sheet: Sheet) -> None:
        self._bottom = sheet.bottom
        self._max_white = MAX_WHITE * (sheet.bottom - TOP)
        self._cursor = _Cursor()
        self.pages: list[list[PlacedRow]] = [[]]

    def add(self, chain: list[_Piece]) -> None:
        """Place pieces that belong together: here, in part here, or on the next page."""
        while chain:
            placed = self._placed(chain)
            if self._fit(placed):
                self._commit(placed)
                return
            if self._bottom - self._cursor.y > self._max_white and (broken := self._broken(chain)):
                self._commit(broken)
                chain = [_Piece(chain[-1].row, broken[-1].last)]
            elif not self.pages[-1]:
                chain = self._forced(chain)
            if chain:
                self._turn()

    def _placed(self, chain: list[_Piece], last_count: int | None = None) -> list[PlacedRow]:
        placed, cursor = [], self._cursor
        for piece in chain:
            count = last_count if last_count and piece is chain[-1] else piece.line_count
            placed.append(cursor.place(piece, count))
            cursor = cursor.after(placed[-1])
        return placed

    def _fit(self, placed: list[PlacedRow]) -> bool:
        bottoms = [bottom for row in placed for bottom in (row.bottom, *(note.bottom for note in row.notes))]
        return max(bottoms) <= self._bottom

    def _broken(self, chain: list[_Piece], least: int = MIN_LINES) -> list[PlacedRow] | None:
        """Return the chain with as many lines of its last row as fit, `least` at either side of the break."""
        last = chain[-1]
        tops = last.row.text.tops
        room = bisect_right(tops, tops[last.first] + self._bottom - self._cursor.y) - 1 - last.first
        counts = range(least, min(room, last.line_count - least) + 1)
        fitting = bisect_left(counts, True, key=lambda count: not self._fit(self._placed(chain, count)))
        return self._placed(chain, counts[fitting - 1]) if fitting else None

    def _forced(self, chain: list[_Piece]) -> list[_Piece]:
        """Fill an empty page with what no page can hold; return the rest."""
        placed = self._broken(chain[:1], least=1) or [self._cursor.place(chain[0], 1)]
        self._commit(placed)
        rest = _Piece(chain[0].row, placed[-1].last)
        return [rest, *chain[1:]] if rest.line_count else chain[1:]

    def _commit(self, placed: list[PlacedRow]) -> None:
        self.pages[-1] += placed
        for row in placed:
            self._cursor = self._cursor.after(row)

    def _turn(self) -> None:
        self.pages.append([])
        self._cursor = _Cursor()
