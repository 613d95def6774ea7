"""Tells that a file was changed by someone else; editors that write a new file in its place are no exception."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

SETTLE_MS = 300  # in which an editor has written the whole file, and put it in its place
Stamp = tuple[int, int]


class FileWatch(QObject):
    """Watches one file, and its folder, which alone tells of a file that took its place."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._seen: Stamp | None = None
        self._watcher: QFileSystemWatcher | None = None
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._look)

    def note(self, path: Path | None) -> None:
        """Take a file as it is now; None where there is none to watch."""
        self._end()
        self._path = path
        self._seen = _stamp(path) if path else None

    @Slot()
    def start(self) -> None:
        """Watch it from now on, and tell of what was missed since it was noted."""
        if self._path is None or self._seen is None or self._watcher is not None:
            return
        self._watcher = QFileSystemWatcher([str(self._path), str(self._path.parent)], self)
        self._watcher.fileChanged.connect(self._wait)
        self._watcher.directoryChanged.connect(self._wait)
        self._look()

    def _end(self) -> None:
        self._settling.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None

    @Slot()
    def _wait(self) -> None:
        if not self._settling.isActive():
            self._settling.start()

    @Slot()
    def _look(self) -> None:
        now = _stamp(self._path) if self._path else None
        if now is None or self._watcher is None:  # gone, perhaps for a moment: the folder tells when it is back
            return
        if str(self._path) not in self._watcher.files():
            self._watcher.addPath(str(self._path))
        if now != self._seen:
            self._seen = now
            self.changed.emit()


def _stamp(path: Path) -> Stamp | None:
    """Return what changes with the content of a file; None where there is no file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
