"""What the network should have said, in tensors, and how far off it was."""

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from reader.parsing.pieces import PADDING
from resources.training.parser.blocks import Block
from resources.training.parser.network import Parser
from resources.training.parser.treebanks import NOT_MARKED

SMOOTHING = 0.03  # of the labels of names: no set is free of mistakes
WEIGHTS = {"parts_of_speech": 1.0, "heads": 1.0, "relations": 0.7, "features": 2.0, "names": 1.5}


class Batch(NamedTuple):
    """Blocks as tensors, padded to the longest."""

    pieces: Tensor
    cases: Tensor
    mask: Tensor
    words: tuple[Tensor, Tensor, Tensor]
    parts_of_speech: Tensor
    heads: Tensor
    relations: Tensor
    features: Tensor
    names: Tensor


def batch_of(blocks: Sequence[Block]) -> Batch:
    """Return the tensors of some blocks."""
    words = max(len(block.firsts) for block in blocks)
    no_features = (NOT_MARKED,) * len(blocks[0].features[0])
    features = [[*block.features, *[no_features] * (words - len(block.features))] for block in blocks]
    return Batch(
        _padded([block.pieces for block in blocks], PADDING),
        _padded([block.cases for block in blocks], 0),
        _padded([[1] * len(block.pieces) for block in blocks], 0),
        (
            _padded([block.firsts for block in blocks], 0),
            _padded([block.lasts for block in blocks], 0),
            _padded([block.sentences for block in blocks], -1),
        ),
        _padded([block.parts_of_speech for block in blocks], NOT_MARKED),
        _padded([block.heads for block in blocks], NOT_MARKED),
        _padded([block.relations for block in blocks], NOT_MARKED),
        torch.tensor(features),
        _padded([block.names for block in blocks], NOT_MARKED),
    )


def _padded(rows: Sequence[Sequence[int]], filler: int) -> Tensor:
    size = max(map(len, rows))
    return torch.tensor([[*row, *[filler] * (size - len(row))] for row in rows])


def losses(parser: Parser, batch: Batch) -> dict[str, Tensor]:
    """Return the loss of each head for which something is marked."""
    said = parser(batch.pieces, batch.cases, batch.mask, batch.words)
    found: dict[str, Tensor] = {}
    if (batch.parts_of_speech != NOT_MARKED).any():
        found["parts_of_speech"] = _entropy(said.parts_of_speech, batch.parts_of_speech)
        found["heads"] = _entropy(said.heads, batch.heads)
        relations = parser.relations(said.words, said.candidates, batch.heads)
        found["relations"] = _entropy(relations, batch.relations)
    known = batch.features != NOT_MARKED
    if known.any():
        scores, marks = said.features[known], batch.features[known].to(said.features.dtype)
        found["features"] = functional.binary_cross_entropy_with_logits(scores, marks)
    if (batch.names != NOT_MARKED).any():
        found["names"] = _entropy(said.names, batch.names, SMOOTHING)
    return found


def _entropy(scores: Tensor, labels: Tensor, smoothing: float = 0.0) -> Tensor:
    return functional.cross_entropy(
        scores.flatten(0, 1), labels.flatten(), ignore_index=NOT_MARKED, label_smoothing=smoothing
    )
