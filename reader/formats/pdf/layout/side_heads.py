"""Running heads that stand in the side margin, beside the first lines of the text, at one place of page after page."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.formats.pdf.glyphs.words import Page
from reader.formats.pdf.layout.lines import Segment
from reader.formats.pdf.layout.running_heads import wording_of

_BUCKET = 3.0  # points; a head stands at the same place within this
_ALWAYS, _FEW_PAGES = 3, 5  # a head stands on three pages; where there are no more than five, on two
_MIN_WIDTH = 0.4  # of a page, of a line that tells where its text stands
_MIN_LINES = 5  # such lines
_MAX_LENGTH = 40  # characters
_GAP = 0.8  # em between the text and its margin

Key = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class SideHeads:
    """The places and wordings in the margins of some pages, on how many of them each stands."""

    counts: Counter[Key] = field(default_factory=Counter)
    needed: int = _ALWAYS

    @classmethod
    def of(cls, pages: Iterable[tuple[Page, Sequence[Segment]]], page_count: int) -> "SideHeads":
        """Learn from a sample of the pages."""
        counts: Counter[Key] = Counter()
        for page, segments in pages:
            counts.update({key for segment in _in_margin(segments, page) for key in _keys(segment, page)})
        return cls(counts, _ALWAYS if page_count > _FEW_PAGES else 2)

    def among(self, segments: Sequence[Segment], page: Page) -> list[Segment]:
        """Return the segments of a page that are such heads."""
        if not self.counts:
            return []
        return [each for each in _in_margin(segments, page) if self._is_known(each, page)]

    def _is_known(self, segment: Segment, page: Page) -> bool:
        return any(self.counts[key] >= self.needed for key in _keys(segment, page))


def _keys(segment: Segment, page: Page) -> tuple[Key, ...]:
    """Return place and wording, each with two heights; a number counts as that of a page, and goes on with them."""
    text = segment.text.strip()
    wording = f"#{int(text) - page.index}" if text.isdecimal() else wording_of(text)
    left, height = round(segment.left / _BUCKET), round(segment.baseline / _BUCKET)
    return (left, height, wording), (left, height + 1, wording)


def _in_margin(segments: Sequence[Segment], page: Page) -> list[Segment]:
    """Return what stands wholly beside the lines of a page that is set in one column."""
    wide = [each for each in segments if each.right - each.left >= _MIN_WIDTH * page.width]
    if len(wide) < _MIN_LINES:
        return []
    left, right = min(each.left for each in wide), max(each.right for each in wide)
    return [
        each
        for each in segments
        if len(each.text) <= _MAX_LENGTH
        and (each.right < left - _GAP * each.size or each.left > right + _GAP * each.size)
    ]
