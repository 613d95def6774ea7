"""Who of several persons was named last before a place, or far more often than the others."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable

from reader.analysis.linking.full_names import Words
from reader.analysis.linking.spellings import have_one_surname
from reader.model.span_index import SpanIndex

_REACH = 4  # paragraphs; one named in full further back is no longer the nearest of several
_FOREMOST = 3  # times as often as any other is one named who is meant wherever nobody is near
_Stretch = tuple[int | None, int | None]


class Nearness:
    """Keeps where the persons of one article are named."""

    def __init__(self, index: SpanIndex) -> None:
        self._index = index
        self._places: dict[Words, list[int]] = defaultdict(list)  # where one is named in full
        self._called: dict[Words, int] = {}  # where one was last named by the surname
        self._times_called: Counter[Words] = Counter()

    def note_in_full(self, person: Words, start: int) -> None:
        """Keep where somebody is named in full, in source order."""
        self._places[person].append(start)

    def note_surname(self, person: Words, start: int, *, is_possessive: bool) -> None:
        """Keep where somebody is called by the surname; "Lee's mother" brings no Lee nearer."""
        self._times_called[person] += 1
        if not is_possessive:
            self._called[person] = start

    def nearest(self, start: int, persons: Iterable[Words]) -> Words | None:
        """Return who of these was named last; of those far away the foremost, of a couple in one sentence none."""
        last = {person: at for person in persons if (at := self._last_place(person, start)) is not None}
        if not last:
            return None
        nearest, first = max(last, key=lambda person: last[person]), next(iter(last))
        have_rivals = any(have_one_surname(person, first) for person in last if person != first)
        if have_rivals and not self._is_near(last[nearest], start):
            return self.foremost(start, last)
        stretches = [self.stretch(at) for at in last.values()]
        return nearest if stretches.count(self.stretch(last[nearest])) == 1 else None

    def foremost(self, start: int, persons: Iterable[Words]) -> Words | None:
        """Return who has been named by far the most up to here, None where several have been."""
        times = {person: bisect_left(self._places[person], start) + self._times_called[person] for person in persons}
        first, second = sorted(times, key=lambda person: -times[person])[:2]
        return first if times[first] >= _FOREMOST * max(1, times[second]) else None

    def stretch(self, offset: int) -> _Stretch:
        """Return what tells sentences apart, and titles or captions, which have none."""
        return self._index.sentence_at(offset), self._index.paragraph_at(offset)

    def _is_near(self, before: int, start: int) -> bool:
        first, last = self._index.paragraph_at(before), self._index.paragraph_at(start)
        return first is None or last is None or last - first <= _REACH

    def _last_place(self, person: Words, start: int) -> int | None:
        places, called = self._places[person], self._called.get(person, start)
        number = bisect_left(places, start)
        before = (*places[number - 1 : number], *((called,) if called < start else ()))
        return max(before, default=None)
