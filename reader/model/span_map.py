"""What stands at which places: spans with values, asked for those that touch a place, however many there are."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from reader.model.span import Span

Value = TypeVar("Value")


class SpanMap(Generic[Value]):
    """Spans that may lie in each other, each with a value; of equals the one given first comes first.

    Those of about one length are kept together: only so does one long span not make all short ones be looked at.
    """

    def __init__(self, items: Iterable[tuple[Span, Value]]) -> None:
        bands: dict[int, list[tuple[int, int, int, Span, Value]]] = {}
        for number, (span, value) in enumerate(items):
            entry = (span.start, span.end, number, span, value)
            bands.setdefault((span.end - span.start).bit_length(), []).append(entry)
        for entries in bands.values():
            entries.sort()
        self._bands = [(1 << bits, [entry[0] for entry in entries], entries) for bits, entries in bands.items()]

    def within(self, place: Span) -> Iterator[tuple[Span, Value]]:
        """Yield the spans that share a code point with a place, in the order of the text, with their values."""
        found = [entry for band in self._bands for entry in _touching(band, place)]
        yield from (entry[3:] for entry in sorted(found))

    def at(self, offset: int) -> tuple[Span, Value] | None:
        """Return the first of the spans that cover an offset, with its value."""
        return next(self.within(Span(offset, offset + 1)), None)


_Entry = tuple[int, int, int, Span, Value]


def _touching(band: tuple[int, list[int], list[_Entry[Value]]], place: Span) -> Iterator[_Entry[Value]]:
    longest, starts, entries = band
    first, last = bisect_left(starts, place.start - longest), bisect_left(starts, place.end)
    return (entry for entry in entries[first:last] if entry[1] > place.start)
