"""Fit the weights of the ranking: `python -m resources.training.summaries ARTICLES WEIGHTS_FILE`.

ARTICLES has a JSON object on each line, with `article` and `highlights`, the author's own points. Needs rouge-score.
"""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from reader.analysis.summarizers.glance.weights import Weights
from resources.training.summaries.examples import Example, example_of
from resources.training.summaries.fitting import fitted_weights

HEADER = """\
# How the program's own summaries weigh the signs of a sentence: written by training, explained in README.md.
# Of sentences and novelty in points that are added up; of words in log odds that a summary holds the word.
"""


def main() -> None:
    """Read the articles, fit, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("weights", type=Path)
    arguments = parser.parse_args()
    weights = fitted_weights(examples_of(arguments.articles))
    arguments.weights.write_text(toml_of(weights), encoding="utf-8")


def examples_of(path: Path) -> list[Example]:
    """Return the articles of a file, ready to be fitted to."""
    with path.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return [example_of(row["article"], row["highlights"]) for row in rows]


def toml_of(weights: Weights) -> str:
    """Return the weights as a file that people can read."""
    tables: dict[str, Iterable[tuple[str, float]]] = {
        "sentences": weights.sentences.items(),
        "novelty": weights.novelty.items(),
        "words": weights.words.items(),
    }
    return HEADER + "".join(_table(name, rows) for name, rows in tables.items())


def _table(name: str, rows: Iterable[tuple[str, float]]) -> str:
    lines = (f'"{sign}" = {value}\n' for sign, value in rows)
    return f"\n[{name}]\n" + "".join(lines)


if __name__ == "__main__":
    main()
