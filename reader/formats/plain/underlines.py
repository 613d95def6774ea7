"""Headings that a plain text underlines with === or ---."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.headings import MAX_HEADING_LENGTH
from reader.formats.structure.punctuation import last_sign

_LEVEL = {"=": 1, "-": 2, "~": 3}
_MIN_SHARE = 0.5  # of the line's length; a shorter rule is not drawn under it
_MAX_SHARE = 2.0


def underlined(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, those with a fitting rule right under them as headings."""
    settled = [_settled(block, below) for block, below in pairwise(blocks)]
    return [*settled, *blocks[-1:]]


def _settled(block: Block, below: Block) -> Block:
    return _as_heading(block, below) if _is_underline(block, below) else block


def _is_underline(block: Block, below: Block) -> bool:
    if not block.is_plain or below.form is not Form.CAPTION or below.is_after_blank:
        return False
    is_of_one_sign = len(set(below.text)) == 1 and below.text[0] in _LEVEL
    is_fitting = _MIN_SHARE <= len(below.text) / len(block.text) <= _MAX_SHARE
    is_open = last_sign(block.text) not in (".", ",") or len(below.text) == len(block.text)
    return is_of_one_sign and is_fitting and is_open and len(block.text) <= MAX_HEADING_LENGTH


def _as_heading(block: Block, below: Block) -> Block:
    return replace(block, form=Form.HEADING, level=_LEVEL[below.text[0]])
