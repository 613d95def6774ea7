"""How the work of the window grows with its article: processor time of each thing that a reader does, and exponents.

Each article is shown at three lengths in a process of its own, its analysis given. `python -m tests.benchmarks
growth_of_window` measures all; `python -m tests.benchmarks.growth_of_window "one word" links` measures some.
"""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from math import log
from pathlib import Path

from tests.benchmarks.window_articles import ARTICLES

LENGTHS = (62_500, 250_000, 1_000_000)
CPU_S = 100  # that one article may take at one length
MEMORY = 6 << 30
ROOT = Path(__file__).parents[2]
LEAST_MS = 20.0  # less is too little to speak of growth

Cells = dict[str, tuple[float, float]]  # processor time and longest block by what is done, both in ms


def main(names: list[str]) -> None:
    """Measure and print."""
    for name in names or ARTICLES:
        print(f"\n{name}: processor time in ms (longest block of the event loop) at {', '.join(map(str, LENGTHS))}")
        rows = [_measured(name, length) for length in LENGTHS]
        for step in rows[0]:
            print(_line(step, [row.get(step) for row in rows]), flush=True)


def _line(step: str, cells: list[tuple[float, float] | None]) -> str:
    shown = "".join(f"{cell[0]:11.0f} ({cell[1]:5.0f})" if cell else f"{'over limits':>19}" for cell in cells)
    first, last = cells[0], next((cell for cell in reversed(cells) if cell), None)
    place = len(cells) - 1 - cells[::-1].index(last) if last else 0
    if first is None or last is None or not place or last[0] < LEAST_MS:
        return f"  {step:14}{shown}"
    exponent = log(last[0] / max(first[0], 1.0)) / log(LENGTHS[place] / LENGTHS[0])
    return f"  {step:14}{shown}   exponent {exponent:4.1f}"


def _measured(name: str, length: int) -> Cells:
    command = [sys.executable, "-m", "tests.benchmarks.window_steps", name, str(length)]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=_limit,
    )
    return dict(_cells(done.stdout))


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_S, CPU_S))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _cells(lines: str) -> Iterator[tuple[str, tuple[float, float]]]:
    for line in lines.splitlines():
        step, total, longest = json.loads(line)
        yield step, (total, longest)


if __name__ == "__main__":
    main(sys.argv[1:])
