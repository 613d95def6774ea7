"""Where passages stand now: where they stood, else where their words stand, else where nearly the same words do.

A passage is the TextPositionSelector and the TextQuoteSelector of the W3C's Web Annotation Data Model in one. What
cannot be told has no place: nothing is ever put on other words.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from typing import NamedTuple

from reader.anchors.alike import ALONE, like_words
from reader.anchors.word_row import WordRow, weight
from reader.model.correction import Passage
from reader.model.folding import folded
from reader.model.span import Span

CONTEXT = 64  # characters on each side: ten words, of which some survive most edits
ENOUGH = 5.0  # words in a row that are hardly ever written twice, as long as one around them agrees
LONG = 240  # words, from which on the ends are looked for and not the whole
END = 60  # words of such an end
_ALIKE_SHARE = 0.7  # of the words of a long passage that must stand between its ends


def passage_at(text: str, span: Span) -> Passage:
    """Return what finds a place again."""
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    return Passage(span.of(text), before, after, span.start)


def placed(text: str, passages: Sequence[Passage]) -> tuple[Span | None, ...]:
    """Return where each passage stands in a text, None where it does not any more."""
    places: dict[Passage, Span | None] = {}
    deque(placing(text, passages, places), maxlen=0)
    return tuple(places[passage] for passage in passages)


def placing(text: str, passages: Iterable[Passage], places: dict[Passage, Span | None]) -> Iterator[None]:
    """Put into `places` where each passage stands in a text; pause before all that takes more than a moment."""
    moved = list[Passage]()
    for passage in passages:
        stayed = _where_it_stood(text, passage)
        if stayed is not None:
            places[passage] = stayed
        else:
            moved.append(passage)
    if not moved:
        return
    yield
    row = WordRow(text, is_read=False)
    yield from row.reading()
    for passage in moved:
        yield
        places[passage] = _found(row, passage)


def _where_it_stood(text: str, passage: Passage) -> Span | None:
    whole, first = f"{passage.before}{passage.words}{passage.after}", passage.start - len(passage.before)
    if passage.words and first >= 0 and text.startswith(whole, first):
        return Span(passage.start, passage.start + len(passage.words))
    return None


class Wanted(NamedTuple):
    """The words of a passage, and those around it."""

    before: list[str]
    words: list[str]
    after: list[str]

    @property
    def all(self) -> list[str]:
        """Before, within and after."""
        return [*self.before, *self.words, *self.after]


def _found(row: WordRow, passage: Passage) -> Span | None:
    words = WordRow(passage.words).words
    if not words:
        return _signs(row.text, passage)
    wanted = Wanted(WordRow(passage.before).words[1:], words, WordRow(passage.after).words[:-1])
    found = _same_words(row, wanted, passage.start)
    if found is None and len(words) > LONG:
        found = _between_ends(row, wanted, passage.start)
    elif found is None:
        found = like_words(row, wanted.before, wanted.words, wanted.after)
    return _with_signs(row.text, _span(row, found), passage.words) if found else None


def _same_words(row: WordRow, wanted: Wanted, start: int) -> tuple[int, int] | None:
    """Return the first and last number of the words, where the most around them is as it was."""
    length = len(wanted.words)
    agreed = {first: _agreement(row, wanted, first) for first in _places(row, wanted)}
    best = max(agreed, key=lambda first: (agreed[first], -abs(row.starts[first] - start)), default=None)
    told, is_amid = weight(wanted.words), bool(wanted.before or wanted.after)
    if best is None or told + agreed[best] < ENOUGH or (told < ALONE and is_amid and not agreed[best]):
        return None
    return best, best + length - 1


def _places(row: WordRow, wanted: Wanted) -> set[int]:
    """Return where the words stand; where they are few, with as many beside them as are needed."""
    beside = ceil((ENOUGH - weight(wanted.words)) / 2)
    if beside <= 0:
        return set(row.where(wanted.words))
    before, after = wanted.before[-beside:], wanted.after[:beside]
    places = {first + len(before) for first in row.where([*before, *wanted.words])}
    return places.union(row.where([*wanted.words, *after]))


def _agreement(row: WordRow, wanted: Wanted, first: int) -> float:
    """Return how many words on both sides are the same, without a gap; an end of the text is as good as any."""
    before = _same(reversed(wanted.before), reversed(row.words[max(0, first - len(wanted.before)) : first]))
    last = first + len(wanted.words)
    after = _same(wanted.after, row.words[last : last + len(wanted.after)])
    ends = (not wanted.before and first == 0) + (not wanted.after and last == len(row))
    return before + after + ends * ENOUGH


def _same(ours: Iterable[str], theirs: Iterable[str]) -> float:
    found = list[str]()
    for one, other in zip(ours, theirs, strict=False):
        if one != other:
            break
        found.append(one)
    return weight(found)


def _between_ends(row: WordRow, wanted: Wanted, start: int) -> tuple[int, int] | None:
    """Return the place of a long passage by its first and last words, where what stands between is much the same."""
    first, last = wanted.words[:END], wanted.words[-END:]
    head = _end(row, Wanted(wanted.before, first, wanted.words[END : END + 10]), start)
    tail = _end(row, Wanted(wanted.words[-END - 10 : -END], last, wanted.after), start)
    if head is None or tail is None or head[0] >= tail[1]:
        return None
    between = row.words[head[0] : tail[1] + 1]
    shared = sum((Counter(between) & Counter(wanted.words)).values())
    is_alike = shared >= _ALIKE_SHARE * max(len(between), len(wanted.words))
    return (head[0], tail[1]) if is_alike else None


def _end(row: WordRow, wanted: Wanted, start: int) -> tuple[int, int] | None:
    return _same_words(row, wanted, start) or like_words(row, wanted.before, wanted.words, wanted.after)


def _span(row: WordRow, numbers: tuple[int, int]) -> Span:
    return Span(row.starts[numbers[0]], row.ends[numbers[1]])


def _with_signs(text: str, span: Span, words: str) -> Span:
    """Return the place with the signs before and after its words that the passage has, as far as they are there."""
    row = WordRow(words)
    start, end = span.start, span.end
    for sign in reversed(words[: row.starts[0]]):
        if start == 0 or folded(text[start - 1]) != folded(sign):
            break
        start -= 1
    for sign in words[row.ends[-1] :]:
        if end == len(text) or folded(text[end]) != folded(sign):
            break
        end += 1
    return Span(start, end)


def _signs(text: str, passage: Passage) -> Span | None:
    """Return where a passage without words stands, such as a formula: as it was, with what was beside it."""
    if not passage.words.strip():
        return None
    around = passage.before[-8:], passage.after[:8]
    found = text.find(f"{around[0]}{passage.words}{around[1]}")
    start = found + len(around[0])
    return Span(start, start + len(passage.words)) if found >= 0 else None
