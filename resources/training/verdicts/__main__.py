"""Train the scorer: `python -m resources.training.verdicts DATA WORDNET BASE STATE --minutes 65`.

DATA holds the sets, WORDNET is the folder `dict` of WordNet 3.1, BASE holds all-MiniLM-L6-v2, STATE a folder for what
training remembers. The rate of learning falls from the start to the end of the minutes. The card beside the model names
sources, licences and libraries.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import torch
from torch import Tensor, nn

from reader.analysis.verdicts.word_pieces import WordPieces
from reader.parsing.reading import Parser
from resources.training.verdicts.examples import Example, Maker, judged
from resources.training.verdicts.learning import MARKS_SHARE, Row, batch_of, losses, row_of
from resources.training.verdicts.network import Scorer, pretrained
from resources.training.verdicts.wordnet import WordNet

SEED = 7
LEARNING_RATE, NEW_LAYERS = 1.1e-4, 8  # heads that are not pretrained learn so many times faster
WARM_UP, LAST_RATE = 40, 0.03  # steps; share of the learning rate
WEIGHT_DECAY, MAX_GRADIENT = 0.01, 1.0
BATCH_PIECES, BATCHES = 420, 3  # of a batch, with padding; batches of a step, one for each thread
WINDOW = 600  # examples that are sorted by length at a time
LONGEST, LONGEST_LATER = 115, 165  # pieces of an example in the first helping, and of those that come later
LATER = 6000  # examples of those, each time round
PIECE = 4.3  # characters
FIRST = {  # of a set, in each helping; what is not named here comes whole
    "fool_me_twice": 2000, "fever_symmetric": 1150, "vitaminc_small": 330, "wice": 250, "wice_tokens": 330,
    "mnli_dev_sample": 1600, "mnli_small": 330, "cad_snli": 1900, "snli_sample": 300, "negnli": 900, "med": 300,
    "breaking_nli": 350, "syntactic_swap": 450, "summedits_sales_call": 250, "summedits_sales_email": 250,
    "true texts": 2600, "forged texts": 3900, "absent texts": 500, "curriculum_drop": 120,
}  # fmt: skip
OF_TEMPLATES = 50


def main() -> None:
    """Make the examples, train, write the state."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "wordnet", "base", "state"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--minutes", type=float, default=65)
    arguments = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    chance = random.Random(SEED)
    maker = Maker(WordNet(arguments.wordnet), Parser(), chance)
    people = judged(arguments.data, chance)
    made = [*maker.from_judged(people), *maker.from_treebanks(arguments.data), *maker.from_texts(arguments.data)]
    examples = [each for each in (*people, *made) if not each.is_held_back]
    pieces = WordPieces((arguments.base / "vocab.txt").read_text(encoding="utf-8").splitlines())
    scorer = pretrained(arguments.base)
    train(scorer, examples, pieces, time.monotonic() + arguments.minutes * 60)
    torch.save({"scorer": scorer.state_dict()}, arguments.state / "training.pt")


def train(scorer: Scorer, examples: Sequence[Example], pieces: WordPieces, end: float) -> None:
    """Train until the clock shows `end`."""
    scorer.train()
    trained = [(name, value) for name, value in scorer.named_parameters() if value.requires_grad]
    old = [value for name, value in trained if name.startswith("encoder.")]
    new = [value for name, value in trained if not name.startswith("encoder.")]
    groups = [{"params": old, "lr": LEARNING_RATE}, {"params": new, "lr": LEARNING_RATE * NEW_LAYERS}]
    optimizer = torch.optim.AdamW(groups, weight_decay=WEIGHT_DECAY, betas=(0.9, 0.98))
    start, batches = time.monotonic(), _batches(examples, pieces)
    step = 0
    with ThreadPoolExecutor(BATCHES) as pool:
        while (now := time.monotonic()) < end:
            step += 1
            share = min(1.0, step / WARM_UP) * max(LAST_RATE, 1 - (now - start) / (end - start))
            for group, rate in zip(optimizer.param_groups, (1, NEW_LAYERS), strict=True):
                group["lr"] = LEARNING_RATE * rate * share
            taken = [next(batches) for _ in range(BATCHES)]
            parts = pool.map(lambda batch: _gradients(scorer, batch, [*old, *new]), taken)
            _sum(parts, [*old, *new], sum(map(len, taken)))
            nn.utils.clip_grad_norm_([*old, *new], MAX_GRADIENT)
            optimizer.step()


def _gradients(scorer: Scorer, batch: Sequence[Row], weights: Sequence[nn.Parameter]) -> tuple[int, Sequence[Tensor]]:
    verdicts, marks = losses(scorer, batch_of(batch))
    return len(batch), torch.autograd.grad(verdicts + MARKS_SHARE * marks, weights, allow_unused=True)


def _sum(parts: Iterator[tuple[int, Sequence[Tensor]]], weights: Sequence[nn.Parameter], rows: int) -> None:
    for weight in weights:
        weight.grad = None
    for count, gradients in parts:
        for weight, gradient in zip(weights, gradients, strict=True):
            if gradient is not None:
                share = gradient * (count / rows)
                weight.grad = share if weight.grad is None else weight.grad + share


def _batches(examples: Sequence[Example], pieces: WordPieces) -> Iterator[list[Row]]:
    """Yield batches of examples of like length, without end: the first helping each time, some of the rest."""
    chance = random.Random(SEED)
    first, later = _helpings(chance.sample(examples, len(examples)))
    while True:
        queue = chance.sample(first, len(first)) + later[:LATER]
        later = later[LATER:]
        chance.shuffle(queue)
        for start in range(0, len(queue), WINDOW):
            rows = sorted((row_of(each, pieces) for each in queue[start : start + WINDOW]), key=_length)
            batches = list(_cut(rows))
            yield from chance.sample(batches, len(batches))


def _helpings(examples: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    taken: Counter[str] = Counter()
    first: list[Example] = []
    later: list[Example] = []
    for example in examples:
        limit = FIRST.get(example.source, OF_TEMPLATES if example.source.startswith("curriculum") else len(examples))
        size = (len(example.point) + sum(map(len, example.text))) / PIECE
        if taken[example.source] < limit and size < LONGEST:
            taken[example.source] += 1
            first.append(example)
        elif size < LONGEST_LATER:
            later.append(example)
    return first, later


def _length(row: Row) -> int:
    return len(row.pair.pieces)


def _cut(rows: Sequence[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    for row in rows:
        if batch and _length(row) * (len(batch) + 1) > BATCH_PIECES:
            yield batch
            batch = []
        batch.append(row)
    yield batch


if __name__ == "__main__":
    main()
