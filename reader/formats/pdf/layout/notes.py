"""Footnotes: small lines down to the end of a column, or what stands below the rule that is drawn above them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reader.formats.pdf.glyphs.words import Rule, Word
from reader.formats.pdf.layout.cells import cells_of, is_figure
from reader.formats.pdf.layout.lines import Line
from reader.formats.pdf.layout.markers import begins_note, note_mark
from reader.formats.pdf.layout.passages import Column, Passage, PassageKind
from reader.formats.pdf.layout.profile import Profile
from reader.formats.structure.punctuation import ends_sentence
from reader.formats.structure.raised import is_power

SMALL = 0.93  # of running text, at most
_MIN_FIGURES = 3  # cells of a row
_RAISED = 0.15  # em above the line
_LOWERED, _LOWEST = 0.08, 0.5  # em below the line
_SMALLER = 0.86
_SMALLEST = 0.45
_BETWEEN = re.compile(r"[,;]\s?")
_NO_LARGER = 1.02  # than running text, below a rule
_MIN_GAP = 2.0  # lines from one to the next, above notes without a rule
_MAX_NOTES = 0.5  # lines of those for each above
_MAX_RULE = 0.7  # of the width of the lines; a longer one parts a table from what follows
_SAME_EDGE = 2.0  # points


@dataclass(frozen=True, slots=True)
class NoteMarks:
    """The marks with which the notes of some pages begin, by page."""

    by_page: dict[int, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, page: Iterable[Passage]) -> "NoteMarks":
        """Return the marks of the notes on a page."""
        first = [each.lines[0] for each in page if each.kind is PassageKind.NOTE]
        return cls({first[0].page: frozenset(note_mark(line.text) for line in first)} if first else {})

    def with_those_of(self, other: "NoteMarks") -> "NoteMarks":
        """Return the marks of both."""
        return NoteMarks(self.by_page | other.by_page)

    def meant_by(self, word: Word, line: Line, before: str) -> tuple[str, ...]:
        """Return the keys of the notes that a word behind another is the sign of, best those of its own page."""
        if not is_raised(word, line) or (word.is_glued and is_power(before, word.text)):
            return ()
        signs = _BETWEEN.split(word.text.strip("[]()"))
        pages = (page for page, marks in self.by_page.items() if set(signs) <= marks)
        page = min(pages, key=lambda each: abs(each - line.page), default=None)
        return () if page is None else tuple(key_of(page, sign) for sign in signs)


def key_of(page: int, mark: str) -> str:
    """Return what a note is called by its signs."""
    return f"{page}:{mark}"


def is_raised(word: Word, line: Line) -> bool:
    """Tell whether a word stands above its line in smaller type."""
    return line.baseline - word.baseline >= _RAISED * line.size and word.style.size <= _SMALLER * line.size


def is_lowered(word: Word, line: Line) -> bool:
    """Tell whether a word stands below its line in smaller type; what is far smaller stands beside a large capital."""
    drop = word.baseline - line.baseline
    is_small = _SMALLEST * line.size <= word.style.size <= _SMALLER * line.size
    return is_small and _LOWERED * line.size <= drop <= _LOWEST * line.size


def notes_start(lines: Sequence[Line], rules: Sequence[Rule], profile: Profile) -> int:
    """Return where the footnotes of a column begin, the number of its lines where there are none."""
    below = min(_start_below_rule(lines, rules, profile.em), _start_below_gap(lines, profile))
    return min(below, _start_of_small(lines, profile.em))


def _start_below_gap(lines: Sequence[Line], profile: Profile) -> int:
    """Return the first line below the last wide gap, where a few notes are that are meant above or counted."""
    gap = _MIN_GAP * profile.pitch * profile.em
    start = max((at for at, (a, b) in enumerate(pairwise(lines), 1) if b.baseline - a.baseline >= gap), default=0)
    above, notes = lines[:start], [*_parted(lines[start:], profile.em)]
    marks = [note[0].text.partition(" ")[0] for note in notes]
    small = {word.text for line in above for word in line.words if word.style.size <= _SMALLER * profile.em}
    are_sentences = _are_notes(lines[start:], profile.em) and all(ends_sentence(note[-1].text) for note in notes)
    are_few = len(lines) - start < _MAX_NOTES * start
    are_meant = small.issuperset(marks) or _are_counted(marks, above)
    return start if are_few and are_sentences and are_meant else len(lines)


def _are_counted(marks: Sequence[str], above: Sequence[Line]) -> bool:
    """Tell whether there are several numbers in a row, with none above that they go on from as in a list."""
    first = int(marks[0]) if marks[0].isdecimal() else 0
    is_list = any(note_mark(line.text) == str(first - 1) for line in above)
    return len(marks) > 1 and marks == [str(first + at) for at in range(len(marks))] and not is_list


def _start_below_rule(lines: Sequence[Line], rules: Sequence[Rule], em: float) -> int:
    """Return the first line below a rule of footnotes; what goes on from another page may have no mark."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    free = [each for each in rules if each.left < right and each.right > left and _is_free(lines, each)]
    lowest = max(free, key=lambda each: each.height, default=None)
    if lowest is None or sum(abs(each.height - lowest.height) < 1.0 for each in free) > 1:
        return len(lines)  # several beside each other are of a table
    start = sum(line.baseline <= lowest.height for line in lines)
    is_of_notes = abs(lowest.left - left) <= em and lowest.length <= _MAX_RULE * (right - left)
    return start if start and is_of_notes and _are_notes(lines[start:], em) else len(lines)


def _are_notes(lines: Sequence[Line], em: float) -> bool:
    if not lines or any(map(_is_row, lines)):
        return False
    largest = max(line.style.size for line in lines)
    return largest <= SMALL * em or (largest <= _NO_LARGER * em and begins_note(lines[0].text))


def _is_free(lines: Sequence[Line], rule: Rule) -> bool:
    """Tell whether a rule strikes out or underlines no words."""
    return not any(
        line.top <= rule.height <= line.bottom + _SAME_EDGE and line.left < rule.right and line.right > rule.left
        for line in lines
    )


def _start_of_small(lines: Sequence[Line], em: float) -> int:
    """Return the first of the small lines down to the end that bears a mark."""
    start = len(lines)
    while start and lines[start - 1].style.size <= SMALL * em and not _is_row(lines[start - 1]):
        start -= 1
    while start < len(lines) and not begins_note(lines[start].text):
        start += 1
    return start


def _is_row(line: Line) -> bool:
    """Tell whether a line is a row of figures, whatever it begins with."""
    return sum(is_figure(cell.text) for cell in cells_of(line)) >= _MIN_FIGURES


def notes_in(lines: Sequence[Line], column: Column, profile: Profile) -> list[Passage]:
    """Return the notes that lines are, each from its mark to the next."""
    return [Passage(PassageKind.NOTE, tuple(note), column) for note in _parted(lines, profile.em)]


def _begins_next(first: Line, line: Line) -> bool:
    """Tell whether a line begins another note; one that begins with a lower number goes on with its sentence."""
    if not begins_note(line.text):
        return False
    above, below = note_mark(first.text), note_mark(line.text)
    return not (above.isdecimal() and below.isdecimal() and int(below) <= int(above))


def _parted(lines: Sequence[Line], em: float) -> Iterator[list[Line]]:
    note: list[Line] = []
    for line in lines:
        if note and line.left <= note[0].left + em and _begins_next(note[0], line):
            yield note
            note = []
        note.append(line)
    if note:
        yield note
