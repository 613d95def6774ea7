"""One process for all heavy work, kept alive whatever happens to it. Must not import Qt.

A thread owns the process: it starts it, hands it one job at a time, waits for the answers, and starts another where
it ended. Every other thread only touches the queue, so that nobody ever waits for a pipe.
"""

import atexit
import importlib
import logging
from collections import deque
from collections.abc import Callable
from itertools import count
from pathlib import Path
from threading import Condition, Thread
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import EngineError, ErrorKind
from reader.jobs import SUBJECT, Answer, AnswerKind, Handlers, Job, WarmUp, unexpected, work

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

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
        self._process: BaseProcess | None = None
        self._thread: Thread | None = None
        self._is_stopping = False
        self._keeps_warm = False
        self._is_cold = False
        self._connection: Connection | None = None  # the thread's alone

    def start(self) -> None:
        """Start the process; jobs submitted before wait for this."""
        if self._thread is None:
            self._is_stopping = False
            self._thread = Thread(target=self._supervise, name="worker process", daemon=True)
            self._thread.start()
            importlib.import_module("multiprocessing.util")  # It ends all children at exit: this must come first there.
            atexit.register(self.stop)

    def stop(self) -> None:
        """End the process and forget every job; returns when nothing is left of either."""
        atexit.unregister(self.stop)
        with self._changed:
            self._is_stopping = True
            self._pending.clear()
            self._live.clear()
            self._answers.clear()
            self._kill()
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

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
            task = _Task(next(self._ids), job)
            self._pending.append(task)
            self._keeps_warm = self._keeps_warm or isinstance(job, WarmUp)
            self._live.add(task.id)
            self._changed.notify()
        return task.id

    def cancel(self, job_id: int) -> None:
        """Drop a job and what it may still answer; one that runs takes the process with it."""
        with self._changed:
            self._live.discard(job_id)
            self._pending = deque(task for task in self._pending if task.id != job_id)
            if self._running == job_id:
                self._kill()

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

    def _next_task(self) -> _Task | None:
        with self._changed:
            if self._is_cold:
                self._is_cold = False
                self._changed.wait_for(self._has_news, WARM_UP_DELAY_S)
                if not self._has_news():
                    return _Task(WARM_UP_ID, WarmUp())
            self._changed.wait_for(self._has_news)
            if self._is_stopping:
                return None
            task = self._pending.popleft()
            self._running = task.id
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
            return not self._is_wanted(job_id)
        return True

    def _receive(self, connection: "Connection", job_id: int) -> bool:
        import pickle

        data = connection.recv_bytes()
        try:
            answer = pickle.loads(data)
        except Exception as error:
            logger.exception("an answer that cannot be read")
            self._end()
            answer = Answer(AnswerKind.FAILED, job_id, unexpected(error))
        self._publish(answer)
        return bool(answer.is_last)

    def _is_wanted(self, job_id: int) -> bool:
        with self._changed:
            return not self._is_stopping and (job_id in self._live or job_id == WARM_UP_ID)

    def _give_up(self, job_id: int) -> None:
        self._keeps_warm = self._keeps_warm and job_id != WARM_UP_ID
        message = "The worker process ended twice while it did this, so it was given up."
        self._publish(Answer(AnswerKind.FAILED, job_id, EngineError(ErrorKind.ENGINE, SUBJECT, message)))

    def _publish(self, answer: Answer) -> None:
        with self._changed:
            if answer.is_last:
                self._running = None
            is_news = answer.job in self._live
            if is_news:
                self._answers.append(answer)
        if is_news and self._notify is not None:
            self._notify()

    def _reach(self) -> "Connection | None":
        """Return the connection to a living process, None where none can be started."""
        if self._connection is not None and not _has_closed(self._connection):
            return self._connection
        self._end()
        try:
            self._connect()
        except OSError:
            logger.exception("no worker process")
        return self._connection

    def _connect(self) -> None:
        from multiprocessing import get_context

        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(
            target=work, args=(theirs, self._handlers, self._crash_log), name="worker", daemon=True
        )
        try:
            process.start()
        except OSError:
            ours.close()
            raise
        finally:
            theirs.close()
        with self._changed:
            self._connection, self._process = ours, process
            self._is_cold = self._keeps_warm

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


def _has_closed(connection: "Connection") -> bool:
    """Tell whether the process has ended; between jobs it says nothing, so whatever can be read is its end."""
    try:
        return connection.poll()
    except OSError:
        return True
