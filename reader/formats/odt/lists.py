"""The numbers of list items, which an OpenDocument text does not hold: they are counted as they are shown."""

from dataclasses import dataclass, field

from reader.formats.markup.numbering import numeral
from reader.formats.odt.styles import Styles


@dataclass(slots=True)
class _List:
    style: str | None
    next_number: int
    last_number: int = 0


@dataclass(slots=True)
class Counting:
    """Counts the items of the open lists."""

    styles: Styles
    _open: list[_List] = field(default_factory=list)
    _ended: dict[tuple[str | None, int], int] = field(default_factory=dict)

    def open(self, style: str | None, *, goes_on: bool) -> None:
        """Begin a list; without a style of its own it has that of the list around it."""
        depth = len(self._open) + 1
        style = style or (self._open[-1].style if self._open else None)
        start = self.styles.level_of(style, depth).start
        if goes_on and (style, depth) in self._ended:
            start = self._ended[style, depth] + 1
        self._open.append(_List(style, start))

    def close(self) -> None:
        """End the innermost list."""
        if self._open:
            ended = self._open.pop()
            self._ended[ended.style, len(self._open) + 1] = ended.last_number

    def count(self, start: int | None) -> str:
        """Return the number of the next item ("2.", "b)", "1.2"); empty for a bullet."""
        if not self._open:
            return ""
        current = self._open[-1]
        current.last_number = current.next_number if start is None else start
        current.next_number = current.last_number + 1
        depth = len(self._open)
        level = self.styles.level_of(current.style, depth)
        if not level.kind:
            return ""
        shown = range(max(1, depth - level.shown_levels + 1), depth + 1)
        return level.prefix + ".".join(self._numeral(each) for each in shown) + level.suffix

    def _numeral(self, depth: int) -> str:
        each = self._open[depth - 1]
        return numeral(each.last_number, self.styles.level_of(each.style, depth).kind)


@dataclass(slots=True)
class HeadingNumbers:
    """Counts the headings of a text whose outline is numbered."""

    styles: Styles
    _numbers: dict[int, int] = field(default_factory=dict)

    def count(self, depth: int) -> str:
        """Return the number of the next heading at a depth ("2.1"); empty where headings have none."""
        level = self.styles.heading_level(depth)
        self._numbers = {each: number for each, number in self._numbers.items() if each <= depth}
        self._numbers[depth] = self._numbers.get(depth, level.start - 1) + 1
        if not level.kind:
            return ""
        shown = range(max(1, depth - level.shown_levels + 1), depth + 1)
        written = ".".join(map(self._numeral, filter(lambda each: self.styles.heading_level(each).kind, shown)))
        return (level.prefix + written + level.suffix).strip()

    def _numeral(self, depth: int) -> str:
        level = self.styles.heading_level(depth)
        return numeral(self._numbers.get(depth, level.start), level.kind)
