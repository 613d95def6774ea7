"""Fit the weights of the second look: `python -m resources.training.second_look ACTORS_FOLDER WEIGHTS_FILE`.

ACTORS_FOLDER holds the sets that `articles.py` names.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from reader.analysis.recognizers.second_look.evidence import BLOCKS
from reader.analysis.recognizers.second_look.looking import FINE
from reader.parsing.labels import NAME_LABELS
from resources.training.second_look.examples import examples
from resources.training.second_look.fitting import Matrix, fitted

HEADER = f"""\
# What each column of the evidence counts for each label of a word, in thousandths; by resources.training.second_look.
# Labels in order: {", ".join(NAME_LABELS)}
"""
SETTINGS = {"capitals": True, "written": False}


def main() -> None:
    """Read the articles, fit, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("actors", type=Path)
    parser.add_argument("weights", type=Path)
    arguments = parser.parse_args()
    found = list(examples(arguments.actors))
    weights = {shouted: fitted([each for each in found if each.is_shouted is shouted]) for shouted in SETTINGS.values()}
    arguments.weights.write_text(toml_of(weights), encoding="utf-8")


def toml_of(weights: Mapping[bool, Matrix]) -> str:
    """Return the weights as a file that people can read."""
    return HEADER + "".join(f"\n[{name}]\n{_rows(weights[shouted])}" for name, shouted in SETTINGS.items())


def _rows(weights: Matrix) -> str:
    columns = (f"{block} {label}" for block in BLOCKS for label in NAME_LABELS)
    whole = np.rint(weights * FINE).astype(int).tolist()
    return "".join(f'"{column}" = {row}\n' for column, row in zip(columns, whole, strict=True))


if __name__ == "__main__":
    main()
