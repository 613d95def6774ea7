"""What a sample of a file's pages tells about all of them: its type, its words, its furniture, its headings."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reader.formats.pdf.glyphs.words import Page, Style
from reader.formats.pdf.layout.lines import Segment, segments_of
from reader.formats.pdf.layout.running_heads import EdgeRow, Furniture, edge_rows
from reader.formats.pdf.layout.side_heads import SideHeads
from reader.formats.plain.vocabulary import Vocabulary

_MIN_PLAIN = 0.25  # of the letters
_NEAR = 0.3  # points; sizes nearer are meant to be one
_DEFAULT_SIZE = 10.0  # points
_MIN_PITCH, _DEFAULT_PITCH, _MAX_PITCH = 0.9, 1.25, 2.6  # em


@dataclass(frozen=True, slots=True)
class Profile:
    """The type of running text, the distance of its lines in em, the words, the furniture."""

    body: Style
    pitch: float
    vocabulary: Vocabulary
    furniture: Furniture
    side_heads: SideHeads = field(default_factory=SideHeads)

    @property
    def em(self) -> float:
        """Return the size of running text, in points."""
        return self.body.size

    @classmethod
    def of(cls, pages: Sequence[Page], page_count: int) -> "Profile":
        """Learn from a sample of the pages."""
        segments = [(page, segments_of(page)) for page in pages]
        rows: list[EdgeRow] = [row for page, found in segments for row in edge_rows(found, page)]
        every = [segment for _, found in segments for segment in found]
        body = _body_style(pages)
        return cls(
            body=body,
            pitch=_pitch(every, body.size),
            vocabulary=Vocabulary.of([each.text for each in every]),
            furniture=Furniture.of(rows, page_count, body.size),
            side_heads=SideHeads.of(segments, page_count),
        )


def _body_style(pages: Iterable[Page]) -> Style:
    """Return the style of most letters; that of a typewriter only where there is little else."""
    letters = Counter[Style]()
    for page in pages:
        for word in page.words:
            letters[word.style] += len(word.text)
    plain = Counter({style: count for style, count in letters.items() if not style.is_fixed})
    counts = plain if plain.total() >= _MIN_PLAIN * letters.total() else letters
    if not counts:
        return Style(_DEFAULT_SIZE)
    sizes = Counter[float]()
    for style, count in counts.items():
        sizes[style.size] += count
    size = max(sizes, key=lambda each: (sum(sizes[near] for near in sizes if abs(near - each) < _NEAR), sizes[each]))
    return max((style for style in counts if style.size == size), key=lambda style: counts[style])


def _pitch(segments: Sequence[Segment], size: float) -> float:
    """Return the usual distance between the lines of running text, in em."""
    pairs = ((a, b) for a, b in pairwise(segments) if abs(a.size - size) + abs(b.size - size) < size / 10)
    steps = Counter(round((b.baseline - a.baseline) / size, 2) for a, b in pairs if abs(a.left - b.left) < 3 * size)
    near = {step: count for step, count in steps.items() if _MIN_PITCH <= step <= _MAX_PITCH}
    return max(near, key=lambda step: near[step]) if near else _DEFAULT_PITCH
