"""Captions that a copied news page leaves among its paragraphs: they say where in a picture somebody stands."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.headings import has_inner_end, is_prose
from reader.formats.structure.punctuation import ends_sentence, starts_lower, word_count

MAX_CAPTION_WORDS = 45
MIN_PROSE = 2  # paragraphs; where no line ends as a sentence does, a missing full stop says nothing
_SIDE = r"(?:left|right|cent(?:re|er)|above|below)"
_PLACE = re.compile(rf"\((?:[\w' ]{{1,20}}\s)?{_SIDE}\)|,\s(?:(?:far|top|bottom|pictured|second)\s)?{_SIDE}(?:,|\Z)")


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
