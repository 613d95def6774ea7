"""The composition root: arguments, worker, settings, theme, windows. Nothing imports this but `__main__`.

The article is to be readable at once: what its first paint does not need is imported or started after it.
"""

import gc
import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader import paths
from reader.crash_report import NativeLog, log_of, remove_logs
from reader.gui.start.single_instance import TOKENS, Listener, Request, hand_over, listen
from reader.jobs import OpenFile
from reader.locations import SCREENS, Locations, locations, portable
from reader.model.source import Source
from reader.options import Options, options_of
from reader.session.worker_process import WorkerProcess

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication

    from reader.gui.start.program import Program

TRACE_VARIABLE = "GLANCE_READER_TRACE_START"  # set: print when the article is first painted
STYLE = ("-style", "fusion")  # the same as setStyle, which would make Python classes of all that a QStyle has
NO_SCREEN = (
    "There is no display to open a window on; `glance-reader analyze FILE` reads an article in the terminal, "
    "and `glance-reader analyze --help` tells how."
)
NO_QT = "No window can be opened, since Qt cannot be loaded ({reason}); `glance-reader analyze FILE` works without it."
NO_WINDOW = "The window could not be opened; `glance-reader analyze FILE` works without one. Qt says:"
SAMPLE = "putin-ceasefire-demands.txt"


def main(arguments: list[str]) -> int:
    """Open the window on the files and links named, and return the exit code."""
    gc.disable()  # What is loaded at the start stays; Garbage looks after it after the first paint.
    options = options_of(arguments)
    if options.print_paths:
        return _print_paths()
    if not _has_screen():
        return _refuse(NO_SCREEN)
    if not options.is_alone and _is_handed_over(options):
        return 0
    sources = (Source.file(paths.seed_dir() / SAMPLE),) if options.needs_sample else options.sources
    process = WorkerProcess(crash_log=_worker_log(options))
    if sources:
        process.start_early(OpenFile(sources[0]))  # The worker opens the article while Qt is loaded here.
    try:
        with _listening(options) as listener, _crash_log(options):
            try:
                return _run(options, sources, process, listener)
            finally:
                process.stop()
    finally:
        process.stop()


@contextmanager
def _listening(options: Options) -> Iterator[Listener | None]:
    """Hear other starts, from here on: before Qt is loaded, so that two in one moment do not miss each other."""
    listener = None if options.is_alone else listen(locations().socket)
    try:
        yield listener
    finally:
        if listener is not None:
            listener.close()


def _worker_log(options: Options) -> Path | None:
    """Return where the worker shall write of its own sudden end."""
    return None if options.leaves_no_trace else log_of(locations().crash_reports, os.getpid(), is_worker=True)


@contextmanager
def _crash_log(options: Options) -> Iterator[None]:
    """Watch over this process."""
    if options.leaves_no_trace:
        yield
        return
    folder = locations().crash_reports
    log = NativeLog(log_of(folder, os.getpid()))
    log.open()
    try:
        yield
    finally:
        log.close()
        remove_logs(folder)


def _print_paths() -> int:
    for name, path in locations().named().items():
        print(f"{name}: {path}")
    return 0


def _has_screen() -> bool:
    """Tell whether a window could be seen, or is to be drawn unseen."""
    return sys.platform in ("win32", "darwin") or any(os.environ.get(variable) for variable in SCREENS)


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _is_handed_over(options: Options) -> bool:
    """Let the program that runs already do it, if there is one."""
    path = locations().socket
    if not path.exists():
        return False
    token = next((os.environ[name] for name in TOKENS if os.environ.get(name)), "")
    return hand_over(path, Request(options.sources, options.new_window, options.clipboard, token))


def _run(options: Options, sources: tuple[Source, ...], process: WorkerProcess, listener: Listener | None) -> int:
    try:
        application = _application()
    except ImportError as error:
        return _refuse(NO_QT.format(reason=error))
    from reader.gui.start.interrupts import Interrupts
    from reader.gui.start.program import Program
    from reader.gui.start.single_instance_server import Reception

    with _places(options) as places:
        program = Program(application, process, paths.seed_dir() / SAMPLE, places)
        sys.excepthook = program.crash_reports.take_exception
        threading.excepthook = program.crash_reports.take_exception_of_thread
        interrupts = Interrupts(program)
        interrupts.came.connect(program.quit)
        program.open_window(sources)
        if options.clipboard:
            program.open_clipboard(program.windows[-1])
        reception = Reception(program, listener) if listener is not None else None
        task = _task(options, program)  # held until the end
        code = application.exec()
        if reception is not None:
            reception.close()
        program.stop()
        interrupts.stop()
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
        del task
    return code


def _application() -> "QApplication":
    """Start Qt, which would end the process with a message of its own where it finds no screen."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    said: list[str] = []

    def note(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        said.append(message)
        if kind is QtMsgType.QtFatalMsg:
            print(NO_WINDOW, *said, sep="\n", file=sys.stderr, flush=True)
            os._exit(1)

    qInstallMessageHandler(note)
    application = QApplication([*sys.argv[:1], *STYLE])
    qInstallMessageHandler(None)
    for message in said:
        print(message, file=sys.stderr)
    return application


@contextmanager
def _places(options: Options) -> Iterator[Locations]:
    """Give an unattended run folders of its own: it neither follows nor changes what is the user's."""
    if not options.is_unattended:
        yield locations()
        return
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        yield portable(Path(folder), os.environ)


def _task(options: Options, program: "Program") -> "QObject | None":
    must_trace = TRACE_VARIABLE in os.environ or options.quit_after_paint
    if not (options.self_test or options.snapshot or must_trace):
        return None
    if options.self_test:
        from reader.gui.start.unattended_self_test import SelfTest

        return SelfTest(program, options.output)
    from reader.gui.start.unattended import QuitAfterPaint, Snapshot

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
