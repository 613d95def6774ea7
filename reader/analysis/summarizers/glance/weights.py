"""The fitted weights, from a file that people can read."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.analysis.summarizers.glance.feature import Feature, Novelty, WordFeature
from reader.paths import resource_dir


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each sign counts: of sentences in points, of words in log odds."""

    sentences: Mapping[Feature, float]
    novelty: Mapping[Novelty, float]
    words: Mapping[WordFeature, float]


@cache
def shipped_weights() -> Weights:
    """Return the weights that come with the program."""
    path = resource_dir() / "models" / "summaries" / "glance.toml"
    return weights_of(tomllib.loads(path.read_text(encoding="utf-8")))


def weights_of(tables: Mapping[str, Mapping[str, Any]]) -> Weights:
    """Return the weights of the tables `sentences`, `novelty` and `words`; raise ValueError for an unknown sign."""
    return Weights(
        {Feature(name): float(value) for name, value in tables["sentences"].items()},
        {Novelty(name): float(value) for name, value in tables["novelty"].items()},
        {WordFeature(name): float(value) for name, value in tables["words"].items()},
    )
