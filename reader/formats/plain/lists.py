"""Marked lines of a plain text: which are list items, how deep, and which only begin with a dash."""

from collections.abc import Sequence
from dataclasses import replace

from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.key_point_labels import ends_with_colon, is_label
from reader.formats.structure.punctuation import ends_sentence

_DOUBTFUL = frozenset("-–—*")  # alone they may open a remark, a signature or a footnote
_SPEECH = "—"  # opens spoken words in many languages


def settle_lists(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with list depths for indents, and with their dash where it marks no list."""
    settled: list[Block] = []
    for run in _runs(blocks):
        settled += run if not run[0].is_list_item else _settle(run, settled[-1] if settled else None)
    return settled


def _runs(blocks: Sequence[Block]) -> list[list[Block]]:
    runs: list[list[Block]] = []
    for block in blocks:
        if runs and runs[-1][0].is_list_item and (block.is_list_item or _is_below(block, runs[-1][0])):
            runs[-1].append(block)
        else:
            runs.append([block])
    return runs


def _is_below(block: Block, item: Block) -> bool:
    """Tell whether the block is a further paragraph of a list item: indented, and without a bullet."""
    return block.is_plain and block.level > item.level


def _settle(run: list[Block], before: Block | None) -> list[Block]:
    is_announced = before is not None and (is_label(before.text) or ends_with_colon(before.text))
    is_list = is_announced or not (_is_alone(run) or _is_speech(run))
    return _with_depths(run) if is_list else [_as_text(block) for block in run]


def _is_alone(run: list[Block]) -> bool:
    items = sum(block.is_list_item for block in run)
    return items == 1 and run[0].marker in _DOUBTFUL and run[0].form is Form.BULLET


def _is_speech(run: list[Block]) -> bool:
    spoken = [block for block in run if block.marker == _SPEECH]
    return len(spoken) == len(run) and sum(ends_sentence(block.text) for block in run) * 2 > len(run)


def _as_text(block: Block) -> Block:
    return replace(block, text=block.marked_text, form=Form.PLAIN, marker="", level=0)


def _with_depths(run: list[Block]) -> list[Block]:
    deep: list[Block] = []
    indents: list[int] = []
    for block in run:
        if not block.is_list_item:
            deep.append(replace(block, is_continuation=True))
            continue
        while indents and indents[-1] > block.level:
            indents.pop()
        if not indents or indents[-1] < block.level:
            indents.append(block.level)
        deep.append(replace(block, level=len(indents)))
    return deep
