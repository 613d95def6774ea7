"""Finds the author's own list of key points: by a usual label above it, or by where it stands and what it says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from reader.formats.plain.vocabulary import language_of_words
from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.bylines import read_byline
from reader.formats.structure.headings import HeadingLook, heading_look
from reader.formats.structure.key_point_labels import ends_with_colon, is_label
from reader.formats.structure.punctuation import (
    SENTENCE_FINAL,
    ends_sentence,
    last_sign,
    starts_lower,
    word_count,
)
from reader.nlp.common_words import is_common_word
from reader.nlp.languages import NOUNS_IN_CAPITALS
from reader.nlp.stop_words import stop_words

MAX_UNMARKED_POINT = 45  # words; a longer line without a bullet is a paragraph
MIN_UNMARKED_POINTS = 2
MAX_POINTS = 40  # under one label; a longer list is the text itself, whatever stands above it
_LINES = (Form.PLAIN, Form.HEADING)  # that may stand above the points
_UNLABELLED = range(3, 9)  # points of a list without a label, at the head of the text; more is no summary
_WORDS_OF_UNLABELLED = range(4, 61)  # each
_MAX_HEAD_WORDS = 5  # of the line above such a list
_MIN_SAID_AGAIN = 0.75  # of the longer words of such a list, that the text below it must have
_WORD = re.compile(r"\w+")
_WITHIN = re.compile(r"(?<=[\w,] )\w+")  # a sentence, where a capital is no beginning
_LONGER_WORD = re.compile(r"[^\W\d_]{5,}")  # which tells what a sentence is about
_MUCH_SHORTER = 0.6  # of the usual point; the line before a paragraph is then its heading
_MAX_FAINT_WORDS = 4  # of such a heading, where it is written like a sentence


@dataclass(frozen=True, slots=True)
class AuthorPoints:
    """Block indices: the labels, and the points under them."""

    labels: frozenset[int] = frozenset()
    points: frozenset[int] = frozenset()


def find_author_points(blocks: Sequence[Block]) -> AuthorPoints:
    """Return the labels that have points after them, those points, and what the source itself says to be points."""
    labels: set[int] = set()
    points = {index for index, block in enumerate(blocks) if block.form is Form.KEY_POINT}
    for index, block in enumerate(blocks):
        may_be_label = index not in points and block.form in _LINES and is_label(block.text)
        if may_be_label and (found := _points_after(blocks, index)):
            labels.add(index)
            points.update(found)
    return AuthorPoints(frozenset(labels), frozenset(points)) if points else _points_at_head(blocks)


def _points_at_head(blocks: Sequence[Block]) -> AuthorPoints:
    """Return the list below the title that the prose below says again: of sentences, or above who wrote it.

    Below a short line of its own, whatever that says, two may do, and what they begin with does not matter.
    """
    begun = (at for at, block in enumerate(blocks) if block.form is Form.BULLET or _is_prose(block))
    first = next(begun, len(blocks))
    end = next((at for at in range(first, len(blocks)) if blocks[at].form is not Form.BULLET), len(blocks))
    points, below = blocks[first:end], [block for block in blocks[end:] if read_byline(block.text) is None]
    is_headed = first > 1 and _may_head(blocks[first - 1])
    are_few = len(points) in _UNLABELLED or (is_headed and len(points) == MIN_UNMARKED_POINTS)
    if first == 0 or not are_few or not any(map(_is_prose, below[:1])):
        return AuthorPoints()
    is_signed = read_byline(blocks[end].text) is not None
    if not _sum_up(points, below, is_headed=is_headed, is_signed=is_signed):
        return AuthorPoints()
    return AuthorPoints(frozenset(range(first - is_headed, first)), frozenset(range(first, end)))


def _sum_up(points: Sequence[Block], below: Sequence[Block], *, is_headed: bool, is_signed: bool) -> bool:
    are_long = all(word_count(each.text) in _WORDS_OF_UNLABELLED and "?" not in each.text for each in points)
    are_sentences = all(ends_sentence(each.text) for each in points)
    are_telling = is_signed or (are_sentences and _tell_facts(points, below, is_headed=is_headed))
    return are_long and are_telling and _are_said_again(points, below)


def _may_head(block: Block) -> bool:
    is_line = block.form in _LINES and word_count(block.text) <= _MAX_HEAD_WORDS
    return is_line and not ends_sentence(block.text) and read_byline(block.text) is None


def _is_prose(block: Block) -> bool:
    return block.is_plain and ends_sentence(block.text)


def _are_said_again(points: Sequence[Block], below: Sequence[Block]) -> bool:
    said = {word for block in below for word in _WORD.findall(block.text.casefold())}
    words = [word for block in points for word in _LONGER_WORD.findall(block.text.casefold())]
    return sum(word in said for word in words) >= _MIN_SAID_AGAIN * len(words)


def _tell_facts(points: Sequence[Block], below: Sequence[Block], *, is_headed: bool) -> bool:
    """Tell whether most points have names or figures of the text and, without a heading, begin with no verb.

    Steps, recipes and agendas begin with what is to be done, or name nobody.
    """
    language = language_of_words(block.text for block in below)
    items = [_WORD.findall(each.text) for each in points]
    told = (*points, *below) if is_headed else below
    facts = {word for block in told for word in _WITHIN.findall(block.text) if _is_fact(word, language)}
    stating = [item for item in items if item[0].casefold() in stop_words(language) or item[0] in facts]
    telling = [item for item in items if not facts.isdisjoint(item[1:])]
    return 2 * min(len(items if is_headed else stating), len(telling)) > len(items)


def _is_fact(word: str, language: str) -> bool:
    is_name = word[0].isupper() and language not in NOUNS_IN_CAPITALS and not is_common_word(word, language)
    return is_name or word[0].isdigit()


def _points_after(blocks: Sequence[Block], label: int) -> list[int]:
    block, points = blocks[label], _marked_points(blocks, label + 1)
    if not points and (ends_with_colon(block.text) or block.is_bold or block.form is Form.HEADING):
        points = _unmarked_points(blocks, label + 1)
    return points if len(points) <= MAX_POINTS else []


def _marked_points(blocks: Sequence[Block], start: int) -> list[int]:
    end = start
    while end < len(blocks) and (blocks[end].is_list_item or (blocks[end].is_continuation and end > start)):
        end += 1
    points = [index for index in range(start, end) if blocks[index].is_list_item]
    is_numbered_heading = len(points) == 1 and blocks[start].form is Form.NUMBERED and end < len(blocks)
    return [] if is_numbered_heading else points


def _unmarked_points(blocks: Sequence[Block], start: int) -> list[int]:
    if start < len(blocks) and _is_tight(blocks, start):
        points = _run(blocks, start, tight=True)
    else:
        points = _without_heading(blocks, _run(blocks, start, tight=False))
    return points if len(points) >= MIN_UNMARKED_POINTS else []


def _is_tight(blocks: Sequence[Block], start: int) -> bool:
    """Lines that follow one another and are closed by a blank line: the writer set them apart himself."""
    run = _run(blocks, start, tight=True)
    end = start + len(run)
    is_closed = end == len(blocks) or blocks[end].is_after_blank
    is_set_apart = is_closed and any(block.is_after_blank for block in islice(blocks, 1, None))
    return is_set_apart and len(run) >= MIN_UNMARKED_POINTS


def _run(blocks: Sequence[Block], start: int, *, tight: bool) -> list[int]:
    end = start
    while end < len(blocks) and _may_be_point(blocks[end], needs_open_end=not tight):
        if tight and end > start and blocks[end].is_after_blank:
            break
        end += 1
    return list(range(start, end))


def _may_be_point(block: Block, *, needs_open_end: bool) -> bool:
    if not block.is_plain or starts_lower(block.text) or word_count(block.text) > MAX_UNMARKED_POINT:
        return False
    is_closed = last_sign(block.text) in SENTENCE_FINAL - {"?"}
    return not (needs_open_end and (is_closed or ends_with_colon(block.text)))


def _without_heading(blocks: Sequence[Block], run: list[int]) -> list[int]:
    """Drop a last line that heads the paragraph after it: lines without a full stop look alike."""
    if len(run) < MIN_UNMARKED_POINTS or run[-1] + 1 == len(blocks):
        return run
    *points, last = run
    look, words = heading_look(blocks[last].text), word_count(blocks[last].text)
    usual = sorted(word_count(blocks[index].text) for index in points)[len(points) // 2]
    titled = sum(heading_look(blocks[index].text) is HeadingLook.CLEAR for index in points)
    is_titled = look is HeadingLook.CLEAR and (titled * 2 <= len(points) or words < usual * _MUCH_SHORTER)
    is_faint = look is HeadingLook.FAINT and words <= _MAX_FAINT_WORDS and words < usual * _MUCH_SHORTER
    return points if is_titled or is_faint else run
