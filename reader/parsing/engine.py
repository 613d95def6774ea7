"""A network that onnxruntime runs. Import it only inside functions: it loads numpy and onnxruntime."""

from pathlib import Path

import onnxruntime
from onnxruntime.capi import onnxruntime_pybind11_state as state

_REFUSED = (
    state.Fail,
    state.InvalidArgument,
    state.InvalidGraph,
    state.InvalidProtobuf,
    state.NoSuchFile,
    state.NotImplemented,
)


def engine_of(model: Path) -> onnxruntime.InferenceSession:
    """Return what runs the network of a file, on one thread: the window keeps the others. Raise ValueError if none.

    onnxruntime is given the path: of bytes it would keep a copy beside what it makes of them.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4  # what goes wrong is raised, too
    try:
        return onnxruntime.InferenceSession(model, options, ["CPUExecutionProvider"])
    except _REFUSED as error:
        raise ValueError(f"no network: {model}") from error
