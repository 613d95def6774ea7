"""How the cards of one paragraph stand under and beside each other. Pure arithmetic, in pixels."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reader.gui.margin.cards import SENTENCE_KINDS, Card, CardColumn
from reader.gui.page.page_margins import COLUMN_GAP

CARD_GAP = 8
SMALL_GAP = 2  # between small cards in a row
ROW_INSET = 8  # of a row of small cards, so that their words stand under those of sentences

Place = tuple[int, int, int, int]  # x, y, width and height in the viewport


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the margin that a paragraph's cards begin in."""

    left: int
    top: int
    width: int

    @property
    def column_width(self) -> int:
        """The width of one of two columns."""
        return (self.width - COLUMN_GAP) // 2


def placed(
    cards: Iterable[Card],
    frame: Frame,
    *,
    width_of: Callable[[Card], int],
    height_of: Callable[[Card, int], int],
    is_mirrored: bool = False,
) -> Iterator[tuple[Card, Place]]:
    """Yield each card with its place: sentences under each other, in their columns; small cards in rows.

    Beside lines that run to the left, rows begin at the right.
    """
    flow = _Flow(frame)
    for card in cards:
        if card.kind in SENTENCE_KINDS:
            left, width = flow.column(card.column)
            yield card, flow.under(card.column, (left, width, height_of(card, width)))
        else:
            width = min(width_of(card), frame.width - ROW_INSET)
            x, y, *size = flow.beside(width, height_of(card, width))
            yield card, (2 * frame.left + frame.width - x - width if is_mirrored else x, y, width, size[1])


class _Flow:
    """Where the next card goes."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._bottoms = {CardColumn.FIRST: frame.top, CardColumn.SECOND: frame.top}
        self._row: tuple[int, int, int] | None = None  # x of the next small card, y and height of their row

    def column(self, column: CardColumn) -> tuple[int, int]:
        """Return where a column begins, and its width."""
        frame = self._frame
        if column is CardColumn.WHOLE:
            return frame.left, frame.width
        right = frame.left + frame.width - frame.column_width
        return (frame.left if column is CardColumn.FIRST else right), frame.column_width

    def under(self, column: CardColumn, size: tuple[int, int, int]) -> Place:
        """Return the place of a sentence under what stands in its column."""
        if self._row is not None:
            self._end_row()
        left, width, height = size
        columns = [column] if column in self._bottoms else [*self._bottoms]
        top = max(self._bottoms[each] for each in columns)
        for each in columns:
            self._bottoms[each] = top + height + CARD_GAP
        return left, top, width, height

    def beside(self, width: int, height: int) -> Place:
        """Return the place of a small card in the row under the last sentence, or in a new one."""
        frame, start = self._frame, self._frame.left + ROW_INSET
        if self._row is None:
            lowest = max(self._bottoms.values())
            self._row = (start, lowest - CARD_GAP if lowest > frame.top else frame.top, 0)
        x, y, row_height = self._row
        if x > start and x + width > frame.left + frame.width:
            x, y, row_height = start, y + row_height, 0
        self._row = (x + width + SMALL_GAP, y, max(row_height, height))
        return x, y, width, height

    def _end_row(self) -> None:
        assert self._row is not None
        _, y, height = self._row
        self._row = None
        for column in self._bottoms:
            self._bottoms[column] = y + height + CARD_GAP
