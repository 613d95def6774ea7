"""Writes to the shelf in a thread of its own: a disk or another process may take its time, and no window waits for it.

Mostly an act is on the disk sooner than anybody sees, and so long a window does wait: then nothing is shown before it
is kept. The thread knows the shelf and nothing of Qt, and what it was asked is let go of here, not there.
"""

from collections import deque
from collections.abc import Callable
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Slot

from reader.gui.reading.saving import LOOK_MS, SHORT_S

if TYPE_CHECKING:
    from pathlib import Path

    from reader.shelf.shelf import Shelf
    from reader.storage.shared_file import Trouble

Act = Callable[["Shelf"], object]
Then = Callable[["Trouble | None"], object]
Outcomes = list["Trouble | Exception | None"]


class _Deed(NamedTuple):
    """An act, who is to be told, and what came of it."""

    act: Act
    then: Then
    outcomes: Outcomes


class ShelfWriting(QObject):
    """Does one act after the other, in the order in which they came, each whole or not at all."""

    def __init__(self, path: "Path", parent: QObject) -> None:
        super().__init__(parent)
        from reader.shelf.shelf import Shelf

        self._shelf = Shelf(path)
        self._deeds: deque[_Deed] = deque()  # the first one is being done
        self._thread: Thread | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._clock.timeout.connect(self._look)

    @property
    def set_aside(self) -> "Path | None":
        """Where a broken file was put, once one was found."""
        return self._shelf.set_aside

    def do(self, act: Act, then: Then) -> None:
        """Do an act; `then` is told what the trouble was, None where there was none: at once, or when it is known."""
        self._deeds.append(_Deed(act, then, []))
        self._go_on()
        ends = monotonic() + SHORT_S
        while self._thread is not None and (left := ends - monotonic()) > 0:
            self._thread.join(left)
            self._look()

    def finish(self) -> None:
        """Wait for all that was asked; the program ends."""
        while self._thread is not None:
            self._thread.join()
            self._look()
        self._shelf.close()

    @Slot()
    def _look(self) -> None:
        """Tell of what is done, and do the next."""
        if self._thread is None or self._thread.is_alive():
            return
        self._thread = None
        deed = self._deeds.popleft()
        self._go_on()
        (outcome,) = deed.outcomes
        if isinstance(outcome, Exception):
            raise outcome
        deed.then(outcome)

    def _go_on(self) -> None:
        if self._deeds and self._thread is None:
            deed = self._deeds[0]
            self._thread = Thread(target=_do, args=(self._shelf, deed.act, deed.outcomes), name="shelf")
            self._thread.start()
            self._clock.start()
        elif not self._deeds:
            self._clock.stop()


def _do(shelf: "Shelf", act: Act, outcomes: Outcomes) -> None:
    try:
        outcomes.append(trouble_of(shelf, act))
    except Exception as error:  # noqa: BLE001 (it is raised where it was asked for)
        outcomes.append(error)


def trouble_of(shelf: "Shelf", act: Act) -> "Trouble | None":
    """Do an act, and return what the trouble was, None where there was none."""
    from reader.storage.database import DatabaseTroubleError

    try:
        act(shelf)
    except DatabaseTroubleError as error:
        return error.trouble
    return None
