"""Fit the weights of the second look: `python -m resources.training.second_look ACTORS_FOLDER WEIGHTS_FILE`.

ACTORS_FOLDER holds worldwide_dev.tsv and its scoring.py; only articles with an even SHA-1 are looked at.
"""

import argparse
import importlib.util
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from reader.analysis.recognizers.second_look.evidence import BLOCKS
from reader.analysis.recognizers.second_look.looking import FINE, WHOLE, Weights
from reader.parsing.labels import NAME_LABELS
from resources.training.second_look.examples import examples
from resources.training.second_look.fitting import fitted

HEADER = f"""\
# What each sign counts for each label of a word, written by resources.training.second_look: evidence in
# thousandths, which count as often as its logarithms are high, signs in twentieths.
# Labels in order: {", ".join(NAME_LABELS)}
"""
SETTINGS = {"capitals": True, "written": False}


def main() -> None:
    """Read the articles, fit, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("actors", type=Path)
    parser.add_argument("weights", type=Path)
    arguments = parser.parse_args()
    found = list(examples(_loaded(arguments.actors / "scoring.py"), arguments.actors / "worldwide_dev.tsv"))
    weights = {shouted: fitted([each for each in found if each.is_shouted is shouted]) for shouted in SETTINGS.values()}
    arguments.weights.write_text(toml_of(weights), encoding="utf-8")


def toml_of(weights: Mapping[bool, Weights]) -> str:
    """Return the weights as a file that people can read."""
    return HEADER + "".join(_tables(name, weights[shouted]) for name, shouted in SETTINGS.items())


def _tables(name: str, weights: Weights) -> str:
    columns = [f"{block} {label}" for block in BLOCKS for label in NAME_LABELS]
    evidence = zip(columns, weights.evidence, strict=True)
    return f"\n[{name}.evidence]\n{_rows(evidence, FINE)}\n[{name}.signs]\n{_rows(weights.signs.items(), WHOLE)}"


def _rows(rows: Iterable[tuple[str, Any]], times: int) -> str:
    whole = ((sign, np.rint(row * times).astype(int).tolist()) for sign, row in rows)
    return "".join(f"{json.dumps(sign, ensure_ascii=False)} = {row}\n" for sign, row in whole)


def _loaded(path: Path) -> Any:
    specification = importlib.util.spec_from_file_location(path.stem, path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
