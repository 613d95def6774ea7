"""Finds the author's own list of key points: by a usual label above it, or by where it stands and what it says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from reader.formats.plain.vocabulary import language_of_words
from reader.formats.structure.blocks import LINES, Block, Form
from reader.formats.structure.bylines import read_byline
from reader.formats.structure.headings import HeadingLook, heading_look
from reader.formats.structure.key_point_labels import ends_with_colon, is_label
from reader.formats.structure.punctuation import SENTENCE_FINAL, ends_sentence, last_sign, starts_lower, word_count
from reader.nlp.common_words import is_common_word
from reader.nlp.languages import NOUNS_IN_CAPITALS
from reader.nlp.stop_words import stop_words

MAX_UNMARKED_POINT = 45  # words; a longer line without a bullet is a paragraph
MIN_UNMARKED_POINTS = 2
MAX_POINTS = 40  # under one label; a longer list is the text itself, whatever stands above it
_UNLABELLED = range(3, 9)  # points of a list without a label, at the head of the text; more is no summary
_WORDS_OF_UNLABELLED = range(4, 61)  # each
_MIN_SAID_AGAIN = 0.75  # of the longer words of such a list, that the text below it must have
_WORD = re.compile(r"\w+")
_WITHIN = re.compile(r"(?<=[\w,] )\w+")  # a sentence, where a capital is no beginning
_LONGER_WORD = re.compile(r"[^\W\d_]{5,}")  # which tells what a sentence is about
_STEM = re.compile(r"\b[^\W\d_぀-鿿]{5}")  # of a word that tells what a text is about, where words stand apart
_MAIN_PART = re.compile(r"[^\W\d_]{7,}")  # of a compound: "kartellamt" within "bundeskartellamt"
_MIN_STEMS = 6  # from which it tells something that the text has none
_BEGINNING = 2  # paragraphs
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
        may_be_label = index not in points and block.form in LINES and is_label(block.text)
        if may_be_label and _are_of_the_text(blocks, found := _points_after(blocks, index)):
            labels.add(index)
            points.update(found)
    return AuthorPoints(frozenset(labels), frozenset(points or _points_at_head(blocks)))


def _are_of_the_text(blocks: Sequence[Block], points: Sequence[int]) -> bool:
    """Tell whether the text has anything of a list, in a compound too, and below its beginning most.

    A box of background is apart.
    """
    text = " ".join(block.text for at, block in enumerate(blocks) if at not in points and _is_prose(block)).casefold()
    listed = " ".join(blocks[at].text for at in points).casefold()
    said, stems = set(_STEM.findall(text)), _STEM.findall(listed)
    if points and sum(map(_is_prose, blocks[: points[0]])) >= _BEGINNING:
        return 2 * sum(stem in said for stem in stems) >= len(stems)
    is_said = not said.isdisjoint(stems) or any(word in text for word in _MAIN_PART.findall(listed))
    return bool(points) and (is_said or len(stems) < _MIN_STEMS)


def _points_at_head(blocks: Sequence[Block]) -> list[int]:
    """Return the list below the title that the prose right below says again: of sentences, or above who wrote it."""
    begun = (at for at, block in enumerate(blocks) if block.form is Form.BULLET or _is_prose(block))
    first = next(begun, len(blocks))
    end = next((at for at in range(first, len(blocks)) if blocks[at].form is not Form.BULLET), len(blocks))
    points, below = blocks[first:end], [block for block in blocks[end:] if read_byline(block.text) is None]
    if first == 0 or len(points) not in _UNLABELLED or not any(map(_is_prose, below[:1])):
        return []
    are_long = all(word_count(each.text) in _WORDS_OF_UNLABELLED and "?" not in each.text for each in points)
    are_sentences = all(ends_sentence(each.text) for each in points)
    is_above_byline = read_byline(blocks[end].text) is not None
    are_telling = is_above_byline or (are_sentences and _tell_facts(points, below))
    return list(range(first, end)) if are_long and are_telling and _are_said_again(points, below) else []


def _is_prose(block: Block) -> bool:
    return block.is_plain and ends_sentence(block.text)


def _are_said_again(points: Sequence[Block], below: Sequence[Block]) -> bool:
    said = {word for block in below for word in _WORD.findall(block.text.casefold())}
    words = [word for block in points for word in _LONGER_WORD.findall(block.text.casefold())]
    return sum(word in said for word in words) >= _MIN_SAID_AGAIN * len(words)


def _tell_facts(points: Sequence[Block], below: Sequence[Block]) -> bool:
    """Tell whether most points begin with no verb and have names or figures of the text.

    Steps, recipes and agendas begin with what is to be done, or name nobody.
    """
    language = language_of_words(block.text for block in below)
    items = [_WORD.findall(each.text) for each in points]
    facts = {word for block in below for word in _WITHIN.findall(block.text) if _is_fact(word, language)}
    stating = [item for item in items if item[0].casefold() in stop_words(language) or item[0] in facts]
    telling = [item for item in items if not facts.isdisjoint(item[1:])]
    return 2 * min(len(stating), len(telling)) > len(items)


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
    points = _run(blocks, start, tight=True)
    if not _are_set_apart(blocks, points):
        points = _without_heading(blocks, _run(blocks, start, tight=False))
    return points if len(points) >= MIN_UNMARKED_POINTS else []


def _are_set_apart(blocks: Sequence[Block], run: Sequence[int]) -> bool:
    """Lines that follow one another and are closed by a blank line: the writer set them apart himself."""
    if len(run) < MIN_UNMARKED_POINTS or not all(block.is_after_blank for block in blocks[run[-1] + 1 :][:1]):
        return False
    return any(block.is_after_blank for block in islice(blocks, 1, None))


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
