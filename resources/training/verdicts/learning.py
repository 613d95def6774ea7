"""What the network should have said, in tensors, and how far off it was."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from reader.analysis.verdicts.pair import Pair, pair_of
from reader.analysis.verdicts.word_pieces import WordPieces
from reader.nlp.tokens import token_spans
from resources.training.verdicts.examples import NOT_SAME, Example
from resources.training.verdicts.network import Scorer

NOT_MARKED = -1.0
SMOOTHING = 0.04
MARKS_SHARE, MARKED_WEIGHT = 0.6, 2.0  # of the loss; of a marked piece against one that is not


class Row(NamedTuple):
    """A pair as numbers; marks of pieces are 1, 0 or NOT_MARKED."""

    pair: Pair
    marks: tuple[float, ...]
    verdict: int


def row_of(example: Example, pieces: WordPieces) -> Row:
    """Return the row of an example."""
    point, false, told = example.point, example.false, example.told
    spans = token_spans(point)
    words, places = [], []
    for number, sentence in enumerate(example.text):
        for span in token_spans(sentence):
            words.append(span.of(sentence))
            places.append((number, span.start, span.end))
    pair = pair_of([span.of(point) for span in spans], words, pieces)
    marks = [NOT_MARKED] * len(pair.pieces)
    if false is not None:
        for place, span in zip(pair.point, spans, strict=False):
            marks[place] = float(any(span.start < end and start < span.end for start, end in false))
    if told is not None:
        for place, (number, start, end) in zip(pair.text, places, strict=False):
            marks[place] = float(any(number == n and start < b and a < end for n, a, b in told))
    return Row(pair, tuple(marks), example.verdict)


class Batch(NamedTuple):
    """Rows as tensors, padded to the longest."""

    pieces: Tensor
    mask: Tensor
    kinds: Tensor
    marks: Tensor
    verdicts: Tensor


def batch_of(rows: Sequence[Row]) -> Batch:
    """Return the tensors of some rows."""
    size = max(len(row.pair.pieces) for row in rows)

    def padded(values: Sequence[Any], filler: float) -> list[Any]:
        return [*values, *[filler] * (size - len(values))]

    return Batch(
        torch.tensor([padded(row.pair.pieces, 0) for row in rows]),
        torch.tensor([padded([1] * len(row.pair.pieces), 0) for row in rows]),
        torch.tensor([padded(row.pair.kinds, 0) for row in rows]),
        torch.tensor([padded(row.marks, NOT_MARKED) for row in rows]),
        torch.tensor([row.verdict for row in rows]),
    )


def losses(scorer: Scorer, batch: Batch) -> tuple[Tensor, Tensor]:
    """Return the loss of the verdicts and of the marks."""
    verdicts, marks = scorer(batch.pieces, batch.mask, batch.kinds)
    logs = functional.log_softmax(verdicts, -1)
    told = batch.verdicts < NOT_SAME
    smooth = (1 - SMOOTHING) * logs.gather(1, batch.verdicts.clamp(max=NOT_SAME - 1)[:, None])[
        :, 0
    ] + SMOOTHING * logs.mean(-1)
    unlike = torch.logsumexp(logs[:, 1:], -1)
    verdict_loss = -torch.where(told, smooth, unlike).mean()
    known = batch.marks != NOT_MARKED
    if not known.any():
        return verdict_loss, verdict_loss * 0
    wished = batch.marks[known]
    weights = 1 + (MARKED_WEIGHT - 1) * wished
    mark_loss = functional.binary_cross_entropy_with_logits(marks[known], wished, weights)
    return verdict_loss, mark_loss
