"""How the work of each stage grows with its input: patterns that nobody writes, at three sizes, against ordinary news.

`python -m tests.benchmarks.growth [--size N] [--patterns NAME ...] [--stages NAME ...]`. Each pattern runs in a child
with limits of processor time and memory, so that one that runs away ends neither the benchmark nor the machine. Printed
are seconds of processor time at each size, the exponent between the last two, how many times ordinary news of the same
length takes at the same stage, and the peak of memory; what misses a target is marked.
"""

import argparse
import json
import resource
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field
from math import log
from pathlib import Path
from time import process_time

from tests.benchmarks.growth_patterns import NEWS, PATTERNS, is_markdown, news
from tests.benchmarks.growth_stages import NETWORK, NETWORK_SHARE, STAGES, State, warm_up

SIZE = 1_000_000  # characters, the largest of three
STEP = 4  # times a size is the next
MAX_EXPONENT = 1.2
MAX_TIMES = 3.0  # ordinary news
MAX_MB = 1_000
MIN_S = 0.25  # what takes less, or as much more than its bound, is noise beside the rest
STAGE_S = 30  # processor time for one stage; after more it is stopped
CHILD_S = 900  # processor time for all stages together
CHILD_BYTES = 6_000_000_000  # of addresses, of which an engine takes many and uses few
_NEEDED = ("open", "sentences")  # stages without which the others have nothing to do
_CLEAR = Path("/proc/self/clear_refs")
_STATUS = Path("/proc/self/status")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one stage took: processor seconds and peak of memory; `note` says why it did not end."""

    seconds: float
    megabytes: float
    note: str = ""


Costs = dict[str, Cost]  # by stage


@dataclass(slots=True)
class Row:
    """One stage of one pattern at all sizes."""

    pattern: str
    stage: str
    costs: list[Cost]
    usual: list[Cost] = field(default_factory=list)

    @property
    def exponent(self) -> float:
        """The growth between the last two sizes; 0 where both are noise."""
        before, last = self.costs[-2:]
        if last.seconds < MIN_S or before.seconds <= 0:
            return 0.0
        return log(last.seconds / before.seconds) / log(STEP)

    @property
    def times(self) -> float:
        """How many times ordinary news takes."""
        return self.costs[-1].seconds / max(self.usual[-1].seconds, 1e-3)

    @property
    def is_missed(self) -> bool:
        """Tell whether a target is missed by more than noise."""
        last, usual = self.costs[-1], self.usual[-1]
        is_dear = last.seconds > MAX_TIMES * usual.seconds + MIN_S
        return any(cost.note for cost in self.costs) or self.exponent > MAX_EXPONENT or is_dear or self.peak > MAX_MB

    @property
    def peak(self) -> float:
        """The peak of memory at any size."""
        return max(cost.megabytes for cost in self.costs)


def main(arguments: Sequence[str]) -> int:
    """Measure and print; return 1 where a target is missed."""
    asked = _parser().parse_args(arguments)
    if asked.child:
        _be_child(asked)
        return 0
    sizes = [asked.size // STEP**2, asked.size // STEP, asked.size]
    print(f"processor seconds at {' / '.join(f'{size:,}' for size in sizes)} characters; ", end="")
    print(f"{NETWORK} reads one in {NETWORK_SHARE}; exponent; times ordinary news; peak of memory")
    usual = [_measured(asked, NEWS, size) for size in sizes]
    missed = 0
    for pattern in [NEWS, *(asked.patterns or PATTERNS)]:
        costs = usual if pattern == NEWS else [_measured(asked, pattern, size) for size in sizes]
        missed += _print(pattern, _rows(pattern, costs, usual), is_all=asked.all or pattern == NEWS)
    print(f"\n{missed} cells miss a target")
    return int(missed > 0)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=SIZE, help="characters of the largest text")
    parser.add_argument("--patterns", nargs="+", choices=list(PATTERNS), metavar="NAME", default=[])
    parser.add_argument("--stages", nargs="+", choices=list(STAGES), metavar="NAME", default=list(STAGES))
    parser.add_argument("--limit", type=float, default=STAGE_S, metavar="S", help="processor seconds for one stage")
    parser.add_argument("--all", action="store_true", help="print what meets the targets, too")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    parser.add_argument("--skip", nargs="*", default=[], help=argparse.SUPPRESS)
    return parser


# The parent ----------------------------------------------------------------------------------------------------------


def _measured(asked: argparse.Namespace, pattern: str, size: int) -> Costs:
    """Return what each stage took; one in which the child died is left out when it is started anew."""
    costs: Costs = {}
    skipped = [stage for stage in STAGES if stage not in asked.stages and stage not in _NEEDED]
    command = [
        sys.executable,
        "-m",
        __spec__.name,
        "--child",
        pattern,
        "--size",
        str(size),
        "--limit",
        str(asked.limit),
    ]
    while (died := _run_child([*command, "--skip", *skipped, *_done(costs)], costs)) is not None:
        costs[died] = Cost(asked.limit, 0.0, "died")
    return {stage: costs[stage] for stage in asked.stages if stage in costs}


def _done(costs: Costs) -> list[str]:
    """Return the stages that need not be run again."""
    return [stage for stage, cost in costs.items() if cost.note or stage not in _NEEDED]


def _run_child(command: Sequence[str], costs: Costs) -> str | None:
    """Take down what the child reports; return the stage in which it died, if it did."""
    begun = None
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as child:
        for line in child.stdout or ():
            report = json.loads(line)
            begun = report["stage"] if "seconds" not in report else None
            if begun is None:
                costs[report["stage"]] = Cost(report["seconds"], report["megabytes"], report["note"])
    return begun


def _rows(pattern: str, costs: Sequence[Costs], usual: Sequence[Costs]) -> Iterator[Row]:
    for stage in costs[-1]:
        if not stage.startswith("("):
            yield Row(pattern, stage, [each[stage] for each in costs], [each[stage] for each in usual])


def _print(pattern: str, rows: Iterable[Row], *, is_all: bool) -> int:
    missed = 0
    print(f"\n{pattern}", flush=True)
    for row in rows:
        missed += row.is_missed
        if is_all or row.is_missed:
            seconds = " ".join(f"{cost.seconds:8.2f}{cost.note and '>'}" for cost in row.costs)
            notes = " ".join(dict.fromkeys(cost.note for cost in row.costs if cost.note))
            sign = "!" if row.is_missed else " "
            print(
                f" {sign}{row.stage:<18}{seconds}  n^{row.exponent:4.2f} {row.times:7.1f}x {row.peak:6.0f} MB {notes}"
            )
    return missed


# The child -----------------------------------------------------------------------------------------------------------


class _TooLong(Exception):
    """A stage has used up its time."""


def _be_child(asked: argparse.Namespace) -> None:
    """Run the stages one after the other, and report each before and after."""
    warm_up()
    resource.setrlimit(resource.RLIMIT_CPU, (CHILD_S, CHILD_S))
    resource.setrlimit(resource.RLIMIT_AS, (CHILD_BYTES, CHILD_BYTES))
    with redirect_stdout(sys.stderr):  # the parent reads what is printed
        text = (news if asked.child == NEWS else PATTERNS[asked.child])(asked.size)
    state = State(text, "markdown" if is_markdown(asked.child) else "text")
    for name, stage in STAGES.items():
        if name in asked.skip:
            continue
        _report(stage=name)
        _forget_peak()
        note, start = "", process_time()
        try:
            with _limited(asked.limit):
                stage(state)
        except _TooLong:
            note = "too long"
        except MemoryError:
            note = "out of memory"
        except Exception as error:  # noqa: BLE001 the benchmark tells of it and goes on
            note = f"{type(error).__name__}: {error}"[:60]
        _report(stage=name, seconds=process_time() - start, megabytes=_peak(), note=note)


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Raise _TooLong in what takes too much processor time; a single call that lasts is ended with the child."""
    signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _stop(_number: int, _frame: object) -> None:
    raise _TooLong


def _report(**values: object) -> None:
    print(json.dumps(values), flush=True)


def _forget_peak() -> None:
    """Let the peak of memory begin anew, where the system knows how (Linux)."""
    if _CLEAR.exists():
        _CLEAR.write_text("5")


def _peak() -> float:
    """Return the peak of memory in megabytes since it was forgotten."""
    if not _STATUS.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000
    line = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024 / 1e6


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
