"""A worker process that hangs is noticed and replaced, and one that merely works is left alone."""

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.jobs import Answer, AnswerKind, ReadText, Replacement
from reader.session import liveness, worker_process
from reader.session.liveness import SILENT_CHECKS, STOPPED_CHECKS, Liveness, state_of
from reader.session.worker_process import WorkerProcess
from tests.gui.fake_jobs import FAKE_HANDLERS

PATIENCE_S = 60.0


@pytest.mark.parametrize(
    ("states", "hangs"),
    [
        ("RSDR", False),
        ("T" * (STOPPED_CHECKS - 1) + "R", False),
        ("T" * (STOPPED_CHECKS - 1) + "R" + "T" * (STOPPED_CHECKS - 1), False),
        ("S" + "T" * STOPPED_CHECKS, True),
        ("t" * 2 * STOPPED_CHECKS, False),
    ],
)
def test_who_is_stopped_for_long_hangs(monkeypatch: pytest.MonkeyPatch, states: str, *, hangs: bool) -> None:
    told = iter(states)
    monkeypatch.setattr(liveness, "state_of", lambda _process: next(told))
    watched = Liveness()

    assert [watched.look(1) for _ in states][-1] is hangs


def test_where_the_system_does_not_tell_silence_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(liveness, "state_of", lambda _process: None)
    watched = Liveness()

    for _ in range(2 * SILENT_CHECKS):
        watched.hear()
        assert not watched.look(1)
    assert [watched.look(1) for _ in range(SILENT_CHECKS)] == [*[False] * (SILENT_CHECKS - 1), True]


def test_the_system_tells_the_state_of_a_process_and_nothing_of_one_that_is_not_there() -> None:
    assert state_of(os.getpid()) == "R"
    assert state_of(2**22 + 1) is None


@pytest.fixture
def process(monkeypatch: pytest.MonkeyPatch) -> Iterator[WorkerProcess]:
    monkeypatch.setattr(worker_process, "CHECK_S", 0.01)
    process = WorkerProcess(FAKE_HANDLERS)
    process.start()
    yield process
    process.stop()


def next_answer(process: WorkerProcess) -> Answer:
    process.wait_for_answer(PATIENCE_S)
    answer = process.take_answer()
    assert answer is not None
    return answer


def stop(process: WorkerProcess) -> None:
    assert process.process_id is not None
    os.kill(process.process_id, signal.SIGSTOP)


def test_a_process_that_is_stopped_at_work_is_replaced_with_a_word(process: WorkerProcess, tmp_path: Path) -> None:
    process.submit(ReadText(str(tmp_path / "mark"), "hang once"))
    assert next_answer(process).value == "hanging"

    stop(process)

    word, end = next_answer(process), next_answer(process)
    assert isinstance(word.value, Replacement)
    assert (end.kind, end.value) == (AnswerKind.FINISHED, "done")


def test_a_process_that_was_stopped_before_its_job_is_replaced(process: WorkerProcess) -> None:
    process.submit(ReadText("a", "echo"))
    assert next_answer(process).value == "a"
    stop(process)

    process.submit(ReadText("b", "echo"))

    assert isinstance(next_answer(process).value, Replacement)
    assert next_answer(process).value == "b"


def test_a_job_in_which_the_process_hangs_twice_is_given_up(process: WorkerProcess) -> None:
    job = process.submit(ReadText("", "hang"))
    for _ in range(2):
        assert next_answer(process).value == "hanging"
        stop(process)
        assert isinstance(next_answer(process).value, Replacement)

    end = next_answer(process)

    assert (end.kind, end.job) == (AnswerKind.FAILED, job)
    assert isinstance(end.value, ReaderError)


@pytest.mark.parametrize("is_stopped", [False, True])
def test_where_the_system_does_not_tell_a_process_gives_signs_of_life(
    process: WorkerProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_stopped: bool
) -> None:
    process.stop()
    for module in (liveness, worker_process):
        monkeypatch.setattr(module, "state_of", lambda _process: None)
    monkeypatch.setattr(worker_process, "BEAT_S", 0.01)
    looks, look = threading.Semaphore(0), Liveness.look

    def counted(watched: Liveness, process_id: int) -> bool:
        looks.release()
        return look(watched, process_id)

    monkeypatch.setattr(Liveness, "look", counted)
    monkeypatch.setattr(worker_process, "CHECK_S", 1.0)
    process.start()
    process.submit(ReadText("loaded", "echo"))
    assert next_answer(process).value == "loaded"
    monkeypatch.setattr(worker_process, "CHECK_S", 0.05)
    process.submit(ReadText(str(tmp_path / "mark"), "wait"))
    assert next_answer(process).value == "waiting"

    if is_stopped:
        stop(process)
        assert isinstance(next_answer(process).value, Replacement)
        monkeypatch.setattr(worker_process, "CHECK_S", 1.0)  # a fresh one says nothing while it loads
        assert next_answer(process).value == "waiting"
    else:
        for _ in range(SILENT_CHECKS + 5):
            assert looks.acquire(timeout=PATIENCE_S)
    (tmp_path / "mark").touch()

    assert next_answer(process).value == "done"
