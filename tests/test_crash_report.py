"""What a report of a crash tells, and what it never does."""

import os
import pickle
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.crash_report import (
    MAX_REPORTS,
    NativeLog,
    harvest,
    log_of,
    remove_logs,
    reports,
    traceback_of,
    write_report,
)
from reader.jobs.working import unexpected

SECRET = "words of the article"


def fail(error: Exception, cause: Exception | None = None) -> None:
    raise error from cause


def raised(error: Exception, cause: Exception | None = None) -> Exception:
    try:
        fail(error, cause)
    except type(error) as caught:
        return caught
    raise AssertionError


def test_a_report_tells_what_when_and_where(tmp_path: Path) -> None:
    path = write_report(
        tmp_path / "new folder", "AttributeError in the window", traceback_of(raised(AttributeError("x")))
    )

    assert path is not None
    text = path.read_text("utf-8")
    for part in (
        "AttributeError in the window",
        "When:     20",
        "Version:  0.",
        "Python:   3.",
        "System:",
        "in raised",
    ):
        assert part in text


@pytest.mark.parametrize(
    "error",
    [ValueError(SECRET), KeyError(SECRET), RuntimeError(SECRET), UnicodeError(SECRET), OSError(2, "gone", SECRET),
     UnicodeDecodeError("utf-8", SECRET.encode(), 0, 1, SECRET), Exception(SECRET), AssertionError(SECRET)],
    ids=lambda error: type(error).__name__,
)  # fmt: skip
def test_no_word_of_an_article_is_in_a_report(error: Exception) -> None:
    told = traceback_of(raised(error))

    assert SECRET not in told
    assert type(error).__name__ in told


def test_what_led_to_an_error_is_told_before_it() -> None:
    told = traceback_of(raised(AttributeError("no such thing"), raised(KeyError(SECRET))))

    assert told.index("KeyError") < told.index("AttributeError: no such thing")
    assert SECRET not in told


def test_errors_that_lead_to_each_other_come_to_an_end() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first

    assert traceback_of(first).count("ValueError") == 1


def test_old_reports_go(tmp_path: Path) -> None:
    paths = [write_report(tmp_path, str(number), "trace") for number in range(MAX_REPORTS + 3)]

    assert len(reports(tmp_path)) == MAX_REPORTS
    assert paths[-1] in reports(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="folders there are made unwritable otherwise")
def test_where_no_report_can_be_written_nothing_else_goes_wrong(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert write_report(tmp_path / "file" / "folder", "what", "trace") is None
    assert reports(tmp_path / "file" / "folder") == []
    assert harvest(tmp_path / "file" / "folder") == []
    NativeLog(tmp_path / "file" / "folder" / "log").open()


def test_a_failure_brings_its_place_along_through_a_pipe() -> None:
    failure = pickle.loads(pickle.dumps(unexpected(raised(KeyError(SECRET)))))

    (note,) = failure.__notes__
    assert "in raised" in note
    assert SECRET not in note


CRASH = """
import os, sys
from pathlib import Path
from reader.crash_report import NativeLog, log_of
NativeLog(log_of(Path(sys.argv[1]), os.getpid(), is_worker=sys.argv[2] == "worker")).open()
def fall():
    os.kill(os.getpid(), int(sys.argv[3]))
fall()
"""


def crash(folder: Path, who: str, number: int) -> None:
    subprocess.run([sys.executable, "-c", CRASH, str(folder), who, str(number)], check=False)


@pytest.mark.parametrize(("who", "what"), [("window", "the program ended"), ("worker", "the worker process ended")])
def test_a_native_crash_is_a_report_at_the_next_start(tmp_path: Path, who: str, what: str) -> None:
    crash(tmp_path, who, signal.SIGSEGV)

    (report,) = harvest(tmp_path)

    text = report.read_text("utf-8")
    assert what in text
    assert "Segmentation fault" in text
    assert "in fall" in text
    assert list(tmp_path.iterdir()) == [report]


def test_a_process_that_was_killed_leaves_nothing(tmp_path: Path) -> None:
    crash(tmp_path, "window", signal.SIGKILL)

    assert harvest(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_the_log_of_a_living_process_is_left_alone(tmp_path: Path) -> None:
    log = log_of(tmp_path, 1)
    living = NativeLog(log)
    living.open()
    with log.open("w") as file:
        file.write("not finished")

    assert harvest(tmp_path) == []
    assert log.read_text() == "not finished"
    living.close()


def test_a_process_that_has_the_number_of_a_dead_one_hides_no_report(tmp_path: Path) -> None:
    log_of(tmp_path, os.getppid()).write_text("Fatal Python error: Aborted")

    assert len(harvest(tmp_path)) == 1


def test_reports_and_logs_are_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    log = NativeLog(log_of(folder, 1))
    log.open()

    report = write_report(folder, "what", "trace")
    log.close()

    assert report is not None
    assert [path.stat().st_mode & 0o777 for path in (folder, report, log_of(folder, 1))] == [0o700, 0o600, 0o600]


def test_a_dead_worker_of_this_process_is_told_once(tmp_path: Path) -> None:
    log = log_of(tmp_path, os.getpid(), is_worker=True)
    log.write_text("Fatal Python error: Aborted")

    assert len(harvest(tmp_path)) == 1
    assert harvest(tmp_path) == []


def test_the_logs_of_a_process_go_with_it(tmp_path: Path) -> None:
    for is_worker in (False, True):
        log_of(tmp_path, os.getpid(), is_worker=is_worker).touch()

    remove_logs(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_worker_that_died_last_is_a_report_when_its_window_ends(tmp_path: Path) -> None:
    log_of(tmp_path, os.getpid(), is_worker=True).write_text("Fatal Python error: Aborted")

    remove_logs(tmp_path)

    assert list(tmp_path.iterdir()) == reports(tmp_path)
    assert len(reports(tmp_path)) == 1
