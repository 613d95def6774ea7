"""How work grows with its input, told by the steps that Python takes: the same on every machine, however busy."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

MOST = 2.5  # times the steps for twice the input; what looks at every pair takes four times as many


def steps(work: Callable[[], object]) -> int:
    """Return how many lines are run and functions called, those written in C among them."""
    count = 0

    def trace(_frame: FrameType, _event: str, _argument: Any) -> Any:
        nonlocal count
        count += 1
        return trace

    def profile(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event == "c_call"

    former = sys.gettrace(), sys.getprofile()
    sys.settrace(trace)
    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.settrace(former[0])
        sys.setprofile(former[1])
    return count


def growth(work: Callable[[int], Callable[[], object]], size: int) -> float:
    """Return how many times the steps for a size twice the size takes; `work` prepares what is counted."""
    work(1 + size // 8)()  # what is loaded and remembered at the first time is no matter of size
    first = steps(work(size))
    return steps(work(2 * size)) / first
