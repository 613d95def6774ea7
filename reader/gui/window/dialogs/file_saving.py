"""Makes and writes the files that a window is asked for, in a thread: no window waits for a long one or a slow disk."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.gui.reading.serial_executor import SerialExecutor
from reader.gui.tongue.words import why
from reader.storage.whole_file import write_whole


class FileSaving(QObject):
    """One file after the other; of each a sentence says that it is there, or why not."""

    done = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._executor = SerialExecutor("files", self)
        self._is_any_lost = False

    def save(self, path: Path, make: Callable[[], bytes]) -> None:
        """Write what is made; `make` is called in the thread, so it takes values and knows nothing of Qt."""
        self._executor.do(partial(_problem_of, path, make), partial(self._tell, path))

    def finish(self) -> bool:
        """Wait for what is being written; tell whether it is all there, for a window that closes."""
        self._is_any_lost = False
        self._executor.finish()
        return not self._is_any_lost

    def _tell(self, path: Path, problem: OSError | None) -> None:
        if problem is None:
            self.done.emit(self.tr("Saved as “{name}”.").format(name=path.name))
        else:
            self._is_any_lost = True
            sentence = self.tr("“{name}” could not be saved ({reason}); choose another folder.")
            self.failed.emit(sentence.format(name=path.name, reason=why(problem)))


def _problem_of(path: Path, make: Callable[[], bytes]) -> OSError | None:
    try:
        write_whole(path, make())
    except OSError as problem:
        return problem
    return None
