"""Writes what was changed to the disk: soon after, again where that failed, and once more at the end.

A disk may take its time, so a thread waits for it. The thread knows the files and nothing of Qt.
"""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.storage.shared_file import Trouble

SOON_MS = 200  # after a change: several at once are written together, and the first paint does not wait
LOOK_MS = 20  # whether the disk is done
SHORT_S = 0.008  # half of what a window has for a picture: so long one waits for what is to be written at once
AGAIN_MS = 1000  # after what failed
LAST_PATIENCE_S = 5.0  # with another process that is writing when this one ends


class Saved(Protocol):
    """A file, of whatever values."""

    path: Path | None
    on_edit: Callable[[], None] | None

    @property
    def is_waiting(self) -> bool:
        """Tell whether there is anything to write."""
        ...

    @property
    def trouble(self) -> Trouble | None:
        """What is wrong, None where nothing is."""
        ...

    def save(self, *, patience_s: float = 0.0) -> None:
        """Write what waits."""
        ...


logger = logging.getLogger(__name__)


class Saving(QObject):
    """One clock for several files; `failed` tells once of trouble that lasts, and again when it came back."""

    failed = Signal(object)

    def __init__(self, files: Sequence[Saved], parent: QObject) -> None:
        super().__init__(parent)
        self._files = tuple(files)
        self._before: set[Trouble] = set()  # at the last try
        self._told: set[Trouble] = set()
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self._on_time)
        self._writing: Thread | None = None
        for file in self._files:
            file.on_edit = self._soon

    def hurry(self) -> None:
        """Write at once; mostly that is done by the return, and where it takes longer, no window waits."""
        if not any(file.is_waiting for file in self._files):
            return
        if self._writing is not None:  # before the last change
            self._join(SHORT_S)
            self._on_time()
        if self._writing is None:
            self._on_time()
            self._join(SHORT_S)
        self._on_time()

    def finish(self) -> None:
        """Write what is left; the program ends."""
        self._clock.stop()
        self._wait()
        for file in self._files:
            file.on_edit = None
            file.save(patience_s=LAST_PATIENCE_S)
            if file.is_waiting:
                logger.warning("%s could not be written: %s", file.path, file.trouble)

    @Slot()
    def _on_time(self) -> None:
        if self._writing is None:
            self._writing = Thread(target=_save, args=(self._files,), name="saving")
            self._writing.start()
            self._clock.start(LOOK_MS)
        elif self._writing.is_alive():
            self._clock.start(LOOK_MS)
        else:
            self._wait()
            self._tell()
            if any(file.is_waiting for file in self._files):
                self._clock.start(AGAIN_MS)
            else:
                self._clock.stop()

    def _soon(self) -> None:
        if not self._clock.isActive():
            self._clock.start(SOON_MS)

    def _wait(self) -> None:
        self._join()
        self._writing = None

    def _join(self, patience_s: float | None = None) -> None:
        if self._writing is not None:
            self._writing.join(patience_s)

    def _tell(self) -> None:
        troubles = {file.trouble for file in self._files if file.is_waiting and file.trouble is not None}
        for trouble in (troubles & self._before) - self._told:
            self.failed.emit(trouble)
        self._told, self._before = troubles & self._before, troubles


def _save(files: Sequence[Saved]) -> None:
    for file in files:
        file.save()
