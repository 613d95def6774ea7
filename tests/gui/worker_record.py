"""What a worker said, kept for the tests of it."""

from PySide6.QtCore import QObject, Slot

from reader.errors import ReaderError
from reader.gui.reading.worker import Worker

TIMEOUT_MS = 30_000


class Record(QObject):
    """Everything that a worker said, in order."""

    def __init__(self, worker: Worker) -> None:
        super().__init__(worker)
        self.answers: list[tuple[str, int, object]] = []
        worker.partial.connect(self._on_partial)
        worker.finished.connect(self._on_finished)
        worker.failed.connect(self._on_failed)

    @Slot(int, object)
    def _on_partial(self, job: int, value: object) -> None:
        self.answers.append(("partial", job, value))

    @Slot(int, object)
    def _on_finished(self, job: int, value: object) -> None:
        self.answers.append(("finished", job, value))

    @Slot(int, object)
    def _on_failed(self, job: int, value: object) -> None:
        self.answers.append(("failed", job, value))

    def holds(self, *answer: object) -> bool:
        return answer in self.answers

    def failure_of(self, job: int) -> ReaderError | None:
        errors = [value for kind, id_, value in self.answers if (kind, id_) == ("failed", job)]
        return errors[0] if errors and isinstance(errors[0], ReaderError) else None
