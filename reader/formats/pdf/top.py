"""The top of the first page: the title, the lines printed above it, who wrote the article."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from reader.formats.pdf.glyphs.words import Style
from reader.formats.pdf.headings import is_heading
from reader.formats.pdf.layout.lines import Line
from reader.formats.pdf.layout.markers import is_heading_in_capitals
from reader.formats.pdf.layout.passages import Passage, PassageKind
from reader.formats.structure.bylines import is_name, read_byline
from reader.formats.structure.dates import has_date
from reader.formats.structure.punctuation import ends_sentence, word_count

_MAX_TITLE_WORDS = 40
_SAME_SIZE = 0.5  # points
_MAX_ABOVE = 4  # passages above the title, a masthead
_MAX_ABOVE_WORDS = 40
_MAX_ISSUE_WORDS = 12
_ISSUE = re.compile(r"\bvol(?:ume|\.)?\s*\d+\W.{0,30}?\b(?:no|nr|number|issue)\b\.?\s*\d+(?!.*\bpp\b)", re.IGNORECASE)
_MAX_BYLINES = 16  # passages below the title
_MAX_BETWEEN_WORDS = 3  # of a town or a mark between two names
_BEFORE_NAMES = frozenset({PassageKind.TEXT, PassageKind.CAPTION})
_AFTER_NAMES = _BEFORE_NAMES | {PassageKind.TABLE}  # authors in rows
_APART = 1.0  # em between names set beside each other
_MAX_BYLINE_WORDS = 30
_MARKS = re.compile(r"[\d⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§¶,]+$|^[\d⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§¶]+")
_BETWEEN = re.compile(r"\s*[,;&·•|]\s*|\s+(?:and|und|et|y|e|en)\s+")
_MIN_CLAIM, _MAX_CLAIM = 6, 250  # characters of a title among a file's properties
_CLAIMED_BY_PROGRAM = re.compile(
    r"^microsoft (?:word|powerpoint)|untitled|\.(?:docx?|tex|dvi|indd|qxd|pdf|odt|rtf|html?)\b|^\(", re.IGNORECASE
)
_PLACE = re.compile(
    r"universit|institut|department|dept\.|school of|college|laborator|faculty|fakultät|centre|center for|academy|@",
    re.IGNORECASE,
)


def with_top(passages: Sequence[Passage], body: Style) -> tuple[list[Passage], list[Passage]]:
    """Return the passages of the first page with title and bylines as such, and those of a masthead above apart."""
    title = _title(passages, body)
    if title is None:
        return list(passages), []
    above, rest = list(passages[:title]), list(passages[title + 1 :])
    is_masthead = len(above) <= _MAX_ABOVE and sum(word_count(each.text) for each in above) <= _MAX_ABOVE_WORDS
    if not is_masthead:
        return list(passages), []
    return [replace(passages[title], kind=PassageKind.TITLE), *_with_abstract(_with_bylines(rest, body))], above


def _title(passages: Sequence[Passage], body: Style) -> int | None:
    """Return the first passage in the largest type; the first heading where that is no larger than the text."""
    may_be = (at for at, each in enumerate(passages) if is_heading(each, body))
    headings = [at for at in may_be if not is_heading_in_capitals(passages[at].text)]
    if not headings:
        return None
    issue = next((at for at, each in enumerate(passages[:_MAX_ABOVE]) if _is_issue(each)), -1)
    large = [at for at in headings if at > issue and passages[at].style.size > body.size + _SAME_SIZE]
    headings = large if issue >= 0 else headings
    if not headings:
        return None
    largest = max(passages[at].style.size for at in headings)
    first = next(at for at in headings if passages[at].style.size >= largest - _SAME_SIZE)
    if word_count(passages[first].text) > _MAX_TITLE_WORDS:
        return None
    is_first_line = first == issue + 1
    return first if largest > body.size + _SAME_SIZE or is_first_line else None


def _is_issue(passage: Passage) -> bool:
    """Tell whether a line says which issue of a journal this is; all above it is the masthead, however large."""
    return word_count(passage.text) <= _MAX_ISSUE_WORDS and _ISSUE.search(passage.text) is not None


def _with_bylines(passages: Sequence[Passage], body: Style) -> list[Passage]:
    """Return the passages, those right under the title that name authors and where they work as bylines."""
    settled, is_open, has_names = list(passages), True, False
    for at, passage in enumerate(passages[:_MAX_BYLINES]):
        text = _text(passage)
        kinds = _AFTER_NAMES if has_names else _BEFORE_NAMES
        is_open = is_open and passage.kind in kinds and not _is_text(text)
        if not is_open:
            break
        are_names = bool(_names_in(passage)) and not _is_phrase(passages, at, body)
        is_more = has_names and (_PLACE.search(text) is not None or has_date(text))
        is_byline = passage.kind is PassageKind.CAPTION and read_byline(text) is not None  # in small type
        if are_names or is_more or is_byline:
            settled[at] = replace(passage, kind=PassageKind.BYLINE)
        has_names = has_names or are_names
    return _with_between(settled)


def _with_between(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages; what little stands between two bylines belongs to them."""
    bylines = [at for at, each in enumerate(passages) if each.kind is PassageKind.BYLINE]
    between = range(bylines[0], bylines[-1]) if bylines else range(0)
    return [
        replace(each, kind=PassageKind.BYLINE)
        if at in between and word_count(each.text) <= _MAX_BETWEEN_WORDS and not ends_sentence(each.text)
        else each
        for at, each in enumerate(passages)
    ]


def _with_abstract(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages; what is set in before the first paragraph that is not is an abstract, no quotation."""
    full = (at for at, each in enumerate(passages) if each.kind is PassageKind.TEXT and len(each.lines) > 1)
    first = next((at for at in full if not passages[at].is_set_in), 0)
    return [replace(each, is_set_in=each.is_set_in and at > first) for at, each in enumerate(passages)]


def authors_of(passages: Sequence[Passage]) -> str | None:
    """Return the names in the bylines, marks of affiliations aside; None without any."""
    bylines = (passage for passage in passages if passage.kind is PassageKind.BYLINE)
    return ", ".join(part for passage in bylines for part in _authors_in(passage)) or None


def _authors_in(passage: Passage) -> list[str]:
    read = read_byline(_text(passage))
    return _parts(_names_in(passage)) or ([read.author] if read and read.author else [])


def _is_phrase(passages: Sequence[Passage], at: int, body: Style) -> bool:
    """Tell whether capitalised words in the type of a heading may as well be a heading: "Related Work"."""
    passage = passages[at]
    if not is_heading(passage, body) or len(_parts(_text(passage))) > 1:
        return False
    below = passages[at + 1].text if at + 1 < len(passages) else ""
    is_placed = _PLACE.search(below) is not None
    if passage.style.is_bold:
        return not is_placed or _is_text(below) or ends_sentence(below)
    return not (is_placed or has_date(below) or _are_names(below))


def _is_text(text: str) -> bool:
    return word_count(text) > _MAX_BYLINE_WORDS or (ends_sentence(text) and word_count(text) > _MAX_BYLINE_WORDS // 2)


def _text(passage: Passage) -> str:
    """Return the words of a passage, what is set beside each other parted by commas."""
    return " ".join(_line_text(line) for line in passage.lines)


def _line_text(line: Line) -> str:
    text = line.segments[0].text
    for before, segment in pairwise(line.segments):
        glue = ", " if segment.left - before.right >= _APART * line.size and text[-1] not in ",;&" else " "
        text += glue + segment.text
    return text


def _names_in(passage: Passage) -> str:
    """Return the names that a passage is made of, or begins with before it says where they work; empty without any."""
    if _are_names(_text(passage)):
        return _text(passage)
    texts = [_line_text(line) for line in passage.lines]
    names = list(takewhile(_are_names, texts))
    return ", ".join(names) if len(names) < len(texts) and _PLACE.search(" ".join(texts[len(names) :])) else ""


def _parts(text: str) -> list[str]:
    spaced = re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§¶]+", " ", text)
    parts = (_MARKS.sub("", part.strip()).strip() for part in _BETWEEN.split(spaced))
    return [part for part in parts if part]


def _are_names(text: str) -> bool:
    parts = [] if read_byline(text) or _PLACE.search(text) else _parts(text)
    return bool(parts) and is_name(parts[0]) and all(is_name(part) or part.istitle() for part in parts)


def believable_title(claimed: str) -> str | None:
    """Return the title that a file claims in its properties; None where a program put it there."""
    title = " ".join(claimed.split())
    is_wordy = len(title) >= _MIN_CLAIM and " " in title and any(map(str.isalpha, title))
    return title if is_wordy and len(title) <= _MAX_CLAIM and not _CLAIMED_BY_PROGRAM.search(title) else None
