"""The scorer's network, run by onnxruntime. Import it only inside functions: it loads onnxruntime and numpy."""

from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.capi import onnxruntime_pybind11_state as state

from reader.analysis.verdicts.pair import Pair

INPUTS, OUTPUTS = ("pieces", "kinds"), ("verdict", "marks")
_REFUSED = (state.Fail, state.InvalidArgument, state.InvalidGraph, state.InvalidProtobuf, state.NotImplemented)

Scores = NDArray[np.float32]


class Network:
    """Says of a pair how likely each verdict is, and of each piece how likely it differs; on one thread."""

    def __init__(self, model: Path) -> None:
        """Raise ValueError where the file is no such network."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4  # what goes wrong is raised, too
        try:
            self._session = onnxruntime.InferenceSession(model.read_bytes(), options, ["CPUExecutionProvider"])
        except _REFUSED as error:
            raise ValueError(f"no network: {model}") from error

    def say(self, pair: Pair) -> tuple[Scores, Scores]:
        """Return the probabilities of same, differs and absent, and of the mark of each piece."""
        inputs = {"pieces": np.array(pair.pieces, dtype=np.int64), "kinds": np.array(pair.kinds, dtype=np.int64)}
        verdict, marks = self._session.run(OUTPUTS, inputs)
        return verdict, marks
