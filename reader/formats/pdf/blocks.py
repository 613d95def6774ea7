"""A passage to a block: its text, its form, its marks."""

from dataclasses import replace

from reader.formats.markup.inline import InlineText, shifted
from reader.formats.pdf.headings import Outline, is_formula, is_heading
from reader.formats.pdf.layout.lines import Line
from reader.formats.pdf.layout.markers import is_bullet, note_mark
from reader.formats.pdf.layout.notes import NoteMarks
from reader.formats.pdf.layout.passages import Passage, PassageKind
from reader.formats.pdf.layout.profile import Profile
from reader.formats.pdf.spelling import spell, spell_cell
from reader.formats.structure.blocks import Block, Form
from reader.model.document import CELL_SEPARATOR, MarkKind, ParagraphRole

_FORMS = {
    PassageKind.TEXT: Form.PLAIN,
    PassageKind.ITEM: Form.NUMBERED,
    PassageKind.TABLE: Form.TABLE,
    PassageKind.CODE: Form.CODE,
    PassageKind.NOTE: Form.CAPTION,
    PassageKind.CAPTION: Form.CAPTION,
    PassageKind.TITLE: Form.TITLE,
    PassageKind.BYLINE: Form.BYLINE,
}
_SET_IN = 1.2  # em on both sides: a quotation
_LEVEL_STEP = 1.0  # em; a list within a list begins further right by this


def block_of(passage: Passage, profile: Profile, outline: Outline, notes: NoteMarks) -> Block:
    """Return the block of a passage; `notes` are the marks of those that stand near it."""
    if passage.kind is PassageKind.TABLE:
        cells = (spell_cell(cell, profile.vocabulary) for cell in passage.cells)
        return Block(CELL_SEPARATOR.join(cells), Form.TABLE)
    if passage.kind is PassageKind.CODE:
        return Block(_code(passage), Form.CODE)
    spelled = spell(passage.lines, profile.vocabulary, notes)
    signs = tuple(mark for mark in spelled.marks if mark.kind is MarkKind.NOTE_SIGN)
    if passage.kind is PassageKind.NOTE:
        apart = _with_mark_apart(spelled)
        return Block(apart.text, Form.CAPTION, marks=apart.marks, role=ParagraphRole.FOOTNOTE)
    if passage.kind in (PassageKind.TITLE, PassageKind.BYLINE):
        return Block(spelled.text, _FORMS[passage.kind], marks=signs)
    if is_heading(passage, profile.body):
        return Block(spelled.text, Form.HEADING, level=outline.level_of(passage), marks=signs)
    block = _running(passage, spelled, profile)
    return replace(block, is_quoted=passage.is_set_in)


def _running(passage: Passage, spelled: InlineText, profile: Profile) -> Block:
    first = passage.lines[0].words[0].text
    if passage.kind is PassageKind.ITEM and is_bullet(first):
        start = len(first) + 1
        text, marks = spelled.text[start:], shifted(spelled.marks, -start)
        return Block(text, Form.BULLET, marker=first, level=_level(passage, profile.em), marks=marks)
    form = _FORMS[passage.kind]
    level = _level(passage, profile.em) if form is Form.NUMBERED else 0
    is_sign = len(spelled.text) == 1 or is_formula(spelled.text)  # set as variables are, and no heading for that
    is_italic = not is_sign and spelled.is_all(MarkKind.EMPHASIS)
    is_bold = is_italic or (not is_sign and spelled.is_all(MarkKind.STRONG) and not profile.body.is_bold)
    return Block(spelled.text, form, level=level, marks=spelled.marks, is_bold=is_bold, is_italic=is_italic)


def _level(passage: Passage, em: float) -> int:
    """Return how deep in lists an item stands, by its distance from the edge of running text."""
    depth = (passage.lines[0].left - passage.column.left) / em
    return 1 + int(max(0.0, depth - _SET_IN * 2) / (2 * _LEVEL_STEP)) if depth > _SET_IN * 2 else 1


def _with_mark_apart(note: InlineText) -> InlineText:
    """Return a footnote with a space between its mark and its text."""
    end = len(note_mark(note.text))
    if not end or note.text[end : end + 1].isspace() or not note.text[end : end + 1].isalpha():
        return note
    return InlineText(f"{note.text[:end]} {note.text[end:]}", shifted(note.marks, 1))


def _code(passage: Passage) -> str:
    """Return lines of code with their indents and the empty lines between them."""
    left = min(line.left for line in passage.lines)
    width = _letter_width(passage)
    return "\n".join(_placed(line, left, width) for line in passage.lines)


def _placed(line: Line, left: float, width: float) -> str:
    """Return the words of a line where they stand, its segments apart by as many blanks as fit between them."""
    written = ""
    for segment in line.segments:
        gap = round((segment.left - left) / width) - len(written)
        written += " " * max(gap, 1 if written else 0) + segment.text
    return written.rstrip()


def _letter_width(passage: Passage) -> float:
    words = [word for line in passage.lines for word in line.words]
    widths = sorted((word.right - word.left) / len(word.text) for word in words)
    return max(widths[len(widths) // 2], 1.0)
