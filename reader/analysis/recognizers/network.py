"""The neural network itself, run by onnxruntime. Import it only inside functions: it loads onnxruntime and numpy."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.capi import onnxruntime_pybind11_state as state

from reader.analysis.recognizers.blocks import Block
from reader.analysis.recognizers.labels import LABELS
from reader.analysis.recognizers.recognizer import OnProgress

BLOCKS_BETWEEN_REPORTS = 32  # a second at most, even on a slow machine
_REFUSED = (state.Fail, state.InvalidArgument, state.InvalidGraph, state.InvalidProtobuf, state.NotImplemented)

Scores = NDArray[np.float32]  # a row for each word, a column for each of LABELS


class Network:
    """Scores each word of blocks for each label, on one thread: the window keeps the others."""

    def __init__(self, model: Path) -> None:
        """Raise ValueError where the file is no such network."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4  # what goes wrong is raised, too
        try:
            self._session = onnxruntime.InferenceSession(model.read_bytes(), options, ["CPUExecutionProvider"])
        except _REFUSED as error:
            raise ValueError(f"no network: {model}") from error

    def scores(self, blocks: Sequence[Block], on_progress: OnProgress) -> Scores:
        """Return the scores of all words of the blocks, in order.

        Block by block: on one thread several at a time were no quicker, and their padding costs memory.
        """
        rows = [np.empty((0, len(LABELS)), dtype=np.float32)]
        for index, block in enumerate(blocks):
            if index % BLOCKS_BETWEEN_REPORTS == 0:
                on_progress(index / len(blocks))
            rows.append(self._run(block)[list(block.firsts)])
        return np.concatenate(rows)

    def _run(self, block: Block) -> Scores:
        pieces = np.array([block.pieces], dtype=np.int64)
        inputs = {
            "input_ids": pieces,
            "attention_mask": np.ones_like(pieces),
            "token_type_ids": np.array([block.cases], dtype=np.int64),
        }
        scores: Scores = self._session.run(None, inputs)[0][0]
        return scores
