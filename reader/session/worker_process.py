"""One process for all heavy work, kept alive whatever happens to it. Must not import Qt.

A thread owns the process: it starts it, hands it one job at a time, waits for the answers, and starts another where
it ended. A second one looks whether it hangs, and then ends it. Every other thread only touches the queue, so that
nobody ever waits for a pipe.
"""

import atexit
import importlib
import logging
import os
import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from threading import Condition, Thread
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import EngineError, ErrorKind
from reader.jobs import Answer, AnswerKind, Handlers, Job, OpenFile, Replacement, WarmUp
from reader.jobs.working import SUBJECT, unexpected, work
from reader.message import Message
from reader.session.liveness import BEAT_S, CHECK_S, Liveness, state_of
from reader.session.process_copy import Channel, ProcessCopy

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

HUNG = Message(
    "The part of the program that reads and analyses did not answer any more; it was started anew, and begins again."
)
MAX_ATTEMPTS = 2  # A job that ends the process once may have met bad luck, twice is its own doing.
WARM_UP_DELAY_S = 0.2  # After a cancelled job the next one usually follows at once, and goes first.
WARM_UP_ID = 0  # A process that takes another's place warms up unasked, and nobody gets the answer.

logger = logging.getLogger(__name__)


class _Task(NamedTuple):
    id: int
    job: Job


class WorkerProcess:
    """Does jobs in order in a process of its own; `submit`, `cancel` and `take_answer` return at once."""

    def __init__(self, handlers: Handlers | None = None, *, crash_log: Path | None = None) -> None:
        """Take what does the jobs, and where the process shall write of its own sudden end."""
        self._handlers, self._crash_log = handlers, crash_log
        self._changed = Condition()  # guards all that follows
        self._ids = count(WARM_UP_ID + 1)
        self._pending: deque[_Task] = deque()
        self._running: int | None = None
        self._live: set[int] = set()
        self._answers: deque[Answer] = deque()
        self._notify: Callable[[], None] | None = None
        self._process: BaseProcess | ProcessCopy | None = None
        self._threads: tuple[Thread, ...] = ()
        self._is_stopping = False
        self._keeps_warm = False
        self._is_cold = False
        self._connection: Connection | Channel | None = None  # the thread's alone
        self._foreseen: dict[OpenFile, int] = {}
        self._liveness = Liveness()
        self._is_hung = False

    def start(self) -> None:
        """Start the process; jobs submitted before wait for this."""
        if not self._threads:
            self._is_stopping = False
            self._threads = tuple(Thread(target=duty, daemon=True) for duty in (self._supervise, self._watch))
            for thread in self._threads:
                thread.start()
            atexit.register(self.stop)

    def start_early(self, job: OpenFile) -> None:
        """Start while nothing else is loaded yet, and begin with a job that will be submitted in a moment.

        Where that is safe the process is a copy of this one, which is there at once: a fresh interpreter would still be
        loading when the window could be painted. Any other process that takes its place is a fresh one.
        """
        self._foreseen[job] = self.submit(job)
        if _can_be_copied():
            with suppress(OSError):  # a fresh one is tried then
                self._copy()
        self.start()

    def stop(self) -> None:
        """End the process and forget every job; returns when nothing is left of either."""
        atexit.unregister(self.stop)
        with self._changed:
            self._is_stopping = True
            self._pending.clear()
            self._live.clear()
            self._answers.clear()
            self._kill()
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()
        self._threads = ()

    def listen(self, notify: Callable[[], None]) -> None:
        """Call `notify`, in another thread, whenever there is an answer to take; at once where there already is."""
        with self._changed:
            self._notify = notify
            has_answers = bool(self._answers)
        if has_answers:
            notify()

    def submit(self, job: Job) -> int:
        """Queue a job and return its id."""
        with self._changed:
            foreseen = self._foreseen.pop(job, None) if isinstance(job, OpenFile) else None
            if foreseen is not None:
                return foreseen
            task = _Task(next(self._ids), job)
            self._pending.append(task)
            self._keeps_warm = self._keeps_warm or isinstance(job, WarmUp)
            self._live.add(task.id)
            self._changed.notify_all()
        return task.id

    def cancel(self, job_id: int) -> None:
        """Drop a job and what it may still answer; one that runs takes the process with it."""
        with self._changed:
            self._live.discard(job_id)
            self._pending = deque(task for task in self._pending if task.id != job_id)
            if self._running == job_id:
                self._kill()

    def wait_for_answer(self, patience_s: float) -> None:
        """Return as soon as there is an answer to take, or nobody has the patience."""
        with self._changed:
            self._changed.wait_for(lambda: bool(self._answers), patience_s)

    def take_answer(self) -> Answer | None:
        """Return the next answer of a job that is still wanted, None where there is none yet."""
        with self._changed:
            while self._answers:
                answer = self._answers.popleft()
                if answer.job in self._live:
                    if answer.is_last:
                        self._live.discard(answer.job)
                    return answer
        return None

    @property
    def process_id(self) -> int | None:
        """The system's number of the process, None while there is none."""
        with self._changed:
            return self._process.pid if self._process else None

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _supervise(self) -> None:
        while not self._is_stopping:
            self._reach()
            task = self._next_task()
            if task is not None:
                self._do(task)
        self._end()

    def _watch(self) -> None:
        with self._changed:
            while not self._is_stopping:
                self._changed.wait_for(self._is_at_work)
                self._changed.wait_for(lambda: self._is_stopping, CHECK_S)
                if self._process is None or self._running is None or self._process.pid is None:
                    self._liveness.begin()
                elif self._liveness.look(self._process.pid):
                    logger.warning("the worker process hangs")
                    self._is_hung = True
                    self._kill()

    def _is_at_work(self) -> bool:
        return self._running is not None or self._is_stopping

    def _next_task(self) -> _Task | None:
        with self._changed:
            if self._is_cold:
                self._is_cold = False
                self._changed.wait_for(self._has_news, WARM_UP_DELAY_S)
                if not self._has_news():
                    return self._begun(_Task(WARM_UP_ID, WarmUp()))
            self._changed.wait_for(self._has_news)
            return None if self._is_stopping else self._begun(self._pending.popleft())

    def _begun(self, task: _Task) -> _Task:
        self._running = task.id
        self._liveness.begin()
        self._changed.notify_all()
        return task

    def _has_news(self) -> bool:
        return bool(self._pending) or self._is_stopping

    def _do(self, task: _Task) -> None:
        import pickle

        try:
            message = pickle.dumps((task.id, task.job))
        except Exception as error:
            logger.exception("a job that cannot be sent")
            self._publish(Answer(AnswerKind.FAILED, task.id, unexpected(error)))
            return
        attempts = 1 if task.id == WARM_UP_ID else MAX_ATTEMPTS
        if not any(self._attempt(task.id, message) for _ in range(attempts)):
            self._give_up(task.id)
        with self._changed:
            self._running = None

    def _attempt(self, job_id: int, message: bytes) -> bool:
        connection = self._reach()
        if not self._is_wanted(job_id):
            return True
        if connection is None:
            return False
        try:
            connection.send_bytes(message)
            while not self._receive(connection, job_id):
                pass
        except (OSError, EOFError):
            self._end()
            self._tell_of_hanging(job_id)
            return not self._is_wanted(job_id)
        return True

    def _tell_of_hanging(self, job_id: int) -> None:
        if self._is_hung:
            self._is_hung = False
            self._publish(Answer(AnswerKind.PARTIAL, job_id, Replacement(HUNG)))

    def _receive(self, connection: "Connection | Channel", job_id: int) -> bool:
        import pickle

        data = connection.recv_bytes()
        try:
            answer = pickle.loads(data)
        except Exception as error:
            logger.exception("an answer that cannot be read")
            self._end()
            answer = Answer(AnswerKind.FAILED, job_id, unexpected(error))
        self._liveness.hear()
        if answer.kind is not AnswerKind.ALIVE:
            self._publish(answer)
        return bool(answer.is_last)

    def _is_wanted(self, job_id: int) -> bool:
        with self._changed:
            return not self._is_stopping and (job_id in self._live or job_id == WARM_UP_ID)

    def _give_up(self, job_id: int) -> None:
        self._keeps_warm = self._keeps_warm and job_id != WARM_UP_ID
        message = Message("The worker process ended twice while it did this, so it was given up.")
        self._publish(Answer(AnswerKind.FAILED, job_id, EngineError(ErrorKind.ENGINE, SUBJECT, message)))

    def _publish(self, answer: Answer) -> None:
        with self._changed:
            if answer.is_last:
                self._running = None
            is_news = answer.job in self._live
            if is_news:
                self._answers.append(answer)
                self._changed.notify_all()
        if is_news and self._notify is not None:
            self._notify()

    def _reach(self) -> "Connection | Channel | None":
        """Return the connection to a living process, None where none can be started."""
        if self._connection is not None and not _has_closed(self._connection):
            return self._connection
        self._end()
        try:
            self._connect()
        except OSError:
            logger.exception("no worker process")
        return self._connection

    def _copy(self) -> None:
        def live(connection: Channel, wait_for_end: Callable[[], object]) -> None:
            work(connection, self._handlers, self._crash_log, wait_for_end=wait_for_end)

        process = ProcessCopy(live)
        self._connection, self._process = process.connection, process

    def _connect(self) -> None:
        from multiprocessing import get_context

        self._be_first_at_exit()
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        beat_s = BEAT_S if state_of(os.getpid()) is None else None
        life = (theirs, self._handlers, self._crash_log, beat_s)
        process = context.Process(target=work, args=life, name="worker", daemon=True)
        try:
            process.start()
        except OSError:
            ours.close()
            raise
        finally:
            theirs.close()
        with self._changed:
            self._connection, self._process = ours, process
            self._liveness.begin()
            self._is_cold = self._keeps_warm

    def _be_first_at_exit(self) -> None:
        """Be stopped before multiprocessing ends all children, which would look like a death, and be mended."""
        importlib.import_module("multiprocessing.util")
        atexit.unregister(self.stop)
        atexit.register(self.stop)

    def _end(self) -> None:
        with self._changed:
            process, self._process = self._process, None
            connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
        if process is not None:
            process.kill()
            process.join()
            process.close()


def _can_be_copied() -> bool:
    """Tell whether a copy of this process is whole: no thread runs that it would lack, and no Qt is loaded.

    The frameworks of macOS do not bear to be copied (https://docs.python.org/3/library/multiprocessing.html).
    """
    return sys.platform == "linux" and threading.active_count() == 1 and "PySide6.QtCore" not in sys.modules


def _has_closed(connection: "Connection | Channel") -> bool:
    """Tell whether the process has ended; between jobs it says nothing, so whatever can be read is its end."""
    try:
        return connection.poll()
    except OSError:
        return True
