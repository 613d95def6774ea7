"""The composition root: arguments, worker, settings, theme, windows. Nothing imports this but `__main__`.

The article is to be readable at once: what its first paint does not need is imported or started after it.
"""

import gc
import logging
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

from reader import __version__, paths
from reader.gui.worker_process import WorkerProcess
from reader.jobs import is_quick

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from reader.gui.program import Program
    from reader.gui.settings import Settings

TRACE_VARIABLE = "GLANCE_READER_TRACE_START"  # set: print when the article is first painted
QUIT_AFTER_PAINT = "--quit-after-paint"
STYLE = ("-style", "fusion")  # the same as setStyle, which would make Python classes of all that a QStyle has
SAMPLE = "putin-ceasefire-demands.txt"

logger = logging.getLogger(__name__)


class Options(NamedTuple):
    """What the command line asks for."""

    sources: tuple[str, ...] = ()  # files and links, as they were named
    snapshot: Path | None = None
    self_test: bool = False
    output: Path | None = None
    quit_after_paint: bool = False

    @property
    def needs_sample(self) -> bool:
        """Tell whether the sample article is read, where no file is named or whatever is named."""
        return self.self_test or (not self.sources and (self.quit_after_paint or self.snapshot is not None))


def main(arguments: list[str]) -> int:
    """Open the window on the files and links named, and return the exit code."""
    gc.disable()  # What is loaded at the start stays; Program turns it on again after the first paint.
    options = _parsed(arguments)
    process = WorkerProcess()
    if not all(is_quick(Path(source)) for source in options.sources):
        process.start()  # The worker opens the article while Qt is loaded here.
    try:
        return _run(options, process)
    finally:
        process.stop()


def _parsed(arguments: list[str]) -> Options:
    names = [argument for argument in arguments if argument != QUIT_AFTER_PAINT]
    if any(name.startswith("-") for name in names):
        return _parsed_options(arguments)
    return Options(tuple(names), quit_after_paint=QUIT_AFTER_PAINT in arguments)


def _parsed_options(arguments: list[str]) -> Options:
    import argparse

    parser = argparse.ArgumentParser(prog="glance-reader", description="Open articles in the reader.")
    parser.add_argument("sources", nargs="*", metavar="FILE", help="an article to open: a file or a link")
    parser.add_argument("--version", action="version", version=f"Glance Reader {__version__}")
    parser.add_argument("--snapshot", type=Path, metavar="PNG", help="save a picture of the analysed article and leave")
    parser.add_argument("--self-test", action="store_true", help="read a sample article in a real window and leave")
    parser.add_argument("--output", type=Path, metavar="JSON", help="where the self-test writes its analysis")
    parser.add_argument(QUIT_AFTER_PAINT, action="store_true", help=argparse.SUPPRESS)
    found = vars(parser.parse_args(arguments))
    return Options(**(found | {"sources": tuple(found["sources"])}))


def _run(options: Options, process: WorkerProcess) -> int:
    from PySide6.QtWidgets import QApplication

    from reader.formats.addresses import source_of
    from reader.gui.interrupts import Interrupts
    from reader.gui.program import Program

    application = QApplication([*sys.argv[:1], *STYLE])
    sys.excepthook = _log_exception
    with _settings(options) as settings:
        program = Program(application, process, paths.seed_dir() / SAMPLE, settings)
        interrupts = Interrupts(program)
        interrupts.came.connect(program.quit)
        program.open_window((program.sample(),) if options.needs_sample else tuple(map(source_of, options.sources)))
        task = _task(options, program)  # held until the end
        code = application.exec()
        program.stop()
        interrupts.stop()
        del task
    return code


@contextmanager
def _settings(options: Options) -> Iterator["Settings | None"]:
    """Give an unattended run settings of its own: it neither follows nor changes the user's."""
    if not (options.self_test or options.snapshot):
        yield None
        return
    from tempfile import TemporaryDirectory

    from PySide6.QtCore import QSettings

    from reader.gui.settings import Settings

    with TemporaryDirectory() as folder:
        yield Settings(QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat))


def _task(options: Options, program: "Program") -> "QObject | None":
    must_trace = TRACE_VARIABLE in os.environ or options.quit_after_paint
    if not (options.self_test or options.snapshot or must_trace):
        return None
    from reader.gui.unattended import QuitAfterPaint, SelfTest, Snapshot

    if options.self_test:
        return SelfTest(program, options.output)
    if options.snapshot:
        return Snapshot(program, options.snapshot)
    return QuitAfterPaint(program, time.time() - _age_of_process(), must_quit=options.quit_after_paint)


def _age_of_process() -> float:
    """Return how many seconds this process has lived, 0 where the system does not say."""
    try:
        fields = Path("/proc/self/stat").read_text("ascii").rsplit(")", 1)[1].split()
        up_time = float(Path("/proc/uptime").read_text("ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return 0.0
    return up_time - float(fields[19]) / os.sysconf("SC_CLK_TCK")


def _log_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        raise SystemExit(130)
    logger.critical("an error that nobody foresaw", exc_info=(kind, error, trace))
