"""The numbers of list items and headings, counted as Word counts them; mammoth would begin anew at every break."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.formats.docx.names import child, value
from reader.formats.markup.numbering import numeral, whole
from reader.formats.markup.xml_parts import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LEVELS = 9
_KINDS = {"lowerletter": "a", "upperletter": "A", "lowerroman": "i", "upperroman": "I"}
_WITHOUT_NUMBER = frozenset({"bullet", "none"})


@dataclass(frozen=True, slots=True)
class _Level:
    """How a level is numbered: the kind of its numbers, the pattern around them ("%1.%2)"), and the first."""

    form: str
    pattern: str
    start: int


@dataclass(frozen=True, slots=True)
class _List:
    """A list: those with the same `counted_as` count on; `starts` are where it begins anew all the same."""

    counted_as: str
    levels: dict[int, _Level]
    starts: dict[int, int]


@dataclass(slots=True)
class Numbering:
    """The lists of a file by their number; `label` counts their items in the order in which it is asked."""

    _lists: dict[str, _List] = field(default_factory=dict)
    _counts: dict[str, list[int | None]] = field(default_factory=lambda: defaultdict(lambda: [None] * LEVELS))
    _begun: set[str] = field(default_factory=set)

    def has(self, number: str, depth: int) -> bool:
        """Tell whether there is such a list, and such a level of it."""
        return number in self._lists and 0 <= depth < LEVELS and depth in self._lists[number].levels

    def label(self, number: str, depth: int) -> str:
        """Count an item, and return its number as it is shown ("2.", "(b)", "1.2"); empty for a bullet."""
        if not self.has(number, depth):
            return ""
        found = self._lists[number]
        level, counts = found.levels[depth], self._counts[found.counted_as]
        if number not in self._begun:
            self._begun.add(number)
            for each, start in found.starts.items():
                counts[each] = start - 1
        last = counts[depth]
        counts[depth] = level.start if last is None else last + 1
        counts[depth + 1 :] = [None] * (LEVELS - depth - 1)
        return "" if level.form in _WITHOUT_NUMBER else self._shown(found.levels, counts, level)

    def _shown(self, levels: dict[int, _Level], counts: list[int | None], level: _Level) -> str:
        shown = level.pattern
        for depth, other in levels.items():
            if 0 <= depth < LEVELS:
                count = counts[depth]
                number = other.start if count is None else count
                shown = shown.replace(f"%{depth + 1}", numeral(number, _KINDS.get(other.form, "1")))
        return shown.strip()


def numbering_of(root: "Element | None") -> Numbering:
    """Return the lists of a part; none where the file has no such part."""
    parts = list(root) if root is not None else []
    definitions = {
        value(each, "abstractNumId") or "": _levels(each) for each in parts if local_name(each) == "abstractnum"
    }
    lists: dict[str, _List] = {}
    for each in parts:
        definition = value(child(each, "abstractnumid"))
        if local_name(each) == "num" and definition in definitions:
            lists[value(each, "numId") or ""] = _list(each, definition, definitions[definition])
    return Numbering(lists)


def _list(element: "Element", definition: str, levels: dict[int, _Level]) -> _List:
    overrides = [each for each in element if local_name(each) == "lvloverride"]
    own = {depth: level for each in overrides for depth, level in _levels(each).items()}
    starts = {
        whole(value(each, "ilvl"), 0): whole(value(start), 1)
        for each in overrides
        if (start := child(each, "startoverride")) is not None
    }
    counted_as = f"{value(element, 'numId')}!" if own else definition
    return _List(
        counted_as, {**levels, **own}, {depth: start for depth, start in starts.items() if 0 <= depth < LEVELS}
    )


def _levels(element: "Element") -> dict[int, _Level]:
    return {
        whole(value(each, "ilvl"), 0): _Level(
            (value(child(each, "numfmt")) or "decimal").lower(),
            (value(child(each, "lvltext")) or "")[:40],
            whole(value(child(each, "start")), 1),
        )
        for each in element
        if local_name(each) == "lvl"
    }
