"""The composition root: arguments, worker, settings, theme, windows. Nothing imports this but `__main__`."""

import argparse
import logging
import os
import sys
import time
from pathlib import Path
from types import TracebackType

from reader import __version__, paths
from reader.gui.worker_process import WorkerProcess

TRACE_VARIABLE = "GLANCE_READER_TRACE_START"  # set: print when the article is first painted
SAMPLE = "putin-ceasefire-demands.txt"

logger = logging.getLogger(__name__)


def main(arguments: list[str]) -> int:
    """Open the window on the files named, and return the exit code."""
    options = _parsed(arguments)
    process = WorkerProcess()
    process.start()
    try:
        return _run(options, process)
    finally:
        process.stop()


def _parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="glance-reader", description="Open articles in the reader.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="an article to open")
    parser.add_argument("--version", action="version", version=f"Glance Reader {__version__}")
    parser.add_argument("--snapshot", type=Path, metavar="PNG", help="save a picture of the analysed article and leave")
    parser.add_argument("--self-test", action="store_true", help="read a sample article in a real window and leave")
    parser.add_argument("--output", type=Path, metavar="JSON", help="where the self-test writes its analysis")
    parser.add_argument("--quit-after-paint", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def _run(options: argparse.Namespace, process: WorkerProcess) -> int:
    from PySide6.QtWidgets import QApplication

    from reader.gui.program import Program
    from reader.gui.unattended import QuitAfterPaint, SelfTest, Snapshot

    application = QApplication(sys.argv[:1])
    program = Program(application, process, paths.seed_dir() / SAMPLE)
    sys.excepthook = _log_exception
    files = tuple(path.absolute() for path in options.files)
    needs_sample = options.self_test or ((options.snapshot or options.quit_after_paint) and not files)
    program.open_window((program.sample(),) if needs_sample else files)
    task: object = None  # held until the end
    if options.self_test:
        task = SelfTest(program, options.output)
    elif options.snapshot:
        task = Snapshot(program, options.snapshot)
    elif TRACE_VARIABLE in os.environ or options.quit_after_paint:
        task = QuitAfterPaint(program, time.time() - _age_of_process(), must_quit=options.quit_after_paint)
    code = application.exec()
    program.stop()
    del task
    return code


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
