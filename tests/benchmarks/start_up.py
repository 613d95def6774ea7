"""How long until the article can be read, against a bare PySide6 window.

Timed from outside, from the start of the process to the line "first-paint" that it prints; the two alternate, so that
the machine's load weighs on both.
"""

import os
import subprocess
import sys
import time
from statistics import median

from reader.paths import seed_dir

RUNS = 10
TIME_LIMIT_S = 60
PROGRAM = [sys.executable, "-m", "reader", "--quit-after-paint", str(seed_dir() / "putin-ceasefire-demands.txt")]
BARE_WINDOW = [sys.executable, "-m", "tests.benchmarks.bare_window"]


def main() -> None:
    """Measure and print."""
    for command in (PROGRAM, BARE_WINDOW):
        time_to_paint(command)  # once for the page cache
    pairs = [(time_to_paint(PROGRAM), time_to_paint(BARE_WINDOW)) for _ in range(RUNS)]
    ours, bare = (median(times) for times in zip(*pairs, strict=True))
    print(f"first paint of the article {ours:.0f} ms, of a bare window {bare:.0f} ms (medians of {RUNS})")
    print(f"ratio {ours / bare:.2f}")


def time_to_paint(command: list[str]) -> float:
    """Return the milliseconds from the start of the command to its first paint."""
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"GLANCE_READER_TRACE_START": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # or every start would compile every file anew
    start = time.perf_counter()
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if line.startswith("first-paint"):
                took_ms = (time.perf_counter() - start) * 1000
                process.wait(TIME_LIMIT_S)
                return took_ms
    raise RuntimeError(f"never painted: {' '.join(command)}")


if __name__ == "__main__":
    main()
