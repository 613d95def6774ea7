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

BATCH_BLOCKS = 8  # more take more memory and are no quicker on one thread
BATCHES_AT_A_TIME = 8  # from whose blocks those of like length are put together; progress is told after each

_REFUSED = (state.Fail, state.InvalidArgument, state.InvalidGraph, state.InvalidProtobuf, state.NotImplemented)

Scores = NDArray[np.float32]  # a row for each word, a column for each of LABELS


class Network:
    """Scores each word of blocks for each label, on one thread: the window keeps the others."""

    def __init__(self, model: Path) -> None:
        """Raise ValueError where the file is no such network."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4  # what goes wrong is raised, too
        options.enable_cpu_mem_arena = False  # it would keep the memory of the largest batch for good
        try:
            self._session = onnxruntime.InferenceSession(model.read_bytes(), options, ["CPUExecutionProvider"])
        except _REFUSED as error:
            raise ValueError(f"no network: {model}") from error

    def scores(self, blocks: Sequence[Block], on_progress: OnProgress) -> Scores:
        """Return the scores of all words of the blocks, in order."""
        rows = [np.empty((0, len(LABELS)), dtype=np.float32)]
        step = BATCH_BLOCKS * BATCHES_AT_A_TIME
        for start in range(0, len(blocks), step):
            on_progress(start / len(blocks))
            rows += self._scores(blocks[start : start + step])
        return np.concatenate(rows)

    def _scores(self, blocks: Sequence[Block]) -> list[Scores]:
        """Return the scores of each block, run together with those of like length so that little is padding."""
        order = sorted(range(len(blocks)), key=lambda index: len(blocks[index].pieces))
        found: dict[int, Scores] = {}
        for start in range(0, len(order), BATCH_BLOCKS):
            chosen = order[start : start + BATCH_BLOCKS]
            rows = self._run([blocks[index] for index in chosen])
            found |= {index: row[list(blocks[index].firsts)] for index, row in zip(chosen, rows, strict=True)}
        return [found[index] for index in range(len(blocks))]

    def _run(self, batch: Sequence[Block]) -> NDArray[np.float32]:
        shape = len(batch), max(len(block.pieces) for block in batch)
        pieces, cases, mask = (np.zeros(shape, dtype=np.int64) for _ in range(3))
        for row, block in enumerate(batch):
            size = len(block.pieces)
            pieces[row, :size], cases[row, :size], mask[row, :size] = block.pieces, block.cases, 1
        inputs = {"input_ids": pieces, "attention_mask": mask, "token_type_ids": cases}
        scores: NDArray[np.float32] = self._session.run(None, inputs)[0]
        return scores
