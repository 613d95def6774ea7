"""Which lines of a plain text are headings: how the line looks, and what stands around it."""

import re
from collections import Counter
from collections.abc import Sequence
from enum import Enum, auto

from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.key_point_labels import ends_with_colon, is_label
from reader.formats.structure.punctuation import (
    ends_sentence,
    first_sign,
    has_case,
    has_sentence_signs,
    last_sign,
    starts_lower,
    word_count,
)
from reader.model.document import ParagraphRole
from reader.nlp.language_table import words_for

MAX_HEADING_LENGTH = 90  # characters
MAX_HEADING_WORDS = 14
MAX_FAINT_LENGTH = 60  # characters, for a heading that is written like a sentence
MAX_FAINT_WORDS = 8
MIN_PROSE_LENGTH = 80  # characters; what a faint heading must have on both sides
_MIN_CAPITALISED = 0.85
_SMALL_WORD = 4  # letters; shorter words may be small in a title
_MIN_ABBREVIATION = 3  # characters of an abbreviation that heads a part ("Q&A")
_MIN_QUESTIONS = 3  # in bold, of an interview
_QUESTIONS = ("?", "？", "؟")
_MAX_CHAIN = 2  # headings in a row; more are a list of short lines

_PART_WORDS = (
    "chapter|part|book|volume|section|canto|act|scene|kapitel|teil|buch|chapitre|partie|livre|capítulo|parte|libro|"
    "capitolo|hoofdstuk|deel|глава|часть"
)
_ORDINAL = (
    r"(?:\d{1,3}|[ivxlc]{1,7}|(?:the )?(?:first|second|third|last|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?|thirty(?:-\w+)?))"
)
_CHAPTER = re.compile(rf"(?:{_PART_WORDS})\s+{_ORDINAL}(?:[.:]?|\s*[.:—–-]\s*\S.{{0,80}})", re.IGNORECASE)
_CHAPTER_CJK = re.compile(r"第[\d一二三四五六七八九十百]{1,5}[章节節回部篇].{0,30}")
_NUMERAL = re.compile(r"[IVXLC]{1,7}\.?")
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=\S)")
_INNER_END = re.compile(r"[a-z\d][.!?]\s+[A-Z]")
_WORD = re.compile(r"[^\W\d_][^\s]*")
_HANGING = re.compile(r" (?:and|or|of|the|a|an|for|to|with|in|by|as|und|oder|der|die|das|et|ou|de|y|o|e|en)$")
_NO_OPENING = frozenset('#"“„«「[(<{|+=@*-–—•·~^_/\\')
_PREFIX = re.compile(r"([^:]{2,30}):(?=\s)")
_ADDRESS = re.compile(r"https?:|www\.|@\w")
_MINOR = words_for("function-words.minor_in_titles", language="mul")
_AROUND = " .:-*_[]()"
_FURNITURE = frozenset(
    each.replace("_", " ") for each in words_for("function-words.between_paragraphs", language="mul")
)


class HeadingLook(Enum):
    """How much a line looks like a heading."""

    NONE = auto()
    FAINT = auto()
    CLEAR = auto()
    CHAPTER = auto()


def heading_look(text: str) -> HeadingLook:
    """Return how much the line, by itself, looks like a heading."""
    if _is_chapter(text):
        return HeadingLook.CHAPTER
    title = _NUMBERED.sub("", text, count=1) if len(text) <= 2 * MAX_HEADING_LENGTH else text
    if _is_scrap(text) or not may_be_heading(title):
        return HeadingLook.NONE
    if is_capitals(title) or _is_title_case(title):
        return HeadingLook.CLEAR
    is_short = len(text) <= MAX_FAINT_LENGTH and word_count(text) <= MAX_FAINT_WORDS
    announces = last_sign(text) == ":" and not is_label(text)
    return HeadingLook.FAINT if is_short and not announces else HeadingLook.NONE


def may_be_heading(text: str) -> bool:
    """Tell whether nothing in the line speaks against its being a heading."""
    if len(text) > MAX_HEADING_LENGTH or word_count(text) > MAX_HEADING_WORDS or starts_lower(text):
        return False
    if (ends_sentence(text) and last_sign(text) != "?") or last_sign(text) in set(",;-–—&、，；،؛/\\|"):
        return False
    if any(pattern.search(text) for pattern in (_ADDRESS, _HANGING)) or has_inner_end(text) or text[0] in _NO_OPENING:
        return False
    return any(map(str.isalpha, text))


def is_capitals(text: str) -> bool:
    """Tell whether the line is set in capitals, with more than an abbreviation in it."""
    return text.isupper() and sum(map(str.isalpha, text)) >= _SMALL_WORD


def find_headings(blocks: Sequence[Block], *, points: frozenset[int], taken: frozenset[int]) -> frozenset[int]:
    """Return the blocks that head what follows; those in `taken`, key points among them, are already something else."""
    counts = Counter(key for block in blocks if len(block.text) <= MAX_HEADING_LENGTH for key in _keys(block.text))
    looks = [_look(block, counts) if index not in taken else HeadingLook.NONE for index, block in enumerate(blocks)]
    found: set[int] = set()
    for chain in _chains(looks):
        found.update(_headings_of(blocks, looks, chain, taken, points))
    return frozenset(found)


def is_furniture(text: str) -> bool:
    """Tell whether a line, no sentence, is nothing but words in which pages send their reader on: "Lire aussi :"."""
    return " " in text and not ends_sentence(text) and text.casefold().strip(_AROUND) in _FURNITURE


def headings_in_bold(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the bold lines that stand where a heading would, and whatever else an interviewer says in bold."""
    found = {index for index in range(len(blocks)) if _is_heading_in_bold(blocks, index)}
    return frozenset(found).union(_said_in_bold(blocks))


def _is_heading_in_bold(blocks: Sequence[Block], index: int) -> bool:
    block = blocks[index]
    if not (block.is_bold and block.is_plain) or index + 1 == len(blocks) or not may_be_heading(block.text):
        return False
    return not blocks[index + 1].is_bold


def _said_in_bold(blocks: Sequence[Block]) -> Sequence[int]:
    """Return the bold paragraphs between plain ones, where some of them ask, and most do, as in an interview."""
    bold = [index for index in range(1, len(blocks) - 1) if _is_bold_between_plain(blocks[index - 1 : index + 2])]
    asking = sum(last_sign(blocks[index].text) in _QUESTIONS for index in bold)
    return bold if asking >= _MIN_QUESTIONS and 2 * asking > len(bold) else ()


def _is_bold_between_plain(three: Sequence[Block]) -> bool:
    is_free = all(each.is_plain and each.role is ParagraphRole.BODY for each in three)
    return is_free and [each.is_bold for each in three] == [False, True, False] and not three[1].is_italic


def has_inner_end(text: str) -> bool:
    """Tell whether a sentence ends within the text and another begins."""
    return _INNER_END.search(text) is not None


def is_prose(block: Block) -> bool:
    """Tell whether the block is a paragraph of some length that ends as a sentence does, if its script has a sign."""
    if not has_sentence_signs(last_sign(block.text)):
        return block.is_plain and len(block.text) >= MIN_PROSE_LENGTH // 2
    is_caseless = not has_case(first_sign(block.text) or " ")
    enough = MIN_PROSE_LENGTH // 4 if is_caseless else MIN_PROSE_LENGTH
    return block.is_plain and len(block.text) >= enough and ends_sentence(block.text)


def level_of(text: str, *, is_below_part: bool) -> int:
    """Return the depth of a plain heading: that of its number ("2.1"), or one below the chapter it names."""
    number = _NUMBERED.match(text)
    return number.group(1).count(".") + 1 if number else 1 + is_below_part


def _look(block: Block, counts: Counter[str]) -> HeadingLook:
    is_written_plainly = block.form in (Form.PLAIN, Form.NUMBERED) and not block.is_quoted
    if not is_written_plainly or len(block.text) > MAX_HEADING_LENGTH:
        return HeadingLook.NONE
    look = heading_look(block.text)
    keys = _keys(block.text)
    is_repeated = look is not HeadingLook.CHAPTER and any(counts[key] > 1 for key in keys)
    return HeadingLook.NONE if is_repeated or any(key.strip(_AROUND) in _FURNITURE for key in keys) else look


def _keys(text: str) -> set[str]:
    """Return what must not recur in headings: the line, and the speaker or rubric that it begins with."""
    prefix = _PREFIX.match(text)
    is_rubric = prefix is not None and not _CHAPTER.match(prefix.group(1))
    return {text.casefold(), prefix.group().casefold()} if prefix and is_rubric else {text.casefold()}


def _chains(looks: Sequence[HeadingLook]) -> list[range]:
    chains, start = [], None
    for index, look in enumerate((*looks, HeadingLook.NONE)):
        if look is not HeadingLook.NONE:
            start = index if start is None else start
        elif start is not None:
            chains.append(range(start, index))
            start = None
    return chains


def _headings_of(
    blocks: Sequence[Block], looks: Sequence[HeadingLook], chain: range, taken: frozenset[int], points: frozenset[int]
) -> list[int]:
    if chain.stop == len(blocks) or starts_lower(blocks[chain.stop].text):
        return []
    if looks[chain[-1]] is HeadingLook.FAINT and len(chain) == 1:
        return list(chain) if _stands_between(blocks, chain[0], points) else []
    if not _is_substantial(blocks[chain.stop], is_taken=chain.stop in taken):
        return []
    if len(chain) <= _MAX_CHAIN:
        is_list = sum(blocks[index].form is Form.NUMBERED for index in chain) > 1
        return [] if is_list else [index for index in chain if looks[index] is not HeadingLook.FAINT]
    above, last = chain[-2:]
    if looks[last] is HeadingLook.CHAPTER:
        return [last]
    return [above, last] if looks[above] is HeadingLook.CHAPTER else []


def _is_substantial(block: Block, *, is_taken: bool) -> bool:
    if is_taken or block.form is not Form.PLAIN or block.is_quoted:
        return True
    return ends_sentence(block.text) or len(block.text) > MAX_HEADING_LENGTH


def _stands_between(blocks: Sequence[Block], index: int, points: frozenset[int]) -> bool:
    is_followed = all(is_prose(block) for block in blocks[index + 1 : index + 2])
    return is_followed and (_is_numbered_alone(blocks, index) or (index > 0 and _ends_part(blocks, index - 1, points)))


def _ends_part(blocks: Sequence[Block], index: int, points: frozenset[int]) -> bool:
    """Tell whether a part of the article may end with the block: prose, a list, a quotation, key points."""
    return is_prose(blocks[index]) or not blocks[index].is_plain or index in points


def _is_numbered_alone(blocks: Sequence[Block], index: int) -> bool:
    above = blocks[index - 1] if index else None
    is_item = above is not None and (above.is_list_item or ends_with_colon(above.text))
    return blocks[index].form is Form.NUMBERED and not is_item


def _is_scrap(text: str) -> bool:
    """Tell whether the line is one very short word ("Ms"), torn from a sentence; "FAQ" and "Q&A" are none."""
    if not has_case(first_sign(text)) or any(map(str.isspace, text)):
        return False
    is_abbreviation = text.isupper() and len(text) >= _MIN_ABBREVIATION
    return not is_abbreviation and sum(map(str.isalpha, text)) < _SMALL_WORD


def _is_chapter(text: str) -> bool:
    if len(text) > MAX_HEADING_LENGTH:
        return False
    is_letter = text in ("I", "C")
    return not is_letter and any(pattern.fullmatch(text) for pattern in (_CHAPTER, _CHAPTER_CJK, _NUMERAL))


def _is_title_case(text: str) -> bool:
    words: list[str] = [word for word in _WORD.findall(text) if has_case(word[0])]
    weighty = [word for word in words if len(word) >= _SMALL_WORD and word.lower() not in _MINOR]
    capitalised = sum(word[0].isupper() for word in weighty)
    if len(words) < 2 or not weighty or not words[0][0].isupper():
        return False
    return capitalised >= _MIN_CAPITALISED * len(weighty) and sum(word[0].isupper() for word in words) >= 2
