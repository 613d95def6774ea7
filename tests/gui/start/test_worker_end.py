"""The end of a worker: nothing is left of it, whether it was stopped, forgotten or orphaned."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.reading.worker import Worker
from reader.jobs import ReadText
from reader.session.worker_process import WorkerProcess
from tests.gui.conftest import worker_processes
from tests.gui.fake_jobs import FAKE_HANDLERS
from tests.gui.worker_record import TIMEOUT_MS, Record


@pytest.mark.parametrize("source", ["echo", "hang"])
def test_stop_leaves_no_process_no_thread_and_no_pipe(qtbot: QtBot, source: str) -> None:
    Worker(process=WorkerProcess(FAKE_HANDLERS)).stop()
    _start_and_stop(qtbot, source)  # the interpreter's own tracker process and pipe start here, once
    threads, files = threading.enumerate(), len(os.listdir("/proc/self/fd"))  # noqa: PTH208

    _start_and_stop(qtbot, source)

    assert threading.enumerate() == threads
    assert len(os.listdir("/proc/self/fd")) == files  # noqa: PTH208
    assert worker_processes() == []


def _start_and_stop(qtbot: QtBot, source: str) -> None:
    worker = Worker(process=WorkerProcess(FAKE_HANDLERS))
    record = Record(worker)
    worker.start()
    job = worker.submit(ReadText("x", source))
    qtbot.waitUntil(lambda: any(answer[1] == job for answer in record.answers), timeout=TIMEOUT_MS)
    worker.stop()
    worker.stop()
    assert worker.process_id is None


def test_stop_right_after_start_leaves_nothing(qapp: object) -> None:
    worker = Worker(process=WorkerProcess(FAKE_HANDLERS))
    worker.start()
    worker.submit(ReadText("x", "echo"))

    worker.stop()

    assert worker_processes() == []
    assert worker.process_id is None


BEFORE_THE_APPLICATION = """
import sys
from reader.gui.reading.worker import Worker
from reader.session.worker_process import WorkerProcess
from reader.jobs import ReadText
from tests.gui.fake_jobs import FAKE_HANDLERS
worker = Worker(process=WorkerProcess(FAKE_HANDLERS))
worker.start()
worker.submit(ReadText("early", "echo"))
print(worker.process_id is None or worker.process_id > 0)
import time; time.sleep(0.5)
from PySide6.QtWidgets import QApplication
application = QApplication(sys.argv)
def show(job, value):
    print(job, value)
    worker.submit(ReadText("", "hang"))
    print("worker", worker.process_id)
worker.finished.connect(show)
worker.partial.connect(lambda job, value: application.quit())
application.exec()
"""


def test_leaving_without_stop_leaves_nothing_and_says_nothing() -> None:
    run = subprocess.run([sys.executable, "-c", BEFORE_THE_APPLICATION], capture_output=True, text=True, timeout=60)

    lines = run.stdout.splitlines()
    assert (run.returncode, run.stderr) == (0, "")
    assert lines[:2] == ["True", "1 early"]
    assert not Path("/proc", lines[2].split()[1]).exists()


ABANDONED = """
import os, signal, sys, threading
from reader.session.worker_process import WorkerProcess
from reader.jobs import OpenFile, ReadText
from reader.model.source import Source
from tests.gui.fake_jobs import FAKE_HANDLERS
assert "PySide6" not in sys.modules
process = WorkerProcess(FAKE_HANDLERS)
has_answer = threading.Event()
process.listen(has_answer.set)
{start}
process.submit(ReadText("", "hang"))
has_answer.wait(30)
print(process.process_id, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize(
    "start",
    [
        "process.start()",
        "process.start_early(OpenFile(Source.file('/a.txt'))); has_answer.wait(30); has_answer.clear()",
    ],
)
def test_the_process_ends_with_a_window_that_was_killed(qtbot: QtBot, start: str) -> None:
    script = ABANDONED.format(start=start)
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)

    folder = Path("/proc", run.stdout.strip())
    assert run.stdout.strip()
    qtbot.waitUntil(lambda: not folder.exists() or "zombie" in (folder / "status").read_text(), timeout=TIMEOUT_MS)
