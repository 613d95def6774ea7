"""Train the thorough recognizer: `python -m resources.training.actors DATA BASE OUTPUT`, all folders.

DATA holds the sets, BASE all-MiniLM-L6-v2; the card beside the model names their sources, licences and the libraries
needed.
"""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from transformers import BertConfig, BertForTokenClassification

from reader.analysis.recognizers.labels import LABELS
from reader.analysis.recognizers.letter_case import LetterCase
from reader.analysis.recognizers.minilm import MODEL_FILE, VOCABULARY_FILE
from reader.analysis.recognizers.word_pieces import WordPieces
from resources.training.actors.blocks import NO_LABEL, BlockMaker, Example, Share
from resources.training.actors.labelled_sets import labelled_sets

ROUNDS, SEED = 3, 11
SMOOTHING = 0.03  # of the labels: no set is free of mistakes
LEARNING_RATE, NEW_LAYERS = 7e-5, 8  # layers that are not pretrained learn so many times faster
BATCH_PIECES = 1000  # with their padding
WARM_UP, LAST_RATE = 0.06, 0.02  # share of the steps; share of the learning rate
WEIGHT_DECAY, MAX_GRADIENT = 0.01, 1.0
CASE_NOISE = 0.01  # by which the vectors of the letter cases differ at first
OPSET = 17
INPUTS = ("input_ids", "attention_mask", "token_type_ids")


def main() -> None:
    """Read the sets, train, write the model and its vocabulary."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "base", "output"):
        parser.add_argument(name, type=Path)
    arguments = parser.parse_args()
    vocabulary = (arguments.base / VOCABULARY_FILE).read_text(encoding="utf-8")
    train(labelled_sets(arguments.data), WordPieces(vocabulary.splitlines()), arguments.base, arguments.output)
    (arguments.output / VOCABULARY_FILE).write_text(vocabulary, encoding="utf-8")


def train(shares: Sequence[Share], pieces: WordPieces, base: Path, output: Path) -> None:
    """Train on the sets and write the model."""
    chance = random.Random(SEED)
    torch.manual_seed(SEED)
    maker, model = BlockMaker(pieces, chance), _new_model(base)
    rounds = [_batches(list(maker.examples(shares)), chance) for _ in range(ROUNDS)]
    _fit(model, [batch for batches in rounds for batch in batches])
    _write(model, output)


def _new_model(base: Path) -> Any:
    """Return the pretrained network with a new last layer, and vectors of letter cases in place of segments."""
    model = BertForTokenClassification.from_pretrained(
        base, config=BertConfig.from_pretrained(base, num_labels=len(LABELS))
    )
    pretrained = model.bert.embeddings.token_type_embeddings.weight.data
    cases = nn.Embedding(len(LetterCase), pretrained.shape[1])
    cases.weight.data = pretrained[:1].repeat(len(LetterCase), 1) + torch.randn(cases.weight.shape) * CASE_NOISE
    model.bert.embeddings.token_type_embeddings = cases
    model.config.type_vocab_size = len(LetterCase)
    return model


def _batches(examples: Sequence[Example], chance: random.Random) -> list[list[Example]]:
    """Return examples of like length together, in random order."""
    batches: list[list[Example]] = [[]]
    for example in sorted(examples, key=lambda each: len(each.pieces) + chance.random() * 8):
        longest = max(len(each.pieces) for each in (example, *batches[-1]))
        if batches[-1] and (len(batches[-1]) + 1) * longest > BATCH_PIECES:
            batches.append([])
        batches[-1].append(example)
    chance.shuffle(batches)
    return batches


def _fit(model: Any, batches: Sequence[Sequence[Example]]) -> None:
    optimizer = _optimizer(model)
    warm_up = max(1, int(len(batches) * WARM_UP))

    def rate(step: int) -> float:
        return min(1.0, (step + 1) / warm_up) * max(LAST_RATE, (len(batches) - step) / len(batches))

    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    model.train()
    for batch in batches:
        *inputs, labels = _tensors(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = model(**dict(zip(INPUTS, inputs, strict=True))).logits
        flat = scores.float().view(-1, len(LABELS))
        nn.functional.cross_entropy(flat, labels.view(-1), ignore_index=NO_LABEL, label_smoothing=SMOOTHING).backward()
        nn.utils.clip_grad_norm_(model.parameters(), MAX_GRADIENT)
        optimizer.step()
        scheduler.step()
        optimizer.zero_grad(set_to_none=True)


def _optimizer(model: Any) -> torch.optim.Optimizer:
    new = [value for name, value in model.named_parameters() if "classifier" in name or "token_type" in name]
    old = [value for name, value in model.named_parameters() if not ("classifier" in name or "token_type" in name)]
    groups = [{"params": old, "lr": LEARNING_RATE}, {"params": new, "lr": LEARNING_RATE * NEW_LAYERS}]
    return torch.optim.AdamW(groups, weight_decay=WEIGHT_DECAY)


def _tensors(batch: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return pieces, mask, cases and labels, padded to the longest example."""
    size = max(len(each.pieces) for each in batch)

    def padded(rows: Sequence[Sequence[int]], filler: int) -> Tensor:
        return torch.tensor([[*row, *[filler] * (size - len(row))] for row in rows])

    mask = padded([[1] * len(each.pieces) for each in batch], 0)
    labels = padded([each.labels for each in batch], NO_LABEL)
    return padded([each.pieces for each in batch], 0), mask, padded([each.cases for each in batch], 0), labels


class _Scorer(nn.Module):
    """The network with its inputs in the order of INPUTS, and the scores as its only output."""

    def __init__(self, model: Any) -> None:
        super().__init__()
        self.model = model

    def forward(self, *inputs: Tensor) -> Any:
        return self.model(**dict(zip(INPUTS, inputs, strict=True))).logits


def _write(model: Any, folder: Path) -> None:
    """Write the network with its weights as whole numbers of eight bits, scaled by the channel."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = folder / "whole.onnx"
    model.eval()
    torch.onnx.export(
        _Scorer(model),
        (torch.ones(2, 8, dtype=torch.long),) * len(INPUTS),
        str(whole),
        input_names=list(INPUTS),
        output_names=["scores"],
        dynamic_axes={name: {0: "blocks", 1: "pieces"} for name in (*INPUTS, "scores")},
        opset_version=OPSET,
        dynamo=False,
    )
    quantize_dynamic(whole, folder / MODEL_FILE, per_channel=True, weight_type=QuantType.QInt8)
    whole.unlink()


if __name__ == "__main__":
    main()
