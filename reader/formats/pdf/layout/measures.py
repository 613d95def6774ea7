"""Where the lines of a column begin and end, and whether a line is full."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader.formats.pdf.layout.lines import Line
from reader.formats.pdf.layout.passages import Column
from reader.formats.plain.vocabulary import HYPHENS
from reader.formats.structure.punctuation import ends_sentence, is_unspaced, starts_lower

_SAME_EDGE = 1.5  # points
_MIN_SHARE = 0.12  # of the lines; fewer that begin further left stand out of the column
_JUSTIFIED_SHARE = 0.5
_MAX_OVERRUN = 0.08  # of the lines
_MIN_LINES = 4  # from which an edge can be told
_SPACE = 0.3  # em, where the line itself does not tell
_ROOM = 0.3  # em that stay free beside the next word after a full stop; programs differ in how they count
_OPEN_ENDS = ",;-–\u2010"
_CLEAR_ROOM, _CLEAR_ROOM_IN_SENTENCE = 2.5, 6.0  # em, where no full stop speaks for an end


def column_of(lines: Sequence[Line], em: float, wider: Column | None = None) -> Column:
    """Return the edges of a column; those of `wider`, of the page, where the column has too few lines to tell."""
    running = [line for line in lines if abs(line.size - em) <= 0.1 * em] or list(lines)
    left = _left_edge(running)
    right = _right_edge(running, em)
    if len(running) < _MIN_LINES and wider is not None:
        is_within = left >= wider.left - em and right <= wider.right + em and wider.right - left > 0
        return Column(min(left, wider.left), wider.right, wider.is_justified) if is_within else Column(left, right)
    edge, count = _common_edge([line.right for line in running])
    is_justified = len(running) >= _MIN_LINES and count >= _JUSTIFIED_SHARE * len(running) and edge >= right - 2 * em
    return Column(left, edge if is_justified else right, is_justified)


def is_short(above: Line, below: Line, column: Column) -> bool:
    """Tell whether a line ends before the edge although more would have fitted in: it ends its paragraph."""
    slack, size = column.right - above.right, above.size
    room = slack - first_word_width(below) - _space(above)
    goes_on = starts_lower(below.text) and not ends_sentence(above.text)
    if above.text[-1] in HYPHENS and (starts_lower(below.text) or _is_within_name(above.text, below.text)):
        return False
    if above.text[-1] in _OPEN_ENDS and room < _CLEAR_ROOM_IN_SENTENCE * size:
        return False
    if room >= (_CLEAR_ROOM_IN_SENTENCE if goes_on else _CLEAR_ROOM) * size:
        return True
    if goes_on:
        return False
    if column.is_justified and slack > max(2 * _SAME_EDGE, 0.35 * size):
        return True
    return room >= _ROOM * size and ends_sentence(above.text)


def _is_within_name(above: str, below: str) -> bool:
    """Tell whether a line ends within a double name: "Anna-" above "Lena Berg"."""
    return above[-2:-1].isalpha() and below[0].isupper() and below[1:2].islower()


def is_flush(line: Line, column: Column) -> bool:
    """Tell whether a line ends exactly at the edge."""
    return abs(column.right - line.right) <= _SAME_EDGE


def first_word_width(line: Line) -> float:
    """Return how wide the first word of a line is, in points; of a script without spaces, a letter."""
    first = line.words[0]
    if is_unspaced(first.text[0]):
        return line.size
    width = first.right - first.left
    for before, word in pairwise(line.words):
        if not word.is_glued:
            break
        width += word.right - before.right
    return width


def _space(line: Line) -> float:
    """Return the usual white space between the words of a line."""
    pairs = ((a, b) for segment in line.segments for a, b in pairwise(segment.words) if not b.is_glued)
    gaps = sorted(b.left - a.right for a, b in pairs)
    return max(gaps[len(gaps) // 2], 0.0) if gaps else _SPACE * line.size


def _left_edge(lines: Sequence[Line]) -> float:
    lefts = sorted(line.left for line in lines)
    needed = max(2, _MIN_SHARE * len(lefts)) if len(lefts) >= _MIN_LINES else 1
    return next((left for left in lefts if sum(0 <= other - left <= _SAME_EDGE for other in lefts) >= needed), lefts[0])


def _right_edge(lines: Sequence[Line], em: float) -> float:
    """Return how far lines reach, a few aside that run over the edge."""
    rights = sorted((line.right for line in lines), reverse=True)
    needed = max(2, _MAX_OVERRUN * len(rights)) if len(rights) > _MIN_LINES else 1
    return next(
        (edge for edge in rights if sum(edge - 1.5 * em <= other <= edge for other in rights) >= needed), rights[0]
    )


def _common_edge(edges: Sequence[float]) -> tuple[float, int]:
    counts = Counter({edge: sum(abs(other - edge) <= _SAME_EDGE for other in edges) for edge in set(edges)})
    return max(counts.items(), key=lambda item: (item[1], item[0]))
