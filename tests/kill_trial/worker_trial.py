"""The worker is killed at random while it works; the window goes on, and what was put right stays so."""

import os
import random
import signal
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from reader.gui.start.program import Program
from reader.locations import portable
from reader.model.correction import Name, NotAnActor, Scope
from reader.model.source import Source
from reader.session.article.state import Stage
from reader.session.worker_process import WorkerProcess
from tests.kill_trial.writing import SEED

LONGEST_MS = 600  # from the opening to the kill
PATIENCE_MS = 120_000  # with one analysis


class WorkerTrial(QObject):
    """Opens the article again and again, and kills the worker each time."""

    def __init__(self, program: Program, process: WorkerProcess, times: int) -> None:
        super().__init__(program)
        self._program, self._process, self._times = program, process, times
        self.kills = self.ends = 0
        self.stages: dict[Stage, int] = {}
        self._is_killed = False
        self._session = program.windows[0].session
        self._session.stage_changed.connect(self._on_stage)
        self._kill = self._clock(self._on_kill)
        self._limit = self._clock(self._on_limit)
        self._limit.start(PATIENCE_MS)

    def _clock(self, slot: object) -> QTimer:
        clock = QTimer(self)
        clock.setSingleShot(True)
        clock.timeout.connect(slot)
        return clock

    @Slot(object)
    def _on_stage(self, stage: Stage) -> None:
        if stage in (Stage.READY, Stage.FAILED):
            QTimer.singleShot(0, self._next)

    @Slot()
    def _next(self) -> None:
        if self._kill.isActive():
            return
        self.ends += 1
        if self.kills >= self._times:
            QApplication.exit(0)
            return
        store = self._session.correcting.store
        store.edit(self._session.document, added=((NotAnActor(Name(f"number {self.kills}")), Scope.ALWAYS),))
        self._limit.start(PATIENCE_MS)
        self._kill.start(random.randint(0, LONGEST_MS))
        self._session.reload(0)

    @Slot()
    def _on_kill(self) -> None:
        process = self._process.process_id
        if process is not None:
            os.kill(process, signal.SIGKILL)
            self.kills += 1
            self.stages[self._session.stage] = self.stages.get(self._session.stage, 0) + 1
        if self._session.stage in (Stage.READY, Stage.FAILED):
            QTimer.singleShot(0, self._next)

    @Slot()
    def _on_limit(self) -> None:
        QApplication.exit(1)


def worker_trial(times: int) -> bool:
    """Kill so often, and print what was found; False where the window did not go on, or a correction is lost."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as folder:
        places, process = portable(Path(folder), {}), WorkerProcess()
        program = Program(QApplication(sys.argv[:1]), process, SEED, places)
        program.open_window((Source.file(SEED),))
        trial = WorkerTrial(program, process, times)
        code = QApplication.exec()
        rules = len(program.windows[0].session.correcting.store.rules())
        is_complete = program.windows[0].session.analysis.is_complete
        program.stop()
        process.stop()
        files = sorted(str(path.relative_to(folder)) for path in Path(folder).rglob("*") if path.is_file())
    print(f"workers killed: {trial.kills}, at {trial.stages}; analyses that ended: {trial.ends}")
    print(f"corrections made meanwhile and there: {rules}; last analysis complete: {is_complete}; files: {files}")
    return code == 0 and rules >= times and is_complete
