"""Run the network over blocks. Import it only inside functions: it loads numpy and onnxruntime."""

from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.capi import onnxruntime_pybind11_state as state

from reader.parsing.blocks import Block

INPUTS = ("pieces", "cases", "firsts", "lasts", "sentences")
OUTPUTS = ("parts_of_speech", "names", "features", "heads", "below", "above", "words")
_NAMES = "names"
_REFUSED = (
    state.Fail,
    state.InvalidArgument,
    state.InvalidGraph,
    state.InvalidProtobuf,
    state.NoSuchFile,
    state.NotImplemented,
)

PRECISION = "session.x64quantprecision"
PROCESSOR = Path("/proc/cpuinfo")
_VNNI = frozenset({"avx512_vnni", "avx_vnni"})

Scores = NDArray[np.float32]


class Said(NamedTuple):
    """Scores of the words of a block, a row for each word.

    `heads` has a column for the root and one for each word of the block. `below` has for each word a matrix and `above`
    for the root and each word a vector; their product scores the relations of a word to a head. `words` are the vectors
    that all of this is told by.
    """

    parts_of_speech: Scores
    names: Scores
    features: Scores
    heads: Scores
    below: Scores
    above: Scores
    words: Scores


class Network:
    """Scores the words of blocks, on one thread: the window keeps the others."""

    def __init__(self, model: Path) -> None:
        """Raise ValueError where the file is no such network."""
        self._session = engine_of(model)

    def say(self, block: Block) -> Said:
        """Return what the network says of a block; of names on the average of all the forms in which it can be read."""
        said = Said(*self._session.run(list(OUTPUTS), _inputs(block)))
        if not block.again:
            return said
        names = [said.names, *(self._names(each) for each in block.again)]
        return said._replace(names=np.mean(names, axis=0, dtype=np.float32))

    def _names(self, block: Block) -> Scores:
        names: Scores = self._session.run([_NAMES], _inputs(block))[0]
        return names


def engine_of(model: Path) -> onnxruntime.InferenceSession:
    """Return what runs the network of a file, on one thread: the window keeps the others. Raise ValueError if none.

    onnxruntime is given the path: of bytes it would keep a copy beside what it makes of them. Sums of products of eight
    bits are exact, whatever the processor: one without VNNI would else cut them at sixteen. One with it is not told so,
    which would cost half as much time again.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry(PRECISION, "0" if sums_exactly(PROCESSOR) else "1")
    options.log_severity_level = 4  # what goes wrong is raised, too
    try:
        return onnxruntime.InferenceSession(model, options, ["CPUExecutionProvider"])
    except _REFUSED as error:
        raise ValueError(f"no network: {model}") from error


def sums_exactly(processor: Path) -> bool:
    """Tell whether a processor, by what Linux says of it, sums products of eight bits in one step without a loss."""
    try:
        return not _VNNI.isdisjoint(processor.read_text(encoding="utf-8", errors="replace").split())
    except OSError:
        return False


def _inputs(block: Block) -> dict[str, NDArray[np.int64]]:
    values = (block.pieces, block.cases, block.firsts, block.lasts, block.sentences)
    return {name: np.array(value, dtype=np.int64) for name, value in zip(INPUTS, values, strict=True)}
