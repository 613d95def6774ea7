"""What a sentence is, by the vectors of its words. Import it only inside functions: it loads numpy."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from reader.parsing.labels import SentenceKind
from reader.parsing.network import Scores
from reader.paths import resource_dir


@dataclass(frozen=True)
class KindModel:
    """Attention pooling: each query takes a mean of the words' vectors, weighted by how well they answer it.

    `queries` has the shape (queries, width), `weights` (queries, width, kinds), `constants` (kinds,).
    """

    queries: Scores
    weights: Scores
    constants: Scores

    def scores(self, vectors: Scores) -> Scores:
        """Return the log odds of each SentenceKind for a sentence, of whose words each row is a vector."""
        answers = vectors @ self.queries.T
        shares = np.exp(answers - answers.max(0))
        pooled = (shares / shares.sum(0)).T @ vectors
        scores: Scores = np.einsum("qd,qdk->k", pooled, self.weights) + self.constants
        return scores


def kind_scores(vectors: Scores) -> tuple[float, ...]:
    """Return the log odds of each SentenceKind by the model that comes with the program."""
    return tuple(_shipped().scores(vectors).tolist())


@cache
def _shipped() -> KindModel:
    return read_model(resource_dir() / "models" / "points" / "sentence-kinds.json")


def read_model(path: Path) -> KindModel:
    """Return the model that a file holds."""
    told = json.loads(path.read_text(encoding="utf-8"))
    kinds = [told["kinds"][kind] for kind in SentenceKind]
    weights = np.array([each["weights"] for each in kinds], np.float32)
    constants = np.array([each["constant"] for each in kinds], np.float32)
    return KindModel(np.array(told["queries"], np.float32), np.moveaxis(weights, 0, 2), constants)
