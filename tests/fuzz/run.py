"""Breaks files and opens them, in processes that may use 1 GB, and 10 seconds of a processor for each file.

What goes wrong is written to build/fuzz, ready to become a file of the tests; the exit code is then 1.
"""

import resource
import signal
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from random import Random
from time import process_time
from typing import NamedTuple

from tests.fuzz.corpus import corpus
from tests.fuzz.mutations import mutated

COUNT = 10_000
BATCH = 100  # inputs a task
MAX_SECONDS = 10  # of a processor: that others use the machine is no fault of a file
SECONDS_TO_LIVE = 60
MAX_BYTES = 1_000_000_000
FOUND = Path("build/fuzz")
PROCESSES = 2


def main(arguments: list[str]) -> int:
    """Run, print what was found, and return the exit code."""
    count, seed = (*map(int, arguments), *(COUNT, 1)[len(arguments) :])
    outcomes = [outcome for numbers in _batches(count) for outcome in _run(seed, numbers)]
    counts = Counter(outcome.kind for outcome in outcomes)
    slowest = max(outcomes, key=lambda outcome: outcome.seconds)
    peak = max(outcome.peak_bytes for outcome in outcomes)
    print(f"{count} inputs from {len(corpus())} files, seed {seed}: {dict(counts)}")
    print(f"slowest {slowest.seconds:.2f} s ({slowest.name}), at most {peak / 1_000_000:.0f} MB")
    return int(bool(counts["crash"] + counts["slow"]))


class Outcome(NamedTuple):
    """What became of an input; `peak_bytes` is the most that its process has used so far."""

    kind: str
    name: str
    seconds: float = 0.0
    peak_bytes: int = 0


def _batches(count: int) -> list[range]:
    return [range(start, min(start + BATCH * PROCESSES, count)) for start in range(0, count, BATCH * PROCESSES)]


def _run(seed: int, numbers: range) -> list[Outcome]:
    with ProcessPoolExecutor(PROCESSES, get_context("spawn"), _limit) as pool:
        futures = [pool.submit(_open_all, seed, numbers[part::PROCESSES]) for part in range(PROCESSES)]
        try:
            return [outcome for future in futures for outcome in future.result()]
        except BrokenProcessPool:
            pass
    return [outcome for number in numbers for outcome in _alone(seed, number)]


def _alone(seed: int, number: int) -> list[Outcome]:
    """Open one input in a process of its own, to see which one ends it."""
    with ProcessPoolExecutor(1, get_context("spawn"), _limit) as pool:
        try:
            return [pool.submit(_open, seed, number).result()]
        except BrokenProcessPool:
            path, data = broken_file(seed, number)
            return [Outcome("crash", _keep(path, data, number))]


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (4 * MAX_BYTES, 4 * MAX_BYTES))  # libraries map more than they use
    resource.setrlimit(resource.RLIMIT_DATA, (MAX_BYTES, MAX_BYTES))


def broken_file(seed: int, number: int) -> tuple[Path, bytes]:
    """Return an input by its number: the sound file, and its bytes broken."""
    random = Random(f"{seed}-{number}")
    suffix = random.choice(sorted({path.suffix for path in corpus()}))  # each format as often, however few its files
    path = random.choice([path for path in corpus() if path.suffix == suffix])
    return path, mutated(path.read_bytes(), random)


def _open_all(seed: int, numbers: range) -> list[Outcome]:
    return [_open(seed, number) for number in numbers]


def _open(seed: int, number: int) -> Outcome:
    from reader.errors import FormatError
    from reader.formats import read_bytes

    path, data = broken_file(seed, number)
    signal.alarm(SECONDS_TO_LIVE)  # ends the process, whatever it hangs in
    start = process_time()
    try:
        read_bytes(data, path.name, name=path.name)
        outcome = "opened"
    except FormatError:
        outcome = "refused"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what was looked for
        print(f"{path.name}, {number}: {type(error).__name__}: {error}"[:300], file=sys.stderr)
        outcome = "crash"
    seconds = process_time() - start
    signal.alarm(0)
    outcome = "slow" if seconds > MAX_SECONDS else outcome
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    name = _keep(path, data, number) if outcome in ("crash", "slow") else f"{path.name}, {number}"
    return Outcome(outcome, name, seconds, peak)


def _keep(path: Path, data: bytes, number: int) -> str:
    FOUND.mkdir(parents=True, exist_ok=True)
    kept = FOUND / f"{path.stem}-{number}{path.suffix}"
    kept.write_bytes(data)
    return str(kept)
