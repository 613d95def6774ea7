"""Fit what a key point is: `python -m resources.training.points EVALUATION_DATA OUTPUT`.

EVALUATION_DATA holds the news and Wikinews articles of which the tables beside this file say what an editor thinks of
each sentence; the other texts lie beside them. Writes the weights of both steps.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np

from reader.parsing.labels import SentenceKind
from reader.parsing.sentence_kinds import KindModel
from resources.training.points.articles import articles_to_learn
from resources.training.points.examples import Examples, Rows
from resources.training.points.fitting import Model, fitted

DIGITS = 4  # that count, of each number

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
    folder.mkdir(parents=True, exist_ok=True)
    kinds = json.dumps(_rounded(model.kinds), separators=(",", ":")).replace("],", "],\n")
    (folder / "sentence-kinds.json").write_text(f"{kinds}\n", encoding="utf-8", newline="\n")
    lines = (f'"{sign}" = {weight:.3f}\n' for sign, weight in model.signs.items())
    (folder / "points.toml").write_text(HEADER + "".join(lines), encoding="utf-8", newline="\n")


def _rounded(model: KindModel) -> dict[str, Any]:
    columns = zip(SentenceKind, model.constants, np.moveaxis(model.weights, 2, 0), strict=True)
    kinds = {
        str(kind): {"constant": _number(constant), "weights": _numbers(weights)} for kind, constant, weights in columns
    }
    return {"queries": _numbers(model.queries), "kinds": kinds}


def _numbers(rows: Rows) -> list[list[float]]:
    return [list(map(_number, row)) for row in rows]


def _number(value: float) -> float:
    return float(f"{value:.{DIGITS}g}")


if __name__ == "__main__":
    main()
