"""A page to passages in reading order: columns, and in each tables, code, notes, captions and paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.formats.pdf.glyphs.words import Page
from reader.formats.pdf.layout.columns import columns_of
from reader.formats.pdf.layout.drop_caps import with_drop_caps
from reader.formats.pdf.layout.lines import Line, Segment, lines_of, segments_of
from reader.formats.pdf.layout.markers import begins_note, is_caption
from reader.formats.pdf.layout.measures import column_of
from reader.formats.pdf.layout.paragraphs import passages_of
from reader.formats.pdf.layout.passages import Column, Passage, PassageKind
from reader.formats.pdf.layout.profile import Profile
from reader.formats.pdf.layout.running_heads import Furniture, edge_rows
from reader.formats.pdf.layout.tables import tables_in
from reader.formats.structure.dates import is_date_line

_SET_IN = 1.2  # em
_NOTE_SIZE = 0.93  # of running text, at most
_CAPTION_SIZE = 0.87  # abstracts are larger
_MAX_CAPTION_WORDS = 60
_MAX_SCRAP = 8  # characters
_MAX_SCRAP_SIZE = 1.1  # of running text
_NOTE_MARKS = frozenset("*†‡§¶ ")  # raised ones that lost their word
_MAX_NUMBER_LINE = 4  # characters
_MIN_LINE_NUMBERS = 5
_MAX_PLAIN = 0.1  # of the letters of a line of code; signs come from other fonts


@dataclass(frozen=True, slots=True)
class PageLayout:
    """What stands on one page: its passages, and what was left out: running heads and feet, the numbers of plots."""

    passages: tuple[Passage, ...]
    heads: tuple[str, ...] = ()
    scraps: tuple[str, ...] = ()


def layout_of(page: Page, profile: Profile, furniture: Furniture) -> PageLayout:
    """Return the passages of a page in reading order."""
    every = segments_of(page)
    heads = furniture.among(edge_rows(every, page))
    left_out = {segment.order for line in heads for segment in line.segments}
    segments = [segment for segment in every if segment.order not in left_out]
    columns = [lines_of(column, page.index) for column in columns_of(_without_line_numbers(segments), profile.em)]
    columns = [with_drop_caps(column, profile) for column in columns]
    widest = _widest(columns, profile.em)
    passages = [each for column in columns for each in _passages(column, widest, profile)]
    scraps = [each for each in passages if _is_scrap(each, profile.em)]
    return PageLayout(
        tuple(each for each in passages if each not in scraps),
        heads=tuple(line.text for line in heads),
        scraps=(" ".join(each.text for each in scraps),) if scraps else (),
    )


def _is_scrap(passage: Passage, em: float) -> bool:
    """Tell whether a passage is a number at the edge of a plot, or a sign that got loose."""
    is_text = passage.kind in (PassageKind.TEXT, PassageKind.CAPTION) and len(passage.lines) == 1
    return (
        is_text
        and len(passage.text) <= _MAX_SCRAP
        and not any(map(str.isalpha, passage.text))
        and (passage.style.size <= _MAX_SCRAP_SIZE * em or set(passage.text) <= _NOTE_MARKS)
    )


def _without_line_numbers(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments without the numbers that count lines in a margin."""
    numbers = [each for each in segments if each.text.isdecimal() and len(each.text) <= _MAX_NUMBER_LINE]
    others = [each for each in segments if each not in numbers]
    if len(numbers) < _MIN_LINE_NUMBERS or not others:
        return list(segments)
    left, right = min(each.left for each in others), max(each.right for each in others)
    margin = [each for each in numbers if each.right <= left or each.left >= right]
    values = [int(each.text) for each in sorted(margin, key=lambda each: each.baseline)]
    is_count = len(values) >= _MIN_LINE_NUMBERS and all(a < b for a, b in pairwise(values))
    return [each for each in segments if each not in margin] if is_count else list(segments)


def _widest(columns: Sequence[Sequence[Line]], em: float) -> list[Column]:
    """Return the edges of each column with enough lines, the one with most lines first."""
    ordered = sorted(columns, key=len, reverse=True)
    return [column_of(lines, em) for lines in ordered]


def _passages(lines: Sequence[Line], known: Sequence[Column], profile: Profile) -> list[Passage]:
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    near = (each for each in known if left >= each.left - profile.em and right <= each.right + profile.em)
    column = column_of(lines, profile.em, next(near, None))
    notes = _notes_start(lines, profile.em)
    passages = _with_tables(lines[:notes], column, profile) + _notes(lines[notes:], column, profile)
    return _with_edges(passages, column, profile.em)


def _with_edges(passages: Sequence[Passage], column: Column, em: float) -> list[Passage]:
    """Mark the first and the last running text of the column; tables and notes may stand beyond."""
    running = [at for at, each in enumerate(passages) if each.kind in (PassageKind.TEXT, PassageKind.ITEM)]
    captions = [at for at, each in enumerate(passages) if each.kind in (PassageKind.CAPTION, PassageKind.NOTE)]
    first, last = {*running[:1], *captions[:1]}, {*running[-1:], *captions[-1:]}
    return [
        replace(each, is_first=at in first, is_last=at in last, is_set_in=_is_set_in(each, column, em))
        for at, each in enumerate(passages)
    ]


def _is_set_in(passage: Passage, column: Column, em: float) -> bool:
    """Tell whether all lines of a paragraph keep a distance from both edges of running text."""
    if passage.kind is not PassageKind.TEXT or len(passage.lines) < 2:
        return False
    left = min(line.left for line in passage.lines) - column.left
    right = column.right - max(line.right for line in passage.lines)
    return min(left, right) >= _SET_IN * em


def _with_tables(lines: Sequence[Line], column: Column, profile: Profile) -> list[Passage]:
    passages: list[Passage] = []
    start = 0
    for table in tables_in(lines, profile.em):
        passages += _with_code(lines[start : table.start], column, profile) + table.passages(column)
        start = table.end
    return passages + _with_code(lines[start:], column, profile)


def _with_code(lines: Sequence[Line], column: Column, profile: Profile) -> list[Passage]:
    passages: list[Passage] = []
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or _is_code(lines[end], profile) is not _is_code(lines[start], profile):
            part = lines[start:end]
            is_code = bool(part) and _is_code(part[0], profile)
            passages += [Passage(PassageKind.CODE, tuple(part), column)] if is_code else _text(part, column, profile)
            start = end
    return passages


def _is_code(line: Line, profile: Profile) -> bool:
    if profile.body.is_fixed or not line.words[0].style.is_fixed:
        return False
    plain = sum(len(word.text) for word in line.words if not word.style.is_fixed)
    return plain <= _MAX_PLAIN * sum(len(word.text) for word in line.words)


def _text(lines: Sequence[Line], column: Column, profile: Profile) -> list[Passage]:
    return [_as_caption(passage, profile.em) for passage in passages_of(lines, column, profile)]


def _as_caption(passage: Passage, em: float) -> Passage:
    size, text = passage.style.size, passage.text
    is_small = size <= _NOTE_SIZE * em
    is_short = len(text.split()) <= _MAX_CAPTION_WORDS and passage.kind is PassageKind.TEXT
    is_aside = size <= _CAPTION_SIZE * em and is_short and not is_date_line(text)
    if is_aside or is_caption(text, is_small=is_small):
        return replace(passage, kind=PassageKind.CAPTION)
    return passage


def _notes_start(lines: Sequence[Line], em: float) -> int:
    """Return where the footnotes of a column begin: small lines down to its end, the first with a mark."""
    start = len(lines)
    while start and lines[start - 1].style.size <= _NOTE_SIZE * em:
        start -= 1
    while start < len(lines) and not begins_note(lines[start].text):
        start += 1
    return start


def _notes(lines: Sequence[Line], column: Column, profile: Profile) -> list[Passage]:
    notes: list[list[Line]] = []
    for line in lines:
        if not notes or (begins_note(line.text) and line.left <= notes[-1][0].left + profile.em):
            notes.append([line])
        else:
            notes[-1].append(line)
    return [Passage(PassageKind.NOTE, tuple(note), column) for note in notes]
