"""Passages of page after page to blocks: paragraphs joined across columns and pages, notes set behind them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.formats.pdf.blocks import block_of
from reader.formats.pdf.headings import Outline, is_heading
from reader.formats.pdf.layout.lines import Line
from reader.formats.pdf.layout.markers import begins_note, note_mark
from reader.formats.pdf.layout.measures import first_word_width, is_flush, is_short
from reader.formats.pdf.layout.notes import NoteMarks, key_of
from reader.formats.pdf.layout.passages import Passage, PassageKind
from reader.formats.pdf.layout.profile import Profile
from reader.formats.plain.vocabulary import HYPHENS
from reader.formats.structure.blocks import Block, Note
from reader.formats.structure.punctuation import ends_sentence, last_sign, starts_lower
from reader.model.document import ParagraphRole

_RUNNING = frozenset({PassageKind.TEXT, PassageKind.ITEM})
_ASIDE = frozenset({PassageKind.NOTE, PassageKind.CAPTION, PassageKind.TABLE})
_OTHER_SIZE = 0.08
_SHORT_WORD = 0.15  # of the measure: where so little was free, a paragraph seldom ends by chance


_Parts = list[Passage]  # of one paragraph, joined when it is whole: it may go on over any number of pages


class Flow:
    """Takes passages in reading order and gives blocks that are settled; what may go on is held back."""

    def __init__(self, profile: Profile) -> None:
        self._profile, self._outline = profile, Outline()
        self._open: _Parts = []
        self._aside: list[_Parts] = []
        self._footnotes: list[_Parts] = []
        self._marks = NoteMarks(), NoteMarks()  # of the last two pages; a paragraph that goes on has signs of both

    def add(self, passages: Sequence[Passage]) -> Iterator[Block]:
        """Yield the blocks that are settled by the passages of one more page."""
        self._marks = self._marks[1], NoteMarks.of(passages)
        signs = self._signs_on(passages)
        for passage in passages:
            if passage.kind is not PassageKind.NOTE or not self._keep_footnote(passage, signs):
                yield from self._add(passage)

    def close(self) -> Iterator[Block]:
        """Yield what was held back, last the footnotes."""
        yield from self._settle()
        for parts in self._footnotes:
            first = parts[0].lines[0]
            note = Note((key_of(first.page, note_mark(first.text)),), note_mark(first.text))
            for block in self._block(_joined(parts)):
                yield replace(block, role=ParagraphRole.FOOTNOTE, note=note)

    def _signs_on(self, passages: Sequence[Passage]) -> frozenset[str]:
        """Return the keys of the notes that the words of a page lead to."""
        marks = self._marks[0].with_those_of(self._marks[1])
        lines = [line for passage in passages for line in passage.lines]
        pairs = ((line, pair) for line in lines for pair in pairwise(line.words))
        return frozenset(key for line, (before, word) in pairs for key in marks.meant_by(word, line, before.text))

    def _keep_footnote(self, passage: Passage, signs: frozenset[str]) -> bool:
        """Keep a note that a sign leads to, or what goes on of the one before, for the end of the document."""
        first = passage.lines[0]
        if not begins_note(first.text):
            if self._footnotes:
                self._footnotes[-1].append(passage)
            return bool(self._footnotes)
        is_meant = key_of(first.page, note_mark(first.text)) in signs
        if is_meant:
            self._footnotes.append([passage])
        return is_meant

    def _add(self, passage: Passage) -> Iterator[Block]:
        if not self._open:
            yield from self._begin(passage)
        elif passage.kind in _ASIDE:
            self._put_aside(passage)
        elif passage.kind in _RUNNING and self._goes_on(self._open, passage):
            self._open.append(passage)
        else:
            yield from self._settle()
            yield from self._begin(passage)

    def _begin(self, passage: Passage) -> Iterator[Block]:
        if passage.kind in _RUNNING and not is_heading(passage, self._profile.body):
            yield from self._settle()
            self._open = [passage]
        elif passage.kind in _ASIDE:
            self._put_aside(passage)
        else:
            yield from self._settle()
            yield from self._block(passage)

    def _put_aside(self, passage: Passage) -> None:
        """Keep a note, caption or row until the paragraph around it is whole; a table is not parted by notes."""
        if self._is_of_last_aside(passage):
            self._aside[-1].append(passage)
            return
        notes = len(self._aside)
        while passage.kind is PassageKind.TABLE and notes and self._aside[notes - 1][0].kind is PassageKind.NOTE:
            notes -= 1
        is_of_table = notes > 0 and self._aside[notes - 1][0].kind is PassageKind.TABLE
        self._aside.insert(notes if is_of_table else len(self._aside), [passage])

    def _is_of_last_aside(self, passage: Passage) -> bool:
        if not self._aside or passage.kind is PassageKind.TABLE:
            return False
        last = self._aside[-1][-1]
        return (
            last.kind is passage.kind
            and passage.is_first
            and last.is_last
            and _is_one_type(last, passage)
            and not ends_sentence(last.text)
            and _may_go_on(self._aside[-1], passage)
        )

    def _goes_on(self, parts: _Parts, after: Passage) -> bool:
        before = parts[-1]
        if not (before.is_last and after.is_first) or after.kind is PassageKind.ITEM or not _is_one_type(before, after):
            return False
        if is_heading(after, self._profile.body):
            return False
        return _may_go_on(parts, after)

    def _settle(self) -> Iterator[Block]:
        held = ([self._open] if self._open else []) + self._aside
        self._open, self._aside = [], []
        for parts in held:
            yield from self._block(_joined(parts))

    def _block(self, passage: Passage) -> Iterator[Block]:
        marks = self._marks[0].with_those_of(self._marks[1])
        block = block_of(passage, self._profile, self._outline, marks)
        if block.text:
            yield replace(block, places=passage.places)


def _may_go_on(parts: _Parts, after: Passage) -> bool:
    """Tell whether a paragraph goes on in the next column or on the next page."""
    before = parts[-1]
    above, below = before.lines[-1], after.lines[0]
    if above.text[-1] in HYPHENS and starts_lower(below.text):
        return True
    if last_sign(above.text) == ":" or (after.is_indented and not starts_lower(below.text)):
        return False
    if not ends_sentence(above.text) and starts_lower(below.text):
        return True
    moved = _moved(below, above)
    is_full = not is_short(above, moved, before.column)
    if not ends_sentence(above.text) or not is_full:
        return is_full
    if len(parts) == len(before.lines) == 1:
        return False
    is_likely = first_word_width(below) <= _SHORT_WORD * before.column.width
    return is_flush(above, before.column) or (is_likely and not before.column.is_justified)


def _moved(below: Line, above: Line) -> Line:
    """Return the line as if it stood under the other, so that its first word can be measured."""
    return replace(below, baseline=above.baseline)


def _is_one_type(before: Passage, after: Passage) -> bool:
    a, b = before.style, after.style
    return abs(a.size - b.size) <= _OTHER_SIZE * max(a.size, b.size) and a.is_bold == b.is_bold


def _joined(parts: _Parts) -> Passage:
    lines = tuple(line for part in parts for line in part.lines)
    is_set_in = any(part.is_set_in for part in parts)
    return replace(parts[0], lines=lines, column=parts[-1].column, is_last=parts[-1].is_last, is_set_in=is_set_in)
