"""Does what takes its time: acts are done one after the other in a thread, and no window waits for them.

Mostly an act is done sooner than anybody sees, and so long a window does wait: then nothing is shown before it is done.
The thread knows nothing of Qt, and what it was asked is let go of here, not there.
"""

from collections import deque
from collections.abc import Callable
from threading import Thread
from time import monotonic
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QTimer, Slot

from reader.gui.reading.saving import LOOK_MS, SHORT_S

Outcome = TypeVar("Outcome")


class _Task(NamedTuple):
    """An act, who is to be told, and what came of it."""

    act: Callable[[], object]
    then: Callable[[Any], object]
    outcomes: list[object]


class _Failure(NamedTuple):
    """What an act raised."""

    error: Exception


class SerialExecutor(QObject):
    """Does acts in the order in which they came; none may touch what belongs to the window."""

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._tasks: deque[_Task] = deque()  # the first one is being done
        self._thread: Thread | None = None
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self._look)

    def do(self, act: Callable[[], Outcome], then: Callable[[Outcome], object]) -> None:
        """Do an act; `then` is told what came of it: at once, or when it is known."""
        self._tasks.append(_Task(act, then, []))
        self._go_on()
        ends = monotonic() + SHORT_S
        while self._thread is not None and (left := ends - monotonic()) > 0:
            self._thread.join(left)
            self._look()

    def finish(self) -> None:
        """Wait for all that was asked."""
        while self._thread is not None:
            self._thread.join()
            self._look()

    @Slot()
    def _look(self) -> None:
        """Tell of what is done, and do the next."""
        if self._thread is None or self._thread.is_alive():
            return
        self._thread = None
        task = self._tasks.popleft()
        self._go_on()
        (outcome,) = task.outcomes
        if isinstance(outcome, _Failure):
            raise outcome.error
        task.then(outcome)

    def _go_on(self) -> None:
        if self._tasks and self._thread is None:
            task = self._tasks[0]
            self._thread = Thread(target=_do, args=(task.act, task.outcomes), name=self._name)
            self._thread.start()
            self._clock.start()
        elif not self._tasks:
            self._clock.stop()


def _do(act: Callable[[], object], outcomes: list[object]) -> None:
    try:
        outcomes.append(act())
    except Exception as error:  # noqa: BLE001 (it is raised where it was asked for)
        outcomes.append(_Failure(error))
