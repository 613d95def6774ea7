"""A worker process that serves one test after the other, and analyses the same text with the same options once.

A fresh one takes a second to load what an analysis needs, and most tests of windows read the same article.
"""

import os
import time
from typing import Any, ClassVar

from reader.jobs import Analyze, Job, Report, WarmUp
from reader.jobs.doing import HANDLERS
from reader.session.worker_process import WARM_UP_ID, WorkerProcess

PATIENCE_S = 5.0  # with an analysis that no test waits for any more

_told: dict[Analyze | WarmUp, tuple[list[object], object]] = {}  # in the process: what was reported, and the answer


def tell_again(job: Analyze | WarmUp, report: Report) -> object:
    """Do a job as the program does, or report and return what came of it before."""
    if job not in _told:
        reported: list[object] = []

        def keep(value: object) -> None:
            reported.append(value)
            report(value)

        _told[job] = reported, HANDLERS[type(job)](job, keep)
        return _told[job][1]
    reported, answer = _told[job]
    for value in reported:
        report(value)
    return answer


KEPT_HANDLERS = {**HANDLERS, Analyze: tell_again, WarmUp: tell_again}


class KeptProcess(WorkerProcess):
    """Leaves its process, where that is idle when it stops, to the next of its kind that starts in the same place."""

    _spare: ClassVar[tuple[Any, Any, dict[str, str]] | None] = None  # process, connection, and its environment

    def __init__(self) -> None:
        super().__init__(KEPT_HANDLERS)
        self._jobs: dict[int | None, Job] = {WARM_UP_ID: WarmUp()}

    def submit(self, job: Job) -> int:
        """Queue a job and return its id."""
        with self._changed:
            number = super().submit(job)
            self._jobs[number] = job
        return number

    def finish_analyses(self) -> None:
        """Let what is being analysed be analysed: a process that is ended in it costs the next test more."""
        end = time.monotonic() + PATIENCE_S
        while self._is_analysing() and time.monotonic() < end:
            time.sleep(0.01)

    def stop(self) -> None:
        """Keep the process, if it is idle, and end all else."""
        with self._changed:
            is_idle = self._running is None and not self._pending
            if is_idle and self._process is not None and self._connection is not None and KeptProcess._spare is None:
                KeptProcess._spare = self._process, self._connection, self._environment
                self._process = self._connection = None
        super().stop()

    @classmethod
    def spare_id(cls) -> int | None:
        """Return the system's number of the process that nobody uses now."""
        return cls._spare[0].pid if cls._spare else None

    @classmethod
    def end(cls) -> None:
        """End the process that nobody uses now."""
        if cls._spare is not None:
            process, connection, _ = cls._spare
            cls._spare = None
            connection.close()
            process.kill()
            process.join()
            process.close()

    def _is_analysing(self) -> bool:
        with self._changed:
            ahead = [self._running, *(task.id for task in self._pending)]
            is_alive = self._process is not None and self._running in {WARM_UP_ID, *self._live}
            return is_alive and all(isinstance(self._jobs.get(each), Analyze | WarmUp) for each in ahead)

    def _connect(self) -> None:
        self._environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
        if KeptProcess._spare is not None and KeptProcess._spare[2] != self._environment:
            KeptProcess.end()
        if KeptProcess._spare is None:
            super()._connect()
            return
        with self._changed:
            self._process, self._connection, _ = KeptProcess._spare
            KeptProcess._spare = None
            self._liveness.begin()
