"""How the work of opening a file grows with it: markup that nobody writes, at three sizes, in every format.

`python -m tests.benchmarks.growth_of_files [--size N] [--all] [PATTERN ...]`; a pattern may be named by its beginning.
Each file is opened in a child with limits of processor time and memory. Printed are seconds of processor time at each
size, the exponent between the last two and the peak of memory; what misses a target is measured once more, for others
may use the machine, then marked, and makes the exit code 1.
"""

import argparse
import json
import resource
import subprocess
import sys
from collections.abc import Sequence
from math import log
from time import process_time
from typing import NamedTuple

from tests.benchmarks.file_patterns import PATTERNS, format_of

SIZE = 1_000_000  # bytes of markup, the largest of three
STEP = 4  # times a size is the next
MAX_EXPONENT = 1.2
MIN_S = 0.25  # what takes less is noise
MAX_S = 10.0
MAX_MB = 1_000
LIMIT_S = 60  # of processor time, after which a file is given up
MAX_BYTES = 8_000_000_000  # of addresses, of which libraries take many and use few


class Cost(NamedTuple):
    """What opening one file took."""

    seconds: float
    megabytes: float
    note: str


def main(arguments: Sequence[str]) -> int:
    """Measure and print; return 1 where a target is missed."""
    asked = _parser().parse_args(arguments)
    if asked.child:
        print(json.dumps(_opened(asked.patterns[0], asked.size)))
        return 0
    wanted = [name for name in PATTERNS if not asked.patterns or name.startswith(tuple(asked.patterns))]
    missed = [name for name in wanted if _measure(name, asked.size, is_all=asked.all)]
    print(f"{len(missed)} of {len(wanted)} patterns miss a target")
    return int(bool(missed))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("patterns", nargs="*", metavar="PATTERN")
    parser.add_argument("--size", type=int, default=SIZE, help="bytes of the largest file")
    parser.add_argument("--all", action="store_true", help="print what meets the targets, too")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    return parser


def _measure(name: str, size: int, *, is_all: bool) -> bool:
    lengths = (size // STEP**2, size // STEP, size)
    costs = [_cost(name, length) for length in lengths]
    if _is_missed(costs):
        costs = [min(cost, _cost(name, length)) for cost, length in zip(costs, lengths, strict=True)]
    is_missed, exponent = _is_missed(costs), _exponent(costs)
    if is_missed or is_all:
        seconds = " ".join(f"{cost.seconds:7.2f}" for cost in costs)
        peak = max(cost.megabytes for cost in costs)
        print(
            f"{'!' if is_missed else ' '} {name:<40}{seconds}  n^{exponent:4.2f} {peak:6.0f} MB  {costs[-1].note}",
            flush=True,
        )
    return is_missed


def _is_missed(costs: Sequence[Cost]) -> bool:
    is_dear = costs[-1].seconds > MAX_S or any(cost.megabytes > MAX_MB or cost.note.startswith("!") for cost in costs)
    return is_dear or _exponent(costs) > MAX_EXPONENT


def _exponent(costs: Sequence[Cost]) -> float:
    before, last = costs[-2:]
    return log(last.seconds / max(before.seconds, 1e-3)) / log(STEP) if last.seconds > MIN_S else 0.0


def _cost(name: str, size: int) -> Cost:
    command = [sys.executable, "-m", __spec__.name, "--child", "--size", str(size), name]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return Cost(LIMIT_S, 0.0, f"! ended with {done.returncode} {done.stderr.strip().splitlines()[-1:]}")
    return Cost(*json.loads(done.stdout))


def _opened(name: str, size: int) -> Cost:
    from reader.errors import FormatError
    from reader.formats import read_bytes

    small, data = PATTERNS[name](1_000), PATTERNS[name](size)
    suffix = format_of(name)
    resource.setrlimit(resource.RLIMIT_AS, (MAX_BYTES, MAX_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT_S, LIMIT_S))
    note = ""
    for each in (small, data):  # the first loads what the format needs
        start = process_time()
        try:
            document = read_bytes(each, f"a{suffix}", name=f"a{suffix}")
            note = f"{len(document.text):,} characters"
        except FormatError as error:
            note = f"refused: {error.kind.value}"
    return Cost(process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6, note)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
