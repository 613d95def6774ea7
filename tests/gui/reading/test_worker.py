"""The worker process: order, cancelling, and accidents."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from reader.errors import EngineError, ErrorKind, ReaderError
from reader.gui.reading.worker import Worker
from reader.jobs import Answer, AnswerKind, ReadText, WarmUp
from reader.session.worker_process import WorkerProcess
from tests.gui.conftest import worker_processes
from tests.gui.fake_jobs import FAKE_HANDLERS
from tests.gui.worker_record import TIMEOUT_MS, Record

LARGE = 20_000_000  # characters


class Answered(WorkerProcess):
    """A process that has answered already."""

    def __init__(self, answers: list[Answer]) -> None:
        super().__init__()
        self._said = answers

    def listen(self, notify: Callable[[], None]) -> None:
        notify()

    def take_answer(self) -> Answer | None:
        return self._said.pop(0) if self._said else None


@pytest.fixture
def worker(qapp: object) -> Iterator[Worker]:
    worker = Worker(process=WorkerProcess(FAKE_HANDLERS))
    worker.start()
    yield worker
    worker.stop()


@pytest.fixture
def record(worker: Worker) -> Record:
    return Record(worker)


def wait_for(qtbot: QtBot, record: Record, *answer: object) -> None:
    qtbot.waitUntil(lambda: record.holds(*answer), timeout=TIMEOUT_MS)


def failure(qtbot: QtBot, record: Record, job: int) -> ReaderError:
    qtbot.waitUntil(lambda: record.failure_of(job) is not None, timeout=TIMEOUT_MS)
    error = record.failure_of(job)
    assert error is not None
    return error


def test_jobs_are_answered_in_order(qtbot: QtBot, worker: Worker, record: Record) -> None:
    jobs = [worker.submit(ReadText(text, "echo")) for text in "abc"]

    wait_for(qtbot, record, "finished", jobs[-1], "c")

    assert record.answers == [("finished", job, text) for job, text in zip(jobs, "abc", strict=True)]


def test_between_two_answers_there_is_a_turn_for_all_else(qtbot: QtBot) -> None:
    heard: list[str] = []
    worker = Worker(process=Answered([Answer(AnswerKind.PARTIAL, 1, number) for number in range(3)]))
    worker.partial.connect(lambda *_: heard.append("answer"))
    other = QTimer(worker, interval=0)
    other.timeout.connect(lambda: heard.append("other"))
    other.start()

    qtbot.waitUntil(lambda: heard.count("answer") == 3)

    other.stop()
    assert "answer,answer" not in ",".join(heard)


def test_partial_answers_come_before_the_last(qtbot: QtBot, worker: Worker, record: Record) -> None:
    job = worker.submit(ReadText("", "count"))

    wait_for(qtbot, record, "finished", job, 3)

    assert record.answers == [("partial", job, 0), ("partial", job, 1), ("partial", job, 2), ("finished", job, 3)]


def test_a_queued_job_that_is_cancelled_never_answers(qtbot: QtBot, worker: Worker, record: Record) -> None:
    first, second, third = (worker.submit(ReadText(text, "echo")) for text in "abc")

    worker.cancel(second)
    wait_for(qtbot, record, "finished", third, "c")

    assert record.answers == [("finished", first, "a"), ("finished", third, "c")]


def test_cancelling_the_running_job_lets_the_next_one_run(qtbot: QtBot, worker: Worker, record: Record) -> None:
    hanging = worker.submit(ReadText("", "hang"))
    following = worker.submit(ReadText("next", "echo"))
    wait_for(qtbot, record, "partial", hanging, "hanging")
    first_process = worker.process_id

    worker.cancel(hanging)
    wait_for(qtbot, record, "finished", following, "next")

    assert record.answers == [("partial", hanging, "hanging"), ("finished", following, "next")]
    assert worker.process_id != first_process
    assert len(worker_processes()) == 1


def test_cancelling_twice_spares_the_job_that_follows(qtbot: QtBot, worker: Worker, record: Record) -> None:
    hanging = worker.submit(ReadText("", "hang"))
    wait_for(qtbot, record, "partial", hanging, "hanging")
    worker.cancel(hanging)
    following = worker.submit(ReadText("", "hang"))
    wait_for(qtbot, record, "partial", following, "hanging")
    process = worker.process_id

    worker.cancel(hanging)

    assert worker.process_id == process
    assert record.answers.count(("partial", following, "hanging")) == 1


def test_an_answer_that_waits_is_dropped_when_its_job_is_cancelled() -> None:
    process = WorkerProcess(FAKE_HANDLERS)
    has_answer = threading.Event()
    process.listen(has_answer.set)
    process.start()
    job = process.submit(ReadText("late", "echo"))
    assert has_answer.wait(TIMEOUT_MS / 1000)

    process.cancel(job)

    assert process.take_answer() is None
    process.stop()


def test_a_slot_may_cancel_a_job_whose_answer_is_already_there(qtbot: QtBot, worker: Worker, record: Record) -> None:
    first = worker.submit(ReadText("a", "echo"))
    second = worker.submit(ReadText("b", "echo"))
    last = worker.submit(ReadText("c", "echo"))
    worker.finished.connect(lambda job, _value: worker.cancel(second) if job == first else None)

    wait_for(qtbot, record, "finished", last, "c")

    assert record.answers == [("finished", first, "a"), ("finished", last, "c")]


def test_a_process_killed_in_the_middle_of_a_job_costs_nothing_but_a_restart(
    qtbot: QtBot, worker: Worker, record: Record, tmp_path: Path
) -> None:
    job = worker.submit(ReadText(str(tmp_path / "mark"), "hang once"))
    wait_for(qtbot, record, "partial", job, "hanging")
    process = worker.process_id
    assert process is not None

    os.kill(process, signal.SIGKILL)
    wait_for(qtbot, record, "finished", job, "done")

    assert record.failure_of(job) is None


def test_a_process_killed_between_jobs_is_replaced(qtbot: QtBot, worker: Worker, record: Record) -> None:
    first = worker.submit(ReadText("a", "echo"))
    wait_for(qtbot, record, "finished", first, "a")
    process = worker.process_id
    assert process is not None

    os.kill(process, signal.SIGKILL)
    jobs = [worker.submit(ReadText(text, "echo")) for text in "bc"]
    wait_for(qtbot, record, "finished", jobs[-1], "c")

    assert record.failure_of(jobs[0]) is None


def test_a_job_that_ends_the_process_twice_fails_and_the_next_one_runs(
    qtbot: QtBot, worker: Worker, record: Record
) -> None:
    deadly = worker.submit(ReadText("", "die"))
    following = worker.submit(ReadText("next", "echo"))

    error = failure(qtbot, record, deadly)
    wait_for(qtbot, record, "finished", following, "next")

    assert isinstance(error, EngineError)
    assert error.kind is ErrorKind.ENGINE
    assert str(error).endswith(".")


def test_a_failure_with_a_message_arrives_as_it_is(qtbot: QtBot, worker: Worker, record: Record) -> None:
    job = worker.submit(ReadText("Too short for a summary.", "refuse"))

    error = failure(qtbot, record, job)

    assert (type(error), error.subject, str(error)) == (EngineError, "fake", "Too short for a summary.")


@pytest.mark.parametrize(
    "accident", ["break", "raise unpicklable", "return unpicklable", "report unpicklable", "return one-way"]
)
def test_an_accident_in_a_job_fails_that_job_alone(
    qtbot: QtBot, worker: Worker, record: Record, caplog: pytest.LogCaptureFixture, accident: str
) -> None:
    broken = worker.submit(ReadText("unlucky", accident))
    following = worker.submit(ReadText("next", "echo"))

    error = failure(qtbot, record, broken)
    wait_for(qtbot, record, "finished", following, "next")

    assert isinstance(error, EngineError)
    assert [answer for answer in record.answers if answer[1] == broken] == [("failed", broken, error)]


def test_a_job_that_cannot_be_sent_fails(qtbot: QtBot, worker: Worker, record: Record) -> None:
    job = worker.submit(ReadText(threading.Lock(), "echo"))  # type: ignore[arg-type]

    assert isinstance(failure(qtbot, record, job), EngineError)


def test_a_large_job_never_keeps_the_window_waiting(qtbot: QtBot, worker: Worker, record: Record) -> None:
    """While the worker hangs nobody empties its pipe: to write there would not return before the test's end."""
    hanging = worker.submit(ReadText("", "hang"))
    wait_for(qtbot, record, "partial", hanging, "hanging")

    large = worker.submit(ReadText("x" * LARGE, "length"))
    worker.cancel(hanging)

    wait_for(qtbot, record, "finished", large, LARGE)


def test_control_c_does_not_reach_the_work(qtbot: QtBot, worker: Worker, record: Record, tmp_path: Path) -> None:
    job = worker.submit(ReadText(str(tmp_path / "mark"), "wait"))
    wait_for(qtbot, record, "partial", job, "waiting")
    process = worker.process_id
    assert process is not None

    os.kill(process, signal.SIGINT)
    (tmp_path / "mark").touch()
    wait_for(qtbot, record, "finished", job, "done")

    assert worker.process_id == process


def test_a_replaced_process_warms_up_unasked(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, worker: Worker, record: Record
) -> None:
    monkeypatch.setenv("GLANCE_TEST_WARM_UPS", str(tmp_path / "log"))
    worker.stop()
    worker.start()
    warm_up = worker.submit(WarmUp())
    hanging = worker.submit(ReadText("", "hang"))
    wait_for(qtbot, record, "partial", hanging, "hanging")

    worker.cancel(hanging)
    qtbot.waitUntil(lambda: (tmp_path / "log").read_text() == "warm\nwarm\n", timeout=TIMEOUT_MS)

    assert record.answers == [("finished", warm_up, None), ("partial", hanging, "hanging")]


def test_a_stopped_worker_can_start_again(qtbot: QtBot, worker: Worker, record: Record) -> None:
    worker.stop()
    worker.start()

    job = worker.submit(ReadText("again", "echo"))

    wait_for(qtbot, record, "finished", job, "again")


def test_the_worker_process_never_loads_qt(qtbot: QtBot, worker: Worker, record: Record) -> None:
    qt = worker.submit(ReadText("PySide6", "modules"))
    ours = worker.submit(ReadText("reader.jobs.working", "modules"))

    wait_for(qtbot, record, "finished", ours, ["reader.jobs.working"])

    assert record.holds("finished", qt, [])


def test_a_process_started_before_qt_hands_over_what_it_has(qtbot: QtBot) -> None:
    process = WorkerProcess(FAKE_HANDLERS)
    process.start()
    first = process.submit(ReadText("a", "echo"))
    second = process.submit(ReadText("b", "echo"))
    qtbot.waitUntil(lambda: len(process._answers) == 2, timeout=TIMEOUT_MS)

    worker = Worker(process=process)
    record = Record(worker)
    wait_for(qtbot, record, "finished", second, "b")

    assert record.answers == [("finished", first, "a"), ("finished", second, "b")]
    worker.stop()


def test_calls_to_qt_do_not_wear_out_none(qapp: object) -> None:
    """A release of PySide6 lost a reference to None on every such call, and aborted after some thousand."""
    thing = QObject()
    before = sys.getrefcount(None)

    for _ in range(20_000):
        thing.setObjectName("x")
        thing.objectNameChanged.emit("x")

    assert abs(sys.getrefcount(None) - before) < 5_000
