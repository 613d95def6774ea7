"""Lines to blocks: which lines were broken by an editor or a mail program and belong together.

A line is full when the next line's first word would not have fitted into the text's width. Lines of prose that were
broken at a width are nearly all full, and many go on with a small letter; verse and whole paragraphs are not.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile, zip_longest

from reader.formats.plain.lines import Line
from reader.formats.plain.mail import split_head
from reader.formats.plain.vocabulary import HYPHENS, Vocabulary, may_be_broken, suspends
from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.bylines import read_byline
from reader.formats.structure.headings import HeadingLook, heading_look, may_be_heading
from reader.formats.structure.key_point_labels import is_label
from reader.formats.structure.punctuation import (
    ends_sentence,
    first_sign,
    has_case,
    is_unspaced,
    last_sign,
    starts_lower,
    word_count,
)

MAX_WIDTH = 130  # columns; nobody breaks lines at more
_WIDTH_PERCENTILE = 0.9  # a few lines stand out of every text
_MIN_FULL = 0.6
_MIN_FULL_GREEDY = 0.85  # from here on a line that is not full ends its paragraph
_MIN_LOWER = 0.3  # of the lines that follow another; German, with its capitals, has 0.5
_MIN_OPEN = 0.6  # where the script has no capitals: lines that do not end a sentence
_MIN_CASED = 0.5
_FEW = 3  # lines; fewer that end in a space are slips
MIN_WIDTH = 30  # columns; shorter lines are verse or a list
_RAGGED = 0.6  # of the width; a shorter line ends a paragraph in text broken by hand
_STRAY_LENGTH = 40  # characters; a longer line that goes on with a small letter was broken by accident
_STRAY_WORDS = 4  # fewer before a hyphen at the end of a line may be a list: "pre-", "keep anti-"

_TOP = 12  # lines; names and dates that stand among them on lines of their own stay there
_ABBREVIATION = re.compile(r"\b\w{1,4}\.$")  # "Oct.", and on the next line "1. The"


@dataclass(frozen=True, slots=True)
class _Wrapping:
    """How a text is broken: `width` is 0 where it is not.

    `is_spaced`: some paragraphs were broken, by whoever copied them, behind a space that still ends their lines.
    `bylines` begin with a small letter ("di Anna Riva").
    """

    width: int = 0
    is_greedy: bool = False
    is_spaced: bool = False
    bylines: frozenset[Line] = frozenset()


def blocks_of(lines: Iterable[Line]) -> Iterator[Block]:
    """Yield the paragraphs that the lines make up, in order."""
    fields, every = split_head(list(lines))
    own, quoted = (_wrapping([line for line in every if bool(line.quote_depth) is depth]) for depth in (False, True))
    own = replace(own, bylines=frozenset(_small_bylines(every)))
    every = [*fields, *_with_bylines_apart(every[:_TOP]), *every[_TOP:]]
    vocabulary = _vocabulary(every)
    group: list[Line] = []
    for line, after in zip_longest(every, every[1:]):
        wrapping = quoted if line.quote_depth else own
        if group and (_stands_alone(group[-1], line, after, wrapping) or not _joins(group, line, wrapping)):
            yield _block(group, vocabulary)
            group = []
        group.append(line)
    if group:
        yield _block(group, vocabulary)


def join_lines(texts: Iterable[str], vocabulary: Vocabulary | None = None) -> str:
    """Join broken lines: with one space, with none within a hyphenated word or a script without spaces.

    The hyphen of a word that was broken at the end of its line goes, where a `vocabulary` tells it.
    """
    pieces: list[str] = []
    previous = ""
    for text in texts:
        if vocabulary is not None and vocabulary.is_broken(previous, text):
            pieces[-1] = pieces[-1][:-1]
            pieces.append(text)
        else:
            pieces += (_glue(previous, text), text) if previous else (text,)
        previous = text
    return "".join(pieces)


def _vocabulary(lines: list[Line]) -> Vocabulary | None:
    """Return the words of a text in which lines end in hyphens; None where no line does."""
    ends = any(a.text[-1:] in HYPHENS and starts_lower(b.text) for a, b in pairwise(lines) if a.text and b.text)
    return Vocabulary.of([line.text for line in lines]) if ends else None


def _with_bylines_apart(lines: list[Line]) -> list[Line]:
    """Return the lines as if a blank line stood before each byline, below it, and below the title."""
    bylines = {index for index, line in enumerate(lines) if _is_byline(line)}
    starts = bylines | {index + 1 for index in bylines} | ({1} if _is_title_above(lines, bylines) else set())
    return [replace(line, is_after_blank=True) if index in starts else line for index, line in enumerate(lines)]


def _small_bylines(lines: list[Line]) -> Iterator[Line]:
    """Yield the bylines in small letters above the text's first sentence that no line below goes on with."""
    top = takewhile(lambda line: not ends_sentence(line.text), lines)
    return (a for a, b in zip(top, lines[1:], strict=False) if _is_byline(a) and not starts_lower(b.text))


def _is_byline(line: Line) -> bool:
    return (line.is_after_blank or not starts_lower(line.text)) and read_byline(line.text) is not None


def _is_title_above(lines: list[Line], bylines: set[int]) -> bool:
    """Tell whether title, standfirst and byline follow one another without a blank line."""
    first = min(bylines, default=0)
    if first < 2 or any(line.is_after_blank for line in lines[1 : first + 1]):
        return False
    return may_be_heading(lines[0].text) and not starts_lower(lines[1].text)


def _glue(before: str, after: str) -> str:
    if is_unspaced(before[-1]) and is_unspaced(after[0]):
        return ""
    is_hyphenated = before[-1] in "-\u2010" and before[-2:-1].isalnum() and after[0].isalnum()
    return "" if is_hyphenated and not suspends(after) else " "


def _wrapping(lines: list[Line]) -> _Wrapping:
    pairs = [(a, b) for a, b in pairwise(lines) if _may_be_one(a, b)]
    going_on = [pair for pair in pairs if _goes_on(*pair)]
    if not going_on or not _is_mostly_broken(pairs):
        return _Wrapping(is_spaced=_is_spaced(pairs))
    widths = sorted(a.width for a, _ in going_on)
    widest, usual = widths[-1], widths[int((len(widths) - 1) * _WIDTH_PERCENTILE)]
    for width in (widest, usual):
        if MIN_WIDTH <= width <= MAX_WIDTH and _full_share(going_on, width) >= _MIN_FULL_GREEDY:
            return _Wrapping(width, is_greedy=True)
    is_ragged = MIN_WIDTH <= usual <= MAX_WIDTH and _full_share(going_on, usual) >= _MIN_FULL
    return _Wrapping(usual) if is_ragged else _Wrapping()


def _full_share(pairs: list[tuple[Line, Line]], width: int) -> float:
    return sum(_is_full(a, b, width) for a, b in pairs) / len(pairs)


def _may_be_one(a: Line, b: Line) -> bool:
    return not (b.is_after_blank or a.is_rule or b.is_rule or b.marker)


def _goes_on(a: Line, b: Line) -> bool:
    """Tell whether the second line certainly continues the first one's sentence."""
    return not ends_sentence(a.text) and (starts_lower(b.text) or not has_case(first_sign(b.text)))


def _is_mostly_broken(pairs: list[tuple[Line, Line]]) -> bool:
    cased = [b for _, b in pairs if has_case(first_sign(b.text))]
    if len(cased) >= _MIN_CASED * len(pairs):
        return sum(starts_lower(b.text) for b in cased) >= _MIN_LOWER * len(cased)
    return sum(not ends_sentence(a.text) for a, _ in pairs) >= _MIN_OPEN * len(pairs)


def _is_spaced(pairs: list[tuple[Line, Line]]) -> bool:
    open_pairs = [(a, b) for a, b in pairs if a.ends_in_space and not ends_sentence(a.text)]
    return len(open_pairs) >= _FEW and sum(starts_lower(b.text) for _, b in open_pairs) >= _MIN_CASED * len(open_pairs)


def _is_full(a: Line, b: Line, width: int) -> bool:
    first_word = 1 if is_unspaced(b.text[0]) else len(b.text[: width + 1].split(maxsplit=1)[0])
    return a.width + 1 + first_word > width


def _joins(group: list[Line], line: Line, wrapping: _Wrapping) -> bool:
    previous = group[-1]
    if line.is_rule or previous.is_rule:
        return False
    if line.is_after_blank:
        return line not in wrapping.bylines and _is_torn(group, line)
    if line.marker:
        return _is_word_not_marker(group, line, wrapping)
    if group[0].marker:
        return line.indent > group[0].indent or _continues(previous, line, wrapping)
    if wrapping.width and line.indent > previous.indent and len(group) > 1:
        return False
    return _continues(previous, line, wrapping)


def _stands_alone(before: Line, line: Line, after: Line | None, wrapping: _Wrapping) -> bool:
    """A heading right under a paragraph: the paragraph has ended, and the line could have taken in the next one."""
    if not wrapping.width or after is None or not _may_be_one(line, after) or not ends_sentence(before.text):
        return False
    is_clear = is_label(line.text) or heading_look(line.text) in (HeadingLook.CLEAR, HeadingLook.CHAPTER)
    return is_clear and not starts_lower(after.text) and not _is_full(line, after, wrapping.width)


def _is_torn(group: list[Line], line: Line) -> bool:
    """Tell whether a blank line stands within a sentence; items without capitals or full stops are no sentence."""
    above = group[-1]
    is_open = above.text[-1].isalnum() or last_sign(above.text) == ","
    is_sentence = not group[0].marker and not starts_lower(group[0].text) and len(above.text) >= _STRAY_LENGTH
    same_depth = above.quote_depth == line.quote_depth
    return is_open and is_sentence and same_depth and not line.marker and starts_lower(line.text)


def _is_word_not_marker(group: list[Line], line: Line, wrapping: _Wrapping) -> bool:
    """A dash or a number within a sentence may come to stand at the start of a line."""
    if not wrapping.width or line.marker == group[0].marker or line.indent > group[0].indent:
        return False
    if group[0].form is not Form.PLAIN and line.form is group[0].form:
        return False
    previous = group[-1]
    is_open = last_sign(previous.text) not in ":;" and not ends_sentence(previous.text)
    is_date = line.form is Form.NUMBERED and _ABBREVIATION.search(previous.text) is not None
    is_wide = previous.width > wrapping.width * _RAGGED
    return (is_open or is_date) and is_wide and _is_full(previous, line, wrapping.width)


def _continues(a: Line, b: Line, wrapping: _Wrapping) -> bool:
    is_open = not ends_sentence(a.text) and last_sign(a.text) != ":"
    is_amid_name = _is_amid_name(a.text, b.text)
    is_broken_sentence = is_open and (is_amid_name or starts_lower(b.text))
    if not wrapping.width:
        is_amid_word = (is_amid_name or may_be_broken(a.text, b.text)) and word_count(a.text) >= _STRAY_WORDS
        is_stray = is_broken_sentence and (len(a.text) >= _STRAY_LENGTH or is_amid_word)
        return is_stray or (wrapping.is_spaced and is_open and a.ends_in_space)
    if is_broken_sentence or _is_full(a, b, wrapping.width):
        return True
    return not wrapping.is_greedy and a.width >= wrapping.width * _RAGGED


def _is_amid_name(above: str, below: str) -> bool:
    """Tell whether a line ends within a name of two with a hyphen, as in "Anna-|Sophie"."""
    start = above.rpartition(" ")[2]
    return start[-1:] in HYPHENS and start[-2:-1].isalpha() and start[0].isupper() and below[0].isupper()


def _block(group: list[Line], vocabulary: Vocabulary | None) -> Block:
    first = group[0]
    return Block(
        join_lines(_texts(group), vocabulary),
        Form.CAPTION if first.is_rule else first.form,
        first.marker if first.form is Form.BULLET else "",
        first.indent,
        is_after_blank=first.is_after_blank,
        is_quoted=first.quote_depth > 0,
    )


def _texts(group: list[Line]) -> Iterator[str]:
    yield group[0].text
    for line in group[1:]:
        yield f"{line.marker} {line.text}" if line.form is Form.BULLET else line.text
