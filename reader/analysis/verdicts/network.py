"""The scorer's network, run by onnxruntime. Import it only inside functions: it loads onnxruntime and numpy."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.analysis.verdicts.pair import Pair
from reader.parsing.engine import engine_of

INPUTS, OUTPUTS = ("pieces", "kinds"), ("verdict", "marks")

Scores = NDArray[np.float32]


class Network:
    """Says of a pair how likely each verdict is, and of each piece how likely it differs; on one thread."""

    def __init__(self, model: Path) -> None:
        """Raise ValueError where the file is no such network."""
        self._session = engine_of(model)

    def say(self, pair: Pair) -> tuple[Scores, Scores]:
        """Return the probabilities of same, differs and absent, and of the mark of each piece."""
        inputs = {"pieces": np.array(pair.pieces, dtype=np.int64), "kinds": np.array(pair.kinds, dtype=np.int64)}
        verdict, marks = self._session.run(OUTPUTS, inputs)
        return verdict, marks
