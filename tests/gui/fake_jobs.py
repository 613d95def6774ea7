"""What the worker does in tests: the source of a ReadText says how it goes. Must not import Qt: the child would."""

import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from reader.errors import EngineError, ErrorKind
from reader.jobs import Handlers, OpenFile, ReadText, Report, WarmUp
from reader.jobs.working import logger

HOURS = 3600.0

logger.addHandler(logging.NullHandler())  # The accidents here are meant; without it the child prints their tracebacks.


class Unpicklable(Exception):
    """Carries what no pipe can."""

    def __init__(self) -> None:
        super().__init__(threading.Lock())


class OneWay:
    """Can be pickled, but not read back."""

    def __reduce__(self) -> tuple[object, ...]:
        return _cannot_be_read, ()


def _cannot_be_read() -> None:
    raise TypeError("not to be read back")


def play(job: ReadText, report: Report) -> object:
    """Do what the source says."""
    return WAYS[job.source](job.text, report)


def _echo(text: str, _report: Report) -> str:
    return text


def _length(text: str, _report: Report) -> int:
    return len(text)


def _modules(package: str, _report: Report) -> list[str]:
    return sorted(name for name in sys.modules if name.startswith(package))


def _count(_text: str, report: Report) -> int:
    for number in range(3):
        report(number)
    return 3


def _hang(_text: str, report: Report) -> None:
    report("hanging")
    time.sleep(HOURS)


def _hang_once(text: str, report: Report) -> str:
    mark = Path(text)
    if not mark.exists():
        mark.touch()
        _hang(text, report)
    return "done"


def _wait(text: str, report: Report) -> str:
    report("waiting")
    while not Path(text).exists():
        time.sleep(0.01)
    return "done"


def _die(_text: str, _report: Report) -> None:
    os._exit(1)


def _refuse(text: str, _report: Report) -> None:
    raise EngineError(ErrorKind.ENGINE, "fake", text)


def _break(text: str, _report: Report) -> None:
    raise ValueError(text)


def _raise_unpicklable(_text: str, _report: Report) -> None:
    raise Unpicklable


def _return_unpicklable(_text: str, _report: Report) -> object:
    return threading.Lock()


def _report_unpicklable(_text: str, report: Report) -> None:
    report(threading.Lock())


def _return_one_way(_text: str, _report: Report) -> OneWay:
    return OneWay()


WAYS: dict[str, Callable[[str, Report], object]] = {
    "echo": _echo,
    "length": _length,
    "modules": _modules,
    "count": _count,
    "hang": _hang,
    "hang once": _hang_once,
    "wait": _wait,
    "die": _die,
    "refuse": _refuse,
    "break": _break,
    "raise unpicklable": _raise_unpicklable,
    "return unpicklable": _return_unpicklable,
    "report unpicklable": _report_unpicklable,
    "return one-way": _return_one_way,
}


def open_file(job: OpenFile, _report: Report) -> dict[str, object]:
    """Say what is opened, and whether this process began as a copy of one that had loaded a rare module."""
    return {"name": job.source.name, "loaded": "colorsys" in sys.modules}


def warm_up(_job: WarmUp, _report: Report) -> None:
    """Leave a line, for tests that count how often it happened."""
    log = os.environ.get("GLANCE_TEST_WARM_UPS")
    if log:
        with Path(log).open("a") as lines:
            lines.write("warm\n")


FAKE_HANDLERS: Handlers = {OpenFile: open_file, ReadText: play, WarmUp: warm_up}
