"""Words to segments, words that follow each other in file and on paper, and to lines of a column."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from reader.formats.pdf.glyphs.words import Page, Style, Word

_MAX_GAP = 1.2  # em; wider, and the words need not belong together
_MAX_STEP_BACK = 0.4  # em; letters may overlap by this much
_SAME_BASELINE = 0.15  # em
_GLUED_BASELINE = 0.35  # em, of letters within a word, such as the E of "TeX"
_MAX_RAISE = 0.6  # em, of footnote marks and exponents
_SMALLER = 0.86  # of the size of the line; a raised letter is no larger
_SMALLEST = 0.45  # of the size of the line; what is smaller stands beside a drop capital
_SAME_ROW = 0.35  # em
_MIN_STEPS = 4  # that tell a distance
ASCENT, DESCENT = 0.8, 0.2  # em; fonts differ, and many lie about it


@dataclass(frozen=True, slots=True)
class Segment:
    """Words on one line that certainly belong together; `order` is its place in the file, the rest measures it."""

    words: tuple[Word, ...]
    order: int
    left: float
    right: float
    baseline: float
    size: float
    text: str

    @classmethod
    def of(cls, words: Sequence[Word], order: int) -> "Segment":
        """Return the segment of words; it stands where its largest letters stand."""
        main = max(words, key=lambda word: word.style.size)
        return cls(
            tuple(words),
            order,
            left=words[0].left,
            right=max(word.right for word in words),
            baseline=main.baseline,
            size=main.style.size,
            text=spelled(words),
        )


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one column: its segments from left to right; `style` is that of most of its letters."""

    segments: tuple[Segment, ...]
    left: float
    right: float
    baseline: float
    size: float
    page: int
    style: Style

    @property
    def words(self) -> tuple[Word, ...]:
        """Return all words, left to right."""
        return tuple(word for segment in self.segments for word in segment.words)

    @property
    def text(self) -> str:
        """Return its words."""
        return " ".join(segment.text for segment in self.segments)

    @property
    def top(self) -> float:
        """Return the height of its tallest letters."""
        return self.baseline - ASCENT * self.size

    @property
    def bottom(self) -> float:
        """Return the depth of its lowest letters."""
        return self.baseline + DESCENT * self.size


def most_used_style(words: Iterable[Word]) -> Style:
    """Return the style that most letters have."""
    every = list(words)
    if all(word.style is every[0].style for word in every):
        return every[0].style
    letters: dict[Style, int] = {}
    for word in every:
        letters[word.style] = letters.get(word.style, 0) + len(word.text)
    return max(letters, key=lambda style: letters[style])


def spelled(words: Sequence[Word]) -> str:
    """Return the words as text."""
    return "".join(word.text if word.is_glued or not at else f" {word.text}" for at, word in enumerate(words))


def segments_of(page: Page) -> list[Segment]:
    """Return the segments of a page in the order of the file."""
    groups: list[list[Word]] = []
    for word in page.words:
        if groups and _follows(groups[-1], word):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [Segment.of(group, order) for order, group in enumerate(groups)]


def lines_of(segments: Sequence[Segment], page: int) -> list[Line]:
    """Return the lines that the segments of one column make up, from top to bottom."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda each: each.baseline):
        if rows and _is_same_row(rows[-1], segment):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [line_of(row, page) for row in rows]


def _follows(group: Sequence[Word], word: Word) -> bool:
    last, size = group[-1], max(group[-1].style.size, word.style.size)
    if not -_MAX_STEP_BACK * size <= word.left - last.right <= _MAX_GAP * size:
        return False
    base = max(group, key=lambda each: each.style.size)
    lift = abs(base.baseline - word.baseline)
    if lift <= (_GLUED_BASELINE if word.is_glued or last.baseline != base.baseline else _SAME_BASELINE) * size:
        return True
    sizes = sorted((base.style.size, word.style.size))
    return _SMALLEST * sizes[1] <= sizes[0] <= _SMALLER * sizes[1] and lift <= _MAX_RAISE * sizes[1]


def _is_same_row(row: Sequence[Segment], segment: Segment) -> bool:
    first = max(row, key=lambda each: each.size)
    small, large = sorted((first.size, segment.size))
    allowed = _MAX_RAISE if small <= _SMALLER * large and _is_beside(row, segment) else _SAME_ROW
    return abs(first.baseline - segment.baseline) <= allowed * (large if allowed == _MAX_RAISE else small)


def _is_beside(row: Sequence[Segment], segment: Segment) -> bool:
    return any(
        abs(segment.left - each.right) < each.size / 2 or abs(each.left - segment.right) < each.size / 2 for each in row
    )


def line_of(segments: Iterable[Segment], page: int) -> Line:
    """Return the line that segments make up; it stands where its largest stands."""
    ordered = tuple(sorted(segments, key=lambda each: each.left))
    main = max(ordered, key=lambda each: (each.size, len(each.text)))
    style = most_used_style(word for each in ordered for word in each.words)
    return Line(
        ordered,
        left=ordered[0].left,
        right=max(each.right for each in ordered),
        baseline=main.baseline,
        size=main.size,
        page=page,
        style=style,
    )


def usual_pitch(lines: Sequence[Line], size: float) -> float | None:
    """Return the usual distance between baselines of lines of about this size; None where there are not enough."""
    steps = [
        round(below.baseline - above.baseline, 1)
        for above, below in pairwise(lines)
        if abs(above.size - size) < 0.1 * size and abs(below.size - size) < 0.1 * size
    ]
    near = [step for step in steps if 0.8 * size < step < 2.2 * size]
    return _most_frequent(near) if len(near) >= _MIN_STEPS else None


def _most_frequent(steps: Sequence[float]) -> float:
    middle = median(steps)
    counts = {step: sum(abs(other - step) <= 0.3 for other in steps) for step in set(steps)}
    return max(counts, key=lambda step: (counts[step], -abs(step - middle)))
