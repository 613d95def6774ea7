"""The whole life of the worker process: it does one job after the other until the window is gone.

Must not import Qt.
"""

import gc
import logging
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from reader.crash_report import NativeLog, traceback_of
from reader.errors import EngineError, ErrorKind, ReaderError
from reader.jobs import Answer, AnswerKind, Handlers, Job
from reader.jobs.doing import HANDLERS
from reader.message import Message
from reader.terminal import guard_terminal

SUBJECT = "worker"
MANY_OBJECTS = 50_000  # new ones, before Python looks for what nothing refers to any more; 700 where nobody says so

logger = logging.getLogger(__name__)


class Connection(Protocol):
    """One end of a pipe."""

    def send(self, value: Any, /) -> None:
        """Send a value that can be pickled."""
        ...

    def recv(self) -> Any:
        """Return the next value; raise EOFError where the other end is closed."""
        ...


def work(
    connection: Connection,
    handlers: Handlers | None = None,
    crash_log: Path | None = None,
    beat_s: float | None = None,
    wait_for_end: Callable[[], object] | None = None,
) -> None:
    """Do jobs until the other end closes: the whole life of the worker process.

    With `beat_s` it gives a sign of life so often while it is at work. `wait_for_end` returns when the window is gone.
    """
    import signal

    gc.enable()  # which the start of the window turns off
    collect_seldom()
    if crash_log is not None:
        NativeLog(crash_log).open()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the window's to answer; it ends this process.
    guard_terminal()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # A second thread gains nothing here and stalls the window.
    threading.Thread(target=_end_with_the_window, args=(wait_for_end or _wait_for_parent,), daemon=True).start()
    voice = Voice(connection)
    if beat_s is not None:
        threading.Thread(target=voice.beat, args=(beat_s,), daemon=True).start()
    serve(connection, HANDLERS if handlers is None else handlers, voice)


def collect_seldom() -> None:
    """Look for garbage seldom in this process: what is made of a file stays, and the look cost a fifth of the time."""
    gc.set_threshold(MANY_OBJECTS)


class Voice:
    """What a worker process says: answers, and signs of life between the first and the last of a job."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()  # two threads speak
        self._job: int | None = None

    def begin(self, job: int) -> None:
        """Note that a job begins."""
        self._job = job

    def say(self, answer: Answer) -> None:
        """Say an answer; after the last one of a job there is silence."""
        with self._lock:
            if answer.is_last:
                self._job = None
            self._connection.send(answer)

    def beat(self, beat_s: float) -> None:
        """Give signs of life until the other end closes."""
        silence = threading.Event()
        with suppress(OSError):
            while not silence.wait(beat_s):
                with self._lock:
                    if self._job is not None:
                        self._connection.send(Answer(AnswerKind.ALIVE, self._job, None))


def serve(connection: Connection, handlers: Handlers, voice: Voice | None = None) -> None:
    """Answer each (job id, job) that arrives, until the other end closes."""
    voice = voice or Voice(connection)
    try:
        while True:
            job_id, job = connection.recv()
            voice.begin(job_id)
            _send(voice, _outcome(voice, job_id, job, handlers))
    except (EOFError, OSError):
        return


def _outcome(voice: Voice, job_id: int, job: Job, handlers: Handlers) -> Answer:
    def report(value: object) -> None:
        voice.say(Answer(AnswerKind.PARTIAL, job_id, value))

    try:
        return Answer(AnswerKind.FINISHED, job_id, handlers[type(job)](job, report))
    except ReaderError as error:
        return Answer(AnswerKind.FAILED, job_id, error)
    except Exception as error:
        logger.exception("%s failed", type(job).__name__)
        return Answer(AnswerKind.FAILED, job_id, unexpected(error))


def _send(voice: Voice, answer: Answer) -> None:
    try:
        voice.say(answer)
    except OSError:
        raise
    except Exception as error:
        logger.exception("an answer that cannot be sent")
        voice.say(Answer(AnswerKind.FAILED, answer.job, unexpected(error)))


def unexpected(error: BaseException) -> EngineError:
    """Return what the user is told of a failure that nobody foresaw; its note tells where it was, for a report."""
    sentence = Message("Something unexpected went wrong: {problem}.", problem=f"{type(error).__name__}: {error}")
    failure = EngineError(ErrorKind.ENGINE, SUBJECT, sentence)
    failure.add_note(traceback_of(error))
    return failure


def _end_with_the_window(wait_for_end: Callable[[], object]) -> None:
    wait_for_end()
    os._exit(0)


def _wait_for_parent() -> None:
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    if (parent := parent_process()) is None:
        threading.Event().wait()
    else:
        wait([parent.sentinel])
