"""Writes what was changed to the disk: soon after, again where that failed, and once more at the end."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.storage.shared_file import Trouble

SOON_MS = 200  # after a change: several at once are written together, and the first paint does not wait
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
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._save)
        for file in self._files:
            file.on_edit = self._soon

    def finish(self) -> None:
        """Write what is left; the program ends."""
        self._clock.stop()
        for file in self._files:
            file.on_edit = None
            file.save(patience_s=LAST_PATIENCE_S)
            if file.is_waiting:
                logger.warning("%s could not be written: %s", file.path, file.trouble)

    def _soon(self) -> None:
        if not self._clock.isActive():
            self._clock.start(SOON_MS)

    @Slot()
    def _save(self) -> None:
        for file in self._files:
            file.save()
        troubles = {file.trouble for file in self._files if file.is_waiting and file.trouble is not None}
        if any(file.is_waiting for file in self._files):
            self._clock.start(AGAIN_MS)
        for trouble in (troubles & self._before) - self._told:
            self.failed.emit(trouble)
        self._told, self._before = troubles & self._before, troubles
