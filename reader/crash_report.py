"""Reports of what nobody foresaw: one readable file each, on this computer alone. Must not import Qt.

A report names the place in the program, never what was read there: of most exceptions the words are left out, since
they may quote the article.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

from reader.storage.file_lock import hold, is_held
from reader.storage.private_folder import make_private
from reader.storage.whole_file import OWNER_ONLY, write_whole

MAX_REPORTS = 10  # the newest; nobody reads more
LONGEST_WORDS = 200  # characters of an exception's own words
SPEAKING = (ArithmeticError, AttributeError, ImportError, MemoryError, NameError, RecursionError, TypeError)
LEFT_OUT = "(its words are left out: they might quote the article)"
RUNNING = "running-"  # what names of logs of living processes begin with
SUFFIX = ".txt"

_REPORT = """\
Glance Reader: a report of something that went wrong

What:     {what}
When:     {when}
Version:  {version}
Python:   {python}
Qt:       {qt}
System:   {system}

Nothing of what you read is in this report, and it was sent nowhere. If you report the error, send this file along.

{trace}
"""


def traceback_of(error: BaseException) -> str:
    """Return where an exception was raised, and what led to it, without words that may be the article's."""
    return "\n".join(_told(each) for each in reversed(list(_chain(error))))


def write_report(folder: Path, what: str, trace: str) -> Path | None:
    """Write a report and return its file; None where that is not possible. The oldest beyond ten go."""
    path = _new_name(folder)
    report = _REPORT.format(what=what, trace=trace.rstrip(), **_facts())
    try:
        make_private(folder)
        write_whole(path, report.encode("utf-8", "backslashreplace"), is_private=True)
        for old in reports(folder)[MAX_REPORTS:]:
            old.unlink()
    except OSError:
        return None
    return path


def reports(folder: Path) -> list[Path]:
    """Return the reports in a folder, newest first."""
    try:
        found = [path for path in folder.iterdir() if path.suffix == SUFFIX]
    except OSError:
        return []
    return sorted(found, reverse=True)


class NativeLog:
    """Where Python's fault handler writes if the process dies by itself: empty as long as it lives."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    def open(self) -> None:
        """Begin to watch; nothing is watched where the file cannot be made."""
        import faulthandler

        try:
            make_private(self._path.parent)
            self._file = _held_log(self._path)
        except OSError:
            return
        faulthandler.enable(self._file)

    def close(self) -> None:
        """Watch no more; the process ends as it should."""
        import faulthandler

        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None


def log_of(folder: Path, process: int, *, is_worker: bool = False) -> Path:
    """Return the log of a window's process, or of its workers."""
    return folder / f"{RUNNING}{process}{'-worker' if is_worker else ''}.log"


def harvest(folder: Path) -> list[Path]:
    """Make reports of the logs that dead processes left, and of this process's dead workers; return them."""
    try:
        logs = sorted(folder.glob(f"{RUNNING}*.log"))
    except OSError:
        return []
    return [report for log in logs if (report := _harvested(folder, log)) is not None]


def remove_logs(folder: Path) -> None:
    """Remove the logs of this process, which ends as it should; what they hold becomes a report."""
    harvest(folder)
    for is_worker in (False, True):
        with suppress(OSError):
            log_of(folder, os.getpid(), is_worker=is_worker).unlink()


def _held_log(path: Path) -> IO[bytes]:
    """Open a log that tells by a lock that its process lives; a log that was harvested meanwhile is made again."""
    while True:
        file = os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, OWNER_ONLY), "ab")
        with suppress(OSError):  # the log of a worker that hangs, and is replaced
            hold(file.fileno())
        if os.fstat(file.fileno()).st_nlink:
            return file
        file.close()


def _harvested(folder: Path, log: Path) -> Path | None:
    process, _, is_worker = log.stem.removeprefix(RUNNING).partition("-")
    is_own = process == str(os.getpid())
    try:
        if is_held(log) and not (is_own and is_worker):
            return None
        trace = log.read_text("utf-8", "replace")
        if is_own:
            os.truncate(log, 0)  # the next worker writes to the same file
        else:
            log.unlink()
    except OSError:
        return None
    what = "the worker process ended by itself" if is_worker else "the program ended by itself"
    return write_report(folder, what, trace) if trace.strip() else None


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an exception and what led to it, the last first; none twice."""
    seen: set[int] = set()
    each: BaseException | None = error
    while each is not None and id(each) not in seen:
        seen.add(id(each))
        yield each
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)


def _told(error: BaseException) -> str:
    from traceback import format_tb

    return "".join(format_tb(error.__traceback__)) + f"{type(error).__name__}: {_words_of(error)}\n"


def _words_of(error: BaseException) -> str:
    """Return what an exception says, as far as that is never a piece of text."""
    if isinstance(error, OSError):
        return error.strerror or LEFT_OUT  # without the name of the file
    return str(error)[:LONGEST_WORDS] if isinstance(error, SPEAKING) else LEFT_OUT


def _new_name(folder: Path) -> Path:
    """Return a name that no other report has, after those of all that are there."""
    from datetime import datetime

    return folder / f"{datetime.now().astimezone():%Y-%m-%d %H.%M.%S.%f}{SUFFIX}"


def _facts() -> dict[str, str]:
    import platform
    from datetime import datetime

    from reader import __version__

    qt = sys.modules.get("PySide6")
    return {
        "when": f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S %z}",
        "version": __version__ + (" (packaged)" if getattr(sys, "frozen", False) else ""),
        "python": platform.python_version(),
        "qt": str(getattr(qt, "__version__", "not loaded")),
        "system": platform.platform(),
    }
