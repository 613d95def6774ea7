"""Jobs in another process, answered by signals. The window never waits for it, and never loads an engine."""

import atexit

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance, Slot

from reader.jobs import Answer, AnswerKind, Job
from reader.session.worker_process import WorkerProcess


class Worker(QObject):
    """The one worker of all windows: jobs run in order, and answers of a cancelled job never come.

    Partial answers may come again where the process had to be replaced: each takes the place of the one before.
    """

    partial = Signal(int, object)
    finished = Signal(int, object)
    failed = Signal(int, object)
    _answered = Signal()

    def __init__(self, parent: QObject | None = None, *, process: WorkerProcess | None = None) -> None:
        """Take over `process` where one was started before Qt was there, with the answers it already has."""
        super().__init__(parent)
        self._process = process or WorkerProcess()
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._deliver)
        self._answered.connect(self._turn.start, Qt.ConnectionType.QueuedConnection)
        self._process.listen(self._answered.emit)

    def start(self) -> None:
        """Start the process, without waiting for it."""
        self._process.start()
        atexit.register(self.stop)  # Earlier than Qt's own clean-up, which would delete this object under the thread.

    def stop(self) -> None:
        """End the process and forget every job; for good at quit, and harmless when done twice."""
        atexit.unregister(self.stop)
        self._process.stop()

    def submit(self, job: Job) -> int:
        """Queue a job and return its id; the answers come as signals, never before this returns."""
        return self._process.submit(job)

    def cancel(self, job_id: int) -> None:
        """Drop a job: none of its answers will come any more."""
        self._process.cancel(job_id)

    def heed(self, patience_s: float) -> None:
        """Tell the first answer that is there already, or comes in a moment, at once."""
        self._process.wait_for_answer(patience_s)
        self._deliver()

    @property
    def process_id(self) -> int | None:
        """The system's number of the process, None while there is none."""
        return self._process.process_id

    @Slot()
    def _deliver(self) -> None:
        """Tell one answer, and the next in another turn: with many windows there is always one more."""
        answer = self._process.take_answer()
        if answer is not None:
            self._turn.start()
            self._signal_of(answer).emit(answer.job, answer.value)

    def _signal_of(self, answer: Answer) -> SignalInstance:
        signals = {AnswerKind.PARTIAL: self.partial, AnswerKind.FINISHED: self.finished, AnswerKind.FAILED: self.failed}
        return signals[answer.kind]
