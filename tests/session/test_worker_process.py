"""The worker process that is started before anything else is loaded: it has begun when it is asked."""

import subprocess
import sys

import pytest

SCRIPT = """
import os, sys
from pathlib import Path
{before}
from reader.jobs import OpenFile
from reader.model.source import Source
from reader.session.worker_process import WorkerProcess
from tests.gui.fake_jobs import FAKE_HANDLERS

def taken(process):
    process.wait_for_answer(30)
    answer = process.take_answer()
    return (answer.job, answer.value["name"], answer.value["loaded"]) if answer else None

if __name__ == "__main__":
    process = WorkerProcess(FAKE_HANDLERS)
    process.start_early(OpenFile(Source.file("/a.txt")))
    first = process.submit(OpenFile(Source.file("/a.txt")))
    print("first", taken(process) == (first, "a.txt", {loaded}))
    again = process.submit(OpenFile(Source.file("/a.txt")))
    print("again", again != first, taken(process) == (again, "a.txt", {loaded}))
    os.kill(process.process_id, 9)
    last = process.submit(OpenFile(Source.file("/b.txt")))
    print("after death", taken(process) == (last, "b.txt", False))
    process.stop()
    print("left", process.process_id)
"""


def run(before: str, *, loaded: bool) -> list[str]:
    """Return what the script prints; `loaded` tells whether the first process has what this one has loaded."""
    script = SCRIPT.format(before=before, loaded=loaded)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=110, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.skipif(sys.platform != "linux", reason="only there is a copy safe")
def test_an_early_process_is_a_copy_that_has_begun_and_any_later_one_is_fresh() -> None:
    assert run("import colorsys", loaded=True) == [
        "first True", "again True True", "after death True", "left None",
    ]  # fmt: skip


def test_where_a_copy_would_not_be_whole_the_early_process_is_a_fresh_one() -> None:
    begin_a_thread = "import colorsys, threading; threading.Thread(target=threading.Event().wait, daemon=True).start()"

    said = run(begin_a_thread, loaded=False)

    assert said == ["first True", "again True True", "after death True", "left None"]
