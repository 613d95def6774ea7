"""Writes to the shelf in a thread: a disk or another process may take its time, and no window waits for it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.gui.reading.serial_executor import SerialExecutor

if TYPE_CHECKING:
    from pathlib import Path

    from reader.shelf.shelf import Shelf
    from reader.storage.shared_file import Trouble

Act = Callable[["Shelf"], object]
Then = Callable[["Trouble | None"], object]


class ShelfWriting(QObject):
    """Does one act after the other, in the order in which they came, each whole or not at all."""

    def __init__(self, path: "Path", parent: QObject) -> None:
        super().__init__(parent)
        from reader.shelf.shelf import Shelf

        self._shelf = Shelf(path)
        self._executor = SerialExecutor("shelf", self)

    @property
    def set_aside(self) -> "Path | None":
        """Where a broken file was put, once one was found."""
        return self._shelf.set_aside

    def do(self, act: Act, then: Then) -> None:
        """Do an act; `then` is told what the trouble was, None where there was none: at once, or when it is known."""
        self._executor.do(partial(trouble_of, self._shelf, act), then)

    def finish(self) -> None:
        """Wait for all that was asked; the program ends."""
        self._executor.finish()
        self._shelf.close()


def trouble_of(shelf: "Shelf", act: Act) -> "Trouble | None":
    """Do an act, and return what the trouble was, None where there was none."""
    from reader.storage.database import DatabaseTroubleError

    try:
        act(shelf)
    except DatabaseTroubleError as error:
        return error.trouble
    return None
