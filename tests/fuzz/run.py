"""Breaks files and does with each all that the program does with one.

`python -m tests.fuzz [COUNT] [SEED] [--formats SUFFIX ...]`. A worker may use 10 seconds of a processor and 1 GB for
each input. What became of each is kept in build/fuzz, so that a run that was stopped goes on where it was; beside it
stands what went wrong, ready to become a file of the tests; the exit code is then 1.
"""

import argparse
import json
import resource
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.fuzz.corpus import corpus
from tests.fuzz.mutations import mutated

COUNT = 10_000
MAX_SECONDS = 10.0  # of a processor: that others use the machine is no fault of a file
SECONDS_TO_LIVE = 40  # of a processor, after which a worker is ended
MAX_BYTES = 1_000_000_000
ADDRESSES = 8_000_000_000  # bytes; libraries map more than they use
FOUND = Path("build/fuzz")


class Outcome(NamedTuple):
    """What became of an input: how it ended, in how many seconds of a processor and with what peak of memory."""

    number: int
    name: str
    kind: str
    seconds: float = 0.0
    megabytes: float = 0.0
    told: str = ""

    @property
    def is_fault(self) -> bool:
        """Tell whether this is what was looked for."""
        is_dear = self.seconds > MAX_SECONDS or self.megabytes * 1e6 > MAX_BYTES
        return is_dear or self.kind not in ("analysed", "refused")


def main(arguments: Sequence[str]) -> int:
    """Run, print what was found, and return the exit code."""
    asked = _parser().parse_args(arguments)
    if asked.worker:
        _work(asked)
        return 0
    record = FOUND / f"outcomes-{asked.seed}.jsonl"
    FOUND.mkdir(parents=True, exist_ok=True)
    done = {outcome.number for outcome in _recorded(record)}
    numbers = [number for number in range(asked.count) if number not in done and _is_asked(asked, number)]
    with record.open("a", encoding="utf-8") as file:
        for outcome in _outcomes(asked.seed, numbers):
            print(json.dumps(outcome), file=file, flush=True)
            if outcome.is_fault:
                print(_keep(asked.seed, outcome), flush=True)
    return _told([outcome for outcome in _recorded(record) if _is_asked(asked, outcome.number)])


def broken_file(seed: int, number: int) -> tuple[Path, bytes]:
    """Return an input by its number: the sound file, and its bytes broken."""
    random = Random(f"{seed}-{number}")
    suffix = random.choice(_suffixes())  # each format as often, however few its files
    path = random.choice([path for path in corpus() if path.suffix == suffix])
    return path, mutated(path.read_bytes(), path.name, random)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", nargs="?", type=int, default=COUNT)
    parser.add_argument("seed", nargs="?", type=int, default=1)
    parser.add_argument("--formats", nargs="+", metavar="SUFFIX", type=_suffix, choices=_suffixes(), default=[])
    parser.add_argument("--worker", nargs="+", type=int, metavar="NUMBER", default=[], help=argparse.SUPPRESS)
    return parser


def _is_asked(asked: argparse.Namespace, number: int) -> bool:
    if not asked.formats:
        return True
    random = Random(f"{asked.seed}-{number}")
    return random.choice(_suffixes()) in asked.formats


def _suffix(said: str) -> str:
    return f".{said.lower().removeprefix('.')}"


def _suffixes() -> list[str]:
    return sorted({path.suffix for path in corpus()})


def _recorded(record: Path) -> list[Outcome]:
    lines = record.read_text(encoding="utf-8").splitlines() if record.exists() else []
    return [Outcome(*json.loads(line)) for line in lines]


# The parent ----------------------------------------------------------------------------------------------------------

_BATCH = 200  # inputs for one worker


def _outcomes(seed: int, numbers: Sequence[int]) -> Iterator[Outcome]:
    """Yield what becomes of each input; one in which the worker ends is over, and the next go to another worker."""
    waiting = list(numbers)
    while waiting:
        batch = waiting[:_BATCH]
        ended = None
        for outcome in _of_worker(seed, batch):
            ended = outcome
            waiting.remove(outcome.number)
            yield outcome
        if ended is None:
            yield Outcome(waiting.pop(0), "", "lost")  # the worker cannot even begin


def _of_worker(seed: int, batch: Sequence[int]) -> Iterator[Outcome]:
    command = [sys.executable, "-m", "tests.fuzz", "1", str(seed), "--worker", *map(str, batch)]
    begun: Outcome | None = None
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as worker:
        for line in worker.stdout or ():
            outcome = Outcome(*json.loads(line))
            begun = outcome if outcome.kind == "begun" else None
            if begun is None:
                yield outcome
    if begun is not None:
        yield begun._replace(kind=f"ended with {worker.returncode}", seconds=SECONDS_TO_LIVE)


def _keep(seed: int, outcome: Outcome) -> str:
    path, data = broken_file(seed, outcome.number)
    kept = FOUND / f"{path.stem}-{seed}-{outcome.number}{path.suffix}"
    kept.write_bytes(data)
    return f"{kept}: {outcome.kind}, {outcome.seconds:.1f} s, {outcome.megabytes:.0f} MB {outcome.told}"


def _told(outcomes: Sequence[Outcome]) -> int:
    faults = [outcome for outcome in outcomes if outcome.is_fault]
    print(f"{len(outcomes)} inputs from {len(corpus())} files: {dict(Counter(each.kind for each in outcomes))}")
    for suffix in sorted({Path(outcome.name).suffix for outcome in outcomes}):
        kinds = Counter(each.kind for each in outcomes if Path(each.name).suffix == suffix)
        slowest = max((each for each in outcomes if Path(each.name).suffix == suffix), key=lambda each: each.seconds)
        print(f"  {suffix:8}{dict(kinds)}, slowest {slowest.seconds:.1f} s (number {slowest.number})")
    peak = max((outcome.megabytes for outcome in outcomes), default=0)
    print(f"{len(faults)} faults; peak of memory {peak:.0f} MB")
    return int(bool(faults))


# The worker ----------------------------------------------------------------------------------------------------------


def _work(asked: argparse.Namespace) -> None:
    from tests.fuzz.whole_road import Meter, take

    for number in asked.worker:
        path, data = broken_file(asked.seed, number)
        print(json.dumps(Outcome(number, path.name, "begun")), flush=True)
        _limit()
        meter = Meter()
        try:
            kind, told = take(path.name, data, Random(number)), ""
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what was looked for
            kind, told = "crash", f"{type(error).__name__}: {error}"[:200]
        print(json.dumps(Outcome(number, path.name, kind, meter.seconds(), meter.megabytes(), told)), flush=True)


def _limit() -> None:
    """Grant the process the time of one more input."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    end = int(used.ru_utime + used.ru_stime) + SECONDS_TO_LIVE
    resource.setrlimit(resource.RLIMIT_CPU, (end, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))
