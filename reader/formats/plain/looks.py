"""Lines of a plain text that are told by their looks: captions of a copied page, and headings that are underlined."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.headings import MAX_HEADING_LENGTH, has_inner_end, is_prose
from reader.formats.structure.punctuation import ends_sentence, last_sign, starts_lower, word_count

MAX_CAPTION_WORDS = 45
MIN_PROSE = 2  # paragraphs; where no line ends as a sentence does, a missing full stop says nothing
_SIDE = r"(?:left|right|cent(?:re|er)|above|below)"
_PLACE = re.compile(rf"\((?:[\w' ]{{1,20}}\s)?{_SIDE}\)|,\s(?:(?:far|top|bottom|pictured|second)\s)?{_SIDE}(?:,|\Z)")
_LEVEL = {"=": 1, "-": 2, "~": 3}
_MIN_SHARE = 0.5  # of the line's length; a shorter rule is not drawn under it
_MAX_SHARE = 2.0


def settle_captions(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, captions of pictures as such: "Jane Roe, left, and John Doe (right) at the bridge"."""
    if sum(map(is_prose, blocks)) < MIN_PROSE:
        return list(blocks)
    return [replace(block, form=Form.CAPTION) if _is_caption(blocks, at) else block for at, block in enumerate(blocks)]


def _is_caption(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether one sentence without a full stop names a side of a picture; the first line may be the title."""
    block = blocks[index]
    if index == 0 or not block.is_plain or ends_sentence(block.text) or starts_lower(block.text):
        return False
    if word_count(block.text) > MAX_CAPTION_WORDS or has_inner_end(block.text):
        return False
    is_cut = any(starts_lower(below.text) for below in blocks[index + 1 : index + 2])
    return not is_cut and _PLACE.search(block.text) is not None


def underlined(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, those with a fitting rule right under them as headings: === or ---."""
    settled = [
        replace(block, form=Form.HEADING, level=_LEVEL[below.text[0]]) if _is_underline(block, below) else block
        for block, below in pairwise(blocks)
    ]
    return [*settled, *blocks[-1:]]


def _is_underline(block: Block, below: Block) -> bool:
    if not block.is_plain or below.form is not Form.CAPTION or below.is_after_blank:
        return False
    is_of_one_sign = len(set(below.text)) == 1 and below.text[0] in _LEVEL
    is_fitting = _MIN_SHARE <= len(below.text) / len(block.text) <= _MAX_SHARE
    is_open = last_sign(block.text) not in (".", ",") or len(below.text) == len(block.text)
    return is_of_one_sign and is_fitting and is_open and len(block.text) <= MAX_HEADING_LENGTH
