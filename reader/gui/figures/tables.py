"""The tables of an article: which rows are one table, which columns hold numbers, which rows name them. No Qt."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from operator import attrgetter

from reader.model.characters.direction import is_right_to_left
from reader.model.document import CELL_SEPARATOR, Document, MarkKind, ParagraphKind
from reader.model.span import Span

LEAST_NUMERIC = 0.7  # of the filled cells of a column that is set as numbers; the rest are dashes and notes
HEADER_LENGTH = 40  # characters of a cell, on average: a longer one is text, not the name of a column
MOST_OF_A_NAME = 30  # characters of the name of a column, where nothing but length tells it from text
WORDIER = 4  # times
_FIGURES = re.compile(  # "$1,200.50", "(12 %)", "−3", "EUR 5 m", "12:30", "1.35 - 1.42"
    r"[^\w\s]{0,2}\s?(?:[A-Z]{1,3}\$?\s?)?[-+−–]?\d[\d.,'’ \u00a0\u202f:/]*(?:\s?[-–—]\s?\$?\d[\d.,]*)?"
    r"\s?(?:[%‰°*†]|[^\W\d]{1,3}\.?)?[)\]]?"
)
_EMPTY = re.compile(r"[-–—.…?*]*|n/?a\.?", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?")


@dataclass(frozen=True)
class Table:
    """Rows that follow each other, as cells; `first` is the index of the first row's paragraph."""

    first: int
    rows: tuple[tuple[str, ...], ...]
    is_marked: bool = False  # the source itself sets the first row apart

    @property
    def paragraphs(self) -> range:
        """The indices of the rows' paragraphs."""
        return range(self.first, self.first + len(self.rows))

    @cached_property
    def column_count(self) -> int:
        """The number of cells of the longest row."""
        return max(map(len, self.rows))

    @cached_property
    def numeric(self) -> frozenset[int]:
        """The columns of numbers, which are set right; the first row does not count: it may name them."""
        start = 2 if self.spans else 1
        return frozenset(column for column in range(self.column_count) if _is_numeric(self._body(column, start)))

    @cached_property
    def spans(self) -> tuple[range, ...]:
        """The columns under each name of the first row that stands over several, which the second row names in turn."""
        if len(self.rows) < 3:
            return ()
        ends = (*(column for column, cell in enumerate(self.rows[0]) if cell.strip()), self.column_count)
        spans = tuple(range(start, end) for start, end in pairwise(ends) if end - start > 1)
        return spans if spans != (range(self.column_count),) and self._is_second_head(spans) else ()

    @cached_property
    def head_count(self) -> int:
        """The number of rows that name the columns."""
        names = [cell for cell in self.rows[0] if cell.strip()]
        if self.spans or not names or len(self.rows) < 2 or len(self.rows[0]) < 2:
            return 2 if self.spans else 0
        is_terse = sum(map(len, names)) <= HEADER_LENGTH * len(names)
        return int(is_terse and (self.is_marked or self._names_columns(names)))

    @cached_property
    def is_right_to_left(self) -> bool:
        """Tell the direction of the whole table by its letters, so that its columns stay columns."""
        return is_right_to_left(" ".join(cell for row in self.rows for cell in row))

    def is_head(self, paragraph: int) -> bool:
        """Tell whether the row that a paragraph is names columns."""
        return 0 <= paragraph - self.first < self.head_count

    def name_of(self, column: int) -> str:
        """Return the words over a column; empty where the table names none."""
        over = next((span.start for span in self.spans if column in span), column)
        places = zip(self.rows[: self.head_count], (over, column), strict=False)
        return " ".join(filter(None, (row[place].strip() for row, place in places if place < len(row))))

    def cells(self, column: int) -> Iterator[str]:
        """Yield the cells of a column; a row with nothing behind its first cell runs over all and belongs to none."""
        for row in self.rows[self.head_count :]:
            if column < len(row) and (any(row[1:]) or self.column_count == 1):
                yield row[column]

    def _is_second_head(self, spans: tuple[range, ...]) -> bool:
        """Tell whether the second row has words for all columns of the spans, and where none is named, for no other."""
        first, second = ([*map(str.strip, row), *[""] * (self.column_count - len(row))] for row in self.rows[:2])
        under = {column for span in spans for column in span}
        if any(first[column] and second[column] for column in range(self.column_count) if column not in under):
            return False
        names = [second[column] for column in under]
        is_named = all(name and (_YEAR.fullmatch(name) or not _FIGURES.fullmatch(name)) for name in names)
        is_apart = not second[0] and all(row[0].strip() for row in self.rows[2:])
        return is_named and (is_apart or any(_is_numeric(self._body(column, 2)) for column in under))

    def _names_columns(self, names: list[str]) -> bool:
        if any(_FIGURES.fullmatch(name) and not _YEAR.fullmatch(name) for name in names):
            return False
        if all(_YEAR.fullmatch(name) for name in names[1:]):
            return any(not _YEAR.fullmatch(cell) for column in self.numeric for cell in self._body(column))
        return bool(self.numeric) or not self.rows[0][0].strip() or self._is_first_row_terse()

    def _is_first_row_terse(self) -> bool:
        """Tell whether a column of text says much more than its first cell, as under the name of a column."""
        if any(len(name) > MOST_OF_A_NAME for name in self.rows[0]):
            return False
        bodies = enumerate(self._body(column) for column in range(len(self.rows[0])))
        return any(sum(map(len, body)) > WORDIER * len(body) * len(self.rows[0][column]) for column, body in bodies)

    def _body(self, column: int, start: int = 1) -> list[str]:
        cells = (row[column].strip() for row in self.rows[start:] if column < len(row) and len(row) > 1)
        return [cell for cell in cells if not _EMPTY.fullmatch(cell)]


def tables_of(document: Document) -> tuple[Table, ...]:
    """Return the tables in order; rows are neighbours where their paragraphs are."""
    indices = document.paragraphs_of_kind(ParagraphKind.TABLE)
    if not indices:
        return ()
    bold = sorted(mark.span for mark in document.marks if mark.kind is MarkKind.STRONG)
    runs = groupby(enumerate(indices), lambda place: place[1] - place[0])
    return tuple(_table(document, [index for _, index in run], bold) for _, run in runs)


def _table(document: Document, indices: list[int], bold: list[Span]) -> Table:
    rows = [document.paragraphs[index].span for index in indices]
    is_marked = len(rows) > 1 and _is_bold(document, rows[0], bold) and not _is_bold(document, rows[1], bold)
    return Table(indices[0], tuple(tuple(document.text_of(row).split(CELL_SEPARATOR)) for row in rows), is_marked)


def _is_bold(document: Document, row: Span, bold: list[Span]) -> bool:
    start = attrgetter("start")
    within = bold[bisect_left(bold, row.start, key=start) : bisect_left(bold, row.end, key=start)]
    words = document.text_of(row).replace(CELL_SEPARATOR, "").replace(" ", "")
    covered = "".join(document.text_of(span) for span in within).replace(CELL_SEPARATOR, "").replace(" ", "")
    return bool(words) and len(covered) >= len(words)


def _is_numeric(cells: list[str]) -> bool:
    return bool(cells) and sum(bool(_FIGURES.fullmatch(cell)) for cell in cells) >= LEAST_NUMERIC * len(cells)
