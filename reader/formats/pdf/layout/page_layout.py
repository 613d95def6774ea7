"""A page to passages in reading order: columns, and in each tables, code, notes, captions and paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from reader.formats.pdf.glyphs.words import Page, Rule
from reader.formats.pdf.layout.columns import columns_of
from reader.formats.pdf.layout.drop_caps import with_drop_caps
from reader.formats.pdf.layout.lines import Line, Segment, lines_of, segments_of
from reader.formats.pdf.layout.markers import is_caption, is_heading_in_capitals
from reader.formats.pdf.layout.measures import column_of
from reader.formats.pdf.layout.notes import SMALL, notes_in, notes_start
from reader.formats.pdf.layout.paragraphs import passages_of
from reader.formats.pdf.layout.passages import Column, Passage, PassageKind
from reader.formats.pdf.layout.profile import Profile
from reader.formats.pdf.layout.running_heads import Furniture, edge_rows
from reader.formats.pdf.layout.tables import tables_in
from reader.formats.structure.dates import is_date_line
from reader.formats.structure.punctuation import ends_sentence
from reader.model.document import RemovedKind

_SET_IN = 1.2  # em
_CAPTION_SIZE = 0.87  # abstracts are larger
_MAX_CAPTION_WORDS = 60
_SCRAP = re.compile(r"[(\[]?\d{1,4}[)\]]?|[^\w$€£¥%]{1,8}")  # no decimals and no sums: those are data
_ABSTRACT = re.compile(r"(?:Abstract|ABSTRACT|Summary|SUMMARY|Zusammenfassung|Résumé|Resumen|Riassunto)\b")
_SAME_TYPE = 0.3  # points
_MAX_PITCH = 1.8  # em
_RUNNING = frozenset({PassageKind.TEXT, PassageKind.ITEM, PassageKind.NOTE, PassageKind.CAPTION})
_MAX_SCRAP_SIZE = 1.1  # of running text
_NOTE_MARKS = frozenset("*†‡§¶ ")  # raised ones that lost their word
_MAX_NUMBER_LINE = 4  # characters
_MIN_LINE_NUMBERS = 5
_MIN_LINE = 20  # characters of the usual line beside them; shorter ones are cells of a table
_MIN_TURNED = 40  # words
_MAX_PLAIN = 0.1  # of the letters of a line of code; signs come from other fonts


@dataclass(frozen=True, slots=True)
class PageLayout:
    """What stands on one page: its passages, and with its reason what was left out of them."""

    passages: tuple[Passage, ...]
    left_out: tuple[tuple[RemovedKind, str], ...] = ()


def layout_of(page: Page, profile: Profile, furniture: Furniture) -> PageLayout:
    """Return the passages of a page in reading order, last those that stand otherwise than most of it."""
    every = segments_of(page)
    beside_text = profile.side_heads.among(every, page)
    orders = {segment.order for segment in beside_text}
    heads = furniture.among(edge_rows([segment for segment in every if segment.order not in orders], page))
    orders |= {segment.order for line in heads for segment in line.segments}
    numbers = line_numbers([segment for segment in every if segment.order not in orders])
    orders |= {segment.order for segment in numbers}
    passages = _in_order([segment for segment in every if segment.order not in orders], page, profile)
    scraps = [each for each in passages if _is_scrap(each, profile.em)]
    turned = [layout_of(each, profile, furniture.forgotten()) for each in page.turned if _is_read(each)]
    beside = [_spelled(each) for each in page.turned if not _is_read(each)]
    others = [" ".join(each.text for each in numbers), " ".join(each.text for each in scraps), *beside, page.aside]
    return PageLayout(
        (*(each for each in passages if each not in scraps), *(each for part in turned for each in part.passages)),
        (
            *((RemovedKind.RUNNING_HEAD, segment.text) for segment in beside_text),
            *((RemovedKind.RUNNING_HEAD, line.text) for line in heads),
            *((RemovedKind.OTHER, text) for text in others if text),
            *(each for part in turned for each in part.left_out),
        ),
    )


def _is_read(turned: Page) -> bool:
    """Tell whether words that stand otherwise than the page are more than the names of axes and a stamp."""
    return len(turned.words) >= _MIN_TURNED


def _spelled(page: Page) -> str:
    return " ".join(segment.text for segment in segments_of(page))


def _in_order(segments: Sequence[Segment], page: Page, profile: Profile) -> list[Passage]:
    columns = [lines_of(column, page.index) for column in columns_of(segments, profile.em, page.rules)]
    columns = [with_drop_caps(column, profile) for column in columns]
    widest = _widest(columns, profile.em)
    passages = [each for column in columns for each in _passages(column, widest, page.rules, profile)]
    return passages if page.is_as_shown else [replace(each, is_as_shown=False) for each in passages]


def _is_scrap(passage: Passage, em: float) -> bool:
    """Tell whether a passage is a number at the edge of a plot or of a formula, or a sign that got loose."""
    is_text = passage.kind in (PassageKind.TEXT, PassageKind.CAPTION) and len(passage.lines) == 1
    is_small = passage.style.size <= _MAX_SCRAP_SIZE * em or set(passage.text) <= _NOTE_MARKS
    return is_text and is_small and _SCRAP.fullmatch(passage.text) is not None


def _with_last_words(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages of a column; numbers alone on a line that end a sentence belong to the one above."""
    joined: list[Passage] = []
    for each in passages:
        if joined and _is_last_line(each, joined[-1]):
            joined[-1] = replace(joined[-1], lines=(*joined[-1].lines, *each.lines), is_last=each.is_last)
        else:
            joined.append(each)
    return joined


def _is_last_line(passage: Passage, above: Passage) -> bool:
    is_alone = len(passage.lines) == 1 and not any(map(str.isalpha, passage.text)) and ends_sentence(passage.text)
    line, last = passage.lines[0], above.lines[-1]
    is_near = abs(line.style.size - last.style.size) < 1 and line.baseline - last.baseline <= _MAX_PITCH * line.size
    are_running = {above.kind, passage.kind} <= _RUNNING
    return is_alone and is_near and are_running and not ends_sentence(above.text)


def line_numbers(segments: Sequence[Segment]) -> list[Segment]:
    """Return the numbers that count lines in a margin."""
    numbers = [each for each in segments if each.text.isdecimal() and len(each.text) <= _MAX_NUMBER_LINE]
    others = [each for each in segments if each not in numbers]
    if len(numbers) < _MIN_LINE_NUMBERS or not others or median(len(each.text) for each in others) < _MIN_LINE:
        return []
    left, right = min(each.left for each in others), max(each.right for each in others)
    margin = [each for each in numbers if each.right <= left or each.left >= right]
    values = [int(each.text) for each in sorted(margin, key=lambda each: each.baseline)]
    is_count = len(values) >= _MIN_LINE_NUMBERS and all(a < b for a, b in pairwise(values))
    return margin if is_count else []


def _widest(columns: Sequence[Sequence[Line]], em: float) -> list[Column]:
    """Return the edges of each column with enough lines, the one with most lines first."""
    ordered = sorted(columns, key=len, reverse=True)
    return [column_of(lines, em) for lines in ordered]


def _passages(lines: Sequence[Line], known: Sequence[Column], rules: Sequence[Rule], profile: Profile) -> list[Passage]:
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    near = (each for each in known if left >= each.left - profile.em and right <= each.right + profile.em)
    column = column_of(lines, profile.em, next(near, None))
    notes = notes_start(lines, rules, profile)
    passages = _with_last_words(_with_tables(lines[:notes], column, profile) + notes_in(lines[notes:], column, profile))
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
        passages += _with_code(lines[start : table.start], column, profile) + table.passages(lines, column)
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
    return _with_abstract([_as_caption(passage, profile.em) for passage in passages_of(lines, column, profile)])


def _with_abstract(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages; what goes on in the small type of an abstract is text, too."""
    settled: list[Passage] = []
    is_open, size = False, 0.0
    for each in passages:
        if _ABSTRACT.match(each.text):
            is_open, size = True, 0.0 if _ABSTRACT.fullmatch(each.text) else each.style.size
        elif is_open:
            size = size or each.style.size
            is_small = each.kind is PassageKind.CAPTION and abs(each.style.size - size) < _SAME_TYPE
            is_open = is_small and not is_caption(each.text, is_small=False)
        settled.append(replace(each, kind=PassageKind.TEXT) if is_open else each)
    return settled


def _as_caption(passage: Passage, em: float) -> Passage:
    size, text = passage.style.size, passage.text
    if is_heading_in_capitals(text):
        return replace(passage, kind=PassageKind.TEXT)
    if _ABSTRACT.match(text):
        return passage
    is_small = size <= SMALL * em
    is_short = len(text.split()) <= _MAX_CAPTION_WORDS and passage.kind is PassageKind.TEXT
    is_aside = size <= _CAPTION_SIZE * em and is_short and not is_date_line(text)
    if is_aside or is_caption(text, is_small=is_small):
        return replace(passage, kind=PassageKind.CAPTION)
    return passage
