"""How long until the article can be read, against a bare PySide6 window.

Timed from outside, from the start of the process to the line "first-paint" that it prints; the two alternate, so that
the machine's load weighs on both.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from reader.paths import seed_dir

RUNS = 10
TIME_LIMIT_S = 60
BUNDLE = Path(__file__).parents[2] / "dist" / "glance-reader" / "glance-reader"
OPEN_SAMPLE = ["--quit-after-paint", str(seed_dir() / "putin-ceasefire-demands.txt")]
BARE_WINDOW = "bare window"
COMMANDS = {
    "program": [sys.executable, "-m", "reader", *OPEN_SAMPLE],
    "packaged program": [str(BUNDLE), *OPEN_SAMPLE],
    BARE_WINDOW: [sys.executable, "-m", "tests.benchmarks.bare_window"],
}


def main() -> None:
    """Measure and print."""
    commands = {name: command for name, command in COMMANDS.items() if BUNDLE.exists() or command[0] != str(BUNDLE)}
    rounds = [{name: time_to_paint(command) for name, command in commands.items()} for _ in range(1 + RUNS)]
    medians = {name: median(times[name] for times in rounds[1:]) for name in commands}  # the first fills the page cache
    for name, time_ms in medians.items():
        print(f"first paint, {name}: {time_ms:.0f} ms (median of {RUNS}), ratio {time_ms / medians[BARE_WINDOW]:.2f}")


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
