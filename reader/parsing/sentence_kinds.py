"""What a sentence is, by the vectors of its words. Import it only inside functions: it loads numpy."""

import json
from functools import cache
from pathlib import Path

import numpy as np

from reader.parsing.labels import SentenceKind
from reader.parsing.network import Scores
from reader.paths import resource_dir


def kind_scores(vectors: Scores) -> tuple[float, ...]:
    """Return the log odds of each SentenceKind: logistic regression over the mean vector of a sentence's words."""
    weights, constants = _shipped()
    return tuple((vectors.mean(0) @ weights + constants).tolist())


@cache
def _shipped() -> tuple[Scores, Scores]:
    return read_weights(resource_dir() / "models" / "points" / "sentence-kinds.json")


def read_weights(path: Path) -> tuple[Scores, Scores]:
    """Return the weights of a file, a column for each kind, and the constant of each kind."""
    kinds = json.loads(path.read_text(encoding="utf-8"))
    columns = [kinds[kind] for kind in SentenceKind]
    constants = np.array([each["constant"] for each in columns], np.float32)
    return np.array([each["weights"] for each in columns], np.float32).T, constants
