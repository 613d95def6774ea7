"""Drop capitals: a first letter as tall as two lines or more, put back before the rest of its word."""

from collections.abc import Sequence
from dataclasses import replace

from reader.formats.pdf.glyphs.words import Word
from reader.formats.pdf.layout.lines import DESCENT, Line, Segment, line_of
from reader.formats.pdf.layout.profile import Profile

_TALL = 1.9  # times the size of running text
_MAX_LETTERS = 2  # a quotation mark may stand before the letter
_MAX_DISTANCE = 2.0  # em from the letter to the words beside it
_WORDS_ALONE = frozenset("AIO")


def with_drop_caps(lines: Sequence[Line], profile: Profile) -> list[Line]:
    """Return the lines of a column, each drop capital as part of the first line that it stands beside."""
    settled = list(lines)
    for line in lines:
        for segment in line.segments:
            if segment.size >= _TALL * profile.em and len(segment.text) <= _MAX_LETTERS:
                settled = _with_capital(settled, line, segment, profile)
    return settled


def _with_capital(lines: list[Line], home: Line, capital: Segment, profile: Profile) -> list[Line]:
    top = capital.baseline - capital.size * 0.85
    beside = [line for line in lines if line is not home and _is_beside(line, capital, top, profile.em)]
    rest = tuple(each for each in home.segments if each is not capital)
    if rest:
        beside.append(line_of(rest, home.page))
    if not beside or not any(map(str.isalpha, capital.text)):
        return lines
    first = min(beside, key=lambda line: line.baseline)
    settled = [line for line in lines if line is not home]
    if rest and first is not beside[-1]:
        settled.append(beside[-1])
    settled = [line for line in settled if line is not first]
    settled.append(_joined(first, capital, profile))
    return sorted(settled, key=lambda line: line.baseline)


def _is_beside(line: Line, capital: Segment, top: float, em: float) -> bool:
    is_level = top <= line.baseline <= capital.baseline + DESCENT * capital.size
    return is_level and -em <= line.left - capital.right <= _MAX_DISTANCE * em and line.size < capital.size


def _joined(line: Line, capital: Segment, profile: Profile) -> Line:
    first, *others = line.words
    is_word = capital.text in _WORDS_ALONE and not profile.vocabulary.knows(capital.text + first.text)
    letter = replace(first, text=capital.text, left=first.left, right=first.left)
    glued: list[Word] = [letter, replace(first, is_glued=not is_word), *others]
    return line_of((Segment.of(glued, capital.order),), line.page)
