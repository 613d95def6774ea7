"""What stands above the article's text: its title, its byline and date lines, its standfirst."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from reader.formats.plain.mail import read_head
from reader.formats.plain.vocabulary import language_of_words
from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.bylines import Byline, is_name, is_place_and_date, read_byline
from reader.formats.structure.dates import first_date, has_date, is_date_line
from reader.formats.structure.headings import HeadingLook, heading_look, is_capitals, is_prose
from reader.formats.structure.punctuation import ends_sentence, is_unspaced, last_sign, starts_lower, word_count
from reader.nlp.common_words import is_common_word
from reader.nlp.datelines import dateline_of
from reader.nlp.language_table import words_for
from reader.nlp.stop_words import stop_words

MAX_TITLE_LENGTH = 160  # characters
MAX_TITLE_WORDS = 24
MIN_TITLE_LENGTH = 4  # characters
MAX_STANDFIRST_WORDS = 100
_MIN_DECK_WORDS = 8  # between title and byline; fewer may be the title of what follows
MAX_PASSED_WORDS = 60  # a byline may follow a standfirst of this length; after more it is part of the text
_BEFORE_DASH = re.compile(r"[^\W\d_][^—–:;?!]{2,60}?(?= ?(?:--|[—–])\s| -\s(?!\d))")  # "Albenau, 12. September 2024 –"
_BEFORE_DAY = re.compile(r"[,(\d]")
_SMALL_WORD = 3  # letters: "Stoke on Trent"
_REGION = 12  # blocks; no byline stands further down
_NEAR = 2  # blocks below the title, among which a name alone is the author's: behind the subtitle
_MAX_LABEL, _MAX_DATED = 3, 8  # words before a date, and of it with the hour
_AHEAD = 4  # blocks within which the text of the article begins


@dataclass(frozen=True, slots=True)
class TopMatter:
    """Block indices: the title, and the byline and date lines with what they say.

    `name` is the title's text where it is not the whole block ("Subject: The bridge").
    """

    title: int | None = None
    bylines: dict[int, Byline] = field(default_factory=dict)
    name: str | None = None


def find_top_matter(blocks: Sequence[Block], *, taken: frozenset[int]) -> TopMatter:
    """Return title and bylines; the blocks in `taken` are labels and key points."""
    marked = next((index for index, block in enumerate(blocks) if block.form is Form.TITLE), None)
    if marked is not None:
        bylines = _bylines(blocks, taken, start=marked + 1)
        return TopMatter(marked, _with_author_above(blocks, bylines, marked))
    head = read_head(blocks)
    bylines = head.bylines | _bylines(blocks, taken, start=head.size)
    if head.title is not None:
        return TopMatter(head.title, bylines, head.subject)
    first = next((index for index in range(len(blocks)) if index not in bylines), None)
    below = next((index for index in range(len(blocks)) if index not in taken), 0)
    first = below if first in taken and below + 1 in bylines else first
    if first is not None and first not in taken and _is_author_above(blocks, first):
        bylines[first] = Byline(author=blocks[first].text)
        first += 1
    named = bylines if first is None else _with_author_above(blocks, bylines, first)
    is_titled = first is not None and first not in taken and _is_title(blocks, first, named, taken)
    return TopMatter(first, named) if is_titled else TopMatter(None, bylines)


def first_below(blocks: Sequence[Block], top: TopMatter) -> int | None:
    """Return the first block that is neither title nor byline."""
    special = {top.title} | top.bylines.keys()
    return next((index for index in range(len(blocks)) if index not in special), None)


def is_italic_standfirst(blocks: Sequence[Block], index: int | None, top: TopMatter) -> bool:
    """Tell whether the first block below a title is in italics: a standfirst, never a heading."""
    return index is not None and top.title is not None and top.title < index and blocks[index].is_italic


def find_standfirst(
    blocks: Sequence[Block], *, top: TopMatter, markers: frozenset[int], headings: frozenset[int]
) -> int | None:
    """Return the first paragraph where what follows it (label, heading, byline) or bold type marks it as standfirst."""
    first = first_below(blocks, top)
    if first is None or first + 1 == len(blocks) or first in markers:
        return None
    block, after = blocks[first], first + 1
    is_signed = after in top.bylines or blocks[after].form is Form.BYLINE
    is_deck = top.title == first - 1 and word_count(block.text) >= _MIN_DECK_WORDS and after + 1 < len(blocks)
    is_deck = is_deck and is_signed and not is_date_line(blocks[after].text)
    if first in headings:
        return first if is_deck else None
    is_text = any(map(str.isalpha, block.text[:MAX_TITLE_LENGTH]))
    has_dateline = dateline_of(block.text) or _place_and_day(block.text, language_of_words([block.text]))
    if not block.is_plain or not is_text or word_count(block.text) > MAX_STANDFIRST_WORDS or has_dateline:
        return None
    is_lead = first - 1 in top.bylines and ends_sentence(block.text) and last_sign(blocks[after].text) != "?"
    is_headed = after in markers or (after in headings and not is_lead)
    is_marked = is_headed or ((is_deck or after in top.bylines) and _is_short(block))
    return first if is_marked or (block.is_bold and top.title is not None) else None


def date_of_dateline(blocks: Sequence[Block]) -> str | None:
    """Return the day in the dateline with which the text begins: "PORT ELLISON, 4 May 2027 –"."""
    text = next((block.text for block in blocks if is_prose(block)), "")
    return first_date(_place_and_day(text, language_of_words(block.text for block in blocks)))


def _place_and_day(text: str, language: str) -> str:
    """Return where and when a text was written, as it says before a dash; empty where a sentence stands there."""
    found = _BEFORE_DASH.match(text)
    if found is None or not has_date(found.group()):
        return ""
    small = stop_words(language)
    words = _BEFORE_DAY.split(found.group(), maxsplit=1)[0].split()
    opening = {words[0].casefold()} - words_for("function-words.articles", language=language)
    is_named = all(word[0].isupper() or len(word) <= _SMALL_WORD for word in words)
    is_place = is_named and words[-1][0].isupper() and words[-1].casefold() not in small
    return found.group() if is_place and not opening & small else ""


def _is_short(block: Block) -> bool:
    return word_count(block.text) <= MAX_PASSED_WORDS


def _bylines(blocks: Sequence[Block], taken: frozenset[int], *, start: int) -> dict[int, Byline]:
    found: dict[int, Byline] = {}
    paragraphs = 0
    for index, block in enumerate(blocks[start : start + _REGION], start):
        if paragraphs > 1 or not _is_short(block):
            break
        if index in taken or block.is_list_item or (index == 0 and _is_dated_title(blocks)):
            continue
        byline = read_byline(block.text) if block.is_plain else None
        if byline is None and block.is_plain and found.get(index - 1) == Byline() and is_name(block.text):
            byline = Byline(author=block.text)
        if byline or (index == 0 and block.is_plain and _is_dated_label(block.text)):
            found[index] = byline or Byline()
        elif is_prose(block):
            paragraphs += 1
    return found


def _is_dated_title(blocks: Sequence[Block]) -> bool:
    """Tell whether a place and a day stand right above the text, as what it is about: "Oran, 6 August 1945"."""
    return is_place_and_date(blocks[0].text) and any(map(is_prose, blocks[1:2]))


def _with_author_above(blocks: Sequence[Block], bylines: dict[int, Byline], title: int) -> dict[int, Byline]:
    """Return the bylines with a name alone right above one of them, where nobody is named yet."""
    if any(byline.author for byline in bylines.values()):
        return bylines
    region = range(title + 1, title + 1 + _NEAR)
    names = (at for at in region if at not in bylines and at + 1 in bylines and blocks[at].is_plain)
    name = next((at for at in names if is_name(blocks[at].text)), None)
    found = {} if name is None else {name: Byline(author=blocks[name].text)}
    return dict(sorted((bylines | found).items()))


def _is_author_above(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a line is a name alone above a title in capitals: of no words of the language, nor of the text."""
    block, below = blocks[index], blocks[index + 1 :]
    is_above = bool(below) and below[0].is_plain and is_capitals(below[0].text)
    if not (is_above and block.is_plain and is_name(block.text)) or ":" in block.text:
        return False
    words, said = block.text.split(), " ".join(each.text for each in below).casefold()
    language = language_of_words(each.text for each in blocks)
    return words[-1].casefold() not in said and not any(is_common_word(word, language) for word in words)


def _is_dated_label(text: str) -> bool:
    """Tell whether a first line says of what it gives the date: "Embargo: 12 September 2024, 11 am"."""
    label, _, date = text.partition(":")
    return word_count(label) <= _MAX_LABEL and word_count(date) <= _MAX_DATED and has_date(date)


def _is_title(blocks: Sequence[Block], index: int, bylines: dict[int, Byline], taken: frozenset[int]) -> bool:
    block, after = blocks[index], index + 1
    if block.form is Form.HEADING:
        return _is_marked_title(blocks, index)
    if not block.is_plain or after == len(blocks) or not _may_be_title(block.text):
        return False
    if after in bylines or after in taken:
        return True
    follower = blocks[after]
    if starts_lower(follower.text):
        return False
    if follower.form is not Form.PLAIN:
        return follower.is_after_blank
    below = (blocks[other] for other in range(after, len(blocks)) if other not in bylines)
    return any(is_prose(other) and len(other.text) > len(block.text) for other in islice(below, _AHEAD))


def _is_marked_title(blocks: Sequence[Block], index: int) -> bool:
    level = blocks[index].level
    others = [block.level for block in blocks[index + 1 :] if block.form is Form.HEADING]
    is_top = all(other > level for other in others) or level == 1
    return is_top and heading_look(blocks[index].text) is not HeadingLook.CHAPTER


def _may_be_title(text: str) -> bool:
    if len(text) > MAX_TITLE_LENGTH or word_count(text) > MAX_TITLE_WORDS or starts_lower(text):
        return False
    is_word = len(text) < MIN_TITLE_LENGTH and not is_unspaced(text[0])
    is_closed = ends_sentence(text) and last_sign(text) not in "?!？！" and not _ends_in_initials(text)
    is_open = last_sign(text) in set(",;:、，；：-–—")
    if is_word or is_closed or is_open or heading_look(text) is HeadingLook.CHAPTER:
        return False
    return any(map(str.isalpha, text)) and "://" not in text


def _ends_in_initials(text: str) -> bool:
    """Tell whether the last full stop belongs to an abbreviation such as U.S."""
    return text[-4:-3].isupper() and text[-3:-2] == "." and text[-2:-1].isupper()
