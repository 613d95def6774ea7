"""Fit what a key point is: `python -m resources.training.points EVALUATION_DATA OUTPUT`.

EVALUATION_DATA holds the news and Wikinews articles of which the tables beside this file say what an editor thinks of
each sentence; the other texts lie beside them. Writes the weights of both steps.
"""

import argparse
import json
from pathlib import Path

from reader.parsing.labels import SentenceKind
from resources.training.points.articles import articles_to_learn
from resources.training.points.examples import Examples
from resources.training.points.fitting import KindModel, Model, fitted

HEADER = """\
# What each sign adds to the log odds that an editor signs a sentence as a key point: written by training, explained in
# README.md.
"""


def main() -> None:
    """Read the articles, fit, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("evaluation", type=Path)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    examples = list(map(Examples().of, articles_to_learn(arguments.evaluation)))
    write(fitted(examples), arguments.output)
    print(f"{len(examples)} articles, {sum(len(each.article.marks) for each in examples)} sentences")


def write(model: Model, folder: Path) -> None:
    """Write the weights of a model to a folder."""
    kinds = json.dumps(_rounded(model.kinds), indent=0)
    (folder / "sentence-kinds.json").write_text(f"{kinds}\n", encoding="utf-8", newline="\n")
    lines = (f'"{sign}" = {weight:.3f}\n' for sign, weight in model.signs.items())
    (folder / "points.toml").write_text(HEADER + "".join(lines), encoding="utf-8", newline="\n")


def _rounded(kinds: KindModel) -> dict[str, dict[str, float | list[float]]]:
    columns = zip(SentenceKind, kinds.weights.T, kinds.constants, strict=True)
    return {
        str(kind): {"constant": round(float(constant), 4), "weights": [round(float(each), 4) for each in weights]}
        for kind, weights, constant in columns
    }


if __name__ == "__main__":
    main()
