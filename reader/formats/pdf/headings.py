"""Which passages are headings, by their type, and how deep."""

import re
from dataclasses import dataclass

from reader.formats.pdf.glyphs.words import Style
from reader.formats.pdf.layout.lines import most_used_style
from reader.formats.pdf.layout.markers import is_heading_in_capitals
from reader.formats.pdf.layout.passages import Passage, PassageKind
from reader.formats.structure.dates import is_date_line
from reader.formats.structure.headings import HeadingLook, heading_look, is_capitals
from reader.formats.structure.punctuation import ends_sentence, last_sign, starts_lower, word_count

_LARGER, _LARGE = 1.12, 1.5  # times the size of running text
_SMALLEST = 0.95  # of running text, for a heading in bold
_MAX_LINES = 4
_MAX_WORDS, _MAX_BOLD_WORDS = 30, 18
_MAX_SENTENCE_WORDS = 10  # of a heading that ends in a full stop
_NUMBER, _PART = re.compile(r"\d{1,3}(?:\.\d{1,3})*(?=[.\s])"), re.compile(r"\d+")
_WORD_OF_TEXT = re.compile(r"[^\W\d_]{3}")
_MATH = re.compile(r"[=√∑∏∫≤≥≈∞−±×⇒→]")
_SHORT_HEADING = re.compile(r"(?![PX]$)[A-Z]{1,3}|[A-Z]&[A-Z]|[IVX]{2,5}|\d[A-Z]")  # a lone P or X is a sum of TeX's
_SAME_SIZE = 0.6  # points
_MAX_CAPITAL_LINES = 2
_SET_APART = 0.25  # lines of white space above


@dataclass(frozen=True, slots=True, order=True)
class Rank:
    """How weighty a heading is set; the smallest comes first."""

    size: float  # negative, so that large comes first
    is_plain: bool
    depth: int = 1  # of its number: 2 for "1.1"


class Outline:
    """Gives headings their depth, one after the other: one deeper than the last that is set more weightily."""

    def __init__(self) -> None:
        self._above: list[Rank] = []

    def level_of(self, passage: Passage) -> int:
        """Return the depth of the next heading, 1 the outermost."""
        rank = _rank(passage)
        while self._above and (rank < self._above[-1] or _is_same(rank, self._above[-1])):
            self._above.pop()
        self._above.append(rank)
        return len(self._above)


def is_heading(passage: Passage, body: Style) -> bool:
    """Tell whether a passage is set as a heading: large, or bold where running text is not, and short."""
    if passage.kind not in (PassageKind.TEXT, PassageKind.ITEM) or len(passage.lines) > _MAX_LINES:
        return False
    text, style = passage.text, passage.style
    if is_heading_in_capitals(text) and len(passage.lines) <= _MAX_CAPITAL_LINES:
        return True
    words = word_count(text)
    if not any(map(str.isalpha, text)) or words > _MAX_WORDS or text[-1] in ",;-–—" or is_date_line(text):
        return False
    if ends_sentence(text) and last_sign(text) not in "?!" and words > _MAX_SENTENCE_WORDS:
        return False
    if starts_lower(text) and style.size < _LARGE * body.size:
        return False
    if is_formula(text) and not style.is_bold:
        return False
    if style.size >= _LARGER * body.size:
        return not style.is_fixed or body.is_fixed
    is_stressed = _is_all_bold(passage) and not body.is_bold
    if style.size < _SMALLEST * body.size or words > _MAX_BOLD_WORDS or last_sign(text) == ":":
        return False
    is_capital = (
        len(text) > 1 and is_capitals(text) and heading_look(text) is not HeadingLook.NONE and passage.gap >= _SET_APART
    )
    return (is_stressed and not ends_sentence(text)) or is_capital


def is_formula(text: str) -> bool:
    """Tell whether a line has no words, as the parts of formulas that stand apart have none."""
    if any(sign.isalpha() and sign.lower() == sign.upper() for sign in text):
        return False  # of a script without capitals, whose words may be one sign
    words = _WORD_OF_TEXT.findall(text)
    return len(words) < 2 if _MATH.search(text) else not words and not _SHORT_HEADING.fullmatch(text)


def _is_all_bold(passage: Passage) -> bool:
    words = [word for line in passage.lines for word in line.words if any(map(str.isalpha, word.text))]
    return all(word.style.is_bold for word in words)


def _rank(passage: Passage) -> Rank:
    style = most_used_style(word for line in passage.lines for word in line.words)
    number = _NUMBER.match(passage.text)
    return Rank(-round(style.size * 2) / 2, not style.is_bold, len(_PART.findall(number.group())) if number else 1)


def _is_same(one: Rank, other: Rank) -> bool:
    return abs(one.size - other.size) <= _SAME_SIZE and one.is_plain == other.is_plain and one.depth == other.depth
