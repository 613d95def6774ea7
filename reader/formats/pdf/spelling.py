"""Words of lines to one text, with its marks: broken words made whole, notes' marks set apart from words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.formats.markup.inline import InlineText
from reader.formats.pdf.glyphs.letters import SOFT_HYPHEN
from reader.formats.pdf.glyphs.words import Style, Word
from reader.formats.pdf.layout.lines import Line
from reader.formats.pdf.layout.notes import NoteMarks, is_lowered, is_raised
from reader.formats.plain.vocabulary import Vocabulary
from reader.formats.plain.wrapping import join_lines
from reader.formats.structure.punctuation import is_unspaced
from reader.formats.structure.raised import settled
from reader.model.document import Mark, MarkKind
from reader.model.span import Span

_MAX_TAIL = 40  # characters of a line that tell how it is joined
_FIGURES = re.compile(
    r"[\d+\-−–=(),.*†‡§¶]{1,12}|(?:st|nd|rd|th|TM)|\[\d{1,3}(?:[,–-]\d{1,3})*\]"
)  # what is raised or lowered together
_NO_NOTES = NoteMarks()


@dataclass(frozen=True, slots=True)
class _Piece:
    """Characters of one look; `target` is the address of a link, `note` the key of the note that they mean."""

    text: str
    style: Style
    target: str | None
    note: str | None = None
    script: MarkKind | None = None
    is_struck: bool = False


def spell(lines: Sequence[Line], vocabulary: Vocabulary, notes: NoteMarks = _NO_NOTES) -> InlineText:
    """Return the text of a paragraph's lines, the signs of `notes`, of its pages, under marks."""
    pieces: list[_Piece] = []
    for line in lines:
        of_line = list(_pieces(line, notes))
        if pieces and of_line:
            _join(pieces, of_line, vocabulary)
        pieces += of_line
    return _whole(pieces)


def spell_cell(parts: str, vocabulary: Vocabulary) -> str:
    """Return the text of a table's cell from its lines."""
    text = ""
    for part in parts.split("\n"):
        if vocabulary.is_broken(text, part):
            text = text[:-1] + part
        else:
            text = join_lines((text, part)) if text and part else text or part
    return text.replace(SOFT_HYPHEN, "")


def _pieces(line: Line, notes: NoteMarks) -> Iterable[_Piece]:
    before = ""
    for segment in line.segments:
        for at, word in enumerate(segment.words):
            meant = notes.meant_by(word, line, before) if before else ()
            text = word.text[:-1].replace(SOFT_HYPHEN, "") + word.text[-1]
            after = segment.words[at + 1] if at + 1 < len(segment.words) else None
            script = _script(word, line, after) if before and not meant else None
            gap = "" if not before or (word.is_glued and at) or _is_tight(before, text) else " "
            yield _Piece(gap + text, word.style, word.target, next(iter(meant), None), script, word.is_struck)
            before = text


def _is_tight(before: str, after: str) -> bool:
    return is_unspaced(before[-1]) and is_unspaced(after[0])


def _script(word: Word, line: Line, after: Word | None) -> MarkKind | None:
    """Return whether a word is raised or lowered as numbers, signs and single letters are; those of a logo are not."""
    is_letter = len(word.text) == 1 and word.text.isalpha()
    goes_on = after is not None and after.is_glued and after.text[0].isalpha() and not is_lowered(after, line)
    if not (_FIGURES.fullmatch(word.text) or (is_letter and word.is_glued and not goes_on)):
        return None
    if is_raised(word, line):
        return MarkKind.RAISED
    return MarkKind.LOWERED if word.is_glued and is_lowered(word, line) else None


def _join(pieces: list[_Piece], of_line: list[_Piece], vocabulary: Vocabulary) -> None:
    """Bring together the end of a text and the line below it, in place."""
    last, first = pieces[-1], of_line[0]
    above, below = (
        "".join(piece.text for piece in pieces[-3:])[-_MAX_TAIL:],
        "".join(piece.text for piece in of_line[:3]),
    )
    if vocabulary.is_broken(above, below):
        pieces[-1] = replace(last, text=last.text[:-1])
        return
    if above[-1:] == SOFT_HYPHEN:
        pieces[-1] = replace(last, text=last.text[:-1] + "-")
    glue = join_lines((above, below))[len(above) : len(above) + 1] == " "
    of_line[0] = replace(first, text=" " + first.text) if glue else first


def _whole(pieces: Sequence[_Piece]) -> InlineText:
    text = "".join(piece.text for piece in pieces)
    marks = [
        *_marks(pieces, MarkKind.STRONG),
        *_marks(pieces, MarkKind.EMPHASIS),
        *_marks(pieces, MarkKind.CODE),
        *_marks(pieces, MarkKind.LINK),
        *_marks(pieces, MarkKind.NOTE_SIGN),
        *_marks(pieces, MarkKind.RAISED),
        *_marks(pieces, MarkKind.LOWERED),
        *_marks(pieces, MarkKind.STRUCK),
    ]
    text, settled_marks = settled(text, marks)
    return InlineText(text, tuple(sorted(settled_marks, key=lambda mark: (mark.span.start, -mark.span.end))))


def _value(piece: _Piece, kind: MarkKind) -> str | None:
    if kind is MarkKind.LINK:
        return piece.target
    if kind is MarkKind.NOTE_SIGN:
        return piece.note
    if kind in (MarkKind.RAISED, MarkKind.LOWERED):
        return "" if piece.script is kind else None
    has = {
        MarkKind.STRUCK: piece.is_struck,
        MarkKind.STRONG: piece.style.is_bold,
        MarkKind.EMPHASIS: piece.style.is_italic,
        MarkKind.CODE: piece.style.is_fixed,
    }
    return "" if has[kind] else None


def _marks(pieces: Sequence[_Piece], kind: MarkKind) -> Iterable[Mark]:
    """Yield the marks of a kind, one for each run of pieces that have it."""
    position, start, current = 0, 0, None
    for piece in (*pieces, None):
        value = _value(piece, kind) if piece else None
        if value != current:
            if current is not None and start < position:
                yield Mark(Span(start, position), kind, current or None)
            lead = len(piece.text) - len(piece.text.lstrip()) if piece else 0
            start, current = position + lead, value
        position += len(piece.text) if piece else 0
